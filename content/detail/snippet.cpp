// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/snippet.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace content::detail {
namespace {

bool matches_any(const std::vector<WordForms>& words, std::string_view term) {
  return std::any_of(words.begin(), words.end(),
                     [&](const WordForms& word) { return word.matches(term); });
}

constexpr std::size_t kLead = 40;  ///< bytes shown before the first mark

/// First and one past the last token of the part to show: the one with the most marks, with a few
/// words before its first mark; the earliest of several.
std::pair<std::size_t, std::size_t> choose_window(const std::vector<Token>& all,
                                                  const std::vector<bool>& marked) {
  const auto window_at = [&](std::size_t anchor) {
    std::size_t begin = anchor, end = anchor + 1;
    while (begin > 0 && all[anchor].begin - all[begin - 1].begin <= kLead) --begin;
    while (end < all.size() && all[end].end - all[begin].begin <= kLongestSnippet) ++end;
    while (begin > 0 && end == all.size() &&
           all[end - 1].end - all[begin - 1].begin <= kLongestSnippet)
      --begin;
    return std::pair{begin, end};
  };
  auto best = window_at(0);
  std::ptrdiff_t best_marks = 0;
  for (std::size_t anchor = 0; anchor < all.size(); ++anchor) {
    if (!marked[anchor]) continue;
    const auto window = window_at(anchor);
    const auto marks =
        std::count(marked.begin() + static_cast<std::ptrdiff_t>(window.first),
                   marked.begin() + static_cast<std::ptrdiff_t>(window.second), true);
    if (marks <= best_marks) continue;
    best = window;
    best_marks = marks;
  }
  return best;
}

}  // namespace

std::size_t words_in(const SearchedText& text, const std::vector<WordForms>& words) {
  const auto occurs = [&](const WordForms& word) {
    return std::any_of(text.tokens.begin(), text.tokens.end(),
                       [&](const Token& token) { return word.matches(token.term); });
  };
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), occurs));
}

std::vector<SnippetPart> make_snippet(const SearchedText& searched,
                                      const std::vector<WordForms>& words) {
  std::vector<SnippetPart> parts;
  const std::string_view text = searched.text;
  const std::vector<Token>& all = searched.tokens;
  if (all.empty()) return parts;
  std::vector<bool> marked;
  for (const Token& token : all) marked.push_back(matches_any(words, token.term));

  const auto [first, last] = choose_window(all, marked);
  // The whole text up to its end punctuation, or the end of the last word that fits.
  const std::size_t begin = first == 0 ? 0 : all[first].begin;
  const std::size_t end = last == all.size() ? text.size() : all[last - 1].end;

  const auto add = [&](std::string_view piece, bool mark) {
    if (piece.empty()) return;
    if (!parts.empty() && parts.back().marked == mark)
      parts.back().text += piece;
    else
      parts.push_back({std::string{piece}, mark});
  };
  if (begin > 0) add("… ", false);
  std::size_t at = begin;
  for (std::size_t i = first; i < last; ++i) {
    if (!marked[i]) continue;
    add(text.substr(at, all[i].begin - at), false);
    add(text.substr(all[i].begin, all[i].end - all[i].begin), true);
    at = all[i].end;
  }
  add(text.substr(at, end - at), false);
  if (end < text.size()) add(" …", false);
  return parts;
}

}  // namespace content::detail
