// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "content/rule.h"

namespace content::builder {

/// A length of time as words say it: "15 days", "six weeks".
struct Duration {
  int amount = 0;
  content::Unit unit = content::Unit::Days;
};

/// The lengths of time an English text names: a number in digits or words, what kind of days, at
/// most one other word, then a unit of time; or "a fortnight". A year is 12 months, a fortnight 2
/// weeks.
std::vector<Duration> durations_in(std::string_view text);

}  // namespace content::builder
