// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/checklist_items.h"

#include <algorithm>
#include <utility>

#include "content/detail/answer_to.h"
#include "content/detail/condition.h"
#include "content/detail/work_out.h"

namespace content::detail {
namespace {

using base::Day;

constexpr int kOldYears = 2;

/// The same day `kOldYears` before today, or the last of February.
Day oldest_usual(Day today) {
  const auto date = base::civil(today);
  const auto same = (date.year() - std::chrono::years{kOldYears}) / date.month() / date.day();
  return same.ok() ? Day{same} : Day{same.year() / same.month() / std::chrono::last};
}

/// One way an open question can be answered.
struct Branch {
  std::string variant, text;  ///< as in a ChecklistItem
  InputValue answer;
};

Branch branch_of(const Situation& situation, const Question& question, const InputValue& answer) {
  const std::string& id = question.input.id;
  if (const std::string* choice = std::get_if<std::string>(&answer))
    return {id + '.' + *choice, "situation/" + situation.id + '/' + id + "/choice/" + *choice,
            answer};
  const std::string variant = std::get<bool>(answer) ? id : "not_" + id;
  return {variant, "variant." + variant, answer};
}

/// Works out the items of one checklist.
class Drawing {
 public:
  Drawing(const RuleBook& book, const Situation& situation, Clock clock, Checklist& list)
      : book_{book}, situation_{situation}, clock_{clock}, list_{list} {}

  void warn_about_dates() {
    if (clock_ == Clock::Doubtful) {
      warn("clock_wrong", {{"date", list_.today}});
      return;
    }
    for (const auto& [id, value] : list_.inputs) {
      const Day* day = std::get_if<Day>(&value);
      if (!day) continue;
      if (*day > list_.today) {
        if (const RuleInput* input = find_input(book_, situation_, id); input && !input->future)
          warn("future_date", id, *day);
      } else if (*day < oldest_usual(list_.today)) {
        warn("old_date", id, *day);
      }
    }
  }

  void add(const SituationItem& item) {
    const std::optional<std::string> shown = shown_as(item);
    if (!shown) return;
    const std::size_t first = list_.items.size();
    if (item.rule.empty())
      add_task(item);
    else if (const Rule* rule = book_.rule(item.rule))
      add_rule(item, *rule);
    for (std::size_t i = first; i < list_.items.size(); ++i)
      if (!shown->empty() && list_.items[i].variant.empty()) {
        list_.items[i].variant = *shown;
        list_.items[i].variant_text = shown_text_;
      }
  }

  /// What goes with the rules that are shown, after the faults in the dates.
  void add_cautions() {
    for (const std::string& kind : cautions_) warn(kind, MessageArguments{});
  }

 private:
  /// Nothing: an answer shows that the item does not belong here. The variant, if the question it
  /// depends on is open.
  std::optional<std::string> shown_as(const SituationItem& item) {
    const Condition& when = item.when;
    shown_text_.clear();
    if (when.input.empty()) return std::string{};
    const Question* question = find_question(situation_, when.input);
    if (!question || list_.inputs.contains(when.input)) {
      if (!holds(when, list_.inputs)) return std::nullopt;
      return std::string{};
    }
    const InputValue answer =
        when.value.empty() ? InputValue{!when.negated} : InputValue{when.value};
    Branch branch = branch_of(situation_, *question, answer);
    shown_text_ = std::move(branch.text);
    return std::move(branch.variant);
  }

  void add_task(const SituationItem& item) {
    ChecklistItem line = blank(item, nullptr);
    line.status = is_done(item) ? ItemStatus::NotRequired
                  : item.now    ? ItemStatus::Now
                                : ItemStatus::NoDate;
    list_.items.push_back(std::move(line));
  }

  void add_rule(const SituationItem& item, const Rule& rule) {
    if (clock_ == Clock::Doubtful || is_done(item)) {
      ChecklistItem line = blank(item, &rule);
      line.status = is_done(item) ? ItemStatus::NotRequired : ItemStatus::Unknown;
      if (line.status == ItemStatus::Unknown) {
        line.why = "clock_wrong";
        line.why_arguments = {{"date", list_.today}};
      }
      list_.items.push_back(std::move(line));
      return;
    }
    const Inputs given = inputs_of(item, rule);
    for (const RuleInput& input : rule.inputs) {
      const auto answer = given.find(input.id);
      const std::string* choice =
          answer == given.end() ? nullptr : std::get_if<std::string>(&answer->second);
      if (choice &&
          std::find(input.choices.begin(), input.choices.end(), *choice) == input.choices.end())
        return;  // the rule is not about this choice
    }
    note_cautions(item, rule, given);
    for (const RuleInput& input : rule.inputs)
      if (add_branches(item, rule, given, input)) return;
    list_.items.push_back(line_for(item, rule, given));
  }

  /// One line for each answer to an open question, if the answers give different dates.
  bool add_branches(const SituationItem& item, const Rule& rule, const Inputs& given,
                    const RuleInput& input) {
    const Question* question = question_for(item, input);
    if (!question || given.contains(input.id)) return false;
    std::vector<Branch> branches;
    if (input.type == InputType::YesNo)
      for (const bool answer : {false, true})
        branches.push_back(branch_of(situation_, *question, answer));
    for (const std::string& choice : input.choices)
      branches.push_back(branch_of(situation_, *question, choice));
    std::vector<ChecklistItem> lines;
    const std::size_t warnings = list_.warnings.size();
    for (const Branch& branch : branches) {
      Inputs inputs = given;
      inputs[input.id] = branch.answer;
      ChecklistItem line = line_for(item, rule, inputs);
      line.variant = branch.variant;
      line.variant_text = branch.text;
      line.id += '/' + branch.variant;
      lines.push_back(std::move(line));
    }
    const bool differ = std::any_of(lines.begin(), lines.end(), [&](const ChecklistItem& line) {
      return differs(lines.front(), line);
    });
    if (differ) {
      for (ChecklistItem& line : lines) list_.items.push_back(std::move(line));
      return true;
    }
    if (input.type != InputType::Choice || input.optional) {
      list_.warnings.resize(warnings);
      return false;
    }
    ChecklistItem& line = lines.front();  // the same for every choice
    line.id = item.id;
    line.variant.clear();
    line.variant_text.clear();
    list_.items.push_back(std::move(line));
    return true;
  }

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
    if (!day || (*day > list_.today && clock_ == Clock::Trusted)) return false;
    const auto before =
        list_.inputs.find(find_question(situation_, item.done_if)->input.not_before);
    const Day* earliest =
        before == list_.inputs.end() ? nullptr : std::get_if<Day>(&before->second);
    return !earliest || *day >= *earliest;
  }

  /// The question that answers an input of the item's rule; nullptr if the situation does not ask.
  const Question* question_for(const SituationItem& item, const RuleInput& input) const {
    return find_question(situation_, answer_to(item, input.id));
  }

  Inputs inputs_of(const SituationItem& item, const Rule& rule) const {
    Inputs given;
    for (const RuleInput& input : rule.inputs)
      if (const auto at = list_.inputs.find(answer_to(item, input.id)); at != list_.inputs.end())
        given.emplace(input.id, at->second);
    return given;
  }

  void note_cautions(const SituationItem& item, const Rule& rule, const Inputs& given) {
    note_caution(rule.caution);
    for (const RuleInput& input : rule.inputs)
      if (question_for(item, input))
        note_caution(given.contains(input.id) ? input.caution : input.caution_missing);
  }
  void note_caution(const std::string& kind) {
    if (!kind.empty() && std::find(cautions_.begin(), cautions_.end(), kind) == cautions_.end())
      cautions_.push_back(kind);
  }

  /// Two branches are shown apart only if their dates differ, or only one has a date. That a step
  /// is not needed at all in one of them is said by the rule's note.
  static bool differs(const ChecklistItem& a, const ChecklistItem& b) {
    if (!a.deadline || !b.deadline) return a.deadline.has_value() != b.deadline.has_value();
    return a.deadline->required && b.deadline->required &&
           (a.deadline->headline() != b.deadline->headline() ||
            a.deadline->last_day != b.deadline->last_day);
  }

  /// An event after today that cannot lie ahead: the question that gave it, and the day.
  std::optional<MessageArguments> impossible_future(const SituationItem& item, const Rule& rule,
                                                    const Inputs& inputs) const {
    for (const RuleInput& input : rule.inputs) {
      const auto at = inputs.find(input.id);
      const Day* day = at == inputs.end() ? nullptr : std::get_if<Day>(&at->second);
      if (day && *day > list_.today && !input.future)
        return MessageArguments{{"input", answer_to(item, input.id)}, {"date", *day}};
    }
    return std::nullopt;
  }

  ChecklistItem line_for(const SituationItem& item, const Rule& rule, Inputs inputs) {
    ChecklistItem line = blank(item, &rule);
    for (const RuleInput& input : rule.inputs)
      if (input.type == InputType::Closures && !inputs.contains(input.id)) {
        inputs.emplace(input.id, Closures{});
        line.early_bound = true;
      }
    Outcome outcome = work_out(rule, inputs, book_.holidays);
    if (const auto* refused = std::get_if<Refused>(&outcome)) {
      refuse(line, item, *refused, inputs);
      return line;
    }
    if (auto future = impossible_future(item, rule, inputs)) {
      line.status = ItemStatus::Unknown;
      line.why = "future_date";
      line.why_arguments = *std::move(future);
      return line;
    }
    line.deadline = std::get<Deadline>(std::move(outcome));
    line.date = line.deadline->headline();
    line.status = status_of(*line.deadline);
    if (line.early_bound) settle_early_bound(line);
    if (line.date) line.days_left = static_cast<int>((*line.date - list_.today).count());
    return line;
  }

  /// The true date is the early bound or later. A bound that has passed says nothing about others.
  void settle_early_bound(ChecklistItem& line) {
    warn("early_bound", MessageArguments{});
    line.why = "early_bound";
    if (line.status != ItemStatus::Passed) return;
    line.status = ItemStatus::Now;
    if (line.rule->shape == Shape::Family) return;
    line.status = ItemStatus::Unknown;
    line.date.reset();
    line.deadline.reset();
  }

  ItemStatus status_of(const Deadline& deadline) const {
    if (!deadline.required) return ItemStatus::NotRequired;
    const auto headline = deadline.headline();
    if (!headline) return ItemStatus::NoDate;
    if (*headline > list_.today) return ItemStatus::Upcoming;
    if (*headline == list_.today) return ItemStatus::Today;
    const auto last = deadline.until ? deadline.until : deadline.last_day;
    return last && *last >= list_.today ? ItemStatus::Now : ItemStatus::Passed;
  }

  void refuse(ChecklistItem& line, const SituationItem& item, const Refused& refused,
              const Inputs& inputs) {
    if (refused.why == Refusal::Missing) {
      line.status = ItemStatus::NoDate;
      line.early_bound = false;
      return;
    }
    line.status = ItemStatus::Unknown;
    switch (refused.why) {
      case Refusal::EventOrder:
        line.why = "wrong_order";
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
    if (!day) {
      line.why_arguments = {{"last", book_.holidays.last}};
      warn(line.why, line.why_arguments);
      return;
    }
    line.why_arguments = {{"input", answer_to(item, refused.input)}, {"date", *day}};
    warn(line.why, line.why_arguments);
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
  const Situation& situation_;
  Clock clock_;
  Checklist& list_;
  std::vector<std::string> cautions_;
  std::string shown_text_;
};

}  // namespace

const Question* find_question(const Situation& situation, std::string_view id) {
  for (const Question& question : situation.questions)
    if (question.input.id == id) return &question;
  return nullptr;
}

const RuleInput* find_input(const RuleBook& book, const Situation& situation, std::string_view id) {
  if (const Question* question = find_question(situation, id)) return &question->input;
  for (const SituationItem& item : situation.items)
    if (const Rule* rule = book.rule(item.rule))
      for (const RuleInput& input : rule->inputs)
        if (input.id == id) return &input;
  return nullptr;
}

void draw_items(const RuleBook& book, const Situation& situation, Clock clock, Checklist& list) {
  Drawing drawing{book, situation, clock, list};
  drawing.warn_about_dates();
  for (const SituationItem& item : situation.items) drawing.add(item);
  drawing.add_cautions();
}

}  // namespace content::detail
