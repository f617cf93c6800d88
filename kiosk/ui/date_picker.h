// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/controls.h"
#include "platform/base/date.h"

namespace kiosk::ui {

/// A date chosen by steppers or from a month's grid; no typing. All words come ready made.
struct DatePicker {
  std::string id{};
  base::Day selected{}, today{};
  Text selected_text{};  ///< "Friday 3 July 2026"
  Text month_title{};    ///< "July 2026"
  Text month_name{};     ///< "July"
  Text day_label{}, month_label{}, year_label{};
  Text earlier{}, later{};                ///< names of the steppers' halves: "{what} earlier"
  std::vector<std::string> week_names{};  ///< seven, from the first day of the week
  unsigned first_day = 1;                 ///< 0: Sunday
};

/// Draws the steppers into `rect`; the new date if one was touched.
std::optional<base::Day> date_steppers(Frame& frame, const DatePicker& spec, base::Rect rect);
float date_steppers_height(const Frame& frame);
/// Draws the month as a grid of days.
std::optional<base::Day> date_grid(Frame& frame, const DatePicker& spec, base::Rect rect);
float date_grid_height(Frame& frame, const DatePicker& spec);

/// A date some months on; a day the month lacks becomes its last day.
base::Day add_months(base::Day day, int months);

}  // namespace kiosk::ui
