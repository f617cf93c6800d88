// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/pack_schema.h"

#include <algorithm>
#include <cctype>

#include "content/detail/rule_check.h"
#include "content/detail/sqlite.h"

namespace content::detail {
namespace {

constexpr std::string_view kSchema = R"(
CREATE TABLE meta(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE language(
  position INTEGER PRIMARY KEY,
  tag TEXT NOT NULL,
  name TEXT NOT NULL,
  english_name TEXT NOT NULL,
  rtl INTEGER NOT NULL,
  keyboard TEXT NOT NULL,
  keyboard_variant TEXT NOT NULL,
  reviewed INTEGER NOT NULL,
  draft INTEGER NOT NULL,
  stale INTEGER NOT NULL,
  missing INTEGER NOT NULL
);
CREATE TABLE text(
  locale TEXT NOT NULL,
  unit TEXT NOT NULL,
  standing INTEGER NOT NULL,
  value TEXT,
  PRIMARY KEY(locale, unit)
) WITHOUT ROWID;
CREATE TABLE section(
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  colour TEXT NOT NULL,
  icon TEXT NOT NULL
);
CREATE TABLE source(
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  instrument TEXT NOT NULL,
  provision TEXT NOT NULL
);
CREATE TABLE article(
  id TEXT PRIMARY KEY,
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  sources TEXT NOT NULL,
  checked TEXT NOT NULL,
  review_by TEXT NOT NULL,
  situations TEXT NOT NULL,
  next TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX article_by_section ON article(section, position);
CREATE TABLE letter(
  id TEXT PRIMARY KEY,
  section TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  blocks TEXT NOT NULL,
  sources TEXT NOT NULL,
  checked TEXT NOT NULL,
  review_by TEXT NOT NULL,
  article TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE easy_read(
  id TEXT PRIMARY KEY,
  blocks TEXT NOT NULL,
  sources TEXT NOT NULL,
  checked TEXT NOT NULL,
  review_by TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE picture(
  id TEXT PRIMARY KEY,
  png BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE service(
  position INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
CREATE TABLE feedback(
  position INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
CREATE TABLE word(
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE rule(
  position INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
CREATE TABLE situation(
  position INTEGER PRIMARY KEY,
  data TEXT NOT NULL
);
CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  ref TEXT NOT NULL
);
CREATE TABLE vocabulary(
  locale TEXT NOT NULL,
  term TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY(locale, term)
) WITHOUT ROWID;
CREATE TABLE synonym(
  position INTEGER PRIMARY KEY,
  locale TEXT NOT NULL,
  word TEXT NOT NULL,
  means TEXT NOT NULL
);
)";

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

}  // namespace

std::string_view schema_sql() { return kSchema; }

std::string search_table(std::string_view tag) {
  std::string name = "fts_";
  for (const char c : tag)
    name += c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

std::string search_table_sql(std::string_view tag) {
  // The text comes as tokens between spaces; "ascii" leaves every byte above 127 in its token.
  // The text itself is not kept here (content=''): snippets are drawn from the pack's texts.
  return "CREATE VIRTUAL TABLE " + search_table(tag) + " USING fts5(title, also, body, " +
         (tag == "en" ? "" : "title_en, also_en, body_en, ") + "content='', tokenize='ascii');";
}

bool is_locale_tag(std::string_view tag) {
  if (tag.size() < 2 || tag.size() > 20) return false;
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (part < 2) return false;
      part = 0;
      first = false;
      continue;
    }
    if (first ? !(c >= 'a' && c <= 'z') : !is_alnum(c)) return false;
    if (++part > (first ? 3u : 8u)) return false;
  }
  return part >= 2;
}

bool is_colour(std::string_view colour) {
  return colour.size() == 7 && colour[0] == '#' &&
         std::all_of(colour.begin() + 1, colour.end(),
                     [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

bool is_link(std::string_view link) {
  if (link.empty()) return true;
  const std::size_t colon = link.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view kind = link.substr(0, colon);
  const std::string_view target = link.substr(colon + 1);
  if (kind == "blank") return target == "short" || target == "medium" || target == "long";
  return (kind == "article" || kind == "word" || kind == "situation" || kind == "letter") &&
         is_id(target);
}

base::Result<std::vector<SchemaRow>> schema_rows(sqlite3& db) {
  SIGNPOST_TRY(const Statement statement,
               prepare(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema"));
  Query query{*statement};
  std::vector<SchemaRow> rows;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    if (rows.size() > 40 + 8 * kMostLanguages)
      return base::Error{base::ErrorCode::InvalidData, "too many tables"};
    rows.push_back({query.text(0), query.text(1), query.text(2),
                    query.is_null(3) ? std::string{} : query.text(3)});
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

base::Result<std::vector<SchemaRow>> expected_schema(const std::vector<std::string>& tags) {
  sqlite3* raw = nullptr;
  const int opened =
      sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  const Database db{raw};
  if (opened != SQLITE_OK) return base::Error{base::ErrorCode::Io, "no memory for a database"};
  std::string sql{schema_sql()};
  for (const std::string& tag : tags) sql += search_table_sql(tag);
  SIGNPOST_TRY_VOID(run(*db, sql));
  return schema_rows(*db);
}

}  // namespace content::detail
