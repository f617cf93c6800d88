// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pack.h"

#include <algorithm>

#include "content/detail/article_json.h"
#include "content/detail/pack_detail.h"
#include "content/detail/pack_schema.h"
#include "content/detail/pack_seal.h"
#include "content/detail/rule_check.h"
#include "content/detail/search_index.h"

namespace content {
namespace {

base::Error invalid(std::string what) { return {base::ErrorCode::InvalidData, std::move(what)}; }

}  // namespace

Pack::Detail::Detail() = default;
Pack::Detail::~Detail() = default;
Pack::Pack() : detail_{std::make_unique<Detail>()} {}
Pack::Pack(Pack&&) noexcept = default;
Pack& Pack::operator=(Pack&&) noexcept = default;
Pack::~Pack() = default;

bool Pack::Detail::has_language(std::string_view tag) const {
  return std::any_of(info.languages.begin(), info.languages.end(),
                     [&](const Language& language) { return language.tag == tag; });
}

std::string Pack::Detail::known_locale(std::string_view tag) const {
  return std::string{has_language(tag) ? tag : detail::kEnglish};
}

base::Result<LocalText> Pack::Detail::local_text(std::string_view unit,
                                                 std::string_view locale) const {
  detail::Query query{*text};
  query.bind(1, locale).bind(2, unit);
  std::optional<LocalText> english, own;
  bool stale = false;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    const std::string from = query.text(0);
    if (from == detail::kEnglish)
      english = LocalText{query.text(2), from, Standing::Source};
    else if (query.is_null(2))
      stale = true;
    else
      own = LocalText{query.text(2), from, detail::standing_of_translation(query, 1)};
  }
  if (own) return *std::move(own);
  if (!english) return invalid("no text for " + std::string{unit});
  if (locale != detail::kEnglish) english->standing = stale ? Standing::Stale : Standing::Missing;
  return *std::move(english);
}

base::Result<Pack> Pack::open(const std::filesystem::path& file) {
  SIGNPOST_TRY_VOID(detail::verify_seal(file));
  Pack pack;
  SIGNPOST_TRY(pack.detail_->db, detail::open_database(file));
  SIGNPOST_TRY_VOID(detail::load(*pack.detail_));
  return pack;
}

const PackInfo& Pack::info() const { return detail_->info; }

const RuleBook& Pack::rule_book() const { return detail_->book; }

const Messages& Pack::messages(std::string_view locale) const {
  if (locale == detail::kEnglish || !detail_->has_language(locale)) return detail_->english;
  const auto found = detail_->messages.find(locale);
  if (found != detail_->messages.end()) return found->second;
  auto loaded = detail::load_messages(*detail_, locale);
  if (!loaded) return detail_->english;
  return detail_->messages.emplace(std::string{locale}, *std::move(loaded)).first->second;
}

base::Result<std::vector<Section>> Pack::sections(std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  std::vector<Section> sections;
  detail::Query query{*detail_->sections};
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    Section section;
    section.id = query.text(0);
    section.colour = query.text(1);
    section.icon = query.text(2);
    if (!detail::is_colour(section.colour)) return invalid("a section's colour is not valid");
    SIGNPOST_TRY(section.title, detail_->local_text("section/" + section.id + "/title", locale));
    SIGNPOST_TRY(section.summary,
                 detail_->local_text("section/" + section.id + "/summary", locale));
    sections.push_back(std::move(section));
    if (sections.size() > 100) return invalid("too many sections");
  }
  return sections;
}

base::Result<std::vector<ArticleSummary>> Pack::articles(std::string_view section,
                                                         std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  std::vector<ArticleSummary> articles;
  detail::Query query{*detail_->articles};
  query.bind(1, section);
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    ArticleSummary article;
    article.id = query.text(0);
    article.section = std::string{section};
    const std::string unit = "article/" + article.id;
    SIGNPOST_TRY(article.title, detail_->local_text(unit + "/title", locale));
    SIGNPOST_TRY(article.summary, detail_->local_text(unit + "/summary", locale));
    articles.push_back(std::move(article));
  }
  return articles;
}

base::Result<std::optional<Article>> Pack::article(std::string_view id,
                                                   std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  Article article;
  std::vector<std::string> source_ids, next_ids;
  {
    detail::Query query{*detail_->article};
    query.bind(1, id);
    SIGNPOST_TRY(const bool found, query.next());
    if (!found) return std::optional<Article>{};
    article.id = std::string{id};
    article.section = query.text(0);
    SIGNPOST_TRY(article.blocks, detail::blocks_from_json(query.text(1)));
    SIGNPOST_TRY(source_ids, detail::ids_from_json(query.text(2)));
    article.checked = query.text(3);
    article.review_by = query.text(4);
    SIGNPOST_TRY(article.situations, detail::ids_from_json(query.text(5)));
    SIGNPOST_TRY(next_ids, detail::ids_from_json(query.text(6)));
    SIGNPOST_TRY_VOID(query.good());
  }
  if (!base::parse_iso_date(article.checked) || !base::parse_iso_date(article.review_by))
    return invalid("a date of " + article.id + " is not valid");
  for (const std::string& situation : article.situations)
    if (!detail_->book.situation(situation))
      return invalid(article.id + " names an unknown situation");
  const std::string unit = "article/" + article.id;
  SIGNPOST_TRY(article.title, detail_->local_text(unit + "/title", locale));
  SIGNPOST_TRY(article.summary, detail_->local_text(unit + "/summary", locale));
  SIGNPOST_TRY_VOID(detail::fill_blocks(*detail_, unit + '/', locale, article.blocks));
  SIGNPOST_TRY(article.sources, sources(detail::all_sources(source_ids, article.blocks)));
  for (const std::string& next_id : next_ids) {
    ArticleSummary next;
    next.id = next_id;
    {
      detail::Query query{*detail_->article};
      query.bind(1, next_id);
      SIGNPOST_TRY(const bool found, query.next());
      if (!found) return invalid(article.id + " leads to an unknown article");
      next.section = query.text(0);
      SIGNPOST_TRY_VOID(query.good());
    }
    SIGNPOST_TRY(next.title, detail_->local_text("article/" + next_id + "/title", locale));
    SIGNPOST_TRY(next.summary, detail_->local_text("article/" + next_id + "/summary", locale));
    article.next.push_back(std::move(next));
  }
  return std::optional<Article>{std::move(article)};
}

base::Result<std::optional<Word>> Pack::word(std::string_view id, std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  {
    detail::Query query{*detail_->word};
    query.bind(1, id);
    SIGNPOST_TRY(const bool any, query.next());
    if (!any || query.integer(0, 0, 1) == 0) return std::optional<Word>{};
  }
  Word word;
  word.id = std::string{id};
  SIGNPOST_TRY(word.term, detail_->local_text("word/" + word.id + "/term", locale));
  SIGNPOST_TRY(word.meaning, detail_->local_text("word/" + word.id + "/meaning", locale));
  return std::optional<Word>{std::move(word)};
}

base::Result<std::vector<Source>> Pack::sources(const std::vector<std::string>& ids) const {
  std::vector<Source> sources;
  for (const std::string& id : ids) {
    detail::Query query{*detail_->source};
    query.bind(1, id);
    SIGNPOST_TRY(const bool found, query.next());
    if (!found) return invalid("unknown source " + id);
    sources.push_back({id, query.text(0), query.text(1)});
    SIGNPOST_TRY_VOID(query.good());
  }
  return sources;
}

base::Result<std::vector<Source>> Pack::all_sources() const {
  SIGNPOST_TRY(const detail::Statement statement,
               detail::prepare(*detail_->db,
                               "SELECT id, instrument, provision FROM source ORDER BY position"));
  std::vector<Source> sources;
  detail::Query query{*statement};
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return sources;
    sources.push_back({query.text(0), query.text(1), query.text(2)});
  }
}

}  // namespace content
