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
  bench::Samples ours, bare;
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
        times.bare.add(bare.spent());
        const Stopwatch ours;
        SIGNPOST_TRY(const auto hits, content::search(pack, typed.locale, prefix, kHits));
        times.ours.add(ours.spent());
        times.bare_hits += bare_hits;
        times.hits += hits.size();
      }
  return times;
}

void print_search(const std::string& where, const Times& times, int percent) {
  bench::Row row = bench::row("search per key press " + where + ", p" + std::to_string(percent),
                              times.ours, percent);
  row.baseline = times.bare.ms(percent);
  row.most = 5;
  row.most_ratio = 2;
  bench::print(row);
}

base::Result<void> measure() {
  SIGNPOST_TRY(const content::Pack pack, bench::open_pack());
  bench::Samples first;
  for (const bench::TypedQueries& typed : bench::kTypedQueries) {
    const Stopwatch watch;
    SIGNPOST_TRY_VOID(content::search(pack, typed.locale, "a", kHits));
    first.add(watch.spent());
  }
  Times all;
  for (const bench::TypedQueries& typed : bench::kTypedQueries) {
    SIGNPOST_TRY(const Times times, type_all(pack, typed));
    if (times.hits == 0)
      return base::Error{base::ErrorCode::InvalidData,
                         "the queries in " + std::string{typed.locale} + " find nothing"};
    print_search("in " + std::string{typed.locale}, times, 95);
    all.ours.add(times.ours);
    all.bare.add(times.bare);
    all.hits += times.hits;
    all.bare_hits += times.bare_hits;
  }
  print_search("in all", all, 50);
  print_search("in all", all, 95);
  const auto presses = static_cast<double>(all.ours.count());
  bench::print({.what = "  hits per key press",
                .figure = static_cast<double>(all.hits) / presses,
                .unit = "hits",
                .baseline = static_cast<double>(all.bare_hits) / presses});
  bench::print(bench::row("first search in a language, slowest", first, bench::kSlowest));
  return {};
}

}  // namespace

int main() {
  const auto done = measure();
  if (!done) std::fprintf(stderr, "search_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
