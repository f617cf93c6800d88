// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/line_break.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "fonts/detail/locale.h"
#include "platform/base/closer.h"

namespace fonts {
namespace {

using BreakIterator = std::unique_ptr<UBreakIterator, base::Closer<ubrk_close>>;
using Text = std::unique_ptr<UText, base::Closer<utext_close>>;

/// Opening an iterator costs more than a paragraph's breaks, so each thread keeps those it used.
UBreakIterator* iterator_for(UBreakIteratorType type, std::string_view locale) {
  constexpr std::size_t kMost = 64;
  thread_local std::map<std::pair<int, std::string>, BreakIterator, std::less<>> kept;
  const std::pair<int, std::string> key{type, locale};
  if (const auto found = kept.find(key); found != kept.end()) return found->second.get();
  UErrorCode status = U_ZERO_ERROR;
  BreakIterator opened{ubrk_open(type, detail::icu_locale(locale).c_str(), nullptr, 0, &status)};
  if (U_FAILURE(status)) return nullptr;
  if (kept.size() >= kMost) kept.clear();
  return kept.emplace(key, std::move(opened)).first->second.get();
}

/// Calls `found(byte, rule status)` for each boundary after 0; false if ICU's data is not there.
template <class F>
bool each_boundary(UBreakIteratorType type, std::string_view text, std::string_view locale,
                   F found) {
  UBreakIterator* breaks = iterator_for(type, locale);
  if (!breaks) return false;
  UErrorCode status = U_ZERO_ERROR;
  const Text input{
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status)};
  ubrk_setUText(breaks, input.get(), &status);
  if (U_FAILURE(status)) return false;
  ubrk_first(breaks);
  for (int32_t at = ubrk_next(breaks); at != UBRK_DONE; at = ubrk_next(breaks))
    found(static_cast<std::uint32_t>(at), ubrk_getRuleStatus(breaks));
  return true;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80 && c != '\r'; });
}

}  // namespace

std::vector<BreakChance> break_chances(std::string_view text, std::string_view locale) {
  std::vector<BreakChance> chances;
  const auto end = static_cast<std::uint32_t>(text.size());
  if (text.empty()) return {{0, false}};
  each_boundary(UBRK_LINE, text, locale, [&](std::uint32_t byte, int32_t status) {
    const bool mandatory = status >= UBRK_LINE_HARD && status < UBRK_LINE_HARD_LIMIT;
    chances.push_back({byte, mandatory});
  });
  if (chances.empty() || chances.back().byte != end) chances.push_back({end, false});
  return chances;
}

std::vector<TextRange> words(std::string_view text, std::string_view locale) {
  std::vector<TextRange> found;
  std::uint32_t begin = 0;
  each_boundary(UBRK_WORD, text, locale, [&](std::uint32_t byte, int32_t status) {
    if (status >= UBRK_WORD_NONE_LIMIT) found.push_back({begin, byte});
    begin = byte;
  });
  return found;
}

std::vector<std::uint32_t> grapheme_borders(std::string_view text, std::string_view locale) {
  std::vector<std::uint32_t> borders{0};
  const auto end = static_cast<std::uint32_t>(text.size());
  if (is_plain_ascii(text)) {
    borders.reserve(text.size() + 1);
    for (std::uint32_t byte = 1; byte <= end; ++byte) borders.push_back(byte);
    return borders;
  }
  each_boundary(UBRK_CHARACTER, text, locale,
                [&](std::uint32_t byte, int32_t) { borders.push_back(byte); });
  if (borders.back() != end) borders.push_back(end);
  return borders;
}

}  // namespace fonts
