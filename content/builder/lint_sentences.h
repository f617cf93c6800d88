// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace content::builder {

/// The sentences of an English text, in order, without those that hold no word.
std::vector<std::string> sentences_in(std::string_view text);

/// The words of a text: what stands between spaces and holds a letter or digit.
std::vector<std::string> words_in(std::string_view text);

}  // namespace content::builder
