// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
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
};
enum class Unit : std::uint8_t { Days, Weeks, Months };

/// One way to count from one event.
struct Count {
  std::string basis;  ///< name in the result's `basis` field; empty: not named
  std::string from;   ///< input id
  Method method = Method::Within;
  int amount = 0;
  Unit unit = Unit::Days;
  bool inclusive = false;  ///< WorkingDays: the event's day is day 1
  std::string unless;      ///< id of a yes/no input that switches this count off
};

enum class Combine : std::uint8_t { Single, Latest, Earliest };
enum class Roll : std::uint8_t { None, Tribunal };
enum class Shape : std::uint8_t {
  Family,
  Other
};  ///< raw_date, last_day, act_by | last_day, late_from
enum class Urgency : std::uint8_t { Red, Amber, Grey };

/// A deadline rule: data for the interpreter. Its texts are translation units
/// "rule/ID/task", "rule/ID/counted", "rule/ID/missed", "rule/ID/note".
struct Rule {
  std::string id;
  std::string actor;  ///< "family", "council", "adviser", "tribunal", "school"
  Shape shape = Shape::Other;
  Urgency urgency = Urgency::Amber;
  Roll roll = Roll::None;
  Combine combine = Combine::Single;
  std::vector<RuleInput> inputs;
  std::vector<Count> counts;
  bool give_basis = false;           ///< the result has a `basis` field
  std::string not_required_if;       ///< yes/no input: the result is `required: false` alone
  std::string flag, flag_unless;     ///< a yes/no result field, true unless that input is yes
  std::string before_time;           ///< "17:00" or empty
  std::vector<std::string> sources;  ///< source ids
  std::string confidence;            ///< V, S or K
  std::optional<base::Day> valid_from, valid_to;  ///< by the date of the first given event
};

using Closures = std::vector<std::pair<base::Day, base::Day>>;
using InputValue = std::variant<base::Day, bool, std::string, int, Closures>;
using Inputs = std::map<std::string, InputValue>;

}  // namespace content
