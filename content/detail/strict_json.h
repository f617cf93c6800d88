// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/date.h"
#include "platform/base/result.h"

namespace content::detail {

/// Parses JSON that may be hostile: at most `most_bytes` long and 8 levels deep, no repeated keys.
/// Errors: InvalidData.
base::Result<nlohmann::json> parse_strict(std::string_view text, std::size_t most_bytes);

/// One JSON object, read key by key. The first fault is kept, and what is read after it is blank.
///
/// Ask for every key the format knows, then call `finish`, which refuses the keys nobody asked for.
class ObjectReader {
 public:
  /// `fault` outlives the reader and is shared by the readers of one record.
  ObjectReader(const nlohmann::json& object, std::string place, std::string& fault);

  bool has(std::string_view key) const;
  std::string text(std::string_view key, std::size_t most_bytes = 64);
  bool boolean(std::string_view key);
  int integer(std::string_view key, int least, int most);
  base::Day date(std::string_view key);
  std::optional<base::Day> optional_date(std::string_view key);
  std::vector<std::string> texts(std::string_view key, std::size_t most);
  /// Calls `read(ObjectReader&)` for each object of the array, then finishes it.
  template <class Read>
  void objects(std::string_view key, std::size_t most, Read&& read) {
    const nlohmann::json* array = array_of(key, most);
    if (!array) return;
    std::size_t index = 0;
    for (const nlohmann::json& entry : *array) {
      ObjectReader reader{entry, place_of(key) + '.' + std::to_string(index++), *fault_};
      if (failed()) return;
      read(reader);
      reader.finish();
    }
  }
  template <class Read>
  void object(std::string_view key, Read&& read) {
    const nlohmann::json* value = ask(key);
    if (!value) return;
    ObjectReader reader{*value, place_of(key), *fault_};
    if (failed()) return;
    read(reader);
    reader.finish();
  }
  /// The object of a key as JSON text; "{}" if it is missing or no object, which is a fault.
  std::string object_text(std::string_view key);
  void fail(std::string_view key, std::string_view what);
  bool failed() const { return !fault_->empty(); }
  void finish();

 private:
  const nlohmann::json* ask(std::string_view key);
  const nlohmann::json* array_of(std::string_view key, std::size_t most);
  std::string place_of(std::string_view key) const;

  const nlohmann::json* object_;
  std::string place_;
  std::string* fault_;
  std::set<std::string, std::less<>> asked_;
};

/// Parses `json` and reads its one object with `read(ObjectReader&)`.
/// Errors: InvalidData.
template <class Read>
base::Result<void> read_object(std::string_view json, std::size_t most_bytes, Read&& read) {
  SIGNPOST_TRY(const nlohmann::json object, parse_strict(json, most_bytes));
  std::string fault;
  ObjectReader reader{object, "", fault};
  if (fault.empty()) read(reader);
  if (fault.empty()) reader.finish();
  if (!fault.empty()) return base::Error{base::ErrorCode::InvalidData, fault};
  return {};
}

}  // namespace content::detail
