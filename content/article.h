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
  Say,    ///< words a parent can use
  Note,   ///< of a letter: advice for the family, not part of the letter
  Tick,   ///< an item with a box to tick
  Lines,  ///< a label and `lines` ruled lines to write on
};

/// A stretch of inline text. `link` is empty, or "article:ID", "word:ID", "situation:ID",
/// "letter:ID"; or "blank:short", "blank:medium", "blank:long": room to write by hand, and the text
/// says what.
struct Span {
  std::string text;
  bool strong = false;
  std::string link;
};

/// One block of an article or a letter: one translation unit.
struct Block {
  std::string id;  ///< stable within the article
  BlockKind kind = BlockKind::Paragraph;
  int number = 0;
  Voice voice = Voice::Law;
  /// Of local practice and families' experience: its name in the locale, and YYYY[-MM[-DD]].
  std::string place, date;
  std::vector<std::string> sources;  ///< source ids
  int lines = 0;                     ///< of Lines
  std::string picture{};             ///< id of the picture beside it; may be empty
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

/// The article of the same id in Easy read: short lines, a picture each.
struct EasyRead {
  std::string id;
  LocalText title;
  std::vector<Block> blocks;
  std::vector<Source> sources;
  std::string checked, review_by;  ///< ISO dates
};

enum class LetterKind : std::uint8_t {
  Letter,   ///< a model letter with blanks to fill
  Meeting,  ///< questions to tick and room for notes
};

struct LetterSummary {
  std::string id, section;
  LetterKind kind = LetterKind::Letter;
  std::string article;  ///< where more is said
  LocalText title, summary;
};

struct Letter {
  LetterSummary summary;
  std::vector<Block> blocks;
  std::vector<Source> sources;
  std::string checked, review_by;  ///< ISO dates
};

/// Who can help. What is not confirmed is empty, and `look` says where to find it.
struct Service {
  std::string id, kind;  ///< "advice", "appeal", "complain", …: message "service.KIND"
  LocalText name, what;  ///< what they are called; what they do
  LocalText look;        ///< may be empty
  std::string phone, hours, web;
  std::string confirmed_on, confirmed_at;  ///< ISO date; public address
  std::string place;                       ///< of an entry of the venue; empty: national
};

/// A question with fixed answers.
struct FeedbackQuestion {
  struct Choice {
    std::string id;
    LocalText text;
  };
  std::string id;
  LocalText text;
  std::vector<Choice> choices;
};

struct Word {
  std::string id;
  LocalText term, meaning;
};

}  // namespace content
