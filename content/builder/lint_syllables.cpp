// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lint_syllables.h"

#include <algorithm>
#include <array>
#include <string>

namespace content::builder {
namespace {

bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Small letters only; what follows an apostrophe is left out.
std::string letters_of(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    if (is_capital(c))
      letters += static_cast<char>(c - 'A' + 'a');
    else if (c >= 'a' && c <= 'z')
      letters += c;
    else if (!letters.empty())
      break;
  }
  return letters;
}

bool is_acronym(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += is_capital(c) ? 1 : 0;
  }
  return capitals > 1 && capitals <= 3;
}

bool ends_silently(std::string_view word) {
  const auto before = [&](std::size_t back) {
    return word.size() > back ? word[word.size() - 1 - back] : 'a';
  };
  if (word.ends_with("e"))
    return !(before(1) == 'l' && !is_vowel(before(2))) && !is_vowel(before(1));
  if (word.ends_with("ed"))
    return !is_vowel(before(2)) && before(2) != 't' && before(2) != 'd' &&
           !(before(2) == 'l' && !is_vowel(before(3)) && before(3) != 'l');
  if (word.ends_with("es"))
    return !is_vowel(before(2)) &&
           std::string_view{"scgzx"}.find(before(2)) == std::string_view::npos &&
           !word.ends_with("ches") && !word.ends_with("shes") &&
           !(before(2) == 'l' && !is_vowel(before(3)));
  if (word.find("eful") != std::string_view::npos || word.ends_with("ely")) return true;
  const std::size_t ement = word.rfind("ement");
  return ement != std::string_view::npos && ement > 0 && !is_vowel(word[ement - 1]);
}

/// Neighbouring vowels that belong to two syllables.
int parted_vowels(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kParted = {"ia", "iu",  "io",  "ua", "eo",
                                                              "uo", "iet", "ien", "eia"};
  static constexpr std::array<std::string_view, 16> kWhole = {
      "cia", "tia", "tio", "sio", "cio", "gio",  "xio",   "quo",
      "qua", "gua", "eop", "geo", "rua", "tien", "frien", "icien"};
  int parted = 0;
  for (const std::string_view pair : kParted)
    for (std::size_t at = word.find(pair); at != std::string_view::npos;
         at = word.find(pair, at + 1)) {
      const auto covers = [&](std::string_view whole) {
        for (std::size_t back = 0; back <= std::min<std::size_t>(at, 2); ++back)
          if (word.substr(at - back).starts_with(whole)) return true;
        return false;
      };
      parted += std::none_of(kWhole.begin(), kWhole.end(), covers) ? 1 : 0;
    }
  // "association" and "appreciate", unlike "special".
  if (word.find("ciat") != std::string_view::npos) ++parted;
  // "being", "saying"
  if (word.size() > 4 && word.ends_with("ing") && is_vowel(word[word.size() - 4])) ++parted;
  // "area" and "idea", unlike "tea"
  if (word.ends_with("ea") && std::any_of(word.begin(), word.end() - 2, is_vowel)) ++parted;
  return parted;
}

}  // namespace

int syllables_in(std::string_view word) {
  if (is_acronym(word))
    return static_cast<int>(std::count_if(word.begin(), word.end(), is_capital));
  if (const std::size_t hyphen = word.find('-');
      hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size())
    return syllables_in(word.substr(0, hyphen)) + syllables_in(word.substr(hyphen + 1));
  const std::string letters = letters_of(word);
  int groups = 0;
  bool in_group = false;
  for (const char c : letters) {
    if (is_vowel(c) && !in_group) ++groups;
    in_group = is_vowel(c);
  }
  groups += parted_vowels(letters);
  if (groups > 1 && ends_silently(letters)) --groups;
  return std::max(groups, 1);
}

}  // namespace content::builder
