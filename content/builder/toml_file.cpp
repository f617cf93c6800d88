// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/toml_file.h"

#include <algorithm>
#include <utility>

#include "content/builder/source_text.h"

namespace content::builder {
namespace {

std::string in_quotes(std::string_view key) { return '"' + std::string{key} + '"'; }

}  // namespace

TomlTable::TomlTable(const toml::table& table, std::string file, int line_offset, Faults& faults)
    : table_{&table}, file_{std::move(file)}, line_offset_{line_offset}, faults_{&faults} {}

int TomlTable::line() const { return static_cast<int>(table_->source().begin.line) + line_offset_; }

int TomlTable::line(std::string_view key) const {
  const toml::node* node = table_->get(key);
  return node ? static_cast<int>(node->source().begin.line) + line_offset_ : line();
}

bool TomlTable::has(std::string_view key) const { return table_->contains(key); }

bool TomlTable::is_table(std::string_view key) const {
  const toml::node* node = table_->get(key);
  return node && node->is_table();
}

std::vector<std::string> TomlTable::keys() const {
  std::vector<std::string> keys;
  for (const auto& [key, node] : *table_) keys.emplace_back(key.str());
  std::sort(keys.begin(), keys.end());
  return keys;
}

const toml::node* TomlTable::ask(std::string_view key) {
  asked_.emplace(key);
  return table_->get(key);
}

void TomlTable::add(Severity severity, int line, std::string what, std::string mend) {
  faults_->push_back({file_, line, severity, std::move(what), std::move(mend)});
}

void TomlTable::error(std::string_view key, std::string what, std::string mend) {
  add(Severity::Error, line(key), std::move(what), std::move(mend));
}

void TomlTable::error(std::string what, std::string mend) {
  add(Severity::Error, line(), std::move(what), std::move(mend));
}

void TomlTable::warning(std::string_view key, std::string what, std::string mend) {
  add(Severity::Warning, line(key), std::move(what), std::move(mend));
}

void TomlTable::wrong_type(std::string_view key, std::string_view expected) {
  error(key, in_quotes(key) + " is not " + std::string{expected}, "write " + std::string{expected});
}

std::optional<std::string> TomlTable::optional_string(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) return std::nullopt;
  const auto* text = node->as_string();
  if (!text) {
    wrong_type(key, "a text between quotes");
    return std::nullopt;
  }
  return text->get();
}

std::string TomlTable::required_string(std::string_view key) {
  if (!has(key)) {
    asked_.emplace(key);
    error(in_quotes(key) + " is missing", "add " + std::string{key} + " = \"…\"");
    return {};
  }
  std::string text = optional_string(key).value_or("");
  if (text.find_first_not_of(" \t\r\n") == std::string::npos && table_->get(key)->is_string())
    error(key, in_quotes(key) + " is empty", "write its text");
  return text;
}

std::string TomlTable::string_or(std::string_view key, std::string fallback) {
  auto text = optional_string(key);
  return text ? *std::move(text) : std::move(fallback);
}

std::vector<std::string> TomlTable::string_list(std::string_view key) {
  std::vector<std::string> texts;
  const toml::node* node = ask(key);
  if (!node) return texts;
  const toml::array* array = node->as_array();
  if (!array) {
    wrong_type(key, "a list of texts, as in [\"a\", \"b\"]");
    return texts;
  }
  for (const toml::node& item : *array) {
    if (const auto* text = item.as_string())
      texts.push_back(text->get());
    else
      add(Severity::Error, static_cast<int>(item.source().begin.line) + line_offset_,
          "an entry of " + in_quotes(key) + " is not a text", "put it between quotes");
  }
  return texts;
}

std::optional<base::Day> TomlTable::optional_date(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) return std::nullopt;
  std::string iso;
  if (const auto* date = node->as_date()) {
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, "%04u-%02u-%02u", unsigned{date->get().year},
                  unsigned{date->get().month}, unsigned{date->get().day});
    iso = buffer;
  } else if (const auto* text = node->as_string()) {
    iso = text->get();
  }
  const auto day = base::parse_iso_date(iso);
  if (!day) wrong_type(key, "a date such as 2026-11-22");
  return day;
}

std::optional<base::Day> TomlTable::required_date(std::string_view key) {
  if (!has(key)) {
    asked_.emplace(key);
    error(in_quotes(key) + " is missing", "add " + std::string{key} + " = YYYY-MM-DD");
    return std::nullopt;
  }
  return optional_date(key);
}

bool TomlTable::bool_or(std::string_view key, bool fallback) {
  const toml::node* node = ask(key);
  if (!node) return fallback;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(key, "true or false");
  return fallback;
}

std::optional<std::int64_t> TomlTable::optional_int(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) return std::nullopt;
  if (const auto* value = node->as_integer()) return value->get();
  wrong_type(key, "a whole number");
  return std::nullopt;
}

std::optional<std::int64_t> TomlTable::required_int(std::string_view key) {
  if (has(key)) return optional_int(key);
  asked_.emplace(key);
  error(in_quotes(key) + " is missing", "add " + std::string{key} + " = a whole number");
  return std::nullopt;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
  std::vector<TomlTable> tables;
  const toml::node* node = ask(key);
  if (!node) return tables;
  const toml::array* array = node->as_array();
  if (!array) {
    wrong_type(key, "a list of tables, each under [[" + std::string{key} + "]]");
    return tables;
  }
  for (const toml::node& item : *array) {
    if (const toml::table* table = item.as_table())
      tables.emplace_back(*table, file_, line_offset_, *faults_);
    else
      add(Severity::Error, static_cast<int>(item.source().begin.line) + line_offset_,
          "an entry of " + in_quotes(key) + " is not a table",
          "write it under [[" + std::string{key} + "]]");
  }
  return tables;
}

std::optional<TomlTable> TomlTable::table(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) return std::nullopt;
  if (const toml::table* table = node->as_table())
    return TomlTable{*table, file_, line_offset_, *faults_};
  wrong_type(key, "a table");
  return std::nullopt;
}

void TomlTable::finish() {
  for (const auto& [key, node] : *table_) {
    if (asked_.contains(key.str())) continue;
    add(Severity::Error, static_cast<int>(key.source().begin.line) + line_offset_,
        "unknown key " + in_quotes(key.str()), "mend its spelling or take it out");
  }
}

std::optional<TomlFile> TomlFile::parse(std::string_view text, const std::string& file,
                                        int first_line, Faults& faults) {
  TomlFile parsed;
  parsed.file_ = file;
  parsed.line_offset_ = first_line - 1;
  try {
    parsed.table_ = std::make_shared<const toml::table>(toml::parse(text));
  } catch (const toml::parse_error& error) {
    faults.push_back({file, static_cast<int>(error.source().begin.line) + parsed.line_offset_,
                      Severity::Error, "not valid TOML: " + std::string{error.description()},
                      "mend the syntax on or just above this line"});
    return std::nullopt;
  }
  return parsed;
}

std::optional<TomlFile> TomlFile::open(const std::filesystem::path& folder, const std::string& file,
                                       Faults& faults) {
  const auto text = read_source_text(folder, file, faults);
  if (!text) return std::nullopt;
  return parse(*text, file, 1, faults);
}

TomlTable TomlFile::root(Faults& faults) const {
  return TomlTable{*table_, file_, line_offset_, faults};
}

}  // namespace content::builder
