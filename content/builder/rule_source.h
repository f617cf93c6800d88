// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "content/builder/fault.h"
#include "content/builder/rule_case.h"
#include "content/checklist.h"

namespace content::builder {

/// A translation unit of the rules and situations ("rule/appeal.lodge/task") in English.
struct RuleText {
  std::string unit, text;
  std::string file;  ///< relative to the source folder
  int line = 0;
  std::string note;  ///< for the translator
};

/// What the date engine's part of a source folder holds.
struct RuleSource {
  RuleBook book;                ///< rules and situations in the order of their files
  std::vector<RuleText> texts;  ///< in that order too
  std::vector<RuleCase> cases;
};

/// Ids that rules and situations may refer to, from the rest of the source folder.
struct KnownIds {
  std::set<std::string, std::less<>> sources, sections, articles, services;
};

/// Reads rules/*.toml, holidays.toml, situations.toml and cases/*.json, and runs the cases.
///
/// Adds every fault with its line. A record with a fault is left out, so the book that is given
/// back can always be used. A folder without any of these files has no rules and no fault.
RuleSource read_rules(const std::filesystem::path& folder, const KnownIds& known, Faults& faults);

}  // namespace content::builder
