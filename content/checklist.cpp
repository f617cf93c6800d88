// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/checklist.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "content/detail/checklist_items.h"

namespace content {
namespace {

using base::Day;

template <class T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  for (const T& one : all)
    if (one.id == id) return &one;
  return nullptr;
}

base::Error invalid(std::string detail) {
  return {base::ErrorCode::InvalidArgument, std::move(detail)};
}

bool has_type(const InputValue& value, InputType type) {
  switch (type) {
    case InputType::Date:
      return std::holds_alternative<Day>(value);
    case InputType::YesNo:
      return std::holds_alternative<bool>(value);
    case InputType::Choice:
      return std::holds_alternative<std::string>(value);
    case InputType::Year:
      return std::holds_alternative<int>(value);
    case InputType::Closures:
      return std::holds_alternative<Closures>(value);
  }
  return false;
}

/// A year, a choice or closures that make no sense are refused by the rules themselves.
base::Result<void> check_answers(const RuleBook& book, const Situation& situation,
                                 const Inputs& inputs) {
  for (const auto& [id, value] : inputs) {
    const RuleInput* input = detail::find_input(book, situation, id);
    if (!input) return invalid(situation.id + " has no question " + id);
    if (!has_type(value, input->type)) return invalid(id + " is of the wrong type");
    const Day* day = std::get_if<Day>(&value);
    if (day && !base::parse_iso_date(base::iso_date(*day)))
      return invalid(id + " is not a date from 1900 to 2199");
    const auto& choices = input->choices;
    const std::string* choice = std::get_if<std::string>(&value);
    if (choice && std::find(choices.begin(), choices.end(), *choice) == choices.end())
      return invalid(id + " is none of its choices");
  }
  return {};
}

/// Where a line stands within its group: what needs care first, then by date, a task due at once
/// standing at today; then what has no date yet; what is not needed last.
std::pair<int, Day> order_of(const ChecklistItem& line, Day today) {
  switch (line.status) {
    case ItemStatus::Unknown:
      return {0, today};
    case ItemStatus::NoDate:
      return {2, today};
    case ItemStatus::NotRequired:
      return {3, today};
    default:
      return {1, line.date.value_or(today)};
  }
}

}  // namespace

const Rule* RuleBook::rule(std::string_view id) const { return find_by_id(rules, id); }

const Situation* RuleBook::situation(std::string_view id) const {
  return find_by_id(situations, id);
}

std::vector<std::string> RuleBook::shelves() const {
  std::vector<std::string> all;
  for (const Situation& situation : situations)
    if (!situation.shelf.empty() && std::find(all.begin(), all.end(), situation.shelf) == all.end())
      all.push_back(situation.shelf);
  return all;
}

std::vector<RuleInput> inputs_of(const RuleBook& book, const Situation& situation) {
  std::vector<RuleInput> inputs;
  const auto add = [&](const RuleInput& input) {
    const bool known = std::any_of(inputs.begin(), inputs.end(),
                                   [&](const RuleInput& other) { return other.id == input.id; });
    if (!known) inputs.push_back(input);
  };
  for (const Question& question : situation.questions) add(question.input);
  for (const SituationItem& item : situation.items)
    if (const Rule* rule = book.rule(item.rule))
      for (const RuleInput& input : rule->inputs) add(input);
  return inputs;
}

base::Result<Checklist> checklist_for(const RuleBook& book, std::string_view situation,
                                      const Inputs& inputs, base::Day today, Clock clock) {
  const Situation* found = book.situation(situation);
  if (!found)
    return base::Error{base::ErrorCode::NotFound, "no situation " + std::string{situation}};
  SIGNPOST_TRY_VOID(check_answers(book, *found, inputs));

  Checklist list;
  list.situation = found->id;
  list.today = today;
  list.inputs = inputs;
  detail::draw_items(book, *found, clock, list);
  std::stable_sort(
      list.items.begin(), list.items.end(), [&](const ChecklistItem& a, const ChecklistItem& b) {
        return std::tuple{a.group, order_of(a, today)} < std::tuple{b.group, order_of(b, today)};
      });
  return list;
}

}  // namespace content
