// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/work_out.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "content/detail/condition.h"
#include "content/detail/count.h"
#include "content/detail/roll.h"

namespace content::detail {
namespace {

using base::Day;

constexpr std::size_t kMostClosures = 100;
constexpr int kFirstYear = 1900, kLastYear = 2199;  ///< that `base::parse_iso_date` reads

template <class T>
const T* answer_to(const Inputs& inputs, const std::string& id) {
  const auto at = inputs.find(id);
  return at == inputs.end() ? nullptr : std::get_if<T>(&at->second);
}

Day first_of(int year) { return Day{std::chrono::year{year} / std::chrono::January / 1}; }

bool is_known(Day day) { return day >= first_of(kFirstYear) && day < first_of(kLastYear + 1); }

/// The day of a date; the first day of a year.
std::optional<Day> event_of(const Inputs& inputs, const std::string& id) {
  if (const Day* day = answer_to<Day>(inputs, id)) return *day;
  if (const int* year = answer_to<int>(inputs, id)) return first_of(*year);
  return std::nullopt;
}

bool yes(const Inputs& inputs, const std::string& id) {
  const bool* answer = answer_to<bool>(inputs, id);
  return answer && *answer;
}

Refused bad(const RuleInput& input, const char* what) {
  return {Refusal::BadInput, input.id, input.id + ' ' + what};
}

std::optional<Refused> refuse_closures(const RuleInput& input, const Closures& closures) {
  if (closures.size() > kMostClosures) return bad(input, "has more than 100 closures");
  for (const auto& [first, last] : closures) {
    if (!is_known(first) || !is_known(last)) return bad(input, "is not from 1900 to 2199");
    if (last < first)
      return Refused{Refusal::BadInput, input.id,
                     input.id + " ends on " + base::iso_date(last) + ", before it begins on " +
                         base::iso_date(first)};
  }
  return std::nullopt;
}

std::optional<Refused> refuse_input(const RuleInput& input, const InputValue& value) {
  constexpr const char* kWrongType = "is of the wrong type";
  switch (input.type) {
    case InputType::Date: {
      const Day* day = std::get_if<Day>(&value);
      if (!day) return bad(input, kWrongType);
      if (!is_known(*day)) return bad(input, "is not a date from 1900 to 2199");
      break;
    }
    case InputType::YesNo:
      if (!std::holds_alternative<bool>(value)) return bad(input, kWrongType);
      break;
    case InputType::Choice: {
      const std::string* choice = std::get_if<std::string>(&value);
      if (!choice) return bad(input, kWrongType);
      if (std::find(input.choices.begin(), input.choices.end(), *choice) == input.choices.end())
        return bad(input, "is none of its choices");
      break;
    }
    case InputType::Year: {
      const int* year = std::get_if<int>(&value);
      if (!year) return bad(input, kWrongType);
      if (*year < kFirstYear || *year > kLastYear) return bad(input, "is not from 1900 to 2199");
      break;
    }
    case InputType::Closures: {
      const Closures* closures = std::get_if<Closures>(&value);
      if (!closures) return bad(input, kWrongType);
      return refuse_closures(input, *closures);
    }
  }
  return std::nullopt;
}

std::optional<Refused> refuse_inputs(const Rule& rule, const Inputs& inputs) {
  std::size_t known = 0;
  for (const RuleInput& input : rule.inputs) {
    const auto at = inputs.find(input.id);
    if (at == inputs.end()) continue;
    ++known;
    if (auto refused = refuse_input(input, at->second)) return refused;
  }
  if (known != inputs.size())
    for (const auto& [id, value] : inputs)
      if (std::none_of(rule.inputs.begin(), rule.inputs.end(),
                       [&](const RuleInput& input) { return input.id == id; }))
        return Refused{Refusal::BadInput, id, rule.id + " has no input " + id};
  for (const RuleInput& input : rule.inputs) {
    if (!input.optional && !inputs.contains(input.id))
      return Refused{Refusal::Missing, input.id, rule.id + " needs " + input.id};
    if (input.not_before.empty()) continue;
    const Day *day = answer_to<Day>(inputs, input.id),
              *earliest = answer_to<Day>(inputs, input.not_before);
    if (day && earliest && *day < *earliest)
      return Refused{Refusal::EventOrder, input.id,
                     input.id + ' ' + base::iso_date(*day) + " is before " + input.not_before +
                         ' ' + base::iso_date(*earliest)};
  }
  return std::nullopt;
}

std::optional<Refused> refuse_validity(const Rule& rule, const Inputs& inputs) {
  for (const RuleInput& input : rule.inputs) {
    const auto day = event_of(inputs, input.id);
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

using Counted = std::variant<Candidate, Refused>;

/// Works out the counts of one rule, name by name.
class Counting {
 public:
  Counting(const Rule& rule, const Inputs& inputs, const HolidayTable& holidays, Deadline& deadline)
      : rule_{rule}, inputs_{inputs}, holidays_{holidays}, deadline_{deadline} {
    for (const RuleInput& input : rule.inputs)
      if (input.type == InputType::Closures)
        if (const Closures* closed = answer_to<Closures>(inputs, input.id)) closed_ = closed;
  }

  /// The date that the counts of one name give.
  Counted work_out(const std::string& name) {
    std::optional<Candidate> chosen;
    int candidates = 0;
    bool tie = true;
    for (const Count& count : rule_.counts) {
      if (count.gives != name) continue;
      const auto event = event_of(count.from);
      if (!event) continue;
      if (!holds(count.when, inputs_)) {
        if (rule_.combine != Combine::First && count.when.negated)
          add({"not_counted", *event, {}, count.from});
        continue;
      }
      if (count.method != Method::DayOfYear) add({"start", *event, {}, count.from});
      const auto day = count_from(*event, count, holidays_, closed_ ? *closed_ : none_, steps());
      if (!day) return beyond(holidays_, std::nullopt);
      ++candidates;
      tie = tie && (!chosen || chosen->day == *day);
      if (!chosen || (rule_.combine == Combine::Latest && *day > chosen->day) ||
          (rule_.combine == Combine::Earliest && *day < chosen->day))
        chosen = Candidate{*day, &count};
      if (rule_.combine == Combine::First) break;
    }
    if (!chosen) return missing(name);
    if (candidates > 1)
      add({tie                                ? "same_date"
           : rule_.combine == Combine::Latest ? "later_of"
                                              : "earlier_of",
           chosen->day});
    if (!holidays_.knows(chosen->day)) return beyond(holidays_, chosen->day);
    return *chosen;
  }

 private:
  std::vector<Step>& steps() { return deadline_.steps; }
  void add(Step step) { steps().push_back(std::move(step)); }

  std::optional<Day> event_of(const std::string& from) const {
    for (const NamedDate& date : deadline_.dates)
      if (date.name == from) return date.day;
    return detail::event_of(inputs_, from);
  }

  Refused missing(const std::string& name) const {
    for (const Count& count : rule_.counts)
      if (count.gives == name)
        return {Refusal::Missing, count.from, rule_.id + " has no event to count from"};
    return {Refusal::BadRule, {}, rule_.id + " has nothing to count"};
  }

  static inline const Closures none_{};
  const Rule& rule_;
  const Inputs& inputs_;
  const HolidayTable& holidays_;
  Deadline& deadline_;
  const Closures* closed_ = nullptr;
};

/// Every date that the rule names, in the order of its counts.
std::optional<Refused> add_named_dates(const Rule& rule, Counting& counting, Deadline& deadline) {
  for (const Count& count : rule.counts) {
    const auto given = [&](const NamedDate& date) { return date.name == count.gives; };
    if (count.gives.empty() || std::any_of(deadline.dates.begin(), deadline.dates.end(), given))
      continue;
    const Counted counted = counting.work_out(count.gives);
    if (const auto* refused = std::get_if<Refused>(&counted)) return *refused;
    const Day day = std::get<Candidate>(counted).day;
    deadline.dates.push_back({count.gives, day});
    if (count.gives == rule.lead) deadline.lead = day;
    if (count.gives == rule.until) deadline.until = day;
    if (rule.shape == Shape::Dates) deadline.steps.push_back({"gives", day, {}, count.gives});
  }
  return std::nullopt;
}

std::optional<Day> rolled(const Rule& rule, Day day, const HolidayTable& holidays,
                          std::vector<Step>& steps) {
  switch (rule.roll) {
    case Roll::None:
      return day;
    case Roll::Tribunal:
      return roll_at_tribunal(day, holidays, steps);
    case Roll::WorkingDay:
      return roll_to_working_day(day, holidays, steps);
  }
  return std::nullopt;
}

}  // namespace

Outcome work_out(const Rule& rule, const Inputs& inputs, const HolidayTable& holidays) {
  for (const Count& count : rule.counts)
    if (!is_countable(count))
      return Refused{Refusal::BadRule, {}, rule.id + " has a count that makes no sense"};
  if (auto refused = refuse_inputs(rule, inputs)) return *std::move(refused);
  if (auto refused = refuse_validity(rule, inputs)) return *std::move(refused);

  Deadline deadline;
  if (!rule.not_required_if.empty() && yes(inputs, rule.not_required_if)) {
    deadline.required = false;
    return deadline;
  }
  deadline.steps.reserve(8);
  Counting counting{rule, inputs, holidays, deadline};
  if (auto refused = add_named_dates(rule, counting, deadline)) return *std::move(refused);
  if (!rule.flag.empty())
    deadline.flag = rule.flag_unless.empty() || !yes(inputs, rule.flag_unless);
  if (rule.shape == Shape::Dates) return deadline;

  const Counted counted = counting.work_out({});
  if (const auto* refused = std::get_if<Refused>(&counted)) return *refused;
  const Candidate chosen = std::get<Candidate>(counted);
  if (rule.give_basis) deadline.basis = chosen.count->basis;
  deadline.last_day = rolled(rule, chosen.day, holidays, deadline.steps);
  if (!deadline.last_day) return beyond(holidays, std::nullopt);
  if (rule.shape == Shape::Other) {
    deadline.late_from = *deadline.last_day + std::chrono::days{1};
    return deadline;
  }
  deadline.raw_date = chosen.day;
  deadline.act_by = act_by(chosen.day, holidays, deadline.steps);
  if (!deadline.act_by) return beyond(holidays, std::nullopt);
  if (deadline.act_by == chosen.day && deadline.last_day != chosen.day)
    deadline.steps.push_back({"act_by", chosen.day});
  return deadline;
}

}  // namespace content::detail
