// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/romanised.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>
#include <sstream>

#include "content/detail/icu_text.h"
#include "content/detail/tokens.h"

namespace content::builder {
namespace {

bool is_han(const icu::UnicodeString& term) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(term.char32At(0), &status) == USCRIPT_HAN;
}

}  // namespace

std::string pinyin_of(std::string_view terms) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> to_latin{
      icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status)};
  std::string all;
  if (!to_latin) return all;
  std::istringstream words{std::string{terms}};
  for (std::string word; words >> word;) {
    icu::UnicodeString term = detail::utf16(word);
    if (!is_han(term)) continue;
    to_latin->transliterate(term);
    // ü stands on the key v.
    for (const char16_t u : {u'ü', u'ǖ', u'ǘ', u'ǚ', u'ǜ'})
      term.findAndReplace(icu::UnicodeString{u}, icu::UnicodeString{u'v'});
    std::string syllables = detail::joined_terms(detail::utf8(term));
    all += (all.empty() ? "" : " ") + syllables;
    if (syllables.find(' ') == std::string::npos) continue;
    syllables.erase(std::remove(syllables.begin(), syllables.end(), ' '), syllables.end());
    all += ' ' + syllables;
  }
  return all;
}

}  // namespace content::builder
