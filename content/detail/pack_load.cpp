// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <map>
#include <unordered_map>

#include "content/detail/pack_detail.h"
#include "content/detail/pack_schema.h"
#include "content/detail/rule_check.h"
#include "content/detail/rule_json.h"

namespace content::detail {
namespace {

constexpr int kMost = std::numeric_limits<int>::max();

base::Error invalid(std::string what) { return {base::ErrorCode::InvalidData, std::move(what)}; }

base::Result<std::map<std::string, std::string>> read_meta(sqlite3& db) {
  SIGNPOST_TRY(const Statement statement, prepare(db, "SELECT key, value FROM meta"));
  Query query{*statement};
  std::map<std::string, std::string> meta;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return meta;
    meta[query.text(0)] = query.text(1);
    if (meta.size() > 20) return invalid("too many rows in meta");
  }
}

base::Result<int> count_rows(sqlite3& db, const std::string& sql) {
  SIGNPOST_TRY(const Statement statement, prepare(db, sql));
  Query query{*statement};
  SIGNPOST_TRY(const bool any, query.next());
  if (!any) return invalid("a count gave nothing");
  return static_cast<int>(query.integer(0, 0, kMost));
}

base::Result<void> read_languages(sqlite3& db, PackInfo& info) {
  SIGNPOST_TRY(const Statement statement,
               prepare(db,
                       "SELECT tag, name, english_name, rtl, keyboard, keyboard_variant, reviewed, "
                       "draft, stale, missing FROM language ORDER BY position"));
  Query query{*statement};
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return {};
    info.languages.push_back({query.text(0), query.text(1), query.text(2),
                              query.integer(3, 0, 1) == 1, query.text(4), query.text(5)});
    Coverage coverage{query.text(0), 0, 0, 0, 0};
    coverage.reviewed = static_cast<int>(query.integer(6, 0, kMost));
    coverage.draft = static_cast<int>(query.integer(7, 0, kMost));
    coverage.stale = static_cast<int>(query.integer(8, 0, kMost));
    coverage.missing = static_cast<int>(query.integer(9, 0, kMost));
    if (coverage.locale != kEnglish) info.coverage.push_back(std::move(coverage));
  }
}

base::Result<PackInfo> read_info(sqlite3& db, const std::map<std::string, std::string>& meta) {
  PackInfo info;
  const std::pair<const char*, std::string*> fields[] = {{"id", &info.id},
                                                         {"version", &info.version},
                                                         {"title", &info.title},
                                                         {"law_date", &info.law_date},
                                                         {"review_by", &info.review_by},
                                                         {"venue", &info.venue},
                                                         {"helpline", &info.helpline}};
  for (const auto& [key, field] : fields) {
    const auto found = meta.find(key);
    if (found == meta.end()) return invalid(std::string{"the pack has no "} + key);
    *field = found->second;
  }
  if (!is_id(info.id) || !base::parse_iso_date(info.law_date) ||
      !base::parse_iso_date(info.review_by))
    return invalid("the pack's id or dates are not valid");
  SIGNPOST_TRY_VOID(read_languages(db, info));
  SIGNPOST_TRY(info.articles, count_rows(db, "SELECT count(*) FROM article"));
  SIGNPOST_TRY(info.words, count_rows(db, "SELECT count(*) FROM word"));
  SIGNPOST_TRY(info.rules, count_rows(db, "SELECT count(*) FROM rule"));
  SIGNPOST_TRY(info.situations, count_rows(db, "SELECT count(*) FROM situation"));
  SIGNPOST_TRY(info.letters, count_rows(db, "SELECT count(*) FROM letter"));
  SIGNPOST_TRY(info.easy_reads, count_rows(db, "SELECT count(*) FROM easy_read"));
  SIGNPOST_TRY(info.services, count_rows(db, "SELECT count(*) FROM service"));
  SIGNPOST_TRY(info.pictures, count_rows(db, "SELECT count(*) FROM picture"));
  SIGNPOST_TRY(info.units, count_rows(db, "SELECT count(*) FROM text WHERE locale = 'en'"));
  return info;
}

template <class Read>
base::Result<void> read_records(sqlite3& db, const char* sql, std::size_t most, Read&& read) {
  SIGNPOST_TRY(const Statement statement, prepare(db, sql));
  Query query{*statement};
  std::size_t count = 0;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return {};
    if (++count > most) return invalid("too many records");
    const std::string json = query.text(0);
    SIGNPOST_TRY_VOID(read(json));
  }
}

base::Result<RuleBook> read_book(sqlite3& db, const std::map<std::string, std::string>& meta) {
  RuleBook book;
  SIGNPOST_TRY_VOID(read_records(db, "SELECT data FROM rule ORDER BY position", kMostRules,
                                 [&](const std::string& json) -> base::Result<void> {
                                   SIGNPOST_TRY(auto rule, rule_from_json(json));
                                   book.rules.push_back(std::move(rule));
                                   return {};
                                 }));
  SIGNPOST_TRY_VOID(read_records(db, "SELECT data FROM situation ORDER BY position",
                                 kMostSituations,
                                 [&](const std::string& json) -> base::Result<void> {
                                   SIGNPOST_TRY(auto situation, situation_from_json(json));
                                   book.situations.push_back(std::move(situation));
                                   return {};
                                 }));
  const auto holidays = meta.find("holidays");
  if (holidays != meta.end()) {
    SIGNPOST_TRY(book.holidays, holidays_from_json(holidays->second));
  }
  SIGNPOST_TRY_VOID(check_book(book));
  return book;
}

base::Result<void> prepare_statements(Pack::Detail& pack) {
  const std::pair<Statement*, const char*> statements[] = {
      // Two look-ups: `locale IN (…)` would build a table for each.
      {&pack.text,
       "SELECT locale, standing, value FROM text WHERE locale = ?1 AND unit = ?2 "
       "UNION ALL SELECT locale, standing, value FROM text "
       "WHERE ?1 <> 'en' AND locale = 'en' AND unit = ?2"},
      {&pack.texts,
       "SELECT unit, standing, value FROM text WHERE locale = ?1 AND unit >= ?2 "
       "AND unit < ?3"},
      {&pack.sections, "SELECT id, colour, icon FROM section ORDER BY position"},
      {&pack.articles, "SELECT id FROM article WHERE section = ?1 ORDER BY position, id"},
      {&pack.article,
       "SELECT section, blocks, sources, checked, review_by, situations, next "
       "FROM article WHERE id = ?1"},
      {&pack.word, "SELECT count(*) FROM word WHERE id = ?1"},
      {&pack.source, "SELECT instrument, provision FROM source WHERE id = ?1"},
      {&pack.document, "SELECT kind, ref FROM document WHERE id = ?1"},
  };
  for (const auto& [statement, sql] : statements) {
    SIGNPOST_TRY(*statement, prepare(*pack.db, sql));
  }
  return {};
}

/// Reads the units that begin with `prefix` into `texts`, over what is there. The unit's id keeps
/// `prefix` unless `drop_prefix`.
base::Result<void> read_texts(const Pack::Detail& pack, std::string_view locale,
                              std::string_view prefix, bool drop_prefix,
                              std::unordered_map<std::string, LocalText>& texts) {
  std::string end{prefix};
  ++end.back();
  Query query{*pack.texts};
  query.bind(1, locale).bind(2, prefix).bind(3, end);
  const bool english = locale == kEnglish;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return {};
    std::string unit = query.text(0);
    if (drop_prefix && unit.size() > prefix.size()) unit.erase(0, prefix.size());
    if (!query.is_null(2)) {
      texts[unit] = {query.text(2), std::string{locale},
                     english ? Standing::Source : standing_of_translation(query, 1)};
    } else if (const auto found = texts.find(unit); found != texts.end()) {
      found->second.standing = Standing::Stale;
    }
  }
}

}  // namespace

base::Result<Messages> load_messages(const Pack::Detail& pack, std::string_view locale) {
  std::unordered_map<std::string, LocalText> texts;
  const auto read = [&](std::string_view from) -> base::Result<void> {
    SIGNPOST_TRY_VOID(read_texts(pack, from, "ui/", true, texts));
    SIGNPOST_TRY_VOID(read_texts(pack, from, "rule/", false, texts));
    return read_texts(pack, from, "situation/", false, texts);
  };
  SIGNPOST_TRY_VOID(read(kEnglish));
  if (locale != kEnglish) {
    for (auto& [unit, text] : texts) text.standing = Standing::Missing;
    SIGNPOST_TRY_VOID(read(locale));
  }
  return Messages{std::string{locale}, std::move(texts)};
}

base::Result<void> load(Pack::Detail& pack) {
  SIGNPOST_TRY(const auto meta, read_meta(*pack.db));
  SIGNPOST_TRY(pack.info, read_info(*pack.db, meta));
  SIGNPOST_TRY(pack.book, read_book(*pack.db, meta));
  SIGNPOST_TRY_VOID(prepare_statements(pack));
  SIGNPOST_TRY(pack.english, load_messages(pack, kEnglish));
  return {};
}

}  // namespace content::detail
