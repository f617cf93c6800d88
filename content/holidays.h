// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "platform/base/date.h"

namespace content {

struct Holiday {
  base::Day day;
  std::string name;  ///< English, as announced
};

/// Bank holidays of England and Wales between two dates, both included.
struct HolidayTable {
  base::Day first, last;          ///< the span the table is complete for
  std::vector<Holiday> holidays;  ///< sorted by day

  bool knows(base::Day day) const { return day >= first && day <= last; }
  const Holiday* find(base::Day day) const;  ///< nullptr: not a bank holiday
  /// Monday to Friday, no bank holiday, not 25 December. Only for days the table knows.
  bool is_working_day(base::Day day) const;
};

}  // namespace content
