// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/search.h"

#include <algorithm>
#include <optional>
#include <set>

#include "content/detail/article_json.h"
#include "content/detail/pack_detail.h"
#include "content/detail/search_index.h"
#include "content/detail/snippet.h"
#include "content/detail/tokens.h"
#include "content/detail/word_forms.h"
#include "platform/base/utf8.h"

namespace content {
namespace {

using detail::SearchIndex;
using detail::WordForms;

constexpr std::size_t kLongestQuery = 200;  ///< bytes
constexpr std::size_t kMostWords = 12;
constexpr std::size_t kMostHits = 200;
constexpr double kTitleWeight = 8;      ///< of all that was typed standing in the title
constexpr double kAfterReading = 0.7;   ///< weight of letters and services
constexpr std::size_t kEnoughHits = 3;  ///< with fewer, some of the words are enough

struct Ranked {
  std::int64_t document = 0;
  double score = 0;
};

base::Result<SearchIndex*> index_of(Pack::Detail& pack, const std::string& locale) {
  const auto found = pack.search.find(locale);
  if (found != pack.search.end()) return found->second.get();
  SIGNPOST_TRY(SearchIndex index, SearchIndex::load(*pack.db, locale));
  auto owned = std::make_unique<SearchIndex>(std::move(index));
  return pack.search.emplace(locale, std::move(owned)).first->second.get();
}

struct Typed {
  std::vector<std::string> all;    ///< every word
  std::vector<std::string> stems;  ///< of every word
  std::vector<std::string> terms;  ///< those to look for: without stop words, or all if there are
                                   ///< no others
};

Typed read_query(std::string_view query) {
  Typed typed;
  for (detail::Token& token : detail::tokens(query)) {
    if (typed.all.size() == kMostWords) break;
    typed.all.push_back(std::move(token.term));
    if (!detail::is_stop_word(typed.all.back())) typed.terms.push_back(typed.all.back());
  }
  if (typed.terms.empty()) typed.terms = typed.all;
  for (const std::string& term : typed.all) typed.stems.push_back(detail::stem(term));
  return typed;
}

base::Result<std::vector<Ranked>> run_match(SearchIndex& index, const std::string& expression,
                                            std::size_t limit) {
  std::vector<Ranked> ranked;
  if (expression.empty()) return ranked;
  detail::Query query{*index.match()};
  query.bind(1, expression).bind(2, static_cast<std::int64_t>(limit));
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return ranked;
    ranked.push_back({query.integer(0, 0, INT64_MAX), -query.real(1)});
  }
}

/// Gathers hits: exact ones first, each document once.
class Gathering {
 public:
  Gathering(SearchIndex& index, std::size_t limit) : index_{index}, limit_{limit} {}

  bool full() const { return found_.size() >= limit_; }
  std::size_t size() const { return found_.size(); }

  base::Result<void> add(const std::vector<WordForms>& words, bool all, HitGroup group) {
    if (full()) return {};
    const auto blank = [](const WordForms& word) { return word.empty(); };
    if (words.empty() || (all && std::any_of(words.begin(), words.end(), blank))) return {};
    SIGNPOST_TRY(const auto ranked,
                 run_match(index_, detail::match_expression(words, all), limit_ + found_.size()));
    for (const Ranked& each : ranked) {
      if (full()) break;
      if (seen_.insert(each.document).second) found_.push_back({each, group, words});
    }
    return {};
  }

  struct Found {
    Ranked ranked;
    HitGroup group;
    std::vector<WordForms> words;
  };
  const std::vector<Found>& found() const { return found_; }

 private:
  SearchIndex& index_;
  std::size_t limit_;
  std::vector<Found> found_;
  std::set<std::int64_t> seen_;
};

std::vector<WordForms> forms_of(const SearchIndex& index, const std::vector<std::string>& terms,
                                bool unfinished) {
  std::vector<WordForms> words;
  for (std::size_t i = 0; i < terms.size(); ++i)
    words.push_back(index.forms(terms[i], unfinished && i + 1 == terms.size()));
  return words;
}

/// The query with a synonym's words put in the place of what was typed, for each that fits.
std::vector<std::vector<std::string>> with_synonyms(const SearchIndex& index,
                                                    const std::vector<std::string>& terms) {
  std::vector<std::vector<std::string>> queries;
  for (const detail::Synonym& synonym : index.synonyms()) {
    const auto same = [](const std::string& typed, const std::string& word) {
      return typed == word || detail::stem(typed) == detail::stem(word);
    };
    const auto at =
        std::search(terms.begin(), terms.end(), synonym.words.begin(), synonym.words.end(), same);
    if (at == terms.end() || queries.size() >= 4) continue;
    std::vector<std::string> query{terms.begin(), at};
    query.insert(query.end(), synonym.means.begin(), synonym.means.end());
    query.insert(query.end(), at + static_cast<std::ptrdiff_t>(synonym.words.size()), terms.end());
    queries.push_back(std::move(query));
  }
  return queries;
}

base::Result<void> gather(Gathering& gathering, const SearchIndex& index,
                          const std::vector<std::string>& terms, bool unfinished) {
  const std::vector<WordForms> exact = forms_of(index, terms, unfinished);
  SIGNPOST_TRY_VOID(gathering.add(exact, true, HitGroup::Exact));

  for (const auto& query : with_synonyms(index, terms))
    SIGNPOST_TRY_VOID(gathering.add(forms_of(index, query, false), true, HitGroup::Nearest));

  std::vector<WordForms> mended = exact;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (mended[i].empty()) mended[i] = index.mended(terms[i], unfinished && i + 1 == terms.size());
  SIGNPOST_TRY_VOID(gathering.add(mended, true, HitGroup::Nearest));

  if (gathering.size() < kEnoughHits)
    SIGNPOST_TRY_VOID(gathering.add(mended, false, HitGroup::Nearest));
  return {};
}

struct Named {
  std::string title_unit, text_unit;
};

Named units_of(HitKind kind, const std::string& id) {
  switch (kind) {
    case HitKind::Article:
      return {"article/" + id + "/title", "article/" + id + "/summary"};
    case HitKind::Word:
      return {"word/" + id + "/term", "word/" + id + "/meaning"};
    case HitKind::Situation:
      return {"situation/" + id + "/title", "situation/" + id + "/summary"};
    case HitKind::Letter:
      return {"letter/" + id + "/title", "letter/" + id + "/summary"};
    case HitKind::Service:
      return {"service/" + id + "/name", "service/" + id + "/what"};
  }
  return {};
}

/// The text of an article in one language that holds the most of the words: its summary, or the
/// first block with more of them.
base::Result<void> look_in_blocks(const Pack::Detail& pack, const std::string& id,
                                  std::string_view locale, const std::vector<WordForms>& words,
                                  std::size_t& most, std::string& best) {
  const std::string prefix = "article/" + id + '/', end = "article/" + id + '0';
  detail::Query query{*pack.texts};
  query.bind(1, locale).bind(2, prefix).bind(3, end);
  while (most < words.size()) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    const std::string unit = query.text(0);
    if (query.is_null(2) || unit.ends_with("/title") || unit.ends_with("/summary")) continue;
    const std::string json = query.text(2);
    if (detail::most_words_in(json, words) <= most) continue;
    SIGNPOST_TRY(const auto spans, detail::spans_from_json(json));
    std::string text = detail::plain_text(spans);
    const std::size_t count = detail::words_in(text, words);
    if (count <= most) continue;
    most = count;
    best = std::move(text);
  }
  return {};
}

base::Result<void> fill_snippet(const Pack::Detail& pack, const std::string& locale,
                                const std::vector<WordForms>& words, Hit& hit) {
  const std::string unit = units_of(hit.kind, hit.id).text_unit;
  SIGNPOST_TRY(const LocalText text, pack.local_text(unit, locale));
  std::string best = text.text;
  hit.snippet_locale = text.locale;
  std::size_t most = detail::words_in(best, words);
  const bool article = hit.kind == HitKind::Article;
  if (most == 0 || (article && most < words.size())) {
    if (article) {
      const std::size_t before = most;
      SIGNPOST_TRY_VOID(look_in_blocks(pack, hit.id, locale, words, most, best));
      if (most > before) hit.snippet_locale = locale;
    }
    // Found by its English words, and not by its title, which the visitor sees anyway.
    if (most == 0 && locale != detail::kEnglish && detail::words_in(hit.title.text, words) == 0) {
      SIGNPOST_TRY(const LocalText english, pack.local_text(unit, detail::kEnglish));
      most = detail::words_in(english.text, words);
      std::string found = english.text;
      if (article)
        SIGNPOST_TRY_VOID(look_in_blocks(pack, hit.id, detail::kEnglish, words, most, found));
      if (most > 0) {
        best = std::move(found);
        hit.snippet_locale = std::string{detail::kEnglish};
      }
    }
  }
  hit.snippet = detail::make_snippet(best, words);
  return {};
}

/// How much of what was typed, stop words too, stands in a title: "how do I appeal" is nearer to
/// "How to appeal" than to "Before you appeal". More so if the title says little else. 0 to 1.
/// `typed` are stems.
double share_in_title(const std::vector<std::string>& typed, const Hit& hit) {
  double best = 0;
  const auto look = [&](const std::string& title) {
    std::vector<std::string> stems;
    for (const detail::Token& token : detail::tokens(title))
      stems.push_back(detail::stem(token.term));
    if (stems.empty()) return;
    const auto count = std::count_if(typed.begin(), typed.end(), [&](const std::string& stem) {
      return std::find(stems.begin(), stems.end(), stem) != stems.end();
    });
    const auto of = [&](std::size_t all) {
      return std::min(1.0, static_cast<double>(count) / static_cast<double>(all));
    };
    best = std::max(best, of(typed.size()) * (0.5 + 0.5 * of(stems.size())));
  };
  look(hit.title.text);
  if (hit.title_en != hit.title.text) look(hit.title_en);
  return best;
}

/// A hit without its snippet.
base::Result<Hit> make_hit(const Pack::Detail& pack, SearchIndex& index, const std::string& locale,
                           const Gathering::Found& found, const std::vector<std::string>& typed) {
  Hit hit;
  hit.group = found.group;
  {
    detail::Query query{*index.document()};
    query.bind(1, found.ranked.document);
    SIGNPOST_TRY(const bool any, query.next());
    if (!any) return base::Error{base::ErrorCode::InvalidData, "search found an unknown document"};
    hit.kind = static_cast<HitKind>(query.integer(0, 0, 4));
    hit.id = query.text(1);
    SIGNPOST_TRY_VOID(query.good());
  }
  const std::string unit = units_of(hit.kind, hit.id).title_unit;
  SIGNPOST_TRY(hit.title, pack.local_text(unit, locale));
  SIGNPOST_TRY(const LocalText english, pack.local_text(unit, detail::kEnglish));
  hit.title_en = english.text;
  hit.score = found.ranked.score * (1 + kTitleWeight * share_in_title(typed, hit));
  // Who looks for a word wants to read first: what explains it stands before what uses it.
  if (hit.kind == HitKind::Letter || hit.kind == HitKind::Service) hit.score *= kAfterReading;
  return hit;
}

}  // namespace

base::Result<std::vector<Hit>> search(const Pack& pack, std::string_view locale,
                                      std::string_view query, std::size_t limit) {
  if (query.size() > kLongestQuery)
    return base::Error{base::ErrorCode::InvalidArgument, "the query is longer than 200 bytes"};
  if (!base::is_utf8(query))
    return base::Error{base::ErrorCode::InvalidArgument, "the query is not UTF-8"};

  std::vector<Hit> hits;
  const Typed typed = read_query(query);
  if (typed.terms.empty() || limit == 0) return hits;
  const std::string known = pack.detail().known_locale(locale);
  SIGNPOST_TRY(SearchIndex * index, index_of(pack.detail(), known));

  // Some more than asked for, as their order changes with their titles.
  Gathering gathering{*index, std::min(limit + 20, kMostHits)};
  SIGNPOST_TRY_VOID(gather(gathering, *index, typed.terms, query.back() != ' '));
  std::vector<std::pair<Hit, const Gathering::Found*>> ranked;
  for (const Gathering::Found& found : gathering.found()) {
    SIGNPOST_TRY(Hit hit, make_hit(pack.detail(), *index, known, found, typed.stems));
    ranked.emplace_back(std::move(hit), &found);
  }
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first.group != b.first.group ? a.first.group < b.first.group
                                          : a.first.score > b.first.score;
  });
  for (auto& [hit, found] : ranked) {
    if (hits.size() == limit) break;
    SIGNPOST_TRY_VOID(fill_snippet(pack.detail(), known, found->words, hit));
    hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace content
