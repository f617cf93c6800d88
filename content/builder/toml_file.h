// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <toml++/toml.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/fault.h"
#include "platform/base/date.h"

namespace content::builder {

/// One table of a TOML file, read key by key. Whatever is wrong goes to the faults with its line.
///
/// Ask for every key the format knows, then call `finish`: it reports the keys nobody asked for.
/// Valid as long as the TomlFile and the faults it was made with.
class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string file, int line_offset, Faults& faults);

  const std::string& file() const { return file_; }
  int line() const;                      ///< of the table's head
  int line(std::string_view key) const;  ///< of the key's value, or of the head if it is not there
  bool has(std::string_view key) const;
  bool is_table(std::string_view key) const;
  std::vector<std::string> keys() const;  ///< sorted; does not count as asking

  /// Empty if missing, blank or not a text, which is a fault.
  std::string required_string(std::string_view key);
  std::optional<std::string> optional_string(std::string_view key);
  std::string string_or(std::string_view key, std::string fallback);
  /// The texts of an array; a missing key gives none.
  std::vector<std::string> string_list(std::string_view key);
  std::optional<base::Day> required_date(std::string_view key);
  /// A TOML date (2026-11-22) or the same between quotes.
  std::optional<base::Day> optional_date(std::string_view key);
  bool bool_or(std::string_view key, bool fallback);
  std::optional<std::int64_t> required_int(std::string_view key);
  std::optional<std::int64_t> optional_int(std::string_view key);
  /// The tables of `[[key]]`; a missing key gives none.
  std::vector<TomlTable> tables(std::string_view key);
  /// The table of `[key]` or `key = { … }`.
  std::optional<TomlTable> table(std::string_view key);

  void error(std::string_view key, std::string what, std::string mend);
  void error(std::string what, std::string mend);
  void warning(std::string_view key, std::string what, std::string mend);

  /// Reports keys that were not asked for.
  void finish();

 private:
  const toml::node* ask(std::string_view key);
  void add(Severity severity, int line, std::string what, std::string mend);
  void wrong_type(std::string_view key, std::string_view expected);

  const toml::table* table_;
  std::string file_;
  int line_offset_ = 0;
  Faults* faults_;
  std::set<std::string, std::less<>> asked_;
};

/// A parsed TOML file, or the TOML header of an article.
class TomlFile {
 public:
  /// Parses `text`, whose first line is line `first_line` of `file`. Nothing on a syntax error.
  static std::optional<TomlFile> parse(std::string_view text, const std::string& file,
                                       int first_line, Faults& faults);
  /// Reads and parses `folder / file`. Nothing if it cannot be read or parsed.
  static std::optional<TomlFile> open(const std::filesystem::path& folder, const std::string& file,
                                      Faults& faults);

  TomlTable root(Faults& faults) const;

 private:
  std::shared_ptr<const toml::table> table_;
  std::string file_;
  int line_offset_ = 0;
};

}  // namespace content::builder
