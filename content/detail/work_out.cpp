// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/work_out.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "content/detail/count.h"
#include "content/detail/roll.h"
#include "content/detail/rule_check.h"

namespace content::detail {
namespace {

using base::Day;

const RuleInput* input_named(const Rule& rule, std::string_view id) {
  for (const RuleInput& input : rule.inputs)
    if (input.id == id) return &input;
  return nullptr;
}

std::optional<Day> date_of(const Inputs& inputs, const std::string& id) {
  const auto at = inputs.find(id);
  if (at == inputs.end()) return std::nullopt;
  const Day* day = std::get_if<Day>(&at->second);
  return day ? std::optional{*day} : std::nullopt;
}

bool yes(const Inputs& inputs, const std::string& id) {
  const auto at = inputs.find(id);
  if (at == inputs.end()) return false;
  const bool* answer = std::get_if<bool>(&at->second);
  return answer && *answer;
}

std::optional<Refused> refuse_input(const RuleInput& input, const InputValue& value) {
  const bool fits =
      (input.type == InputType::Date && std::holds_alternative<Day>(value)) ||
      (input.type == InputType::YesNo && std::holds_alternative<bool>(value)) ||
      (input.type == InputType::Choice && std::holds_alternative<std::string>(value)) ||
      (input.type == InputType::Year && std::holds_alternative<int>(value)) ||
      (input.type == InputType::Closures && std::holds_alternative<Closures>(value));
  if (!fits) return Refused{Refusal::BadInput, input.id, input.id + " is of the wrong type"};
  if (const Day* day = std::get_if<Day>(&value); day && !base::parse_iso_date(base::iso_date(*day)))
    return Refused{Refusal::BadInput, input.id, input.id + " is not a date from 1900 to 2199"};
  return std::nullopt;
}

std::optional<Refused> refuse_inputs(const Rule& rule, const Inputs& inputs) {
  for (const auto& [id, value] : inputs) {
    const RuleInput* input = input_named(rule, id);
    if (!input) return Refused{Refusal::BadInput, id, rule.id + " has no input " + id};
    if (auto refused = refuse_input(*input, value)) return refused;
  }
  for (const RuleInput& input : rule.inputs) {
    if (!input.optional && !inputs.contains(input.id))
      return Refused{Refusal::Missing, input.id, rule.id + " needs " + input.id};
    const auto day = date_of(inputs, input.id), earliest = date_of(inputs, input.not_before);
    if (day && earliest && *day < *earliest)
      return Refused{Refusal::EventOrder, input.id,
                     input.id + ' ' + base::iso_date(*day) + " is before " + input.not_before +
                         ' ' + base::iso_date(*earliest)};
  }
  return std::nullopt;
}

std::optional<Refused> refuse_validity(const Rule& rule, const Inputs& inputs) {
  for (const RuleInput& input : rule.inputs) {
    const auto day = date_of(inputs, input.id);
    if (!day) continue;
    if ((rule.valid_from && *day < *rule.valid_from) || (rule.valid_to && *day > *rule.valid_to))
      return Refused{Refusal::NotInForce, input.id,
                     rule.id + " was not in force on " + base::iso_date(*day)};
    return std::nullopt;
  }
  return std::nullopt;
}

Refused beyond(const HolidayTable& holidays, std::optional<Day> result) {
  return {Refusal::BeyondHorizon,
          {},
          (result ? "the result, " + base::iso_date(*result) + ',' : std::string{"the result"}) +
              " is outside the holiday table (" + base::iso_date(holidays.first) + " to " +
              base::iso_date(holidays.last) + ")"};
}

struct Candidate {
  Day day;
  const Count* count = nullptr;
};

/// One candidate for each count whose event is given and which is not switched off.
std::variant<std::vector<Candidate>, Refused> count_all(const Rule& rule, const Inputs& inputs,
                                                        const HolidayTable& holidays,
                                                        std::vector<Step>& steps) {
  std::vector<Candidate> candidates;
  for (const Count& count : rule.counts) {
    const auto event = date_of(inputs, count.from);
    if (!event) continue;
    if (!count.unless.empty() && yes(inputs, count.unless)) {
      steps.push_back(step("not_counted", *event, {{"input", count.from}}));
      continue;
    }
    steps.push_back(step("start", *event, {{"input", count.from}}));
    const auto day = count_from(*event, count, holidays, steps);
    if (!day) return beyond(holidays, std::nullopt);
    candidates.push_back({*day, &count});
  }
  if (candidates.empty())
    return Refused{Refusal::Missing, rule.counts.front().from,
                   rule.id + " has no event to count from"};
  return candidates;
}

/// The latest or earliest of the plain dates; of equal ones the first.
Candidate decide(const Rule& rule, const std::vector<Candidate>& candidates,
                 std::vector<Step>& steps) {
  Candidate chosen = candidates.front();
  bool tie = true;
  for (const Candidate& other : candidates) {
    tie = tie && other.day == chosen.day;
    if (rule.combine == Combine::Latest ? other.day > chosen.day : other.day < chosen.day)
      chosen = other;
  }
  if (candidates.size() > 1)
    steps.push_back(step(tie                               ? "same_date"
                         : rule.combine == Combine::Latest ? "later_of"
                                                           : "earlier_of",
                         chosen.day));
  return chosen;
}

}  // namespace

Outcome work_out(const Rule& rule, const Inputs& inputs, const HolidayTable& holidays) {
  if (const auto faults = faults_of(rule); !faults.empty())
    return Refused{Refusal::BadRule, {}, rule.id + ": " + faults[0].at + ": " + faults[0].what};
  if (auto refused = refuse_inputs(rule, inputs)) return *std::move(refused);
  if (auto refused = refuse_validity(rule, inputs)) return *std::move(refused);

  Deadline deadline;
  if (!rule.not_required_if.empty() && yes(inputs, rule.not_required_if)) {
    deadline.required = false;
    return deadline;
  }
  auto counted = count_all(rule, inputs, holidays, deadline.steps);
  if (auto* refused = std::get_if<Refused>(&counted)) return std::move(*refused);
  const Candidate chosen = decide(rule, std::get<std::vector<Candidate>>(counted), deadline.steps);
  if (!holidays.knows(chosen.day)) return beyond(holidays, chosen.day);

  if (rule.give_basis) deadline.basis = chosen.count->basis;
  if (!rule.flag.empty())
    deadline.flag = rule.flag_unless.empty() || !yes(inputs, rule.flag_unless);
  if (rule.shape == Shape::Other) {
    deadline.last_day = chosen.day;
    deadline.late_from = chosen.day + std::chrono::days{1};
    return deadline;
  }
  deadline.raw_date = chosen.day;
  deadline.last_day = rule.roll == Roll::Tribunal
                          ? roll_at_tribunal(chosen.day, holidays, deadline.steps)
                          : chosen.day;
  deadline.act_by = act_by(chosen.day, holidays, deadline.steps);
  if (!deadline.last_day || !deadline.act_by) return beyond(holidays, std::nullopt);
  if (deadline.act_by == chosen.day && deadline.last_day != chosen.day)
    deadline.steps.push_back(step("act_by", chosen.day));
  return deadline;
}

}  // namespace content::detail
