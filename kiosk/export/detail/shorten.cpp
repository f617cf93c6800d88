// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/shorten.h"

#include <algorithm>
#include <vector>

#include "fonts/line_break.h"
#include "platform/base/utf8.h"

namespace kiosk::detail {
namespace {

constexpr std::string_view kEllipsis = "\u2026";
constexpr char32_t kPopIsolate = 0x2069;

bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }

}  // namespace

std::string cut_at(std::string_view text, std::size_t size) {
  text = text.substr(0, size);
  const std::size_t last = text.find_last_not_of(" \n,;:/-");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (is_isolate(point.value)) ++open;
    if (point.value == kPopIsolate && open > 0) --open;
    at += point.size;
  }
  std::string out{text};
  out += kEllipsis;
  for (; open > 0; --open) base::append_utf8(out, kPopIsolate);
  return out;
}

std::string shorten(std::string_view text, std::size_t letters) {
  if (text.size() <= letters) return std::string{text};  // a letter is a byte or more
  const std::vector<std::uint32_t> borders = fonts::grapheme_borders(text, "");
  if (borders.size() <= letters + 1) return std::string{text};
  const std::uint32_t by_letter = borders[letters];
  std::uint32_t by_word = 0;
  for (const fonts::BreakChance& chance : fonts::break_chances(text, ""))
    if (chance.byte <= by_letter && std::binary_search(borders.begin(), borders.end(), chance.byte))
      by_word = chance.byte;
  // A text that is one endless word is better cut within it than lost.
  return cut_at(text, by_word >= by_letter / 2 ? by_word : by_letter);
}

}  // namespace kiosk::detail
