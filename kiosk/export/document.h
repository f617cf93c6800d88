// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

/// A text in the visitor's language and, beneath it, in English; `english` is empty where the same.
struct Bilingual {
  std::string text{};
  std::string locale = "en";
  std::string english{};
};

/// A stretch of text that looks one way.
struct TextSpan {
  enum class Blank : std::uint8_t { None, Short, Medium, Long };
  std::string text{};
  bool strong = false;
  Blank blank = Blank::None;  ///< room to write by hand; `text` says what, small beneath the rule
};

/// The same as Bilingual, of several looks.
struct RichText {
  std::vector<TextSpan> spans{};
  std::string locale = "en";
  std::vector<TextSpan> english{};
};

struct DocumentHeading {
  Bilingual text{};
  int level = 2;  ///< 2 or 3
};

struct DocumentText {
  enum class Kind : std::uint8_t { Plain, Bullet, Step, Small };
  Kind kind = Kind::Plain;
  int number = 0;    ///< of Step
  Bilingual lead{};  ///< small, above it: "Official guidance says"; may be empty
  RichText words{};
  std::string picture{};  ///< PNG beside it; may be empty
};

/// What must be known or done about the paper and is set apart from it.
struct DocumentPanel {
  std::vector<RichText> texts{};
};

/// A box to tick and its words.
struct DocumentTick {
  RichText words{};
};

/// A label and ruled lines to write on.
struct DocumentLines {
  RichText label{};
  int lines = 3;
};

/// One step of a checklist: everything already in words.
struct DocumentItem {
  Bilingual when{};  ///< "Thursday 3 September 2026, before 5 pm"; may be empty
  Bilingual task{};
  Bilingual condition{};     ///< "If you disagree with section I only"; empty: in any case
  Bilingual who{};           ///< who acts
  Bilingual counted{};       ///< how counted, one line
  Bilingual phone{};         ///< whom to ring, and the number; its English is left out
  Bilingual note{};          ///< what must be known of the date itself; empty otherwise
  Bilingual passed{};        ///< remedy if the date has passed; empty otherwise
  std::string source{};      ///< "Children and Families Act 2014, section 51"
  std::string qr_payload{};  ///< the event as text; empty: no code
};

/// What follows begins on a new page without a running head: a letter that is sent as it is.
struct DocumentBreak {};

using DocumentBlock = std::variant<DocumentHeading, DocumentText, DocumentPanel, DocumentTick,
                                   DocumentLines, DocumentItem, DocumentBreak>;

/// What a family carries home, ready to be set on any paper: a checklist, an article, a letter, the
/// meeting helper. No dates, rules or ICU below this point.
struct Document {
  std::string locale = "en";
  bool rtl = false;
  /// After the DocumentBreak headings, texts, ticks and lines stand in two columns, block beside
  /// block: the translation, and English to fill in and send, from left to right in every document.
  /// Only the English has blanks and boxes. On the receipt English follows beneath.
  bool columns = false;
  Bilingual title{},
      subtitle{};  ///< "My checklist", "I got the final plan · letter of 3 July 2026"
  std::vector<DocumentBlock> blocks{};
  Bilingual fades{};                ///< on the receipt only: thermal paper does not last
  std::vector<Bilingual> footer{};  ///< on every page: draft notice, "Worked out on …", law date
  std::string page_of{};  ///< message pattern already in words with {page} and {pages} to replace
};

}  // namespace kiosk
