// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/holidays.h"
#include "content/message.h"
#include "content/rule.h"
#include "platform/base/result.h"

namespace content {

/// One step of the derivation, rendered by the message "step.KIND" with `arguments`.
///
/// Every step has the argument `date`, the date it arrives at. KIND, with further arguments:
/// start (input)                          an event is counted from
/// not_counted (input)                    an event that changes nothing here; `date` is the event
/// days, weeks, months (n)                C1, C2
/// beginning_with_days, …_weeks, …_months (n)  C3
/// before                                 C4
/// at_least_weeks_before, at_least_months_before (n)  C5
/// working_days, tribunal_days, each also with _inclusive (n)  C6, C7
/// short_month (day)                      the month has no such day: its last one was taken
/// skipped_weekend, …_holiday, …_august, …_christmas (n)  days C6 or C7 passed over
/// later_of, earlier_of, same_date        which of several plain dates decides
/// roll_weekend, …_holiday, …_august, …_christmas  the Tribunal's shift to the last day
/// act_by_weekend, act_by_holiday         back to the last working day
/// act_by                                 the last day moved on; the plain date still leads
struct Step {
  std::string kind;
  base::Day day;  ///< the date the step arrives at
  MessageArguments arguments;
};

/// Something the family must know about the result, rendered by "warning.KIND".
struct Warning {
  std::string kind;  ///< "certificate_before_decision", "future_date", "old_date", …
  MessageArguments arguments;
};

/// What a rule gives for some inputs. Which fields are set depends on the rule's shape.
struct Deadline {
  bool required = true;
  std::optional<base::Day> raw_date, last_day, act_by, late_from;
  std::string basis;
  std::optional<bool> flag;  ///< value of the rule's flag field
  std::vector<Step> steps;

  /// The date to lead with: act_by for the family, last_day for others.
  std::optional<base::Day> headline() const { return act_by ? act_by : last_day; }
};

/// Works out one rule.
///
/// Each date is counted from the original event; shifting is done once and last.
/// Errors: InvalidArgument (an input is missing, unknown, of the wrong type, or the certificate is
///         dated before the decision), OutOfRange (the result lies outside the holiday table, or
///         the event outside the rule's validity).
base::Result<Deadline> deadline_for(const Rule& rule, const Inputs& inputs,
                                    const HolidayTable& holidays);

/// Reads `{"decision_sent": "2026-07-03", "section_i_only": true}` for a rule or a set of inputs.
/// Errors: InvalidArgument naming the field at fault.
base::Result<Inputs> inputs_from_json(std::string_view json,
                                      const std::vector<RuleInput>& expected);

/// The result as a JSON object with exactly the fields of the rule's shape, keys in fixed order.
std::string to_json(const Rule& rule, const Deadline& deadline);

}  // namespace content
