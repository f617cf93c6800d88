// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace content::builder {

/// Syllables of an English word, counted by its vowels: about one word in twenty is one off. Up to
/// three capitals are spelt out.
int syllables_in(std::string_view word);

}  // namespace content::builder
