// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/font_set.h"

namespace compare {

struct Glyph {
  std::string file;
  std::uint32_t id = 0;
  std::uint32_t cluster = 0;  ///< first UTF-8 byte of its cluster in the text
  double x = 0, y = 0;        ///< px from the start of the line's first visible glyph's side
};

struct Line {
  std::uint32_t begin = 0, end = 0;
  std::vector<Glyph> glyphs;  ///< left to right, those that draw something
};

/// Pango with just the faces of a set, tried in the set's order, unhinted.
class Pango {
 public:
  Pango(const std::vector<fonts::FaceInfo>& faces, std::string_view locale, float size_px);
  ~Pango();

  enum class Direction : std::uint8_t { Auto, LeftToRight, RightToLeft };
  /// Lines of one paragraph in a box; width 0: one line.
  std::vector<Line> lines(std::string_view text, double width_px, Direction direction) const;
  /// Width of a text on one line.
  double width(std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace compare
