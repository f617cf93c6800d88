// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/paragraph.h"
#include "kiosk/export/qr.h"
#include "platform/base/rect.h"

namespace kiosk::detail {

inline constexpr float kPointsPerMm = 72.0f / 25.4f;
inline constexpr std::uint32_t kBlack = 0x000000FF, kWhite = 0xFFFFFFFF;

/// A paragraph with its lines as close as paper allows.
struct SetParagraph {
  struct LineBox {
    float top = 0, height = 0;
    float shift = 0;  ///< from the paragraph's own y to the one here
  };
  fonts::Paragraph paragraph;
  std::vector<LineBox> boxes;  ///< one a line
};

/// A paragraph, or some of its lines, in a block. Lengths in points; x from the page's left.
struct TextPart {
  std::shared_ptr<const SetParagraph> set;
  std::string_view tag;  ///< "H1", "H2", "P"
  float x = 0, y = 0;    ///< top left of the first line drawn; y from the block's top
  std::size_t first_line = 0, last_line = 0;  ///< half-open
  std::optional<base::Rect> bar{};            ///< beside it, for what must not be overlooked

  float height() const;
  /// From a y of the paragraph to one of the block.
  float shift(std::size_t line) const;
};

struct Rule {
  base::Rect rect;
  std::uint32_t colour = kBlack;
};

/// A rounded frame: a tick box, the edge of a panel.
struct Frame {
  base::Rect rect;
  std::uint32_t colour = kBlack;
  float width = 1.4f, radius = 3;
};

struct Picture {
  std::string png;
  base::Rect rect;
};

/// What is not split between pages unless it is taller than one. y counts from the block's top.
struct Block {
  float gap_above = 0;  ///< dropped at the top of a page
  float height = 0;
  bool keep_with_next = false;
  bool starts_page = false;
  std::vector<TextPart> texts;   ///< in reading order
  std::vector<TextPart> labels;  ///< of blanks: small print that never stands alone
  std::vector<Rule> rules;
  std::vector<Frame> frames;
  std::optional<Rule> panel;  ///< tinted ground
  std::optional<QrCode> code;
  base::Rect code_rect;
  std::vector<Picture> pictures;
  int list = -1;  ///< number of the list it is an item of; -1: none
};

struct PlacedBlock {
  Block block;
  float y = 0;
};

using Page = std::vector<PlacedBlock>;

}  // namespace kiosk::detail
