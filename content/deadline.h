// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "content/holidays.h"
#include "content/message.h"
#include "content/rule.h"
#include "platform/base/result.h"

namespace content {

/// One step of the derivation, rendered by the message "step.KIND" with `arguments()`.
///
/// Every step has the argument `date`, the date it arrives at. KIND, with further arguments:
/// start (input)                          an event, or a date worked out before, is counted from
/// not_counted (input)                    an event that changes nothing here; `date` is the event
/// on                                     a day that the law names
/// days, weeks, months (n)                C1, C2
/// beginning_with_days, …_weeks, …_months (n)  C3
/// before                                 C4
/// at_least_weeks_before, at_least_months_before (n)  C5
/// working_days, tribunal_days, school_days, each also with _inclusive (n)  C6, C7, C8
/// short_month (day)                      the month has no such day: its last one was taken
/// skipped_weekend, …_holiday, …_august, …_christmas, …_closed (n)  days C6 to C8 passed over
/// later_of, earlier_of, same_date        which of several plain dates decides
/// gives (input)                          a named date of the result
/// roll_weekend, …_holiday, …_august, …_christmas  the Tribunal's shift to the last day
/// moved_weekend, moved_holiday           on to the next working day
/// act_by_weekend, act_by_holiday         back to the last working day
/// act_by                                 the last day moved on; the plain date still leads
struct Step {
  std::string_view kind;  ///< of those above; lives as long as the program
  base::Day day;          ///< the date the step arrives at
  std::optional<int> n{};
  std::string input{};

  std::string message() const;  ///< "step.KIND"
  MessageArguments arguments() const;
};

/// Something the family must know about the result, rendered by "warning.KIND".
struct Warning {
  std::string kind;  ///< "wrong_order", "future_date", "old_date", …
  MessageArguments arguments;
};

struct NamedDate {
  std::string name;  ///< "received", "window_from", "reply_by", …
  base::Day day;
};

/// What a rule gives for some inputs. Which fields are set depends on the rule's shape.
struct Deadline {
  bool required = true;
  std::optional<base::Day> raw_date, last_day, act_by, late_from;
  std::vector<NamedDate> dates;          ///< in the order of the rule's counts
  std::optional<base::Day> lead, until;  ///< of shape Dates: the leading one, the window's end
  std::string basis;
  std::optional<bool> flag;  ///< value of the rule's flag field
  std::vector<Step> steps;

  /// The date to lead with: act_by for the family, last_day for others, else `lead`.
  std::optional<base::Day> headline() const { return act_by ? act_by : last_day ? last_day : lead; }
};

/// One field of a result, by its name in the rules' specification.
struct ResultField {
  std::string name;
  std::variant<base::Day, bool, std::string> value;
};

/// Works out one rule.
///
/// Each date is counted from the original event; shifting is done once and last.
/// Errors: InvalidArgument (an input is missing, unknown, of the wrong type or odd, or an event
/// lies
///         before the one it must follow), OutOfRange (the result lies outside the holiday table,
///         or the event outside the rule's validity).
base::Result<Deadline> deadline_for(const Rule& rule, const Inputs& inputs,
                                    const HolidayTable& holidays);

/// Reads `{"decision_sent": "2026-07-03", "section_i_only": true}` for a rule or a set of inputs.
/// Errors: InvalidArgument naming the field at fault.
base::Result<Inputs> inputs_from_json(std::string_view json,
                                      const std::vector<RuleInput>& expected);

/// Exactly the fields of the rule's shape, in fixed order; `required: false` alone where the step
/// is not needed.
std::vector<ResultField> fields_of(const Rule& rule, const Deadline& deadline);
/// The names that `fields_of` gives for a step that is needed.
std::vector<std::string> field_names(const Rule& rule);

/// The fields as a JSON object.
std::string to_json(const Rule& rule, const Deadline& deadline);

}  // namespace content
