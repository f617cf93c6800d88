// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/text_style.h"

namespace fonts {

/// A chance to end a line after `byte`; `mandatory` ones must be taken.
struct BreakChance {
  std::uint32_t byte = 0;
  bool mandatory = false;
};

/// Chances in order, the end of the text last. Source: UAX #14 as tailored by ICU for the locale
/// (dictionaries for Thai, Khmer, Lao, Myanmar; lb=strict off).
std::vector<BreakChance> break_chances(std::string_view text, std::string_view locale);

/// Byte offsets of grapheme cluster borders, 0 and the end included. Source: UAX #29.
std::vector<std::uint32_t> grapheme_borders(std::string_view text, std::string_view locale);

/// Words in order: letters, numbers, kana, ideographs. The spaces and punctuation between them
/// belong to none. Source: UAX #29, with ICU's dictionaries.
std::vector<TextRange> words(std::string_view text, std::string_view locale);

}  // namespace fonts
