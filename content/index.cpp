// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/index.h"

#include <unicode/alphaindex.h>

#include <algorithm>

#include "content/detail/icu_text.h"

namespace content {
namespace {

base::Result<std::vector<IndexEntry>> entries_of(const Pack& pack, std::string_view locale) {
  std::vector<IndexEntry> entries;
  SIGNPOST_TRY(const auto sections, pack.sections(locale));
  for (const Section& section : sections) {
    SIGNPOST_TRY(const auto articles, pack.articles(section.id, locale));
    for (const ArticleSummary& article : articles)
      entries.push_back(
          {IndexKind::Article, article.id, article.section, article.title, article.summary});
  }
  SIGNPOST_TRY(const auto letters, pack.letters(locale));
  for (const LetterSummary& letter : letters)
    entries.push_back({IndexKind::Letter, letter.id, letter.section, letter.title, letter.summary});
  SIGNPOST_TRY(const auto words, pack.words(locale));
  for (const Word& word : words)
    entries.push_back({IndexKind::Word, word.id, {}, word.term, word.meaning});
  return entries;
}

}  // namespace

base::Result<std::vector<IndexGroup>> index_of(const Pack& pack, std::string_view locale) {
  SIGNPOST_TRY(auto entries, entries_of(pack, locale));
  UErrorCode status = U_ZERO_ERROR;
  icu::AlphabeticIndex index{detail::icu_locale(locale), status};
  if (U_SUCCESS(status)) index.addLabels(icu::Locale::getEnglish(), status);
  for (IndexEntry& entry : entries)
    if (U_SUCCESS(status)) index.addRecord(detail::utf16(entry.title.text), &entry, status);
  std::vector<IndexGroup> groups;
  while (U_SUCCESS(status) && index.nextBucket(status)) {
    if (index.getBucketRecordCount() == 0) continue;
    // What begins with no letter stands before, between and after them: one group, the first.
    std::string letter = detail::utf8(index.getBucketLabel());
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const IndexGroup& other) { return other.letter == letter; });
    if (group == groups.end()) group = groups.insert(group, {std::move(letter), {}});
    while (index.nextRecord(status))
      group->entries.push_back(
          std::move(*static_cast<IndexEntry*>(const_cast<void*>(index.getRecordData()))));
  }
  if (U_FAILURE(status))
    return base::Error{base::ErrorCode::InvalidData, "the index cannot be sorted"};
  return groups;
}

}  // namespace content
