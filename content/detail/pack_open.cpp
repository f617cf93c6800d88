// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "content/detail/pack_detail.h"
#include "content/detail/pack_schema.h"

namespace content::detail {
namespace {

/// A statement that runs longer than this many steps of SQLite's machine is stopped.
constexpr int kMostSteps = 50'000'000;

/// `file:` URI with everything but plain characters escaped.
std::string uri_of(const std::filesystem::path& file) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : file.string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      uri += c;
    } else {
      uri += '%';
      uri += kHex[byte >> 4];
      uri += kHex[byte & 15];
    }
  }
  return uri + "?mode=ro&immutable=1";
}

void set_limits(sqlite3& db) {
  const auto limit = [&](int what, int most) { sqlite3_limit(&db, what, most); };
  limit(SQLITE_LIMIT_LENGTH, 1'000'000);
  limit(SQLITE_LIMIT_SQL_LENGTH, 100'000);
  limit(SQLITE_LIMIT_COLUMN, 100);
  limit(SQLITE_LIMIT_EXPR_DEPTH, 10);
  limit(SQLITE_LIMIT_COMPOUND_SELECT, 3);
  limit(SQLITE_LIMIT_VDBE_OP, 25'000);
  // bm25() takes the table and one weight for each of at most six columns: 7 arguments.
  limit(SQLITE_LIMIT_FUNCTION_ARG, 8);
  limit(SQLITE_LIMIT_ATTACHED, 0);
  limit(SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50);
  limit(SQLITE_LIMIT_VARIABLE_NUMBER, 10);
  limit(SQLITE_LIMIT_TRIGGER_DEPTH, 10);
}

base::Result<void> configure(sqlite3& db) {
  const auto set = [&](int option, int value) {
    return sqlite3_db_config(&db, option, value, nullptr) == SQLITE_OK;
  };
  sqlite3_extended_result_codes(&db, 1);
  const bool done = set(SQLITE_DBCONFIG_DEFENSIVE, 1) && set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0) &&
                    set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0) && set(SQLITE_DBCONFIG_ENABLE_VIEW, 0) &&
                    set(SQLITE_DBCONFIG_DQS_DDL, 0) && set(SQLITE_DBCONFIG_DQS_DML, 0) &&
                    set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  if (!done) return base::Error{base::ErrorCode::Unsupported, "this SQLite lacks a safety setting"};
  set_limits(db);
  sqlite3_progress_handler(
      &db, kMostSteps, [](void*) { return 1; }, nullptr);
  return run(db,
             "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA query_only=ON;"
             "PRAGMA temp_store=MEMORY;");
}

base::Result<std::vector<std::string>> language_tags(sqlite3& db) {
  SIGNPOST_TRY(const Statement statement,
               prepare(db, "SELECT tag FROM language ORDER BY position"));
  Query query{*statement};
  std::vector<std::string> tags;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    tags.push_back(query.text(0));
    if (!is_locale_tag(tags.back()) || std::count(tags.begin(), tags.end(), tags.back()) > 1 ||
        tags.size() > kMostLanguages)
      return base::Error{base::ErrorCode::InvalidData, "the list of languages is not valid"};
  }
  if (tags.empty() || tags.front() != kEnglish)
    return base::Error{base::ErrorCode::InvalidData, "the first language is not English"};
  return tags;
}

base::Result<void> check_schema(sqlite3& db) {
  SIGNPOST_TRY(const auto rows, schema_rows(db));
  for (const SchemaRow& row : rows)
    if (row.type != "table" && row.type != "index")
      return base::Error{base::ErrorCode::InvalidData, "the pack holds a " + row.type};
  SIGNPOST_TRY(const auto without_search, expected_schema({}));
  if (!std::includes(rows.begin(), rows.end(), without_search.begin(), without_search.end()))
    return base::Error{base::ErrorCode::InvalidData, "a table of the pack is missing or differs"};
  SIGNPOST_TRY(const auto tags, language_tags(db));
  SIGNPOST_TRY(const auto expected, expected_schema(tags));
  if (rows != expected)
    return base::Error{base::ErrorCode::InvalidData, "the pack holds tables it should not have"};
  return {};
}

base::Result<void> quick_check(sqlite3& db) {
  SIGNPOST_TRY(const Statement statement, prepare(db, "PRAGMA quick_check(1)"));
  Query query{*statement};
  SIGNPOST_TRY(const bool any, query.next());
  const std::string answer = any ? query.text(0) : "no answer";
  if (answer != "ok")
    return base::Error{base::ErrorCode::InvalidData, "the pack's database is damaged: " + answer};
  return {};
}

}  // namespace

base::Result<Database> open_database(const std::filesystem::path& file) {
  sqlite3* raw = nullptr;
  const int opened =
      sqlite3_open_v2(uri_of(file).c_str(), &raw,
                      SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  Database db{raw};
  if (!db) return base::Error{base::ErrorCode::Io, "no memory for a database"};
  if (opened != SQLITE_OK) return database_error(*db);
  SIGNPOST_TRY_VOID(configure(*db));
  SIGNPOST_TRY_VOID(check_schema(*db));
  SIGNPOST_TRY_VOID(quick_check(*db));
  return db;
}

}  // namespace content::detail
