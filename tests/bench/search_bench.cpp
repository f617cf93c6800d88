// SPDX-License-Identifier: GPL-3.0-or-later
// Search at every key press beside a bare FTS5 query for the same words, their last one unfinished.
#include <cstdio>

#include "content/detail/pack_detail.h"
#include "content/detail/pack_schema.h"
#include "content/detail/tokens.h"
#include "content/search.h"
#include "platform/base/utf8.h"
#include "tests/bench/queries.h"
#include "tests/bench/stage.h"
#include "tests/bench/table.h"

namespace {

using bench::Stopwatch;

constexpr int kRounds = 3;
constexpr std::size_t kHits = 20;

/// The query after each key press.
std::vector<std::string> prefixes(std::string_view query) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < query.size();) {
    at += std::max<std::size_t>(1, base::decode_utf8(query, at).size);
    all.emplace_back(query.substr(0, at));
  }
  return all;
}

/// `"draft" "pla"*`; empty if nothing was typed.
std::string bare_expression(std::string_view typed) {
  std::string expression;
  for (const content::detail::Token& token : content::detail::tokens(typed))
    expression += (expression.empty() ? "\"" : " \"") + token.term + '"';
  return expression.empty() ? expression : expression + '*';
}

struct Times {
  std::vector<double> ours, bare;
  std::size_t hits = 0, bare_hits = 0;
};

base::Result<std::size_t> bare_search(sqlite3_stmt& match, const std::string& expression) {
  content::detail::Query query{match};
  query.bind(1, expression).bind(2, static_cast<std::int64_t>(kHits));
  for (std::size_t hits = 0;; ++hits) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return hits;
  }
}

base::Result<Times> type_all(const content::Pack& pack, const bench::TypedQueries& typed) {
  const std::string table = content::detail::search_table(typed.locale);
  SIGNPOST_TRY(
      const auto match,
      content::detail::prepare(*pack.detail().db, "SELECT rowid, rank FROM " + table + " WHERE " +
                                                      table + " MATCH ?1 ORDER BY rank LIMIT ?2"));
  Times times;
  for (int round = 0; round < kRounds; ++round)
    for (const std::string_view query : typed.queries)
      for (const std::string& prefix : prefixes(query)) {
        const std::string expression = bare_expression(prefix);
        if (expression.empty()) continue;
        const Stopwatch bare;
        SIGNPOST_TRY(const std::size_t bare_hits, bare_search(*match, expression));
        times.bare.push_back(bare.ms());
        const Stopwatch ours;
        SIGNPOST_TRY(const auto hits, content::search(pack, typed.locale, prefix, kHits));
        times.ours.push_back(ours.ms());
        times.bare_hits += bare_hits;
        times.hits += hits.size();
      }
  return times;
}

base::Result<void> measure() {
  SIGNPOST_TRY(const content::Pack pack, bench::open_pack());
  double first = 0;
  for (const bench::TypedQueries& typed : bench::kTypedQueries) {
    const Stopwatch watch;
    SIGNPOST_TRY_VOID(content::search(pack, typed.locale, "a", kHits));
    first = std::max(first, watch.ms());
  }
  Times all;
  for (const bench::TypedQueries& typed : bench::kTypedQueries) {
    SIGNPOST_TRY(const Times times, type_all(pack, typed));
    if (times.hits == 0)
      return base::Error{base::ErrorCode::InvalidData,
                         "the queries in " + std::string{typed.locale} + " find nothing"};
    bench::print({.what = "search per key press in " + std::string{typed.locale} + ", p95",
                  .figure = bench::percentile(times.ours, 95),
                  .baseline = bench::percentile(times.bare, 95),
                  .most = 5,
                  .most_ratio = 2});
    all.ours.insert(all.ours.end(), times.ours.begin(), times.ours.end());
    all.bare.insert(all.bare.end(), times.bare.begin(), times.bare.end());
    all.hits += times.hits;
    all.bare_hits += times.bare_hits;
  }
  bench::print({.what = "search per key press, all, p50",
                .figure = bench::percentile(all.ours, 50),
                .baseline = bench::percentile(all.bare, 50),
                .most_ratio = 2});
  bench::print({.what = "search per key press, all, p95",
                .figure = bench::percentile(all.ours, 95),
                .baseline = bench::percentile(all.bare, 95),
                .most = 5,
                .most_ratio = 2});
  const auto presses = static_cast<double>(all.ours.size());
  bench::print({.what = "  hits per key press",
                .figure = static_cast<double>(all.hits) / presses,
                .unit = "hits",
                .baseline = static_cast<double>(all.bare_hits) / presses});
  bench::print({.what = "first key press of a language, slowest", .figure = first, .most = 5});
  return {};
}

}  // namespace

int main() {
  const auto done = measure();
  if (!done) std::fprintf(stderr, "search_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
