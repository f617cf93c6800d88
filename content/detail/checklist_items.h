// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "content/checklist.h"

namespace content::detail {

/// nullptr: the situation does not ask this.
const Question* find_question(const Situation& situation, std::string_view id);

/// What may be answered: a question of the situation, or an input of one of its rules that it does
/// not ask for. nullptr: neither.
const RuleInput* find_input(const RuleBook& book, const Situation& situation, std::string_view id);

/// Adds the items and warnings of one situation to `list`, whose situation, today and inputs are
/// set: items in the order of the situation, warnings as `checklist_for` says.
void draw_items(const RuleBook& book, const Situation& situation, Clock clock, Checklist& list);

}  // namespace content::detail
