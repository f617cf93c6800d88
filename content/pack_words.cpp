// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/coll.h>

#include <algorithm>

#include "content/detail/icu_text.h"
#include "content/detail/pack_detail.h"

namespace content {

base::Result<std::vector<Word>> Pack::words(std::string_view locale) const {
  SIGNPOST_TRY(const detail::Statement statement,
               detail::prepare(*detail_->db, "SELECT id FROM word ORDER BY id"));
  std::vector<std::string> ids;
  {
    detail::Query query{*statement};
    while (true) {
      SIGNPOST_TRY(const bool more, query.next());
      if (!more) break;
      ids.push_back(query.text(0));
    }
  }
  std::vector<Word> words;
  for (const std::string& id : ids) {
    SIGNPOST_TRY(std::optional<Word> found, word(id, locale));
    if (found) words.push_back(std::move(*found));
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator{
      icu::Collator::createInstance(detail::icu_locale(locale), status)};
  if (U_SUCCESS(status))
    std::stable_sort(words.begin(), words.end(), [&](const Word& a, const Word& b) {
      UErrorCode ignored = U_ZERO_ERROR;
      return collator->compare(detail::utf16(a.term.text), detail::utf16(b.term.text), ignored) < 0;
    });
  return words;
}

}  // namespace content
