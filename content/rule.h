// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "platform/base/date.h"

namespace content {

enum class InputType : std::uint8_t { Date, YesNo, Choice, Year, Closures };

struct RuleInput {
  std::string id;
  InputType type = InputType::Date;
  bool optional = false;
  std::string not_before;            ///< id of a date input this one cannot precede; empty: none
  std::vector<std::string> choices;  ///< of a Choice
  bool future = false;               ///< a date or year that may still lie ahead: a meeting, a move
  std::string caution{};             ///< warning kind to show when the answer is given
  std::string caution_missing{};     ///< … when it is not
};

/// Counting methods of the law, by the codes of the rules' specification.
enum class Method : std::uint8_t {
  Within,         ///< C1: N days or weeks after; the event is day 0
  MonthsAfter,    ///< C2: corresponding date N months on, else the month's last day
  BeginningWith,  ///< C3: the event is day 1
  Before,         ///< C4: the day before a date
  AtLeastBefore,  ///< C5: N weeks or months back
  WorkingDays,    ///< C6: N working days after
  TribunalDays,   ///< C7: N working days, none in August or from 25 December to 1 January
  SchoolDays,     ///< C8: N working days on which the school is not closed
  SameDay,        ///< "same": the day itself
  DayOfYear,      ///< "on": a fixed day of a year
};
enum class Unit : std::uint8_t { Days, Weeks, Months };

/// An answer something depends on: a yes to a yes/no question, or one value of a choice.
struct Condition {
  std::string input{};   ///< empty: no condition
  std::string value{};   ///< of a choice; empty: a yes
  bool negated = false;  ///< "unless": holds until the answer is a yes

  bool operator==(const Condition&) const = default;
};

/// One way to count from one event, or from a date that an earlier count gave.
struct Count {
  std::string gives{};  ///< name of the date it gives; empty: the deadline itself
  std::string basis{};  ///< name in the result's `basis` field; empty: not named
  std::string from{};   ///< input id, or the `gives` of an earlier count
  Method method = Method::Within;
  int amount = 0;
  Unit unit = Unit::Days;
  bool inclusive = false;       ///< C6, C7, C8: the event's day is day 1
  std::chrono::month_day on{};  ///< DayOfYear: 15 February
  Condition when{};             ///< the count is used only if this holds
};

/// What happens where several counts give the same date. `First`: the first whose event is given
/// and whose condition holds.
enum class Combine : std::uint8_t { Single, Latest, Earliest, First };
/// How a deadline moves that ends on a day off: not at all, by the Tribunal's rule 12, or to the
/// next working day.
enum class Roll : std::uint8_t { None, Tribunal, WorkingDay };
/// The result's fields: raw_date, last_day, act_by | last_day, late_from | only the named dates.
enum class Shape : std::uint8_t { Family, Other, Dates };
enum class Urgency : std::uint8_t { Red, Amber, Grey };

/// A deadline rule: data for the interpreter. Its texts are translation units
/// "rule/ID/task", "rule/ID/counted", "rule/ID/missed", "rule/ID/note".
struct Rule {
  std::string id;
  std::string actor;  ///< one of `kActors` (detail/rule_names.h)
  Shape shape = Shape::Other;
  Urgency urgency = Urgency::Amber;
  Roll roll = Roll::None;
  Combine combine = Combine::Single;
  std::vector<RuleInput> inputs;
  std::vector<Count> counts;            ///< in order; counts of one name compete by `combine`
  std::string lead, until;              ///< shape Dates: the date to lead with, the end of a window
  bool give_basis = false;              ///< the result has a `basis` field
  std::string not_required_if;          ///< yes/no input: the result is `required: false` alone
  std::string flag, flag_unless;        ///< a yes/no result field, true unless that input is yes
  std::string before_time;              ///< "17:00" or empty
  std::string caution;                  ///< warning kind that goes with the rule, "clocks_run"
  std::vector<std::string> exceptions;  ///< why it may lawfully take longer; texts "exception.ID"
  std::vector<std::string> sources;     ///< source ids
  std::string service;                  ///< id of whom to ring about it; may be empty
  std::string confidence;               ///< V, S or K
  std::optional<base::Day> valid_from, valid_to;  ///< by the date of the first given event
};

/// Spans of days, both ends included, on which a school does not meet; in any order.
using Closures = std::vector<std::pair<base::Day, base::Day>>;
using InputValue = std::variant<base::Day, bool, std::string, int, Closures>;
using Inputs = std::map<std::string, InputValue>;

}  // namespace content
