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
  /// The shelves that the situations stand on, in order: situations of one shelf are neighbours.
  std::vector<std::string> shelves() const;
};

/// Whether today's date can be right. A clock that shows a day before the law date of the pack
/// cannot; a day that a person has set can.
enum class Clock : std::uint8_t { Trusted, Doubtful };

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
  std::string variant;  ///< "" or the open question's branch: "section_i_only", "kind.permanent"
  std::string variant_text;  ///< message id that says so: "variant.section_i_only"
  /// School days counted without the days the school was closed: the true date is this or later.
  bool early_bound = false;
  std::string why;                 ///< warning kind: of Unknown, and "early_bound"
  MessageArguments why_arguments;  ///< of that warning, as it concerns this item
};

/// A family's dates for one situation, in time order within each group.
struct Checklist {
  std::string situation;
  base::Day today;
  Inputs inputs;
  std::vector<ChecklistItem> items;
  std::vector<Warning> warnings;
};

/// What may be answered in a situation: its questions, then the inputs of its rules that it does
/// not ask for, which a person at a keyboard may know all the same.
std::vector<RuleInput> inputs_of(const RuleBook& book, const Situation& situation);

/// Works out a checklist. Unanswered yes/no questions and choices are open: where the answer
/// changes a rule's date, each branch is shown, as a variant, and the earlier date leads; that a
/// step is not needed in one branch is left to the rule's note. An item that depends on an open
/// question is shown as that branch. Points into `book`.
///
/// Order:    by group; in a group what has no date because of a fault, then by date (a task due at
///           once stands at today), then what has no date yet, then what is not needed.
/// Warnings: future_date (an event after today that cannot lie ahead: no date is given), old_date
///           (an event more than two years ago: a newer letter is likely, since plans are reviewed
///           every year), wrong_order (an event before the one it must follow), beyond_horizon
///           (outside the holiday table), not_in_force (outside the rule's time), no_date (the rule
///           itself is at fault), each with `input` and `date` where one event is the cause;
///           early_bound (school days without the closures); clock_wrong (`clock` is doubtful: no
///           dates at all); and, without arguments, the cautions of its rules and their inputs.
/// Without a needed answer its rules are items without a date: the family still sees what to do.
/// Without closures school days are counted as if the school met on every working day.
///
/// Errors: NotFound (no such situation), InvalidArgument (an answer is of the wrong type, or is
///         none of `inputs_of`). A date no rule can handle gives a warning and an item without
///         date, not an error.
base::Result<Checklist> checklist_for(const RuleBook& book, std::string_view situation,
                                      const Inputs& inputs, base::Day today,
                                      Clock clock = Clock::Trusted);

}  // namespace content
