// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "fonts/font_set.h"

namespace fonts {

struct TextRange {
  std::uint32_t begin = 0, end = 0;  ///< half-open, UTF-8 bytes
  bool operator==(const TextRange&) const = default;
};

enum class Decoration : std::uint8_t { None, Underline, Dotted };
enum class Align : std::uint8_t { Start, Centre, End };  ///< by the paragraph's direction
/// Auto: that of the first strong letter outside isolates, left to right if there is none (UAX #9
/// rules P2, P3): set it for texts that may be digits alone.
enum class BaseDirection : std::uint8_t { Auto, LeftToRight, RightToLeft };

/// How a stretch of text looks.
struct TextStyle {
  float size_px = 16;
  Weight weight = Weight::Regular;
  std::uint32_t colour = 0x0B1F33FF;  ///< 0xRRGGBBAA
  Decoration decoration = Decoration::None;
  std::uint32_t link = 0;  ///< 0: none; else the caller's number of a link
  bool operator==(const TextStyle&) const = default;
};

struct StyledRange {
  TextRange range;
  TextStyle style;
  bool operator==(const StyledRange&) const = default;
};

/// One paragraph to lay out. `styles` tile `text` in order; bidi isolates are honoured and not
/// drawn.
struct ParagraphSpec {
  std::string text;
  std::vector<StyledRange> styles;
  std::string locale = "en";  ///< BCP 47; chooses faces, shaping and line breaks
  BaseDirection direction = BaseDirection::Auto;
  Align align = Align::Start;
  float width_px = 0;           ///< box width; 0: unlimited (one line)
  float line_height = 1.4f;     ///< least distance of baselines in em; taller scripts get more
  std::uint32_t max_lines = 0;  ///< 0: unlimited; else the last line ends in an ellipsis
  bool operator==(const ParagraphSpec&) const = default;
};

/// A spec of one style throughout.
ParagraphSpec plain(std::string text, TextStyle style, std::string locale, float width_px = 0);

}  // namespace fonts
