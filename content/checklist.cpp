// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/checklist.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "content/detail/work_out.h"

namespace content {
namespace {

using base::Day;
using detail::Outcome;
using detail::Refusal;
using detail::Refused;

constexpr int kOldYears = 2;

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

base::Result<void> check_answers(const Situation& situation, const Inputs& inputs) {
  for (const auto& [id, value] : inputs) {
    const auto question = std::find_if(situation.questions.begin(), situation.questions.end(),
                                       [&](const Question& asked) { return asked.input.id == id; });
    if (question == situation.questions.end())
      return invalid(situation.id + " has no question " + id);
    if (!has_type(value, question->input.type)) return invalid(id + " is of the wrong type");
    const Day* day = std::get_if<Day>(&value);
    if (day && !base::parse_iso_date(base::iso_date(*day)))
      return invalid(id + " is not a date from 1900 to 2199");
  }
  return {};
}

/// The same day `kOldYears` before today, or the last of February.
Day oldest_usual(Day today) {
  const auto date = base::civil(today);
  const auto same = (date.year() - std::chrono::years{kOldYears}) / date.month() / date.day();
  return same.ok() ? Day{same} : Day{same.year() / same.month() / std::chrono::last};
}

/// Works out the items of one checklist.
class Drawing {
 public:
  Drawing(const RuleBook& book, Checklist& list) : book_{book}, list_{list} {}

  void warn_about_dates() {
    for (const auto& [id, value] : list_.inputs) {
      const Day* day = std::get_if<Day>(&value);
      if (!day) continue;
      if (*day > list_.today)
        warn("future_date", id, *day);
      else if (*day < oldest_usual(list_.today))
        warn("old_date", id, *day);
    }
  }

  void add_task(const SituationItem& item) {
    ChecklistItem line = blank(item, nullptr);
    line.status = is_done(item) ? ItemStatus::NotRequired
                  : item.now    ? ItemStatus::Now
                                : ItemStatus::NoDate;
    list_.items.push_back(std::move(line));
  }

  void add_rule(const SituationItem& item, const Rule& rule) {
    if (is_done(item)) {
      ChecklistItem line = blank(item, &rule);
      line.status = ItemStatus::NotRequired;
      list_.items.push_back(std::move(line));
      return;
    }
    const Inputs given = inputs_of(rule);
    ChecklistItem base = line_for(item, rule, given);
    std::vector<ChecklistItem> variants;
    for (const RuleInput& input : rule.inputs) {
      if (!is_open(input)) continue;
      Inputs yes = given;
      yes[input.id] = true;
      ChecklistItem line = line_for(item, rule, yes);
      if (!differs(base, line)) continue;
      base.variant = "not_" + input.id;
      line.variant = input.id;
      variants.push_back(std::move(line));
    }
    variants.insert(variants.begin(), std::move(base));
    for (ChecklistItem& line : variants) {
      if (!line.variant.empty()) line.id += '/' + line.variant;
      list_.items.push_back(std::move(line));
    }
  }

 private:
  static ChecklistItem blank(const SituationItem& item, const Rule* rule) {
    ChecklistItem line;
    line.id = item.id;
    line.rule = rule;
    line.item = &item;
    line.group = item.group;
    return line;
  }

  /// A yes, or a date that can be right, to the question that shows the item is done.
  bool is_done(const SituationItem& item) const {
    if (item.done_if.empty()) return false;
    const auto at = list_.inputs.find(item.done_if);
    if (at == list_.inputs.end()) return false;
    if (const bool* yes = std::get_if<bool>(&at->second)) return *yes;
    const Day* day = std::get_if<Day>(&at->second);
    if (!day || *day > list_.today) return false;
    for (const Question& asked : book_.situation(list_.situation)->questions) {
      if (asked.input.id != item.done_if) continue;
      const auto before = list_.inputs.find(asked.input.not_before);
      const Day* earliest =
          before == list_.inputs.end() ? nullptr : std::get_if<Day>(&before->second);
      if (earliest && *day < *earliest) return false;
    }
    return true;
  }

  Inputs inputs_of(const Rule& rule) const {
    Inputs given;
    for (const RuleInput& input : rule.inputs)
      if (const auto at = list_.inputs.find(input.id); at != list_.inputs.end()) given.insert(*at);
    return given;
  }

  /// A yes/no question that the situation asks and the family has not answered.
  bool is_open(const RuleInput& input) const {
    if (input.type != InputType::YesNo || list_.inputs.contains(input.id)) return false;
    const Situation* situation = book_.situation(list_.situation);
    return std::any_of(situation->questions.begin(), situation->questions.end(),
                       [&](const Question& asked) { return asked.input.id == input.id; });
  }

  /// Two branches are shown apart only if their dates differ. That a step is not needed at all in
  /// one of them is said by the rule's note.
  static bool differs(const ChecklistItem& a, const ChecklistItem& b) {
    return a.deadline && b.deadline && a.deadline->required && b.deadline->required &&
           (a.deadline->headline() != b.deadline->headline() ||
            a.deadline->last_day != b.deadline->last_day);
  }

  const std::pair<const std::string, InputValue>* future_event(const Inputs& inputs) const {
    for (const auto& input : inputs) {
      const Day* day = std::get_if<Day>(&input.second);
      if (day && *day > list_.today) return &input;
    }
    return nullptr;
  }

  ChecklistItem line_for(const SituationItem& item, const Rule& rule, const Inputs& inputs) {
    ChecklistItem line = blank(item, &rule);
    Outcome outcome = detail::work_out(rule, inputs, book_.holidays);
    if (const auto* refused = std::get_if<Refused>(&outcome)) {
      refuse(line, *refused, inputs);
      return line;
    }
    if (future_event(inputs)) {
      line.status = ItemStatus::Unknown;
      line.why = "future_date";
      return line;
    }
    line.deadline = std::get<Deadline>(std::move(outcome));
    line.date = line.deadline->headline();
    line.status = status_of(*line.deadline);
    if (line.date) line.days_left = static_cast<int>((*line.date - list_.today).count());
    return line;
  }

  ItemStatus status_of(const Deadline& deadline) const {
    if (!deadline.required) return ItemStatus::NotRequired;
    const auto headline = deadline.headline();
    if (!headline) return ItemStatus::NoDate;
    if (*headline > list_.today) return ItemStatus::Upcoming;
    if (*headline == list_.today) return ItemStatus::Today;
    return deadline.last_day && *deadline.last_day >= list_.today ? ItemStatus::Now
                                                                  : ItemStatus::Passed;
  }

  void refuse(ChecklistItem& line, const Refused& refused, const Inputs& inputs) {
    if (refused.why == Refusal::Missing) {
      line.status = ItemStatus::NoDate;
      return;
    }
    line.status = ItemStatus::Unknown;
    switch (refused.why) {
      case Refusal::EventOrder:
        line.why = "certificate_before_decision";
        break;
      case Refusal::NotInForce:
        line.why = "not_in_force";
        break;
      case Refusal::BeyondHorizon:
        line.why = "beyond_horizon";
        break;
      default:
        line.why = "no_date";
        break;
    }
    const auto at = inputs.find(refused.input);
    const Day* day = at == inputs.end() ? nullptr : std::get_if<Day>(&at->second);
    if (day)
      warn(line.why, refused.input, *day);
    else
      warn(line.why, {{"last", book_.holidays.last}});
  }

  void warn(std::string kind, const std::string& input, Day day) {
    warn(std::move(kind), {{"input", input}, {"date", day}});
  }

  /// Each kind once for each input.
  void warn(std::string kind, MessageArguments arguments) {
    for (const Warning& known : list_.warnings)
      if (known.kind == kind && same(known.arguments, arguments)) return;
    list_.warnings.push_back({std::move(kind), std::move(arguments)});
  }

  static bool same(const MessageArguments& a, const MessageArguments& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const MessageArgument& x, const MessageArgument& y) {
                        return x.name == y.name && x.value == y.value;
                      });
  }

  const RuleBook& book_;
  Checklist& list_;
};

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

base::Result<Checklist> checklist_for(const RuleBook& book, std::string_view situation,
                                      const Inputs& inputs, base::Day today) {
  const Situation* found = book.situation(situation);
  if (!found)
    return base::Error{base::ErrorCode::NotFound, "no situation " + std::string{situation}};
  SIGNPOST_TRY_VOID(check_answers(*found, inputs));

  Checklist list;
  list.situation = found->id;
  list.today = today;
  list.inputs = inputs;
  Drawing drawing{book, list};
  drawing.warn_about_dates();
  bool red = false;
  for (const SituationItem& item : found->items) {
    if (item.rule.empty()) {
      drawing.add_task(item);
    } else if (const Rule* rule = book.rule(item.rule)) {
      red = red || rule->urgency == Urgency::Red;
      drawing.add_rule(item, *rule);
    }
  }
  if (red) list.warnings.push_back({"clocks_run", {}});
  std::stable_sort(
      list.items.begin(), list.items.end(), [&](const ChecklistItem& a, const ChecklistItem& b) {
        return std::tuple{a.group, order_of(a, today)} < std::tuple{b.group, order_of(b, today)};
      });
  return list;
}

}  // namespace content
