// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "fonts/font_set.h"

namespace fonts {

/// Where a glyph's picture lies in the atlas, and where to draw it.
struct AtlasGlyph {
  std::uint16_t x = 0, y = 0, width = 0, height = 0;  ///< atlas pixels; 0 size: nothing to draw
  std::int16_t left = 0,
               top = 0;  ///< offset of the picture's top left from the (whole px) pen, y down
};

/// Glyph pictures (8-bit coverage) packed in one square that grows to a limit; when it is full at
/// the limit it is emptied and `generation` counts up, so that the painter draws the frame again.
///
/// Sizes are rounded to 1/4 px, horizontal pen positions to 1/4 px. No hinting.
class GlyphAtlas {
 public:
  explicit GlyphAtlas(const FontSet& set, int start_side = 512, int max_side = 2048);
  ~GlyphAtlas();

  /// The picture for a glyph drawn with its pen at horizontal fraction `subpixel_x` (0 to <1).
  AtlasGlyph glyph(std::uint16_t font, std::uint32_t glyph_id, float size_px, float subpixel_x);

  int side() const;                                 ///< current side in pixels (square)
  const std::vector<std::uint8_t>& pixels() const;  ///< side*side coverage bytes, row by row
  std::uint32_t generation()
      const;  ///< changes when earlier AtlasGlyphs are void (grown or emptied)

  /// Rows [first, last) changed since the last call; equal if none.
  struct Rows {
    int first = 0, last = 0;
  };
  Rows take_dirty_rows();

  struct Counters {
    std::size_t glyphs = 0, renders = 0, hits = 0, emptied = 0, grown = 0;
  };
  Counters counters() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fonts
