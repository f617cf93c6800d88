// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "fonts/paragraph.h"
#include "kiosk/export/qr.h"
#include "platform/base/rect.h"

namespace kiosk::detail {

inline constexpr float kPointsPerMm = 72.0f / 25.4f;

inline constexpr std::uint32_t kInk = 0x0B1F33FF, kGrey = 0x46566BFF, kEdge = 0xD9D4CBFF,
                               kPanel = 0xF4F1EBFF, kBlack = 0x000000FF;

/// A paragraph, or some of its lines, in a block. Lengths in points; x from the page's left.
struct TextPart {
  std::shared_ptr<const fonts::Paragraph> paragraph;
  std::string_view tag;  ///< "H1", "H2", "P"
  float x = 0, y = 0;    ///< top left of the first line drawn; y from the block's top
  std::size_t first_line = 0, last_line = 0;  ///< half-open
  std::optional<float> bar_x;                 ///< a bar beside it, for what must not be overlooked

  float height() const;
};

struct Rule {
  base::Rect rect;
  std::uint32_t colour = kEdge;
};

/// What is not split between pages unless it is taller than one. y counts from the block's top.
struct Block {
  float gap_above = 0;  ///< dropped at the top of a page
  float height = 0;
  bool keep_with_next = false;
  std::vector<TextPart> texts;  ///< top to bottom
  std::vector<Rule> rules;
  std::optional<base::Rect> panel;  ///< tinted ground
  std::optional<base::Rect> tick_box;
  std::optional<QrCode> code;
  base::Rect code_rect;
  int list = -1;  ///< number of the list it is an item of; -1: none
};

struct PlacedBlock {
  Block block;
  float y = 0;
};

using Page = std::vector<PlacedBlock>;

}  // namespace kiosk::detail
