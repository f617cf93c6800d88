// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "fonts/itemize.h"

namespace fonts {

/// A glyph as the shaper gives it: offsets and advance in px, unhinted, visual order in its run.
struct ShapedGlyph {
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;          ///< first UTF-8 byte of its cluster in the whole text
  float advance = 0, dx = 0, dy = 0;  ///< dy grows downwards
  bool unsafe_to_break = false;
};

/// Shapes one run within its paragraph: joining letters see the neighbours across run borders.
std::vector<ShapedGlyph> shape(std::string_view paragraph, const Run& run, float size_px,
                               std::string_view locale, const FontSet& set);

/// The hyphen that a face draws at a line's end.
ShapedGlyph shape_hyphen(std::uint16_t font, float size_px, const FontSet& set);

}  // namespace fonts
