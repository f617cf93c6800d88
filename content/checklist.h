// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "content/deadline.h"
#include "content/situation.h"
#include "platform/base/result.h"

namespace content {

struct RuleBook {
  std::vector<Rule> rules;
  std::vector<Situation> situations;
  HolidayTable holidays;

  const Rule* rule(std::string_view id) const;
  const Situation* situation(std::string_view id) const;
};

enum class ItemStatus : std::uint8_t {
  Upcoming,  ///< `date` is after today
  Today,
  Passed,       ///< `date` is before today: show the remedy, never "too late"
  Now,          ///< a task due at once; or `date` is past but the last day is not: act today
  NoDate,       ///< a step whose event has not happened or was not given
  NotRequired,  ///< the rule says it is not needed here, or an answer shows that it is done
  Unknown,      ///< no date could be worked out: `why` says which warning
};

struct ChecklistItem {
  std::string id;  ///< stable: rule id or item id, with "/variant" where both branches are shown
  const Rule* rule = nullptr;  ///< nullptr: a task without a rule
  const SituationItem* item = nullptr;
  Group group = Group::You;
  ItemStatus status = ItemStatus::NoDate;
  std::optional<base::Day> date;  ///< headline
  int days_left = 0;              ///< date - today
  std::optional<Deadline> deadline;
  std::string variant;  ///< "" or the open question's branch, e.g. "section_i_only"
  std::string why;      ///< of Unknown: a warning kind
};

/// A family's dates for one situation, in time order within each group.
struct Checklist {
  std::string situation;
  base::Day today;
  Inputs inputs;
  std::vector<ChecklistItem> items;
  std::vector<Warning> warnings;
};

/// Works out a checklist. Unanswered yes/no questions are open: where the answer changes a date,
/// both branches are shown, as variants "QUESTION" and "not_QUESTION", and the earlier date leads;
/// that a step is not needed in one branch is left to the rule's note. Points into `book`.
///
/// Order:    by group; in a group what has no date because of a fault, then by date (a task due at
///           once stands at today), then what has no date yet, then what is not needed.
/// Warnings: future_date (an event after today: no date is given), old_date (an event more than two
///           years ago: a newer letter is likely, since plans are reviewed every year),
///           certificate_before_decision (an event before the one it must follow),
///           beyond_horizon (outside the holiday table), not_in_force (outside the rule's time),
///           no_date (the rule itself is at fault), each with `input` and `date` where one event is
///           the cause; clocks_run, without arguments, for every situation with a red rule.
/// Without a needed answer its rules are items without a date: the family still sees what to do.
///
/// Errors: NotFound (no such situation), InvalidArgument (an answer is of the wrong type or is not
///         asked for). A date no rule can handle gives a warning and an item without date, not an
///         error.
base::Result<Checklist> checklist_for(const RuleBook& book, std::string_view situation,
                                      const Inputs& inputs, base::Day today);

}  // namespace content
