// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/tokens.h"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

#include "content/detail/icu_text.h"
#include "platform/base/utf8.h"

namespace content::detail {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c == 0x200C || c == 0x200D) return true;  // joiners stand inside words
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

/// Scripts written without spaces between words.
bool needs_dictionary(char32_t c) {
  if (c < 0x0E00) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return true;
    default:
      return false;
  }
}

/// Marks that are accents or vowel marks, not letters of their own.
bool is_dropped_mark(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_INHERITED:  // combining accents, Arabic vowel marks
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
      return true;
    default:
      return false;
  }
}

/// Letters that decomposition leaves alone but readers take for the same. 0: drop it.
UChar32 plain_letter(UChar32 c) {
  switch (c) {
    case 0x0640:  // tatweel
    case 0x200C:
    case 0x200D:
      return 0;
    case 0x0671:  // alef wasla
      return 0x0627;
    case 0x0649:  // alef maksura
    case 0x06CC:  // Persian yeh
      return 0x064A;
    case 0x0629:  // teh marbuta
    case 0x06C1:  // Urdu heh
    case 0x06D5:
      return 0x0647;
    case 0x06A9:  // Persian kaf
      return 0x0643;
    case 0x0142:  // ł
      return 'l';
    case 0x00F8:  // ø
      return 'o';
    case 0x0111:  // đ
      return 'd';
    case 0x0131:  // dotless i
      return 'i';
    default:
      return c;
  }
}

std::string plain_term(std::string_view word) {
  std::string term;
  if (is_ascii(word)) {
    for (const char c : word) term += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return term;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) return std::string{word};
  const icu::UnicodeString folded = fold->normalize(utf16(word), status);
  const icu::UnicodeString letters = decompose->normalize(folded, status);
  if (U_FAILURE(status)) return std::string{word};
  for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const UChar32 c = letters.char32At(i);
    if (is_dropped_mark(c)) continue;
    const std::int32_t digit = c >= 0x80 ? u_charDigitValue(c) : -1;
    if (digit >= 0) {
      term += static_cast<char>('0' + digit);
      continue;
    }
    const UChar32 plain = plain_letter(c);
    // Folding can leave a space or a sign behind; they would cut the term in two.
    if (plain != 0 && is_word_character(static_cast<char32_t>(plain)))
      base::append_utf8(term, static_cast<char32_t>(plain));
  }
  return term;
}

void add(std::vector<Token>& found, std::string_view text, std::size_t begin, std::size_t end) {
  std::string term = plain_term(text.substr(begin, end - begin));
  if (!term.empty())
    found.push_back(
        {std::move(term), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

/// Cuts a stretch without spaces into words by ICU's dictionaries.
void add_by_dictionary(std::vector<Token>& found, std::string_view text, std::size_t begin,
                       std::size_t end) {
  UErrorCode status = U_ZERO_ERROR;
  thread_local const std::unique_ptr<icu::BreakIterator> words{
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)};
  if (!words) return add(found, text, begin, end);
  const icu::UnicodeString stretch = utf16(text.substr(begin, end - begin));
  words->setText(stretch);
  std::size_t at = begin;
  std::int32_t from = words->first();
  for (std::int32_t to = words->next(); to != icu::BreakIterator::DONE; to = words->next()) {
    const std::size_t size = utf8(stretch.tempSubStringBetween(from, to)).size();
    add(found, text, at, at + size);
    at += size;
    from = to;
  }
}

bool is_apostrophe(std::string_view text, std::size_t at) {
  return text.substr(at, 1) == "'" || text.substr(at, 3) == "’";
}

/// The "s" of "council’s" says nothing.
bool is_possessive(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin != 1 || (text[begin] != 's' && text[begin] != 'S')) return false;
  return (begin >= 2 && is_apostrophe(text, begin - 1)) ||
         (begin >= 4 && is_apostrophe(text, begin - 3));
}

}  // namespace

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> found;
  std::size_t begin = 0;
  bool dictionary = false;
  const auto close = [&](std::size_t end) {
    if (end > begin && !is_possessive(text, begin, end)) {
      if (dictionary)
        add_by_dictionary(found, text, begin, end);
      else
        add(found, text, begin, end);
    }
    dictionary = false;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const base::CodePoint point = base::decode_utf8(text, at);
    const std::size_t size = point.size == 0 ? 1 : point.size;
    if (point.size == 0 || !is_word_character(point.value)) {
      close(at);
      begin = at + size;
    } else if (needs_dictionary(point.value)) {
      dictionary = true;
    }
    at += size;
  }
  close(text.size());
  return found;
}

std::string joined_terms(std::string_view text) {
  std::string joined;
  for (const Token& token : tokens(text)) {
    if (!joined.empty()) joined += ' ';
    joined += token.term;
  }
  return joined;
}

}  // namespace content::detail
