// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/strict_json.h"

#include <utility>

#include "platform/base/utf8.h"

namespace content::detail {
namespace {

using nlohmann::json;

constexpr int kDeepest = 8;

/// Refuses repeated keys and deep nesting while nlohmann's parser runs.
class Watch {
 public:
  bool operator()(int depth, json::parse_event_t event, json& parsed) {
    if (depth > kDeepest) fault = "nested too deeply";
    if (event == json::parse_event_t::object_start) keys_.emplace_back();
    if (event == json::parse_event_t::key && !keys_.empty() &&
        !keys_.back().insert(parsed.get<std::string>()).second)
      fault = "the key \"" + parsed.get<std::string>() + "\" is there twice";
    if (event == json::parse_event_t::object_end && !keys_.empty()) keys_.pop_back();
    return fault.empty();
  }
  std::string fault;

 private:
  std::vector<std::set<std::string>> keys_;
};

}  // namespace

base::Result<json> parse_strict(std::string_view text, std::size_t most_bytes) {
  const auto refuse = [](std::string what) {
    return base::Error{base::ErrorCode::InvalidData, std::move(what)};
  };
  if (text.size() > most_bytes) return refuse("the JSON is too long");
  if (!base::is_utf8(text)) return refuse("the JSON is not UTF-8");
  Watch watch;
  json parsed = json::parse(
      text.begin(), text.end(),
      [&watch](int depth, json::parse_event_t event, json& value) {
        return watch(depth, event, value);
      },
      false);
  if (!watch.fault.empty()) return refuse(watch.fault);
  if (parsed.is_discarded()) return refuse("this is not JSON");
  return parsed;
}

ObjectReader::ObjectReader(const json& object, std::string place, std::string& fault)
    : object_{&object}, place_{std::move(place)}, fault_{&fault} {
  if (!object.is_object()) fail({}, "is not an object");
}

std::string ObjectReader::place_of(std::string_view key) const {
  if (place_.empty() || key.empty()) return place_ + std::string{key};
  return place_ + '.' + std::string{key};
}

void ObjectReader::fail(std::string_view key, std::string_view what) {
  if (failed()) return;
  const std::string place = place_of(key);
  *fault_ = (place.empty() ? "the record" : place) + ' ' + std::string{what};
}

bool ObjectReader::has(std::string_view key) const {
  return object_->is_object() && object_->contains(std::string{key});
}

const json* ObjectReader::ask(std::string_view key) {
  asked_.emplace(key);
  if (failed()) return nullptr;
  const auto at = object_->find(std::string{key});
  if (at == object_->end()) {
    fail(key, "is missing");
    return nullptr;
  }
  return &*at;
}

std::string ObjectReader::text(std::string_view key, std::size_t most_bytes) {
  const json* value = ask(key);
  if (!value) return {};
  if (!value->is_string()) return fail(key, "is not a text"), std::string{};
  std::string text = value->get<std::string>();
  if (text.size() > most_bytes) return fail(key, "is too long"), std::string{};
  return text;
}

bool ObjectReader::boolean(std::string_view key) {
  const json* value = ask(key);
  if (!value) return false;
  if (!value->is_boolean()) return fail(key, "is not true or false"), false;
  return value->get<bool>();
}

int ObjectReader::integer(std::string_view key, int least, int most) {
  const json* value = ask(key);
  if (!value) return least;
  // An unsigned value above the range of a signed one reads as negative and is refused below.
  if (!value->is_number_integer()) return fail(key, "is not a whole number"), least;
  const auto number = value->get<std::int64_t>();
  if (number < least || number > most) return fail(key, "is out of range"), least;
  return static_cast<int>(number);
}

base::Day ObjectReader::date(std::string_view key) {
  const std::string iso = text(key, 10);
  const auto day = base::parse_iso_date(iso);
  if (!day) fail(key, "is not a date like 2026-11-22");
  return day.value_or(base::Day{});
}

std::optional<base::Day> ObjectReader::optional_date(std::string_view key) {
  asked_.emplace(key);
  if (!has(key)) return std::nullopt;
  return date(key);
}

const json* ObjectReader::array_of(std::string_view key, std::size_t most) {
  const json* value = ask(key);
  if (!value) return nullptr;
  if (!value->is_array()) return fail(key, "is not a list"), nullptr;
  if (value->size() > most) return fail(key, "has too many entries"), nullptr;
  return value;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t most) {
  std::vector<std::string> all;
  const json* array = array_of(key, most);
  if (!array) return all;
  for (const json& entry : *array) {
    if (!entry.is_string() || entry.get_ref<const std::string&>().size() > 64)
      return fail(key, "holds something that is no short text"), std::vector<std::string>{};
    all.push_back(entry.get<std::string>());
  }
  return all;
}

std::string ObjectReader::object_text(std::string_view key) {
  const json* value = ask(key);
  if (value && value->is_object())
    return value->dump(-1, ' ', false, json::error_handler_t::replace);
  fail(key, "is not an object");
  return "{}";
}

void ObjectReader::finish() {
  if (failed() || !object_->is_object()) return;
  for (const auto& entry : object_->items())
    if (!asked_.contains(entry.key())) return fail(entry.key(), "is no known key");
}

}  // namespace content::detail
