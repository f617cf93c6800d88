// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content::detail {

/// A word as search sees it, and where it stands in the text.
struct Token {
  std::string term;                  ///< lower case, without accents and vowel marks
  std::uint32_t begin = 0, end = 0;  ///< bytes of the text
};

/// The words of a text, in order.
///
/// Terms are NFKC case-folded. Accents and Arabic vowel marks are dropped, letter variants unified
/// (أ إ آ → ا, ى → ي, ة → ه, Persian ک ی → ك ي), digits written 0–9, "council’s" becomes "council".
/// Vowel signs of Indic scripts stay: there they are letters. Scripts without spaces are cut into
/// words by ICU. Bytes that are not UTF-8 separate words.
/// Terms hold ASCII letters and digits and bytes above 127 only.
std::vector<Token> tokens(std::string_view text);

/// The terms with spaces between them: what a search table stores.
std::string joined_terms(std::string_view text);

}  // namespace content::detail
