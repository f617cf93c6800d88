// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/rule.h"

namespace content {

/// What the family does, what others must do, what to do if they do not; what to collect and whom
/// to ring, both without a date.
enum class Group : std::uint8_t { You, They, IfNot, Gather, Call };

/// A question of a situation; the answer goes to the rules' input of that id, or of another id by
/// an item's `from`. Texts: "situation/ID/INPUT/text", "…/help", "…/choice/VALUE". Every question
/// may be left open.
struct Question {
  RuleInput input;
  bool needed = false;     ///< without it no date can be worked out
  bool on_letter = false;  ///< the date stands on a letter: a picture shows where
};

/// An input of an item's rule that is another question's answer.
struct From {
  std::string input, question;
};

/// A line of the checklist: a rule, or a task without a date.
/// Texts of a task: "situation/ID/item/ITEM/task", "…/counted".
struct SituationItem {
  std::string id;
  std::string rule;  ///< rule id; empty: a task without a rule
  Group group = Group::You;
  std::string actor;                 ///< of a task without a rule
  bool now = false;                  ///< a task without a rule: due at once; else no date
  std::vector<std::string> sources;  ///< of a task without a rule
  std::string service;               ///< of a task without a rule: whom to ring
  std::string done_if;               ///< a date or yes/no question whose answer shows it is done
  Condition when{};                  ///< shown only if this holds, or is still open
  std::vector<From> from{};
};

/// Something that happened to a family. Texts: "situation/ID/title", "…/summary".
struct Situation {
  std::string id, section, article, icon;
  std::vector<Question> questions;  ///< at most three
  std::vector<SituationItem> items;
  std::string shelf{};   ///< where it stands among the situations; title "shelf.ID"; may be empty
  std::string letter{};  ///< id of a model letter; may be empty
};

}  // namespace content
