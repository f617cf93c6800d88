// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "content/holidays.h"
#include "content/rule.h"
#include "content/situation.h"
#include "platform/base/result.h"

namespace content::detail {

/// The date engine's data as a pack stores it: one compact JSON object per record, keys in fixed
/// order, equal values giving equal bytes.
std::string to_json(const Rule& rule);
std::string to_json(const Situation& situation);
std::string to_json(const HolidayTable& holidays);

/// Reads "02-15".
std::optional<std::chrono::month_day> month_day_from(std::string_view text);

/// Reads one record back. The bytes may be hostile: every key, type, enumerator, size and
/// reference inside the record is checked, and repeated or unknown keys are refused. What is given
/// back has passed `faults_of` (rule_check.h); references between records are checked by
/// `check_book` there.
///
/// Errors: InvalidData, with the place in the record.
base::Result<Rule> rule_from_json(std::string_view json);
base::Result<Situation> situation_from_json(std::string_view json);
base::Result<HolidayTable> holidays_from_json(std::string_view json);

}  // namespace content::detail
