// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/search.h"

#include <algorithm>
#include <optional>
#include <set>

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
  if (!pack.search || pack.search->locale() != locale) {
    SIGNPOST_TRY(SearchIndex index, SearchIndex::load(*pack.db, locale));
    pack.search = std::make_unique<SearchIndex>(std::move(index));
  }
  return pack.search.get();
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
  std::vector<std::string> stems;
  for (const std::string& term : terms) stems.push_back(detail::stem(term));
  for (const detail::Synonym& synonym : index.synonyms()) {
    const auto found =
        std::search(stems.begin(), stems.end(), synonym.words.begin(), synonym.words.end());
    if (found == stems.end() || queries.size() >= 4) continue;
    const auto at = terms.begin() + (found - stems.begin());
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

/// The first text with the most of the words.
const detail::SearchedText* best_of(const std::vector<detail::SearchedText>& texts,
                                    const std::vector<WordForms>& words, std::size_t& most) {
  const detail::SearchedText* best = nullptr;
  for (const detail::SearchedText& text : texts) {
    if (most == words.size()) break;
    const std::size_t count = detail::words_in(text, words);
    if (count <= most) continue;
    most = count;
    best = &text;
  }
  return best;
}

bool is_in_title(const detail::SearchDocument& document, const std::vector<WordForms>& words) {
  for (const detail::Token& token : detail::tokens(document.title.text))
    for (const WordForms& word : words)
      if (word.matches(token.term)) return true;
  return false;
}

/// A snippet of the summary, or of the block that holds more of the words.
base::Result<void> fill_snippet(const Pack::Detail& pack, SearchIndex& index,
                                const std::vector<WordForms>& words,
                                detail::SearchDocument& document, Hit& hit) {
  detail::SearchDocuments& documents = index.documents();
  SIGNPOST_TRY(const auto* own, documents.own_texts(pack, document));
  std::size_t most = 0;
  const detail::SearchedText* best = best_of(*own, words, most);
  // Found by its English words, and not by its title, which the visitor sees anyway.
  if (!best && index.locale() != detail::kEnglish && !is_in_title(document, words)) {
    SIGNPOST_TRY(const auto* english, documents.english_texts(pack, document));
    best = best_of(*english, words, most);
  }
  if (!best) best = &own->front();
  hit.snippet = detail::make_snippet(*best, words);
  hit.snippet_locale = best->locale;
  return {};
}

/// How much of what was typed, stop words too, stands in a title: "how do I appeal" is nearer to
/// "How to appeal" than to "Before you appeal". More so if the title says little else. 0 to 1.
/// `typed` are stems.
double share_in_title(const std::vector<std::string>& typed,
                      const detail::SearchDocument& document) {
  double best = 0;
  for (const std::vector<std::string>& stems : document.title_stems) {
    if (stems.empty()) continue;
    const auto count = std::count_if(typed.begin(), typed.end(), [&](const std::string& stem) {
      return std::find(stems.begin(), stems.end(), stem) != stems.end();
    });
    const auto of = [&](std::size_t all) {
      return std::min(1.0, static_cast<double>(count) / static_cast<double>(all));
    };
    best = std::max(best, of(typed.size()) * (0.5 + 0.5 * of(stems.size())));
  }
  return best;
}

struct Ordered {
  const Gathering::Found* found = nullptr;
  detail::SearchDocument* document = nullptr;
  double score = 0;
};

/// What was found, best first within its group.
base::Result<std::vector<Ordered>> in_order(const Pack::Detail& pack, SearchIndex& index,
                                            const Gathering& gathering, const Typed& typed) {
  std::vector<Ordered> ordered;
  for (const Gathering::Found& found : gathering.found()) {
    SIGNPOST_TRY(auto* document, index.documents().get(pack, found.ranked.document));
    double score = found.ranked.score * (1 + kTitleWeight * share_in_title(typed.stems, *document));
    // Who looks for a word wants to read first: what explains it stands before what uses it.
    if (document->kind == HitKind::Letter || document->kind == HitKind::Service)
      score *= kAfterReading;
    ordered.push_back({&found, document, score});
  }
  std::stable_sort(ordered.begin(), ordered.end(), [](const Ordered& a, const Ordered& b) {
    return a.found->group != b.found->group ? a.found->group < b.found->group : a.score > b.score;
  });
  return ordered;
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
  Pack::Detail& detail = pack.detail();
  SIGNPOST_TRY(SearchIndex * index, index_of(detail, detail.known_locale(locale)));
  index->documents().begin();

  // Some more than asked for, as their order changes with their titles.
  Gathering gathering{*index, std::min(limit + 20, kMostHits)};
  SIGNPOST_TRY_VOID(gather(gathering, *index, typed.terms, query.back() != ' '));
  SIGNPOST_TRY(const auto ordered, in_order(detail, *index, gathering, typed));
  for (const auto& [found, document, score] : ordered) {
    if (hits.size() == limit) break;
    Hit hit{.id = document->id,
            .kind = document->kind,
            .group = found->group,
            .title = document->title,
            .title_en = document->title_en,
            .score = score,
            .snippet = {},
            .snippet_locale = {}};
    SIGNPOST_TRY_VOID(fill_snippet(detail, *index, found->words, *document, hit));
    hits.push_back(std::move(hit));
  }
  return hits;
}

void forget_searches(const Pack& pack) { pack.detail().search.reset(); }

}  // namespace content
