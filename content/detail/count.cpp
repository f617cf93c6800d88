// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/count.h"

#include <algorithm>
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

Day count_months(Day event, const Count& count, std::vector<Step>& steps) {
  const bool back = count.method == Method::AtLeastBefore;
  const Corresponding at = months_away(event, back ? -count.amount : count.amount);
  const bool first_day_counts = count.method == Method::BeginningWith;
  const Day day = first_day_counts && !at.short_month ? at.day - days{1} : at.day;
  const char* kind = back               ? "at_least_months_before"
                     : first_day_counts ? "beginning_with_months"
                                        : "months";
  steps.push_back({kind, day, count.amount});
  if (at.short_month) {
    const auto wanted = static_cast<unsigned>(base::civil(event).day());
    steps.push_back({"short_month", day, static_cast<int>(wanted)});
  }
  return day;
}

Day count_days(Day event, const Count& count, std::vector<Step>& steps) {
  const bool weeks = count.unit == Unit::Weeks;
  const int span = weeks ? 7 * count.amount : count.amount;
  Day day = event;
  const char* kind = weeks ? "weeks" : "days";
  if (count.method == Method::BeginningWith) {
    kind = weeks ? "beginning_with_weeks" : "beginning_with_days";
    day += days{span - 1};
  } else if (count.method == Method::AtLeastBefore) {
    kind = "at_least_weeks_before";
    day -= days{span};
  } else {
    day += days{span};
  }
  steps.push_back({kind, day, count.amount});
  return day;
}

enum class Reason : std::uint8_t { None, Weekend, Holiday, August, Christmas, Closed };

/// The reason that comes first why a day is not counted.
Reason reason_not_to_count(Day day, Method method, const HolidayTable& holidays,
                           const Closures& closed) {
  if (method == Method::TribunalDays) {
    const Window window = window_of(day);
    if (window == Window::August) return Reason::August;
    if (window == Window::Christmas) return Reason::Christmas;
  }
  const std::chrono::weekday weekday{day};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return Reason::Weekend;
  if (!holidays.is_working_day(day)) return Reason::Holiday;
  if (method == Method::SchoolDays &&
      std::any_of(closed.begin(), closed.end(),
                  [&](const auto& span) { return day >= span.first && day <= span.second; }))
    return Reason::Closed;
  return Reason::None;
}

const char* kind_of(const Count& count) {
  switch (count.method) {
    case Method::TribunalDays:
      return count.inclusive ? "tribunal_days_inclusive" : "tribunal_days";
    case Method::SchoolDays:
      return count.inclusive ? "school_days_inclusive" : "school_days";
    default:
      return count.inclusive ? "working_days_inclusive" : "working_days";
  }
}

std::optional<Day> count_one_by_one(Day event, const Count& count, const HolidayTable& holidays,
                                    const Closures& closed, std::vector<Step>& steps) {
  constexpr const char* kKinds[] = {nullptr,          "skipped_weekend",   "skipped_holiday",
                                    "skipped_august", "skipped_christmas", "skipped_closed"};
  Day day = count.inclusive ? event - days{1} : event;
  int skipped[std::size(kKinds)] = {};
  for (int counted = 0; counted < count.amount;) {
    day += days{1};
    if (!holidays.knows(day)) return std::nullopt;
    const Reason reason = reason_not_to_count(day, count.method, holidays, closed);
    if (reason == Reason::None)
      ++counted;
    else
      ++skipped[static_cast<std::size_t>(reason)];
  }
  steps.push_back({kind_of(count), day, count.amount});
  for (std::size_t i = 1; i < std::size(kKinds); ++i)
    if (skipped[i] > 0) steps.push_back({kKinds[i], day, skipped[i]});
  return day;
}

}  // namespace

bool unit_fits(const Count& count) {
  switch (count.method) {
    case Method::Within:
      return count.unit == Unit::Days || count.unit == Unit::Weeks;
    case Method::MonthsAfter:
      return count.unit == Unit::Months;
    case Method::AtLeastBefore:
      return count.unit == Unit::Weeks || count.unit == Unit::Months;
    case Method::WorkingDays:
    case Method::TribunalDays:
    case Method::SchoolDays:
      return count.unit == Unit::Days;
    default:
      return true;
  }
}

int most_of(const Count& count) {
  if (counts_days_one_by_one(count.method)) return kMostWorkingDays;
  return count.unit == Unit::Months  ? kMostMonths
         : count.unit == Unit::Weeks ? kMostWeeks
                                     : kMostDays;
}

bool has_amount(Method method) {
  return method != Method::Before && method != Method::SameDay && method != Method::DayOfYear;
}

bool is_countable(const Count& count) {
  const bool every_year = count.on.ok() && count.on != std::chrono::February / std::chrono::day{29};
  if (!has_amount(count.method)) return count.method != Method::DayOfYear || every_year;
  return unit_fits(count) && count.amount >= 1 && count.amount <= most_of(count);
}

std::optional<base::Day> count_from(base::Day event, const Count& count,
                                    const HolidayTable& holidays, const Closures& closed,
                                    std::vector<Step>& steps) {
  switch (count.method) {
    case Method::Within:
    case Method::MonthsAfter:
    case Method::BeginningWith:
    case Method::AtLeastBefore:
      return count.unit == Unit::Months ? count_months(event, count, steps)
                                        : count_days(event, count, steps);
    case Method::Before:
      steps.push_back({"before", event - days{1}});
      return event - days{1};
    case Method::WorkingDays:
    case Method::TribunalDays:
    case Method::SchoolDays:
      return count_one_by_one(event, count, holidays, closed, steps);
    case Method::SameDay:
      return event;
    case Method::DayOfYear: {
      const Day day{base::civil(event).year() / count.on};
      steps.push_back({"on", day});
      return day;
    }
  }
  return std::nullopt;
}

}  // namespace content::detail
