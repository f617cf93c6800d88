// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "fonts/font_set.h"
#include "kiosk/export/checklist_document.h"
#include "kiosk/export/detail/page_block.h"
#include "platform/canvas.h"

namespace kiosk::detail {

/// The page's geometry and language: places things from the start side, so that a right-to-left
/// document is the mirror of a left-to-right one.
struct Sheet {
  platform::PageSize size;
  float side_margin = 17 * kPointsPerMm;
  float top_margin = 17 * kPointsPerMm, bottom_margin = 15 * kPointsPerMm;
  std::string locale;
  bool rtl = false;

  float width() const { return size.width_pt - 2 * side_margin; }
  /// The left edge of something `width` wide that begins `start` from the start margin.
  float x(float start, float width) const {
    return rtl ? size.width_pt - side_margin - start - width : side_margin + start;
  }
};

/// How a text is set: its box from the start margin, its look.
struct TextBox {
  float start = 0, width = 0;
  float size_pt = 14;
  bool bold = false;
  std::uint32_t colour = kInk;
  std::uint32_t max_lines = 0;
  bool at_end = false;  ///< aligned to the end side
  std::string_view tag = "P";
};

/// Lays a text out at the start side of the sheet, whichever way the text itself runs.
/// Errors: InvalidData if it cannot be laid out.
base::Result<TextPart> set_text(const std::string& text, const std::string& locale,
                                const TextBox& box, const Sheet& sheet, const fonts::FontSet& set);

}  // namespace kiosk::detail
