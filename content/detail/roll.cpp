// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/roll.h"

namespace content::detail {
namespace {

using base::Day;
using std::chrono::days;

std::optional<Day> next_working_day(Day day, days direction, const HolidayTable& holidays) {
  while (holidays.knows(day)) {
    if (holidays.is_working_day(day)) return day;
    day += direction;
  }
  return std::nullopt;
}

bool at_weekend(Day day) {
  const std::chrono::weekday weekday{day};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

/// The first day after the window `day` lies in.
Day end_of_window(Day day, Window window) {
  const auto date = base::civil(day);
  const auto year = date.year();
  if (window == Window::August) return Day{year / std::chrono::September / 1};
  const auto new_year = date.month() == std::chrono::December ? year + std::chrono::years{1} : year;
  return Day{new_year / std::chrono::January / 2};
}

}  // namespace

Window window_of(base::Day day) {
  const auto date = base::civil(day);
  const auto of_month = static_cast<unsigned>(date.day());
  if (date.month() == std::chrono::August) return Window::August;
  if ((date.month() == std::chrono::December && of_month >= 25) ||
      (date.month() == std::chrono::January && of_month == 1))
    return Window::Christmas;
  return Window::None;
}

std::optional<base::Day> roll_at_tribunal(base::Day raw, const HolidayTable& holidays,
                                          std::vector<Step>& steps) {
  if (!holidays.knows(raw)) return std::nullopt;
  const Window window = window_of(raw);
  if (window == Window::None && holidays.is_working_day(raw)) return raw;
  const Day from = window == Window::None ? raw : end_of_window(raw, window);
  const auto day = next_working_day(from, days{1}, holidays);
  if (!day) return std::nullopt;
  const char* kind = window == Window::August      ? "roll_august"
                     : window == Window::Christmas ? "roll_christmas"
                     : at_weekend(raw)             ? "roll_weekend"
                                                   : "roll_holiday";
  steps.push_back({kind, *day});
  return day;
}

std::optional<base::Day> roll_to_working_day(base::Day raw, const HolidayTable& holidays,
                                             std::vector<Step>& steps) {
  const auto day = next_working_day(raw, days{1}, holidays);
  if (day && *day != raw)
    steps.push_back({at_weekend(raw) ? "moved_weekend" : "moved_holiday", *day});
  return day;
}

std::optional<base::Day> act_by(base::Day raw, const HolidayTable& holidays,
                                std::vector<Step>& steps) {
  const auto day = next_working_day(raw, days{-1}, holidays);
  if (!day) return std::nullopt;
  if (*day != raw) steps.push_back({at_weekend(raw) ? "act_by_weekend" : "act_by_holiday", *day});
  return day;
}

}  // namespace content::detail
