// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/word_forms.h"

#include <algorithm>
#include <array>

namespace content::detail {
namespace {

bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

bool has_vowel(std::string_view text) { return std::any_of(text.begin(), text.end(), is_vowel); }

bool drop_suffix(std::string& word, std::string_view suffix, std::string_view replacement = {}) {
  if (!word.ends_with(suffix)) return false;
  word.replace(word.size() - suffix.size(), suffix.size(), replacement);
  return true;
}

void drop_plural(std::string& word) {
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return;
  if (word.size() > 4 && drop_suffix(word, "ies", "y")) return;
  for (const std::string_view ending : {"sses", "xes", "zes", "ches", "shes"})
    if (word.ends_with(ending)) {
      word.erase(word.size() - 2);
      return;
    }
  drop_suffix(word, "s");
}

void drop_tense(std::string& word) {
  if (word.size() > 4 && drop_suffix(word, "ied", "y")) return;
  for (const std::string_view ending : {"ing", "ed"}) {
    if (!word.ends_with(ending)) continue;
    const std::string_view rest{word.data(), word.size() - ending.size()};
    if (rest.size() < 3 || !has_vowel(rest)) return;
    word.erase(rest.size());
    const char last = word.back();
    const bool doubled = word.size() > 3 && last == word[word.size() - 2];
    if (doubled && !is_vowel(last) && last != 'l' && last != 's' && last != 'z') word.pop_back();
    return;
  }
}

std::string english_stem(std::string word) {
  if (word.size() < 4) return word;
  drop_plural(word);
  drop_tense(word);
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  return word;
}

constexpr std::size_t kArabicLetter = 2;  ///< bytes

constexpr std::array<std::string_view, 6> kArabicArticles = {"وال", "بال", "كال",
                                                             "فال", "ال",  "لل"};

/// Without "the", "and the", "with the", …, if at least `letters` are left.
std::string_view without_article(std::string_view word, std::size_t letters) {
  for (const std::string_view article : kArabicArticles)
    if (word.starts_with(article) && word.size() >= article.size() + letters * kArabicLetter)
      return word.substr(article.size());
  return word;
}

std::string arabic_stem(std::string_view word) {
  constexpr std::string_view kAnd = "و";
  word = without_article(word, 3);
  if (word.starts_with(kAnd) && word.size() >= kAnd.size() + 3 * kArabicLetter)
    word.remove_prefix(kAnd.size());
  return std::string{word};
}

bool is_arabic(std::string_view term) {
  return !term.empty() && static_cast<unsigned char>(term[0]) >= 0xD8 &&
         static_cast<unsigned char>(term[0]) <= 0xDB;
}

constexpr std::array kStopWords = {
    // English
    "a", "about", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by",
    "can", "could", "did", "do", "does", "don", "for", "from", "had", "has", "have", "he", "her",
    "him", "his", "how", "i", "if", "im", "in", "is", "it", "its", "ll", "me", "my", "not", "of",
    "on", "or", "our", "re", "she", "should", "so", "t", "that", "the", "their", "them", "then",
    "there", "they", "this", "to", "us", "ve", "was", "we", "were", "what", "when", "where",
    "which", "who", "why", "will", "with", "would", "you", "your",
    // Polish, without accents
    "co", "czy", "dla", "gdy", "gdzie", "jak", "jest", "kiedy", "mam", "moge", "moj", "moja", "na",
    "nie", "od", "po", "sie", "ze", "za",
    // Arabic
    "في", "من", "علي", "الي", "عن", "ما", "هل", "كيف", "متي", "اين", "هو", "هي", "ان", "لا", "او",
    "هذا", "هذه"};

}  // namespace

std::string stem(std::string_view term) {
  const bool latin =
      std::all_of(term.begin(), term.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (latin) return english_stem(std::string{term});
  return is_arabic(term) ? arabic_stem(term) : std::string{term};
}

std::vector<std::string> beginnings(std::string_view term) {
  if (!is_arabic(term)) return {std::string{term}};
  const std::string bare{without_article(term, 1)};
  std::vector<std::string> all{bare};
  for (const std::string_view article : kArabicArticles) all.push_back(std::string{article} + bare);
  return all;
}

bool is_stop_word(std::string_view term) {
  return std::find(kStopWords.begin(), kStopWords.end(), term) != kStopWords.end();
}

}  // namespace content::detail
