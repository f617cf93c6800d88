// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/rule.h"

namespace content {

enum class Group : std::uint8_t { You, They, IfNot };

/// A question of a situation; the answer goes to the rules' input of that id.
/// Texts: "situation/ID/INPUT/text", "…/help". Every question may be left open.
struct Question {
  RuleInput input;
  bool needed = false;  ///< without it no date can be worked out
};

/// A line of the checklist: a rule, or a task without a date.
/// Texts of a task: "situation/ID/item/ITEM/task", "…/counted".
struct SituationItem {
  std::string id;
  std::string rule;  ///< rule id; empty: a task without a rule
  Group group = Group::You;
  std::string actor;                 ///< of a task without a rule
  bool now = false;                  ///< a task without a rule: due at once; else no date
  std::vector<std::string> sources;  ///< of a task without a rule
  std::string done_if;               ///< a date or yes/no question whose answer shows it is done
};

/// Something that happened to a family. Texts: "situation/ID/title", "…/summary".
struct Situation {
  std::string id, section, article, icon;
  std::vector<Question> questions;  ///< at most three
  std::vector<SituationItem> items;
};

}  // namespace content
