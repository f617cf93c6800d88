// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lint_sentences.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <memory>

#include "content/detail/icu_text.h"

namespace content::builder {

std::vector<std::string> sentences_in(std::string_view text) {
  std::vector<std::string> found;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> sentences{
      icu::BreakIterator::createSentenceInstance(icu::Locale::getUK(), status)};
  if (U_FAILURE(status)) return found;
  const icu::UnicodeString whole = detail::utf16(text);
  sentences->setText(whole);
  std::int32_t from = sentences->first();
  for (std::int32_t to = sentences->next(); to != icu::BreakIterator::DONE;
       to = sentences->next()) {
    std::string sentence = detail::utf8(whole.tempSubStringBetween(from, to));
    if (!words_in(sentence).empty()) found.push_back(std::move(sentence));
    from = to;
  }
  return found;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  const icu::UnicodeString whole = detail::utf16(text);
  std::int32_t begin = 0;
  bool holds_letter = false;
  const auto end_word = [&](std::int32_t end) {
    if (holds_letter) words.push_back(detail::utf8(whole.tempSubStringBetween(begin, end)));
    holds_letter = false;
  };
  for (std::int32_t i = 0; i < whole.length();) {
    const UChar32 c = whole.char32At(i);
    const std::int32_t next = whole.moveIndex32(i, 1);
    if (u_isUWhiteSpace(c)) {
      end_word(i);
      begin = next;
    } else if (u_isalnum(c)) {
      holds_letter = true;
    }
    i = next;
  }
  end_word(whole.length());
  return words;
}

}  // namespace content::builder
