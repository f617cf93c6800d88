// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/rule_case.h"

#include <utility>

#include "content/deadline.h"
#include "content/detail/strict_json.h"

namespace content::builder {
namespace {

using nlohmann::json;

constexpr std::size_t kMostCaseBytes = 2u << 20;
constexpr std::size_t kMostCases = 10'000;

std::string name_of(base::ErrorCode code) {
  switch (code) {
    case base::ErrorCode::InvalidArgument:
      return "InvalidArgument";
    case base::ErrorCode::InvalidData:
      return "InvalidData";
    case base::ErrorCode::NotFound:
      return "NotFound";
    case base::ErrorCode::Unsupported:
      return "Unsupported";
    case base::ErrorCode::OutOfRange:
      return "OutOfRange";
    case base::ErrorCode::Io:
      return "Io";
  }
  return "unknown error";
}

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>()
                           : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

base::Result<std::string> result_of(const RuleCase& example, const Rule& rule,
                                    const HolidayTable& holidays) {
  SIGNPOST_TRY(const Inputs inputs, inputs_from_json(example.inputs, rule.inputs));
  SIGNPOST_TRY(const Deadline deadline, deadline_for(rule, inputs, holidays));
  return to_json(rule, deadline);
}

/// Every field that differs, in words.
std::string difference(const json& result, const json& expected) {
  std::string all;
  const auto add = [&](std::string what) { all += (all.empty() ? "" : "; ") + std::move(what); };
  for (const auto& field : expected.items()) {
    const auto at = result.find(field.key());
    if (at == result.end())
      add(field.key() + " is missing, expected " + text_of(field.value()));
    else if (*at != field.value())
      add(field.key() + " is " + text_of(*at) + ", expected " + text_of(field.value()));
  }
  for (const auto& field : result.items())
    if (!expected.contains(field.key()))
      add(field.key() + " is " + text_of(field.value()) + ", expected nothing");
  return all;
}

}  // namespace

base::Result<std::vector<RuleCase>> cases_from_json(std::string_view text) {
  const auto refuse = [](std::string what) {
    return base::Error{base::ErrorCode::InvalidData, std::move(what)};
  };
  SIGNPOST_TRY(const json parsed, detail::parse_strict(text, kMostCaseBytes));
  if (!parsed.is_array()) return refuse("the cases are not a JSON list");
  if (parsed.size() > kMostCases) return refuse("there are too many cases");
  std::vector<RuleCase> cases;
  for (const json& entry : parsed) {
    std::string fault;
    detail::ObjectReader reader{entry, "case " + std::to_string(cases.size() + 1), fault};
    if (!fault.empty()) return refuse(fault);
    RuleCase example;
    example.id = reader.text("id");
    example.rule = reader.text("rule");
    example.inputs = reader.object_text("inputs");
    example.expected = reader.object_text("expected");
    example.why = reader.text("why", 2000);
    reader.finish();
    if (!fault.empty()) return refuse(fault);
    cases.push_back(std::move(example));
  }
  return cases;
}

std::optional<std::string> failure_of(const RuleCase& example, const RuleBook& book) {
  const Rule* rule = book.rule(example.rule);
  if (!rule) return "unknown rule " + example.rule;
  const auto expected = detail::parse_strict(example.expected, kMostCaseBytes);
  if (!expected || !expected->is_object()) return "expected is not a JSON object";
  const auto result = result_of(example, *rule, book.holidays);
  if (!result) {
    const std::string code = name_of(result.error().code);
    if (*expected == json{{"error", code}}) return std::nullopt;
    return code + ": " + result.error().detail;
  }
  const auto parsed = detail::parse_strict(*result, kMostCaseBytes);
  if (!parsed) return "the result is not JSON";
  std::string differs = difference(*parsed, *expected);
  if (differs.empty()) return std::nullopt;
  return differs;
}

}  // namespace content::builder
