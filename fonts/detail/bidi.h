// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/text_style.h"

namespace fonts::detail {

struct BidiLevels {
  std::vector<std::uint8_t> at;      ///< one level for each place asked for
  std::uint8_t paragraph_level = 0;  ///< 1: right to left
};

/// The embedding levels at some bytes of a paragraph (ascending, each the start of a code point).
/// With BaseDirection::Auto the first strong character outside isolates decides, else left to
/// right. Source: UAX #9 rules P2 to I2.
BidiLevels bidi_levels(std::string_view text, BaseDirection direction,
                       const std::vector<std::uint32_t>& bytes);

/// Visual order of neighbouring pieces from their levels: result[i] is the piece i-th from the
/// left. Source: UAX #9 rule L2.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace fonts::detail
