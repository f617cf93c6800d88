// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/checklist.h"
#include "platform/base/result.h"

namespace content::detail {

constexpr std::size_t kMostRules = 500;
constexpr std::size_t kMostSituations = 200;
constexpr std::size_t kMostInputs = 8;     ///< of a rule
constexpr std::size_t kMostCounts = 8;     ///< of a rule
constexpr std::size_t kMostQuestions = 3;  ///< of a situation
constexpr std::size_t kMostItems = 60;     ///< of a situation
constexpr std::size_t kMostSources = 20;   ///< of a rule or an item
constexpr std::size_t kMostExceptions = 10;
constexpr std::size_t kMostChoices = 20;  ///< of an input
constexpr std::size_t kMostHolidays = 2000;
constexpr std::size_t kLongestId = 64;

/// Something in a record that makes no sense. `at` is the key at fault, below the table it is in:
/// "roll", "count.0.months", "input.1.not_before", "item.2.rule".
struct RecordFault {
  std::string at, what, mend;
};

/// Lower-case letters, digits, '_', '-' and '.', starting with a letter or digit.
bool is_id(std::string_view text);

/// Every fault inside one record: counts from unknown inputs, amounts out of bounds, combinations
/// of shape, roll and method that no law has, too many questions, holidays out of order.
std::vector<RecordFault> faults_of(const Rule& rule);
std::vector<RecordFault> faults_of(const Situation& situation);
std::vector<RecordFault> faults_of(const HolidayTable& holidays);
/// Faults between a situation and the rules it names.
std::vector<RecordFault> faults_between(const Situation& situation, const RuleBook& book);

/// All of these over a whole book, and ids that occur twice, and too many records.
/// Errors: InvalidData with the first fault.
base::Result<void> check_book(const RuleBook& book);

}  // namespace content::detail
