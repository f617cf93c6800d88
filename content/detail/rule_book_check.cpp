// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "content/detail/answer_to.h"
#include "content/detail/rule_check.h"
#include "content/detail/rule_checker.h"

namespace content::detail {
namespace {

std::vector<RuleInput> inputs_of(const Situation& situation) {
  std::vector<RuleInput> inputs;
  for (const Question& question : situation.questions) inputs.push_back(question.input);
  return inputs;
}

bool asks(const Situation& situation, std::string_view id) {
  return std::any_of(
      situation.questions.begin(), situation.questions.end(), [&](const Question& question) {
        const InputType type = question.input.type;
        return question.input.id == id && (type == InputType::Date || type == InputType::YesNo);
      });
}

void check_questions(Checker& check, const Situation& situation) {
  if (situation.questions.size() > kMostQuestions)
    check.add("question", "there are more than three questions", "ask only what changes a date");
  std::set<std::string_view> inputs;
  for (std::size_t i = 0; i < situation.questions.size(); ++i) {
    const RuleInput& input = situation.questions[i].input;
    check.prefix(place("question", i));
    check.input(input);
    if (!inputs.insert(input.id).second)
      check.add("input", "\"" + input.id + "\" is asked twice", "ask once");
  }
  check.prefix({});
}

void check_item(Checker& check, const Situation& situation, const SituationItem& item,
                const std::vector<RuleInput>& inputs) {
  const bool task = item.rule.empty();
  check.id(task ? "id" : "rule", task ? item.id : item.rule);
  if (name_of(item.group).empty())
    check.add("group", "the group is unknown", "use " + names_of<Group>());
  if (task) check.actor(item.actor);
  if (!task && (item.id != item.rule || !item.actor.empty() || item.now || !item.sources.empty() ||
                !item.service.empty()))
    check.add("rule", "an item with a rule takes everything but its group from the rule",
              "leave id, actor, when, sources and service out");
  if ((item.group == Group::Gather || item.group == Group::Call) && (!task || item.now))
    check.add("group", "what to collect and whom to ring has no date",
              "leave rule and when out, or use another group");
  check.sources(item.sources);
  check.optional_id("service", item.service);
  if (!item.done_if.empty() && !asks(situation, item.done_if))
    check.add("done_if", "no date or yes/no question asks for " + in_quotes(item.done_if),
              "name a question of this situation");
  check.condition(item.when, inputs);
  std::set<std::string_view> from;
  for (const From& entry : item.from) {
    check.id("from", entry.input);
    if (task) check.add("from", "a task without a rule has no inputs", "leave from out");
    if (!find_input(inputs, entry.question))
      check.add("from", "no question asks for " + in_quotes(entry.question), "mend the name");
    if (!from.insert(entry.input).second)
      check.add("from", in_quotes(entry.input) + " is there twice", "remove one");
  }
}

bool is_used(const Situation& situation, const std::string& question) {
  return std::any_of(situation.items.begin(), situation.items.end(),
                     [&](const SituationItem& item) {
                       return item.when.input == question || item.done_if == question;
                     });
}

/// A question may offer more choices than a rule knows, but not fewer.
bool fits(const RuleInput& asked, const RuleInput& input) {
  return asked.type == input.type &&
         std::all_of(input.choices.begin(), input.choices.end(), [&](const std::string& choice) {
           return std::find(asked.choices.begin(), asked.choices.end(), choice) !=
                  asked.choices.end();
         });
}

}  // namespace

std::vector<RecordFault> faults_of(const Situation& situation) {
  Checker check;
  check.id("id", situation.id);
  check.id("section", situation.section);
  check.id("article", situation.article);
  check.id("icon", situation.icon);
  check.optional_id("group", situation.shelf);
  check.optional_id("letter", situation.letter);
  check_questions(check, situation);
  if (situation.items.empty() || situation.items.size() > kMostItems)
    check.add("item", "a situation has 1 to 60 items", "add or remove items");
  const std::vector<RuleInput> inputs = inputs_of(situation);
  std::set<std::string_view> items;
  for (std::size_t i = 0; i < situation.items.size(); ++i) {
    const SituationItem& item = situation.items[i];
    check.prefix(place("item", i));
    check_item(check, situation, item, inputs);
    if (!items.insert(item.id).second)
      check.add(item.rule.empty() ? "id" : "rule", "item \"" + item.id + "\" is there twice",
                "remove one");
  }
  return check.take();
}

std::vector<RecordFault> faults_of(const HolidayTable& table) {
  Checker check;
  const auto reasonable = [](base::Day day) {
    return base::parse_iso_date(base::iso_date(day)).has_value();
  };
  if (!reasonable(table.first) || !reasonable(table.last) || table.first > table.last)
    check.add("last", "the table's span is odd", "give first and last, 1900 to 2199");
  if (table.holidays.size() > kMostHolidays)
    check.add("holiday", "there are more than 2000 holidays", "remove some");
  for (std::size_t i = 0; i < table.holidays.size(); ++i) {
    const Holiday& holiday = table.holidays[i];
    check.prefix(place("holiday", i));
    if (!table.knows(holiday.day))
      check.add("day", base::iso_date(holiday.day) + " is outside the table's span",
                "mend the date, or first and last");
    if (i > 0 && holiday.day <= table.holidays[i - 1].day)
      check.add("day", base::iso_date(holiday.day) + " is not after the holiday before it",
                "list each day once, in order");
    if (holiday.name.empty() || holiday.name.size() > 200)
      check.add("name", "the name is missing or too long", "write its name");
  }
  return check.take();
}

std::vector<RecordFault> faults_between(const Situation& situation, const RuleBook& book) {
  Checker check;
  const std::vector<RuleInput> questions = inputs_of(situation);
  std::set<std::string_view> used;
  for (std::size_t i = 0; i < situation.items.size(); ++i) {
    const SituationItem& item = situation.items[i];
    if (item.rule.empty()) continue;
    check.prefix(place("item", i));
    const Rule* rule = book.rule(item.rule);
    if (!rule) {
      check.add("rule", "there is no rule \"" + item.rule + "\"", "mend the name");
      continue;
    }
    for (const From& from : item.from)
      if (!find_input(rule->inputs, from.input))
        check.add("from", "rule " + rule->id + " has no input " + in_quotes(from.input),
                  "mend the name");
    for (const RuleInput& input : rule->inputs) {
      const RuleInput* asked = find_input(questions, answer_to(item, input.id));
      if (!asked) continue;
      used.insert(asked->id);
      if (!fits(*asked, input))
        check.add("rule", "\"" + asked->id + "\" has another type in rule " + rule->id,
                  "use one type, and every choice of the rule");
    }
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    check.prefix(place("question", i));
    if (!used.contains(questions[i].id) && !is_used(situation, questions[i].id))
      check.add("input", "nothing in this situation uses \"" + questions[i].id + "\"",
                "ask only what changes the checklist");
  }
  check.prefix({});
  return check.take();
}

base::Result<void> check_book(const RuleBook& book) {
  const auto refuse = [](std::string_view record, const RecordFault& fault) {
    return base::Error{base::ErrorCode::InvalidData,
                       std::string{record} + ": " + fault.at + ": " + fault.what};
  };
  if (book.rules.size() > kMostRules || book.situations.size() > kMostSituations)
    return base::Error{base::ErrorCode::InvalidData, "too many rules or situations"};
  if (const auto faults = faults_of(book.holidays); !faults.empty())
    return refuse("holidays", faults.front());
  std::set<std::string_view> ids;
  for (const Rule& rule : book.rules) {
    if (const auto faults = faults_of(rule); !faults.empty())
      return refuse(rule.id, faults.front());
    if (!ids.insert(rule.id).second) return refuse(rule.id, {"id", "the rule is there twice", {}});
  }
  ids.clear();
  for (const Situation& situation : book.situations) {
    for (const auto& faults : {faults_of(situation), faults_between(situation, book)})
      if (!faults.empty()) return refuse(situation.id, faults.front());
    if (!ids.insert(situation.id).second)
      return refuse(situation.id, {"id", "the situation is there twice", {}});
  }
  return {};
}

}  // namespace content::detail
