// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>

#include "platform/base/utf8.h"

namespace content::detail {
namespace {

constexpr std::size_t kLongest = 32;  ///< letters; longer words are taken as they are

struct Letters {
  std::array<char32_t, kLongest> at;
  int size = 0;
};

std::optional<Letters> letters_of(std::string_view word, bool cut) {
  Letters letters;
  for (std::size_t i = 0; i < word.size();) {
    if (letters.size == static_cast<int>(kLongest)) {
      if (cut) return letters;
      return std::nullopt;
    }
    const base::CodePoint point = base::decode_utf8(word, i);
    if (point.size == 0) return std::nullopt;
    letters.at[static_cast<std::size_t>(letters.size++)] = point.value;
    i += point.size;
  }
  return letters;
}

/// The last row of the table: slips from all of `a` to each beginning of `b`.
/// Only cells at most `most` off the diagonal are worked out; the others hold `most + 1`.
std::array<int, kLongest + 1> last_row(const Letters& a, const Letters& b, int most) {
  std::array<int, kLongest + 1> before{}, previous{}, row{};
  for (int j = 0; j <= b.size; ++j) previous[static_cast<std::size_t>(j)] = j;
  for (int i = 1; i <= a.size; ++i) {
    row.fill(most + 1);
    if (i <= most) row[0] = i;
    for (int j = std::max(1, i - most); j <= std::min(b.size, i + most); ++j) {
      const auto at = static_cast<std::size_t>(j);
      const char32_t x = a.at[static_cast<std::size_t>(i - 1)], y = b.at[at - 1];
      int best = previous[at - 1] + (x == y ? 0 : 1);
      best = std::min({best, previous[at] + 1, row[at - 1] + 1});
      if (i > 1 && j > 1 && x == b.at[at - 2] && a.at[static_cast<std::size_t>(i - 2)] == y)
        best = std::min(best, before[at - 2] + 1);
      row[at] = std::min(best, most + 1);
    }
    before = previous;
    previous = row;
  }
  return previous;
}

}  // namespace

int slips_allowed(std::string_view word) {
  const auto letters = letters_of(word, true);
  if (!letters || letters->size < 4) return 0;
  return letters->size <= 6 ? 1 : 2;
}

int slips(std::string_view word, std::string_view other, int most) {
  const auto a = letters_of(word, false), b = letters_of(other, false);
  if (!a || !b || std::abs(a->size - b->size) > most) return most + 1;
  return std::min(last_row(*a, *b, most)[static_cast<std::size_t>(b->size)], most + 1);
}

int slips_to_beginning(std::string_view word, std::string_view other, int most) {
  const auto a = letters_of(word, false), b = letters_of(other, true);
  if (!a || !b || b->size + most < a->size) return most + 1;
  const auto row = last_row(*a, *b, most);
  const auto end = row.begin() + b->size + 1;
  return std::min(*std::min_element(row.begin(), end), most + 1);
}

}  // namespace content::detail
