// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "content/builder/rule_source.h"
#include "content/builder/unit.h"
#include "content/pack.h"

namespace content::builder {

struct SourceSection {
  std::string id, colour, icon;
};

struct SourceWord {
  std::string id;
  std::vector<std::string> also;
};

struct SourceSynonym {
  std::string locale;
  std::vector<std::string> words;
  std::string means;
};

/// An article without its texts, which are units.
struct SourceArticle {
  std::string id, section;
  int order = 0;
  std::vector<Block> blocks;         ///< in order, without spans
  std::vector<std::string> sources;  ///< the default of its blocks
  std::string checked, review_by;
  std::vector<std::string> situations, next;
  std::string file;
};

/// A source folder as read: everything but the translations.
struct SourceFolder {
  std::string id, version, title, law_date, review_by;
  std::vector<Language> languages;  ///< English first
  std::vector<Source> sources;
  std::vector<SourceSection> sections;
  std::vector<SourceArticle> articles;  ///< by section, order, id
  std::vector<SourceWord> words;
  std::vector<SourceSynonym> synonyms;
  RuleSource rules;
  std::vector<Unit> units;  ///< in a fixed order: ui, sections, articles, words, rules, situations
};

/// Reads a source folder. Every fault is added with its file and line.
SourceFolder read_source(const std::filesystem::path& folder, Faults& faults);

}  // namespace content::builder
