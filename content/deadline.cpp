// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/deadline.h"

#include <algorithm>
#include <utility>

#include "content/detail/rule_names.h"
#include "content/detail/strict_json.h"
#include "content/detail/work_out.h"

namespace content {
namespace {

using nlohmann::json;

constexpr std::size_t kMostInputBytes = 16u << 10;
constexpr std::size_t kMostClosures = 100;

std::optional<base::Day> read_date(const json& value) {
  return value.is_string() ? base::parse_iso_date(value.get_ref<const std::string&>())
                           : std::nullopt;
}

std::optional<Closures> read_closures(const json& value) {
  if (!value.is_array() || value.size() > kMostClosures) return std::nullopt;
  Closures closures;
  for (const json& span : value) {
    if (!span.is_array() || span.size() != 2) return std::nullopt;
    const auto first = read_date(span[0]), last = read_date(span[1]);
    if (!first || !last || *first > *last) return std::nullopt;
    closures.emplace_back(*first, *last);
  }
  return closures;
}

base::Error unlike(const RuleInput& input, std::string wanted) {
  return {base::ErrorCode::InvalidArgument, '"' + input.id + "\" is not " + std::move(wanted)};
}

base::Result<InputValue> read_choice(const RuleInput& input, const json& value) {
  std::string choices;
  for (const std::string& choice : input.choices) {
    if (value.is_string() && value.get_ref<const std::string&>() == choice)
      return InputValue{choice};
    choices += (choices.empty() ? "" : ", ") + choice;
  }
  return unlike(input, "one of " + choices);
}

base::Result<InputValue> read_value(const RuleInput& input, const json& value) {
  switch (input.type) {
    case InputType::Date:
      if (const auto day = read_date(value)) return InputValue{*day};
      return unlike(input, "a date like \"2026-11-22\", 1900 to 2199");
    case InputType::YesNo:
      if (value.is_boolean()) return InputValue{value.get<bool>()};
      return unlike(input, "true or false");
    case InputType::Choice:
      return read_choice(input, value);
    case InputType::Year:
      if (value.is_number_unsigned() && value.get<std::uint64_t>() >= 1900 &&
          value.get<std::uint64_t>() <= 2199)
        return InputValue{value.get<int>()};
      return unlike(input, "a year, 1900 to 2199");
    case InputType::Closures:
      if (auto closures = read_closures(value)) return InputValue{*std::move(closures)};
      return unlike(input, "a list of [first, last] dates");
  }
  return unlike(input, "of a known type");
}

}  // namespace

base::Result<Deadline> deadline_for(const Rule& rule, const Inputs& inputs,
                                    const HolidayTable& holidays) {
  auto outcome = detail::work_out(rule, inputs, holidays);
  if (auto* deadline = std::get_if<Deadline>(&outcome)) return std::move(*deadline);
  auto& refused = std::get<detail::Refused>(outcome);
  const bool range =
      refused.why == detail::Refusal::BeyondHorizon || refused.why == detail::Refusal::NotInForce;
  return base::Error{range ? base::ErrorCode::OutOfRange : base::ErrorCode::InvalidArgument,
                     std::move(refused.detail)};
}

base::Result<Inputs> inputs_from_json(std::string_view text,
                                      const std::vector<RuleInput>& expected) {
  const auto refuse = [](std::string what) {
    return base::Error{base::ErrorCode::InvalidArgument, std::move(what)};
  };
  const auto parsed = detail::parse_strict(text, kMostInputBytes);
  if (!parsed) return refuse("the inputs: " + parsed.error().detail);
  if (!parsed->is_object()) return refuse("the inputs are not a JSON object");
  Inputs inputs;
  for (const auto& entry : parsed->items()) {
    const RuleInput* input = nullptr;
    for (const RuleInput& candidate : expected)
      if (candidate.id == entry.key()) input = &candidate;
    if (!input) return refuse("there is no input \"" + entry.key() + "\"");
    if (entry.value().is_null()) continue;
    SIGNPOST_TRY(InputValue value, read_value(*input, entry.value()));
    inputs.emplace(entry.key(), std::move(value));
  }
  return inputs;
}

std::string Step::message() const { return "step." + std::string{kind}; }

MessageArguments Step::arguments() const {
  MessageArguments all;
  all.reserve(3);
  all.push_back({"date", day});
  if (n) all.push_back({kind == "short_month" ? "day" : "n", static_cast<std::int64_t>(*n)});
  if (!input.empty()) all.push_back({"input", input});
  return all;
}

std::vector<ResultField> fields_of(const Rule& rule, const Deadline& deadline) {
  if (!deadline.required) return {{"required", false}};
  std::vector<ResultField> fields;
  const auto put = [&](const char* name, const std::optional<base::Day>& day) {
    if (day) fields.push_back({name, *day});
  };
  for (const NamedDate& date : deadline.dates) fields.push_back({date.name, date.day});
  put("raw_date", deadline.raw_date);
  put("last_day", deadline.last_day);
  put("act_by", deadline.act_by);
  put("late_from", deadline.late_from);
  if (rule.give_basis) fields.push_back({"basis", deadline.basis});
  if (!rule.flag.empty() && deadline.flag) fields.push_back({rule.flag, *deadline.flag});
  return fields;
}

std::vector<std::string> field_names(const Rule& rule) {
  std::vector<std::string> names;
  for (const Count& count : rule.counts)
    if (!count.gives.empty() && std::find(names.begin(), names.end(), count.gives) == names.end())
      names.push_back(count.gives);
  if (rule.shape == Shape::Family) names.insert(names.end(), {"raw_date", "last_day", "act_by"});
  if (rule.shape == Shape::Other) names.insert(names.end(), {"last_day", "late_from"});
  if (rule.give_basis) names.emplace_back("basis");
  if (!rule.flag.empty()) names.push_back(rule.flag);
  return names;
}

std::string to_json(const Rule& rule, const Deadline& deadline) {
  nlohmann::ordered_json result = nlohmann::ordered_json::object();
  for (const ResultField& field : fields_of(rule, deadline)) {
    if (const auto* day = std::get_if<base::Day>(&field.value))
      result[field.name] = base::iso_date(*day);
    else if (const auto* yes = std::get_if<bool>(&field.value))
      result[field.name] = *yes;
    else
      result[field.name] = std::get<std::string>(field.value);
  }
  return result.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace content
