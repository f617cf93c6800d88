// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "platform/base/closer.h"
#include "platform/base/result.h"

namespace content::detail {

using Database = std::unique_ptr<sqlite3, base::Closer<sqlite3_close_v2>>;
using Statement = std::unique_ptr<sqlite3_stmt, base::Closer<sqlite3_finalize>>;

/// The last failure of a connection as an Error: Io for reading and writing, else InvalidData.
base::Error database_error(sqlite3& db);

base::Result<Statement> prepare(sqlite3& db, std::string_view sql);

/// Runs statements without parameters and results.
base::Result<void> run(sqlite3& db, const std::string& sql);

/// One use of a prepared statement: bind, then read row by row. Leaves the statement ready for use.
///
/// Columns may hold anything a hostile file put there: a getter that meets the wrong type, bad
/// UTF-8 or a number outside its range gives an empty value, and the next `next` gives InvalidData.
class Query {
 public:
  explicit Query(sqlite3_stmt& statement);
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query();

  /// Parameters are numbered from 1. The text must live until the last row is read.
  Query& bind(int parameter, std::string_view text);
  Query& bind(int parameter, std::int64_t value);
  Query& bind_blob(int parameter, std::span<const char> bytes);
  Query& bind_null(int parameter);

  /// Steps to the next row; false: there are no more.
  base::Result<bool> next();

  bool is_null(int column) const;
  std::string text(int column);
  std::string bytes(int column);  ///< of a blob
  std::int64_t integer(int column, std::int64_t least, std::int64_t most);
  double real(int column);
  /// The current row's error, if a getter met one. For callers who read a single row.
  base::Result<void> good() const;
  /// Marks the row as bad from outside: `what` goes into the error.
  void reject(std::string what);

 private:
  sqlite3_stmt& statement_;
  std::string bad_;  ///< why the current row is bad; empty: it is good
};

}  // namespace content::detail
