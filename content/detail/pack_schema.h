// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace content::detail {

constexpr std::uint32_t kApplicationId = 0x5347'5031;  ///< "SGP1"
constexpr std::uint32_t kSchemaVersion = 4;
constexpr int kPageSize = 4096;
constexpr int kSealSize = 32;  ///< bytes kept free at the end of each page
constexpr std::uint64_t kLargestPack = 256u << 20;
constexpr std::size_t kMostLanguages = 64;

/// The tables every pack has. kiosk/docs/pack-format.md describes them.
std::string_view schema_sql();

/// Weight of each column of a search table, in the order of its columns.
/// The English columns are only in the tables of other languages.
constexpr double kColumnWeights[] = {10, 5, 1, 8, 4, 0.8};

/// The search table of a language: "fts_pt_pt" for pt-PT. `tag` must pass `is_locale_tag`.
std::string search_table(std::string_view tag);
std::string search_table_sql(std::string_view tag);

/// A language tag as packs use them: "en", "ar", "pt-PT", "zh-Hant-HK".
bool is_locale_tag(std::string_view tag);
bool is_colour(std::string_view colour);  ///< "#RRGGBB"
/// Empty, or "article:ID", "word:ID", "situation:ID", "letter:ID", "blank:LENGTH".
bool is_link(std::string_view link);

struct SchemaRow {
  std::string type, name, table, sql;
  auto operator<=>(const SchemaRow&) const = default;
};

/// The rows of sqlite_schema, sorted.
base::Result<std::vector<SchemaRow>> schema_rows(sqlite3& db);

/// The rows a pack with these languages must have, sorted.
base::Result<std::vector<SchemaRow>> expected_schema(const std::vector<std::string>& tags);

}  // namespace content::detail
