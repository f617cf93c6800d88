// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/export/detail/block_builder.h"

namespace kiosk::detail {

/// Makes a document's headings, texts, panels, ticks and lines, in one column or two. What would be
/// taller than `most` in two columns is set in one.
class TextBlocks {
 public:
  TextBlocks(const Document& document, const Sheet& sheet, const fonts::FontSet& set, float most)
      : document_{document}, sheet_{sheet}, english_sheet_{sheet}, set_{set}, most_{most} {
    english_sheet_.rtl = false;
  }
  /// What follows is set in two columns; in one, English alone, if nothing of it is translated.
  void begin_columns();

  /// A block that is neither DocumentItem nor DocumentBreak. Errors: InvalidData if a text cannot
  /// be laid out.
  base::Result<Block> block(const DocumentBlock& block) const;

 private:
  /// Where a text stands: its own column or the whole width, and what is drawn before it.
  struct Place {
    float start = 0, width = 0;
    bool english = false;  ///< in the English column, on the English sheet
  };
  Place whole() const { return {0, sheet_.width(), false}; }
  Place first_column() const;
  /// On the English sheet.
  Place second_column() const;
  TextBox box(const Place& place, float indent = 0) const;

  base::Result<Block> heading(const DocumentHeading& heading) const;
  base::Result<Block> panel(const DocumentPanel& panel) const;
  base::Result<Block> lines(const DocumentLines& lines) const;
  /// A text or a tick: words behind a mark.
  struct Marked {
    const RichText* words = nullptr;
    const Bilingual* lead = nullptr;
    std::string mark{};  ///< "•", "3."; empty: none
    bool tick = false, small = false;
    const std::string* picture = nullptr;
  };
  base::Result<Block> marked(const Marked& text) const;
  base::Result<Block> marked_in_columns(const Marked& text) const;
  void column(BlockBuilder& builder, const Marked& text, const std::vector<TextSpan>& spans,
              const std::string& locale, const Place& place) const;
  float indent_of(const Marked& text) const;
  float gap_of(const Marked& text) const;
  void draw_mark(BlockBuilder& builder, const Marked& text, const Place& place) const;

  const Document& document_;
  const Sheet& sheet_;
  Sheet english_sheet_;  ///< the same page, left to right
  enum class Columns { None, Two, EnglishAlone } columns_ = Columns::None;
  const fonts::FontSet& set_;
  float most_;
};

}  // namespace kiosk::detail
