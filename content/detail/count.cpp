// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/count.h"

#include <string>
#include <utility>

#include "content/detail/roll.h"

namespace content::detail {
namespace {

using base::Day;
using std::chrono::days;

struct Corresponding {
  Day day;
  bool short_month = false;  ///< the month has no such day: its last day was taken
};

Corresponding months_away(Day from, int months) {
  const auto date = base::civil(from);
  const auto month = date.year() / date.month() + std::chrono::months{months};
  const auto same = month / date.day();
  if (same.ok()) return {Day{same}, false};
  return {Day{month / std::chrono::last}, true};
}

MessageArgument number(std::string name, int value) {
  return {std::move(name), static_cast<std::int64_t>(value)};
}

Day count_months(Day event, const Count& count, std::vector<Step>& steps) {
  const bool back = count.method == Method::AtLeastBefore;
  const Corresponding at = months_away(event, back ? -count.amount : count.amount);
  const bool first_day_counts = count.method == Method::BeginningWith;
  const Day day = first_day_counts && !at.short_month ? at.day - days{1} : at.day;
  const char* kind = back               ? "at_least_months_before"
                     : first_day_counts ? "beginning_with_months"
                                        : "months";
  steps.push_back(step(kind, day, {number("n", count.amount)}));
  if (at.short_month) {
    const auto wanted = static_cast<unsigned>(base::civil(event).day());
    steps.push_back(step("short_month", day, {number("day", static_cast<int>(wanted))}));
  }
  return day;
}

Day count_days(Day event, const Count& count, std::vector<Step>& steps) {
  const bool weeks = count.unit == Unit::Weeks;
  const int span = weeks ? 7 * count.amount : count.amount;
  Day day = event;
  std::string kind = weeks ? "weeks" : "days";
  if (count.method == Method::BeginningWith) {
    kind = "beginning_with_" + kind;
    day += days{span - 1};
  } else if (count.method == Method::AtLeastBefore) {
    kind = "at_least_" + kind + "_before";
    day -= days{span};
  } else {
    day += days{span};
  }
  steps.push_back(step(std::move(kind), day, {number("n", count.amount)}));
  return day;
}

/// Days passed over while counting, by the reason that comes first.
struct Skipped {
  int weekend = 0, holiday = 0, august = 0, christmas = 0;

  void add(Day day, Window window) {
    const std::chrono::weekday weekday{day};
    if (window == Window::August)
      ++august;
    else if (window == Window::Christmas)
      ++christmas;
    else if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
      ++weekend;
    else
      ++holiday;
  }

  void tell(Day day, std::vector<Step>& steps) const {
    const std::pair<const char*, int> all[] = {{"skipped_weekend", weekend},
                                               {"skipped_holiday", holiday},
                                               {"skipped_august", august},
                                               {"skipped_christmas", christmas}};
    for (const auto& [kind, n] : all)
      if (n > 0) steps.push_back(step(kind, day, {number("n", n)}));
  }
};

std::optional<Day> count_working_days(Day event, const Count& count, const HolidayTable& holidays,
                                      std::vector<Step>& steps) {
  const bool tribunal = count.method == Method::TribunalDays;
  Day day = count.inclusive ? event - days{1} : event;
  Skipped skipped;
  for (int counted = 0; counted < count.amount;) {
    day += days{1};
    if (!holidays.knows(day)) return std::nullopt;
    const Window window = tribunal ? window_of(day) : Window::None;
    if (window == Window::None && holidays.is_working_day(day))
      ++counted;
    else
      skipped.add(day, window);
  }
  std::string kind = tribunal ? "tribunal_days" : "working_days";
  if (count.inclusive) kind += "_inclusive";
  steps.push_back(step(std::move(kind), day, {number("n", count.amount)}));
  skipped.tell(day, steps);
  return day;
}

}  // namespace

Step step(std::string kind, base::Day day, MessageArguments more) {
  MessageArguments arguments{{"date", day}};
  for (MessageArgument& argument : more) arguments.push_back(std::move(argument));
  return {std::move(kind), day, std::move(arguments)};
}

std::optional<base::Day> count_from(base::Day event, const Count& count,
                                    const HolidayTable& holidays, std::vector<Step>& steps) {
  switch (count.method) {
    case Method::Within:
    case Method::MonthsAfter:
    case Method::BeginningWith:
    case Method::AtLeastBefore:
      return count.unit == Unit::Months ? count_months(event, count, steps)
                                        : count_days(event, count, steps);
    case Method::Before: {
      const Day day = event - days{1};
      steps.push_back(step("before", day));
      return day;
    }
    case Method::WorkingDays:
    case Method::TribunalDays:
      return count_working_days(event, count, holidays, steps);
  }
  return std::nullopt;
}

}  // namespace content::detail
