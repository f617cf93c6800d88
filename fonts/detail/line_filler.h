// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "fonts/detail/shaped_text.h"
#include "fonts/line_break.h"

namespace fonts::detail {

struct LineSpan {
  TextRange text;
  std::uint32_t visible_end = 0;  ///< without the spaces that hang
  bool hard = false;              ///< ends at a mandatory break
  bool hyphenated = false;        ///< ends at a soft hyphen
};

/// Lengths that are equal but for rounding: a text set again in its own natural width fits.
inline constexpr double kSlack = 1.0 / 512;

/// Fills lines greedily: each takes every break chance that still fits the box. A word wider than
/// the box is broken between graphemes, at least one a line. Stops after `most` lines (0: never).
/// `width_px` 0: only mandatory breaks end a line.
std::vector<LineSpan> fill_lines(const ShapedText& shaped, const std::vector<BreakChance>& chances,
                                 const std::vector<std::uint32_t>& graphemes, double width_px,
                                 std::uint32_t most);

}  // namespace fonts::detail
