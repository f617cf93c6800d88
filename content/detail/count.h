// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "content/deadline.h"

namespace content::detail {

constexpr int kMostDays = 3660;  ///< a count may ask for
constexpr int kMostWeeks = 520;
constexpr int kMostMonths = 120;
constexpr int kMostWorkingDays = 500;

/// Counts from one event and adds the steps taken, without any shifting. DayOfYear takes any day of
/// the year it is to lie in.
///
/// Nothing: the count leaves the holiday table (working days only).
/// Source: C1–C8. Months by the corresponding date rule, Dodds v Walker [1981] HL; working days
///         over the table; school days are the working days outside `closed`.
/// Example: 2 months from 31 December 2026: there is no 31 February, so 28 February 2027.
std::optional<base::Day> count_from(base::Day event, const Count& count,
                                    const HolidayTable& holidays, const Closures& closed,
                                    std::vector<Step>& steps);

/// Whether the method counts an amount of days, weeks or months.
bool has_amount(Method method);
/// The largest amount a count of its method and unit may have.
int most_of(const Count& count);
/// Whether the unit fits the method and the amount is in bounds.
bool is_countable(const Count& count);
bool unit_fits(const Count& count);

/// C6, C7 and C8.
constexpr bool counts_days_one_by_one(Method method) {
  return method == Method::WorkingDays || method == Method::TribunalDays ||
         method == Method::SchoolDays;
}

}  // namespace content::detail
