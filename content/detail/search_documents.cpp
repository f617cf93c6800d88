// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/search_documents.h"

#include <utility>

#include "content/detail/article_json.h"
#include "content/detail/pack_detail.h"
#include "content/detail/word_forms.h"

namespace content::detail {
namespace {

constexpr std::size_t kMostKept = 256;
constexpr std::size_t kMostTexts = kMostBlocks, kMostBytes = 256 * 1024;  ///< of a document

struct Units {
  std::string prefix, title, summary;
  bool has_blocks = false;  ///< all other units below the prefix are blocks of text
};

Units units_of(HitKind kind, const std::string& id) {
  switch (kind) {
    case HitKind::Article:
      return {"article/" + id + '/', "title", "summary", true};
    case HitKind::Letter:
      return {"letter/" + id + '/', "title", "summary", true};
    case HitKind::Word:
      return {"word/" + id + '/', "term", "meaning"};
    case HitKind::Situation:
      return {"situation/" + id + '/', "title", "summary"};
    case HitKind::Service:
      return {"service/" + id + '/', "name", "what"};
  }
  return {};
}

std::vector<std::string> stems_of(std::string_view text) {
  std::vector<std::string> stems;
  for (const Token& token : tokens(text)) stems.push_back(stem(token.term));
  return stems;
}

base::Result<std::vector<SearchedText>> texts_of(const Pack::Detail& pack,
                                                 const SearchDocument& document,
                                                 std::string_view locale) {
  const Units units = units_of(document.kind, document.id);
  std::vector<SearchedText> texts;
  SIGNPOST_TRY(LocalText summary, pack.local_text(units.prefix + units.summary, locale));
  texts.emplace_back(std::move(summary));
  if (!units.has_blocks) return texts;
  // All keys that begin with the prefix: up to the prefix with '0', the byte after '/'.
  std::string end = units.prefix;
  end.back() = '0';
  Query query{*pack.texts};
  query.bind(1, locale).bind(2, units.prefix).bind(3, end);
  std::size_t bytes = 0;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return texts;
    const std::string unit = query.text(0);
    if (query.is_null(2) || unit == units.prefix + units.title ||
        unit == units.prefix + units.summary)
      continue;
    SIGNPOST_TRY(const auto spans, spans_from_json(query.text(2)));
    texts.emplace_back(LocalText{plain_text(spans), std::string{locale}});
    bytes += texts.back().text.size();
    if (texts.size() > kMostTexts || bytes > kMostBytes)
      return base::Error{base::ErrorCode::InvalidData, units.prefix + " holds too much text"};
  }
}

}  // namespace

SearchedText::SearchedText(LocalText local)
    : text{std::move(local.text)}, locale{std::move(local.locale)}, tokens{detail::tokens(text)} {}

void SearchDocuments::begin() {
  if (kept_.size() > kMostKept) kept_.clear();
}

base::Result<SearchDocument*> SearchDocuments::get(const Pack::Detail& pack, std::int64_t number) {
  const auto found = kept_.find(number);
  if (found != kept_.end()) return &found->second;
  SearchDocument document;
  {
    Query query{*pack.document};
    query.bind(1, number);
    SIGNPOST_TRY(const bool any, query.next());
    if (!any) return base::Error{base::ErrorCode::InvalidData, "search found an unknown document"};
    document.kind = static_cast<HitKind>(query.integer(0, 0, 4));
    document.id = query.text(1);
    SIGNPOST_TRY_VOID(query.good());
  }
  const Units units = units_of(document.kind, document.id);
  SIGNPOST_TRY(document.title, pack.local_text(units.prefix + units.title, locale_));
  document.title_stems.push_back(stems_of(document.title.text));
  if (document.title.locale == kEnglish) {
    document.title_en = document.title.text;
  } else {
    SIGNPOST_TRY(LocalText english, pack.local_text(units.prefix + units.title, kEnglish));
    document.title_en = std::move(english.text);
    document.title_stems.push_back(stems_of(document.title_en));
  }
  return &kept_.emplace(number, std::move(document)).first->second;
}

base::Result<const std::vector<SearchedText>*> SearchDocuments::own_texts(
    const Pack::Detail& pack, SearchDocument& document) {
  if (!document.own) {
    SIGNPOST_TRY(document.own, texts_of(pack, document, locale_));
  }
  return &*document.own;
}

base::Result<const std::vector<SearchedText>*> SearchDocuments::english_texts(
    const Pack::Detail& pack, SearchDocument& document) {
  if (!document.english) {
    SIGNPOST_TRY(document.english, texts_of(pack, document, kEnglish));
  }
  return &*document.english;
}

}  // namespace content::detail
