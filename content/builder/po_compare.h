// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/po_words.h"
#include "content/builder/unit.h"

namespace content::builder {

/// Something in which a text differs from its English and should not.
struct Difference {
  std::string what, mend;
};

/// Looks whether a translation keeps, in each of its forms, the arguments, the numbers and the
/// phone numbers of the English, and the branches of each select. Its text is valid by itself.
std::optional<Difference> compare_values(const Unit& unit, std::string_view text,
                                         const std::string& locale);

/// Looks whether a translation says no, in some word, wherever the English does. It is not looked
/// at the other way round: too many languages say with a "not" what English says without.
std::optional<Difference> compare_negation(const Unit& unit, std::string_view text,
                                           const std::string& locale, const PoWords& words);

/// Plural forms of the language that a translation leaves out, or that the language does not have.
std::vector<Difference> check_plurals(const Unit& unit, std::string_view text,
                                      const std::string& locale);

/// Digits of each phone number in what a reader sees, and of whatever else is written as groups of
/// digits with 6 or more in all, sorted: unlike `numbers_in`, groups may not change places.
std::vector<std::string> phones_in(std::string_view visible);

/// Why an edit of the English may not be called one of wording only; nothing if it may. The new
/// text is the unit's.
std::optional<std::string> find_change_of_meaning(const Unit& unit, std::string_view former,
                                                  const PoWords& words);

/// "a, b", or "none".
std::string listed(const std::vector<std::string>& words);

/// Where the links of a block lead, sorted.
std::vector<std::string> links_of(const std::vector<Span>& spans);

}  // namespace content::builder
