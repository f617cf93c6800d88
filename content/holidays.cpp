// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/holidays.h"

#include <algorithm>

namespace content {

const Holiday* HolidayTable::find(base::Day day) const {
  const auto at = std::lower_bound(holidays.begin(), holidays.end(), day,
                                   [](const Holiday& h, base::Day d) { return h.day < d; });
  return at != holidays.end() && at->day == day ? &*at : nullptr;
}

bool HolidayTable::is_working_day(base::Day day) const {
  const std::chrono::weekday weekday{day};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  const auto date = base::civil(day);
  if (date.month() == std::chrono::December && date.day() == std::chrono::day{25}) return false;
  return find(day) == nullptr;
}

}  // namespace content
