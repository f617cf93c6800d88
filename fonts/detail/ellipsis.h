// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "fonts/detail/line_filler.h"
#include "fonts/detail/shaped_text.h"

namespace fonts::detail {

/// "…" shaped in the style of the text before it.
struct Ellipsis {
  Run run;
  TextStyle style;
  std::vector<ShapedGlyph> glyphs;
  double width = 0;
};

struct CutLine {
  LineSpan line;
  Ellipsis ellipsis;
};

/// Shortens the last line to the most graphemes that fit with an ellipsis behind them (none if the
/// box is too narrow even for that). Spaces before the ellipsis go.
CutLine cut_line(const ShapedText& shaped, const LineSpan& line,
                 const std::vector<std::uint32_t>& graphemes, double width_px,
                 std::uint8_t paragraph_level);

}  // namespace fonts::detail
