// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "content/deadline.h"

namespace content::detail {

/// The days on which the Tribunal does not count: August, and 25 December to 1 January.
enum class Window : std::uint8_t { None, August, Christmas };
Window window_of(base::Day day);

/// Shifts a limit at the Tribunal, once. A limit that ends inside a window moves to the first
/// working day after the window; else one that ends on a day off moves to the next working day,
/// even if that lies inside a window (Sunday 24 December 2028 → Wednesday 27 December).
///
/// Nothing: the shifted date lies outside the holiday table.
/// Source: HESC Rules r.12(2), r.12(3)(a) as in force from 21 July 2020.
std::optional<base::Day> roll_at_tribunal(base::Day raw, const HolidayTable& holidays,
                                          std::vector<Step>& steps);

/// On to the next working day, if the limit ends on a day off. Nothing: outside the holiday table.
/// Source: guidance of the Information Commissioner on asking for data.
std::optional<base::Day> roll_to_working_day(base::Day raw, const HolidayTable& holidays,
                                             std::vector<Step>& steps);

/// The last working day on or before `raw`. Nothing: it lies outside the holiday table.
std::optional<base::Day> act_by(base::Day raw, const HolidayTable& holidays,
                                std::vector<Step>& steps);

}  // namespace content::detail
