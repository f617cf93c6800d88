// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <system_error>

#include "content/builder/toml_file.h"
#include "content/detail/icu_text.h"

namespace content::builder {
namespace {

constexpr const char* kFile = "po/checks.toml";

/// NFC, without regard to case, with one kind of apostrophe.
std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString out = detail::utf16(text);
  out.foldCase();
  if (U_SUCCESS(status)) out = nfc->normalize(out, status);
  for (const char16_t apostrophe : {u'\u2019', u'\u02BC', u'\u2018'})
    out.findAndReplace(icu::UnicodeString{apostrophe}, icu::UnicodeString{u'\''});
  return detail::utf8(out);
}

bool in_word(UChar32 c) {
  constexpr std::uint32_t kWord = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
  constexpr UChar32 kNonJoiner = 0x200C, kJoiner = 0x200D;
  return (U_MASK(u_charType(c)) & kWord) != 0 || c == '\'' || c == kNonJoiner || c == kJoiner;
}

std::vector<std::string> words_of(const std::string& text) {
  const icu::UnicodeString whole = detail::utf16(text);
  std::vector<std::string> words;
  std::int32_t from = 0;
  const auto end_word = [&](std::int32_t to) {
    // An apostrophe belongs to a word only inside of it; at its ends it is a quotation mark.
    while (from < to && whole.charAt(from) == u'\'') ++from;
    while (from < to && whole.charAt(to - 1) == u'\'') --to;
    if (to > from) words.push_back(detail::utf8(whole.tempSubStringBetween(from, to)));
  };
  for (std::int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
    if (in_word(whole.char32At(i))) continue;
    end_word(i);
    from = whole.moveIndex32(i, 1);
  }
  end_word(whole.length());
  return words;
}

bool matches(const std::string& pattern, const std::string& word) {
  const bool open_start = pattern.starts_with('-'), open_end = pattern.ends_with('-');
  std::string_view core = pattern;
  if (open_start) core.remove_prefix(1);
  if (open_end && !core.empty()) core.remove_suffix(1);
  if (core.empty()) return false;
  if (open_start && open_end) return word.find(core) != std::string::npos;
  if (open_start) return word.ends_with(core);
  if (open_end) return word.starts_with(core);
  return word == core;
}

/// Words in a row, as in "no one".
bool holds_row(const std::vector<std::string>& words, std::string_view pattern) {
  if (pattern.find(' ') == std::string_view::npos) return false;
  std::string text = " ";
  for (const std::string& word : words) text += word + ' ';
  return text.find(' ' + std::string{pattern} + ' ') != std::string::npos;
}

bool matches_any(const std::vector<std::string>& patterns, const std::string& word) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches(pattern, word); });
}

std::vector<std::string> all_folded(std::vector<std::string> patterns) {
  for (std::string& pattern : patterns) pattern = folded(pattern);
  return patterns;
}

/// `*` stands for anything.
bool fits(std::string_view pattern, std::string_view id) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return pattern == id;
  if (!id.starts_with(pattern.substr(0, star))) return false;
  const std::string_view rest = pattern.substr(star + 1);
  for (std::size_t at = star; at <= id.size(); ++at)
    if (fits(rest, id.substr(at))) return true;
  return false;
}

}  // namespace

PoWords PoWords::read(const std::filesystem::path& folder, Faults& faults) {
  PoWords words;
  std::error_code error;
  if (!std::filesystem::exists(folder / kFile, error)) return words;
  const auto file = TomlFile::open(folder, kFile, faults);
  if (!file) return words;
  TomlTable root = file->root(faults);
  words.add_critical(root.string_list("critical"));
  words.add_weighty(root.string_list("weighty"));
  if (auto negations = root.table("negation")) {
    for (const std::string& locale : negations->keys())
      words.add_negation(locale, negations->string_list(locale));
    negations->finish();
  }
  root.finish();
  return words;
}

void PoWords::add_negation(const std::string& locale, std::vector<std::string> patterns) {
  negations_[locale] = all_folded(std::move(patterns));
}

void PoWords::add_weighty(std::vector<std::string> patterns) {
  weighty_ = all_folded(std::move(patterns));
}

void PoWords::add_critical(std::vector<std::string> ids) { critical_ = std::move(ids); }

bool PoWords::knows_negation(std::string_view locale) const {
  const auto found = negations_.find(locale);
  return found != negations_.end() && !found->second.empty();
}

bool PoWords::negates(std::string_view text, std::string_view locale) const {
  const auto found = negations_.find(locale);
  if (found == negations_.end()) return false;
  const std::vector<std::string>& patterns = found->second;
  const std::vector<std::string> words = words_of(folded(text));
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return matches_any(patterns, word); }) ||
         std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return holds_row(words, pattern); });
}

bool PoWords::is_critical(const Unit& unit) const {
  const std::vector<std::string> note = words_of(folded(unit.note));
  if (std::find(note.begin(), note.end(), "critical") != note.end()) return true;
  return std::any_of(critical_.begin(), critical_.end(),
                     [&](const std::string& pattern) { return fits(pattern, unit.id); });
}

std::vector<std::string> PoWords::weighty_words(std::string_view english) const {
  const auto negations = negations_.find("en");
  std::vector<std::string> words;
  for (std::string& word : words_of(folded(english))) {
    const bool has_digit =
        std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (has_digit || matches_any(weighty_, word) ||
        (negations != negations_.end() && matches_any(negations->second, word)))
      words.push_back(std::move(word));
  }
  return words;
}

}  // namespace content::builder
