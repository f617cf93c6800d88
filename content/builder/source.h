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

/// An article, a letter or an Easy read page without its texts, which are units.
struct SourcePage {
  std::string id;
  std::vector<Block> blocks;         ///< in order, without spans
  std::vector<std::string> sources;  ///< the default of its blocks
  std::string checked, review_by;
  std::string file;
};

struct SourceArticle : SourcePage {
  std::string section;
  int order = 0;
  std::vector<std::string> situations, next;
};

struct SourceLetter : SourcePage {
  std::string section;
  int order = 0;
  LetterKind kind = LetterKind::Letter;
  std::string article;
};

struct SourceEasyRead : SourcePage {};

/// A question with fixed answers, whose texts are units.
struct SourceFeedback {
  std::string id;
  std::vector<std::string> choices;
};

struct SourcePicture {
  std::string id, png;
};

/// A source folder as read: everything but the translations.
struct SourceFolder {
  std::string id, version, title, law_date, review_by;
  std::string venue;                ///< name of the venue whose entries it holds; may be empty
  std::string helpline;             ///< id of a service; may be empty
  std::vector<Language> languages;  ///< English first
  std::vector<Source> sources;
  std::vector<SourceSection> sections;
  std::vector<SourceArticle> articles;  ///< by section, order, id
  std::vector<SourceLetter> letters;    ///< by section, order, id
  std::vector<SourceEasyRead> easy_reads;
  std::vector<Service> services;  ///< without their texts; the venue's first
  std::vector<SourceFeedback> feedback;
  std::vector<SourcePicture> pictures;
  std::vector<SourceWord> words;
  std::vector<SourceSynonym> synonyms;
  RuleSource rules;
  std::vector<Unit> units;  ///< in a fixed order: ui, sections, articles, words, rules, situations
};

/// Reads a source folder, and a venue's folder over it if one is named. Every fault is added with
/// its file and line.
SourceFolder read_source(const std::filesystem::path& folder, Faults& faults,
                         const std::filesystem::path& venue = {});

}  // namespace content::builder
