// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/help_json.h"

#include <nlohmann/json.hpp>

#include "content/detail/article_json.h"
#include "content/detail/plain_text.h"
#include "content/detail/rule_check.h"
#include "content/detail/strict_json.h"

namespace content::detail {
namespace {

constexpr std::size_t kLongestDetail = 300;  ///< bytes
constexpr std::size_t kMostAnswers = 10;

/// A text that is shown as it is.
std::string read_shown(ObjectReader& reader, std::string_view key) {
  std::string text = reader.has(key) ? reader.text(key, kLongestDetail) : std::string{};
  if (!is_showable(text)) reader.fail(key, "holds control characters");
  return text;
}

std::string read_id(ObjectReader& reader, std::string_view key) {
  std::string id = reader.text(key, kLongestId);
  if (!is_id(id)) reader.fail(key, "not an id");
  return id;
}

}  // namespace

std::string to_json(const Service& service, bool has_look) {
  nlohmann::ordered_json json{{"id", service.id}, {"kind", service.kind}};
  const std::pair<const char*, const std::string*> fields[] = {
      {"phone", &service.phone},
      {"hours", &service.hours},
      {"web", &service.web},
      {"confirmed_on", &service.confirmed_on},
      {"confirmed_at", &service.confirmed_at},
      {"place", &service.place}};
  for (const auto& [key, value] : fields)
    if (!value->empty()) json[key] = *value;
  if (has_look) json["look"] = true;
  return json.dump();
}

base::Result<Service> service_from_json(std::string_view json, bool& has_look) {
  Service service;
  SIGNPOST_TRY_VOID(read_object(json, kLargestJson, [&](ObjectReader& reader) {
    service.id = read_id(reader, "id");
    service.kind = read_id(reader, "kind");
    service.phone = read_shown(reader, "phone");
    service.hours = read_shown(reader, "hours");
    service.web = read_shown(reader, "web");
    service.confirmed_on = read_shown(reader, "confirmed_on");
    if (!service.confirmed_on.empty() && !base::parse_iso_date(service.confirmed_on))
      reader.fail("confirmed_on", "is not a date");
    service.confirmed_at = read_shown(reader, "confirmed_at");
    service.place = read_shown(reader, "place");
    has_look = reader.has("look") && reader.boolean("look");
  }));
  return service;
}

std::string feedback_to_json(const std::string& id, const std::vector<std::string>& choices) {
  return nlohmann::ordered_json{{"id", id}, {"choices", choices}}.dump();
}

base::Result<FeedbackQuestion> feedback_from_json(std::string_view json) {
  FeedbackQuestion question;
  SIGNPOST_TRY_VOID(read_object(json, kLargestJson, [&](ObjectReader& reader) {
    question.id = read_id(reader, "id");
    for (const std::string& id : reader.texts("choices", kMostAnswers)) {
      if (!is_id(id)) reader.fail("choices", "not an id");
      question.choices.push_back({id, {}});
    }
  }));
  return question;
}

}  // namespace content::detail
