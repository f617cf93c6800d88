// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/sqlite.h"

#include "content/detail/plain_text.h"

namespace content::detail {

base::Error database_error(sqlite3& db) {
  const int code = sqlite3_errcode(&db) & 0xFF;
  const bool io = code == SQLITE_IOERR || code == SQLITE_CANTOPEN || code == SQLITE_FULL ||
                  code == SQLITE_PERM || code == SQLITE_READONLY;
  return {io ? base::ErrorCode::Io : base::ErrorCode::InvalidData, sqlite3_errmsg(&db)};
}

base::Result<Statement> prepare(sqlite3& db, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(&db, sql.data(), static_cast<int>(sql.size()), &raw, nullptr) != SQLITE_OK)
    return database_error(db);
  return Statement{raw};
}

base::Result<void> run(sqlite3& db, const std::string& sql) {
  if (sqlite3_exec(&db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    return database_error(db);
  return {};
}

Query::Query(sqlite3_stmt& statement) : statement_{statement} {
  // The progress handler counts a statement's steps over all its uses unless they are set back.
  sqlite3_stmt_status(&statement_, SQLITE_STMTSTATUS_VM_STEP, 1);
}

Query::~Query() {
  sqlite3_reset(&statement_);
  sqlite3_clear_bindings(&statement_);
}

Query& Query::bind(int parameter, std::string_view text) {
  sqlite3_bind_text(&statement_, parameter, text.empty() ? "" : text.data(),
                    static_cast<int>(text.size()), SQLITE_STATIC);
  return *this;
}

Query& Query::bind(int parameter, std::int64_t value) {
  sqlite3_bind_int64(&statement_, parameter, value);
  return *this;
}

Query& Query::bind_blob(int parameter, std::span<const char> bytes) {
  sqlite3_bind_blob(&statement_, parameter, bytes.empty() ? "" : bytes.data(),
                    static_cast<int>(bytes.size()), SQLITE_STATIC);
  return *this;
}

Query& Query::bind_null(int parameter) {
  sqlite3_bind_null(&statement_, parameter);
  return *this;
}

base::Result<bool> Query::next() {
  if (!bad_.empty()) return base::Error{base::ErrorCode::InvalidData, bad_};
  switch (sqlite3_step(&statement_)) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      return database_error(*sqlite3_db_handle(&statement_));
  }
}

base::Result<void> Query::good() const {
  if (!bad_.empty()) return base::Error{base::ErrorCode::InvalidData, bad_};
  return {};
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(&statement_, column) == SQLITE_NULL;
}

std::string Query::text(int column) {
  if (sqlite3_column_type(&statement_, column) != SQLITE_TEXT) {
    reject("a column that should hold a text holds something else");
    return {};
  }
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(&statement_, column));
  std::string text(bytes ? bytes : "",
                   static_cast<std::size_t>(sqlite3_column_bytes(&statement_, column)));
  if (is_showable(text)) return text;
  reject("a text is not UTF-8 or holds control characters");
  return {};
}

std::string Query::bytes(int column) {
  if (sqlite3_column_type(&statement_, column) != SQLITE_BLOB) {
    reject("a column that should hold bytes holds something else");
    return {};
  }
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(&statement_, column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(&statement_, column))};
}

std::int64_t Query::integer(int column, std::int64_t least, std::int64_t most) {
  if (sqlite3_column_type(&statement_, column) != SQLITE_INTEGER) {
    reject("a column that should hold a number holds something else");
    return least;
  }
  const std::int64_t value = sqlite3_column_int64(&statement_, column);
  if (value >= least && value <= most) return value;
  reject("a number is out of its range");
  return least;
}

double Query::real(int column) { return sqlite3_column_double(&statement_, column); }

void Query::reject(std::string what) {
  if (bad_.empty()) bad_ = std::move(what);
}

}  // namespace content::detail
