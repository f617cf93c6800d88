// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lint.h"

#include <unicode/messagepattern.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "content/builder/lint_sentences.h"
#include "content/builder/markup.h"
#include "content/builder/source_text.h"
#include "content/detail/article_json.h"
#include "content/detail/icu_text.h"
#include "content/detail/plain_text.h"
#include "content/message.h"
#include "platform/base/utf8.h"

namespace content::builder {
namespace {

constexpr int kMostWords = 25;  ///< of a sentence, by the GOV.UK style

/// A message without its arguments and their forms.
std::string top_level_text(std::string_view message) {
  const icu::UnicodeString text = detail::utf16(message);
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern{text, nullptr, status};
  if (U_FAILURE(status)) return std::string{message};
  icu::UnicodeString literal;
  std::int32_t at = 0;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
    literal.append(text, at, pattern.getPart(i).getIndex() - at).append(u' ');
    i = pattern.getLimitPartIndex(i);
    at = pattern.getPart(i).getLimit();
  }
  literal.append(text, at, text.length() - at);
  return detail::utf8(literal);
}

/// What a reader sees of a unit.
std::string visible_text(UnitKind kind, std::string_view text) {
  if (kind == UnitKind::Message) return top_level_text(text);
  if (kind == UnitKind::Block)
    if (const auto spans = from_markup(text)) return detail::plain_text(*spans);
  return std::string{text};
}

/// The words of the longest sentence.
int longest_sentence(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string& sentence : sentences_in(text))
    longest = std::max(longest, words_in(sentence).size());
  return static_cast<int>(longest);
}

/// Characters of a text no font has, without those that have no glyph by nature.
void collect_missing(std::string_view text, const HasGlyph& has_glyph,
                     std::set<char32_t>& missing) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0) return;
    at += point.size;
    const auto c = static_cast<UChar32>(point.value);
    if (c < 0x20 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
        u_isUWhiteSpace(c))
      continue;
    if (!has_glyph(point.value)) missing.insert(point.value);
  }
}

void report_missing(const std::set<char32_t>& missing, const std::string& file, int line,
                    Faults& faults) {
  for (const char32_t c : missing) {
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    std::string shown;
    base::append_utf8(shown, c);
    faults.push_back({file, line, Severity::Warning,
                      "no font has the character " + shown + " (" + name + ")",
                      "write it another way"});
  }
}

}  // namespace

std::vector<std::string> numbers_in(UnitKind kind, std::string_view text) {
  const std::string visible = visible_text(kind, text);
  std::vector<std::string> numbers;
  bool open = false;
  for (std::size_t at = 0; at < visible.size();) {
    const base::CodePoint point = base::decode_utf8(visible, at);
    if (point.size == 0) break;
    if (u_isdigit(static_cast<UChar32>(point.value))) {
      if (!open) numbers.emplace_back();
      numbers.back() += visible.substr(at, point.size);
      open = true;
    } else {
      open = false;
    }
    at += point.size;
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

int letters_in(const Unit& unit, std::string_view text) {
  const std::string visible = visible_text(unit.kind, text);
  return static_cast<int>(detail::utf16(visible).countChar32());
}

void check_units(const std::vector<Unit>& units, Faults& faults) {
  std::set<std::string_view> ids;
  for (const Unit& unit : units) {
    const auto fault = [&](Severity severity, std::string what, std::string mend) {
      faults.push_back({unit.file, unit.line, severity, std::move(what), std::move(mend)});
    };
    if (!ids.insert(unit.id).second)
      fault(Severity::Error, "the text \"" + unit.id + "\" is there twice", "rename one");
    if (unit.english.size() > kLargestUnit)
      fault(Severity::Error, "the text is longer than 8 kB", "split it");
    if (const auto found = detail::find_text_fault(unit.english);
        found.kind != detail::TextFaultKind::None)
      fault(Severity::Error, detail::describe(found), detail::mend(found));
    if (unit.kind == UnitKind::Message)
      if (const MessageCheck check = check_message(unit.english, "en"); !check.valid)
        fault(Severity::Error, check.why, "write it as an ICU message");
    if (const int letters = letters_in(unit, unit.english);
        unit.most_letters > 0 && letters > unit.most_letters)
      fault(Severity::Warning,
            "the text has " + std::to_string(letters) + " letters, there is room for " +
                std::to_string(unit.most_letters),
            "shorten it");
    if (const int words = longest_sentence(visible_text(unit.kind, unit.english));
        words > kMostWords)
      fault(Severity::Warning, "a sentence of " + std::to_string(words) + " words",
            "write at most 25, better 20");
  }
}

void check_dates(const SourceFolder& source, base::Day today, Faults& faults) {
  const auto check = [&](const std::string& file, const std::string& review_by) {
    const auto day = base::parse_iso_date(review_by);
    if (day && *day < today)
      faults.push_back({file, 0, Severity::Warning, "its review was due on " + review_by,
                        "check it against the law and set new dates"});
  };
  check("pack.toml", source.review_by);
  const auto check_page = [&](const SourcePage& page) {
    check(page.file, page.review_by);
    const auto checked = base::parse_iso_date(page.checked);
    if (checked && *checked > today)
      faults.push_back({page.file, 0, Severity::Warning,
                        "it says it was checked on " + page.checked + ", which is to come",
                        "set the date it was checked on"});
  };
  for (const SourceArticle& article : source.articles) check_page(article);
  for (const SourceLetter& letter : source.letters) check_page(letter);
  for (const SourceEasyRead& easy : source.easy_reads) check_page(easy);
}

void check_glyphs(const SourceFolder& source, const std::vector<Translated>& translations,
                  const HasGlyph& has_glyph, Faults& faults) {
  if (!has_glyph) return;
  for (const Unit& unit : source.units) {
    std::set<char32_t> missing;
    collect_missing(unit.english, has_glyph, missing);
    report_missing(missing, unit.file, unit.line, faults);
  }
  for (const Language& language : source.languages) {
    std::set<char32_t> missing;
    collect_missing(language.name, has_glyph, missing);
    report_missing(missing, "pack.toml", 0, faults);
  }
  for (const Translated& translated : translations) {
    std::set<char32_t> missing;
    for (const auto& [unit, translation] : translated.units)
      collect_missing(translation.text, has_glyph, missing);
    report_missing(missing, "po/" + translated.locale + ".po", 0, faults);
  }
}

}  // namespace content::builder
