// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace content::detail {

/// How many slips a word may have and still be taken for another: 0 for words of up to 3 letters,
/// 1 for 4 to 6, 2 for longer ones.
int slips_allowed(std::string_view word);

/// Letters to insert, drop, change or swap with their neighbour to get from `word` to `other`
/// (optimal string alignment). `most + 1` if it takes more than `most`.
int slips(std::string_view word, std::string_view other, int most);

/// The same, to get to some beginning of `other`: `word` is still being typed.
int slips_to_beginning(std::string_view word, std::string_view other, int most);

}  // namespace content::detail
