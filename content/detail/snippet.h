// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "content/detail/search_index.h"
#include "content/search.h"

namespace content::detail {

/// How many of the words occur in a text.
std::size_t words_in(const SearchedText& text, const std::vector<WordForms>& words);

/// At most about `kLongestSnippet` bytes of the text around the words found, which are marked.
/// Cut between words; "…" stands where something was left out.
std::vector<SnippetPart> make_snippet(const SearchedText& text,
                                      const std::vector<WordForms>& words);

constexpr std::size_t kLongestSnippet = 180;

}  // namespace content::detail
