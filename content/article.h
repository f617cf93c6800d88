// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/local_text.h"

namespace content {

/// Who says so.
enum class Voice : std::uint8_t { Law, Guidance, LocalPractice, Families };

enum class BlockKind : std::uint8_t {
  Heading,     ///< level 2 in the source
  Subheading,  ///< level 3
  Paragraph,
  Bullet,
  Step,  ///< an item of a numbered list; `number` counts from 1
  Warning,
  Say,  ///< words a parent can use
};

/// A stretch of inline text. `link` is empty or "article:ID", "word:ID", "situation:ID".
struct Span {
  std::string text;
  bool strong = false;
  std::string link;
};

/// One block of an article: one translation unit.
struct Block {
  std::string id;  ///< stable within the article
  BlockKind kind = BlockKind::Paragraph;
  int number = 0;
  Voice voice = Voice::Law;
  std::string place, date;           ///< of local practice and families' experience
  std::vector<std::string> sources;  ///< source ids
  std::vector<Span> spans;
  std::string locale = "en";  ///< language the spans are in
  Standing standing = Standing::Source;
};

struct Source {
  std::string id;
  std::string instrument;  ///< "Children and Families Act 2014"
  std::string provision;   ///< "section 51"
};

struct Section {
  std::string id;
  LocalText title, summary;
  std::string colour;  ///< "#RRGGBB"
  std::string icon;    ///< icon name
};

struct ArticleSummary {
  std::string id, section;
  LocalText title, summary;
};

struct Article {
  std::string id, section;
  LocalText title, summary;
  std::vector<Block> blocks;
  std::vector<Source> sources;          ///< all that the article or its blocks cite, in order
  std::string checked, review_by;       ///< ISO dates
  std::vector<std::string> situations;  ///< where "work out my dates" leads
  std::vector<ArticleSummary> next;     ///< what to read next
};

struct Word {
  std::string id;
  LocalText term, meaning;
};

}  // namespace content
