// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace content::detail {

/// What the forms of a word share: "refuse", "refused", "refusing" → "refus"; الوساطة, وساطة → one.
/// Only inflection of English, and the article and particles of Arabic; other words are their own
/// stem. Takes and gives terms as `tokens` makes them.
std::string stem(std::string_view term);

/// How a word that is still being typed may begin in the texts: as it is; an Arabic one also with
/// and without its article.
std::vector<std::string> beginnings(std::string_view term);

/// A word that says nothing about what is looked for ("how", "do", "the"; "jak", "się"; "في").
bool is_stop_word(std::string_view term);

}  // namespace content::detail
