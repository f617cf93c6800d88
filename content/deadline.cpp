// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/deadline.h"

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

std::string to_json(const Rule& rule, const Deadline& deadline) {
  nlohmann::ordered_json result;
  const auto put = [&](const char* name, const std::optional<base::Day>& day) {
    if (day) result[name] = base::iso_date(*day);
  };
  if (!deadline.required) {
    result["required"] = false;
  } else {
    put("raw_date", deadline.raw_date);
    put("last_day", deadline.last_day);
    put("act_by", deadline.act_by);
    put("late_from", deadline.late_from);
    if (rule.give_basis) result["basis"] = deadline.basis;
    if (!rule.flag.empty() && deadline.flag) result[rule.flag] = *deadline.flag;
  }
  return result.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace content
