// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "fonts/font_set.h"
#include "kiosk/export/detail/page_block.h"
#include "kiosk/export/document.h"
#include "kiosk/export/pages.h"
#include "platform/canvas.h"

namespace kiosk::detail {

/// The paper's geometry, sizes and colours, and the document's direction. Places things from the
/// start side, so that a right-to-left document is the mirror of a left-to-right one.
struct Sheet {
  platform::PageSize size;
  float side_margin = 15 * kPointsPerMm;
  float top_margin = 15 * kPointsPerMm, bottom_margin = 15 * kPointsPerMm;
  std::string locale = "en";
  bool rtl = false;
  bool endless = false;  ///< one page, cut off where the text ends

  float body = 14, english = 12, small = 11, title = 22, heading = 16;
  float space = 1;  ///< of all gaps between blocks
  std::uint32_t ink = 0x0B1F33FF, grey = 0x46566BFF, edge = 0xD9D4CBFF, ground = 0xF4F1EBFF;
  bool framed_panels = false;  ///< instead of tinted

  float tick_box = 6 * kPointsPerMm;
  bool codes_beneath = false;  ///< instead of beside
  float module_unit = 0.25f;   ///< a code's modules are whole multiples of this
  float least_module = 0.5f * kPointsPerMm, most_module = 0.8f * kPointsPerMm;
  float wished_code = 26 * kPointsPerMm;

  float width() const { return size.width_pt - 2 * side_margin; }
  /// The left edge of something `width` wide that begins `start` from the start margin.
  float x(float start, float width) const {
    return rtl ? size.width_pt - side_margin - start - width : side_margin + start;
  }
};

Sheet sheet_for(Paper paper, const Document& document);

/// How a text is set: its box from the start margin, its look.
struct TextBox {
  float start = 0, width = 0;
  float size_pt = 14;
  bool bold = false;
  std::uint32_t colour = 0x0B1F33FF;
  std::uint32_t max_lines = 0;
  bool at_end = false;  ///< aligned to the end side
  std::string_view tag = "P";
};

/// A text and the small labels under its blanks, which may hang below its last line.
struct SetText {
  TextPart part;
  std::vector<TextPart> labels;  ///< y from the top of `part`
  float height = 0;
};

/// Lays a text out at the start side of the sheet, whichever way the text itself runs. Strong spans
/// are bold; a blank becomes a rule as long as its kind or its label asks for.
/// Errors: InvalidData if it cannot be laid out.
base::Result<SetText> set_spans(const std::vector<TextSpan>& spans, const std::string& locale,
                                const TextBox& box, const Sheet& sheet, const fonts::FontSet& set);

base::Result<TextPart> set_text(const std::string& text, const std::string& locale,
                                const TextBox& box, const Sheet& sheet, const fonts::FontSet& set);

}  // namespace kiosk::detail
