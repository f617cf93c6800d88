// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/durations.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace content::builder {
namespace {

std::optional<int> number_of(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "zero",     "one",     "two",     "three",     "four",     "five",     "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
  static constexpr std::string_view kTens[] = {"thirty",  "forty",  "fifty", "sixty",
                                               "seventy", "eighty", "ninety"};
  const auto* found = std::find(std::begin(kWords), std::end(kWords), word);
  if (found != std::end(kWords)) return static_cast<int>(found - std::begin(kWords));
  const auto* tens = std::find(std::begin(kTens), std::end(kTens), word);
  if (tens != std::end(kTens)) return static_cast<int>(tens - std::begin(kTens)) * 10 + 30;
  if (word.empty() || word.size() > 4 ||
      !std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  return std::stoi(std::string{word});
}

/// `amount` of what a word calls a unit of time.
std::optional<Duration> duration_of(int amount, std::string_view word) {
  if (word == "day" || word == "days") return Duration{amount, content::Unit::Days};
  if (word == "week" || word == "weeks") return Duration{amount, content::Unit::Weeks};
  if (word == "fortnight" || word == "fortnights")
    return Duration{amount * 2, content::Unit::Weeks};
  if (word == "month" || word == "months") return Duration{amount, content::Unit::Months};
  if (word == "year" || word == "years") return Duration{amount * 12, content::Unit::Months};
  return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      words.back() += c;
    else if (c >= 'A' && c <= 'Z')
      words.back() += static_cast<char>(c - 'A' + 'a');
    else if (!words.back().empty())
      words.emplace_back();
  }
  return words;
}

/// Words that say what kind of days are meant.
bool is_kind_of_day(std::string_view word) {
  static constexpr std::string_view kKinds[] = {"school",   "working", "tribunal", "business",
                                                "calendar", "whole",   "full",     "clear"};
  return std::find(std::begin(kKinds), std::end(kKinds), word) != std::end(kKinds);
}

}  // namespace

std::vector<Duration> durations_in(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  std::vector<Duration> durations;
  for (std::size_t i = 0; i < words.size(); ++i) {
    auto amount = number_of(words[i]);
    if (!amount) {
      if (words[i] == "fortnight") durations.push_back({2, content::Unit::Weeks});
      continue;
    }
    // "twenty-one"
    if (i + 1 < words.size() && *amount >= 20 && *amount % 10 == 0)
      if (const auto ones = number_of(words[i + 1]); ones && *ones > 0 && *ones < 10) {
        *amount += *ones;
        ++i;
      }
    std::size_t next = i + 1;
    while (next < words.size() && is_kind_of_day(words[next])) ++next;
    for (const std::size_t last = std::min(next + 2, words.size()); next < last; ++next)
      if (const auto duration = duration_of(*amount, words[next])) {
        durations.push_back(*duration);
        i = next;
        break;
      }
  }
  return durations;
}

}  // namespace content::builder
