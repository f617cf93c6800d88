// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace content::detail {

enum class TextFaultKind : std::uint8_t {
  None,
  NotUtf8,
  Control,      ///< a control character other than line feed, carriage return and tab
  BidiControl,  ///< U+202A to U+202E: they can make a text read as another
  Isolate,      ///< U+2066 to U+2069 that do not pair up
  NotNfc,
};

struct TextFault {
  TextFaultKind kind = TextFaultKind::None;
  char32_t character = 0;  ///< of Control, BidiControl and Isolate
};

/// The first thing in `text` that a pack may not hold.
TextFault find_text_fault(std::string_view text);

std::string describe(const TextFault& fault);  ///< for editors: what is wrong
std::string mend(const TextFault& fault);      ///< and how to mend it

/// UTF-8 without a zero byte.
bool is_clean_utf8(std::string_view text);

/// UTF-8 without controls and bidi controls: what every text read from a pack must be.
bool is_showable(std::string_view text);

}  // namespace content::detail
