// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lint_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "content/builder/po_compare.h"
#include "content/detail/article_json.h"

namespace content::builder {
namespace {

using Words = std::set<std::string, std::less<>>;

constexpr std::size_t kFewestCapitals = 2, kMostCapitals = 6;

bool is_page(const Unit& unit) {
  return unit.id.starts_with("article/") || unit.id.starts_with("letter/") ||
         unit.id.starts_with("easy/");
}

std::string visible(const Unit& unit) {
  return unit.spans.empty() ? unit.english : detail::plain_text(unit.spans);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Letters and digits between whatever else; letters with accents part words, which is no matter
/// for words in capitals.
template <class Take>
void each_word(std::string_view text, Take&& take) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && (is_capital(text[at]) || is_small(text[at]) || is_digit(text[at])))
      continue;
    if (at > begin) take(text.substr(begin, at - begin));
    begin = at + 1;
  }
}

/// 2 to 6 capitals, perhaps with digits ("SEND35A"). The s of a plural does not count.
bool is_acronym(std::string_view word) {
  const auto capitals =
      static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_capital));
  return capitals >= kFewestCapitals && capitals <= kMostCapitals &&
         std::none_of(word.begin(), word.end(), is_small);
}

std::string_view without_plural(std::string_view word) {
  return word.size() > kFewestCapitals && word.back() == 's' ? word.substr(0, word.size() - 1)
                                                             : word;
}

void add_words(std::string_view text, Words& words) {
  each_word(text, [&](std::string_view word) { words.emplace(without_plural(word)); });
}

/// The words that the glossary and the services explain.
Words explained_words(const SourceFolder& source) {
  Words words;
  for (const SourceWord& word : source.words)
    for (const std::string& form : word.also) add_words(form, words);
  for (const Unit& unit : source.units) {
    const bool term = unit.id.starts_with("word/") && unit.id.ends_with("/term");
    const bool service = unit.id.starts_with("service/") && unit.id.ends_with("/name");
    if (term || service) add_words(unit.english, words);
  }
  return words;
}

/// "+44 …" and "0…" are one number.
std::string plain_number(std::string number) {
  if (number.starts_with("44")) number.replace(0, 2, "0");
  return number;
}

}  // namespace

void check_acronyms(const SourceFolder& source, LintExceptions& exceptions, Faults& faults) {
  const Words explained = explained_words(source);
  for (const Unit& unit : source.units) {
    if (!is_page(unit)) continue;
    each_word(visible(unit), [&](std::string_view word) {
      word = without_plural(word);
      if (!is_acronym(word) || explained.contains(word) || exceptions.knows(word)) return;
      faults.push_back({unit.file, unit.line, Severity::Warning,
                        "nothing explains \"" + std::string{word} + '"',
                        "add it to the glossary, or to checks.toml with the reason"});
    });
  }
}

void check_phones(const SourceFolder& source, Faults& faults) {
  Words known;
  for (const Service& service : source.services)
    for (const std::string& number : phones_in(service.phone)) known.insert(plain_number(number));
  for (const Unit& unit : source.units) {
    if (!is_page(unit)) continue;
    for (const std::string& number : phones_in(visible(unit)))
      if (!known.contains(plain_number(number)))
        faults.push_back({unit.file, unit.line, Severity::Warning,
                          "the phone number " + number + " is that of no service",
                          "add the service to services.csv, or take the number out"});
  }
}

}  // namespace content::builder
