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

/// A step whose first argument is the date it arrives at.
Step step(std::string kind, base::Day day, MessageArguments more = {});

/// Counts from one event and adds the steps taken, without any shifting.
///
/// Nothing: the count leaves the holiday table (working days only).
/// Source: C1–C7. Months by the corresponding date rule, Dodds v Walker [1981] HL; working days
/// over
///         the table.
/// Example: 2 months from 31 December 2026: there is no 31 February, so 28 February 2027.
std::optional<base::Day> count_from(base::Day event, const Count& count,
                                    const HolidayTable& holidays, std::vector<Step>& steps);

}  // namespace content::detail
