// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/rule_check.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "content/detail/count.h"
#include "content/detail/rule_names.h"

namespace content::detail {
namespace {

std::string in_quotes(std::string_view text) {
  std::string all{"\""};
  all.append(text).push_back('"');
  return all;
}

/// Collects the faults of one record.
class Checker {
 public:
  explicit Checker(std::string prefix = {}) : prefix_{std::move(prefix)} {}

  void add(std::string_view at, std::string what, std::string mend) {
    faults_.push_back({prefix_ + std::string{at}, std::move(what), std::move(mend)});
  }
  void id(std::string_view at, std::string_view value) {
    if (!is_id(value))
      add(at, in_quotes(value) + " is not an id",
          "use up to 64 lower-case letters, digits, _, - and .");
  }
  void optional_id(std::string_view at, std::string_view value) {
    if (!value.empty()) id(at, value);
  }
  void sources(const std::vector<std::string>& sources) {
    if (sources.size() > kMostSources)
      add("sources", "there are more than 20 sources", "keep the best");
    std::set<std::string_view> seen;
    for (const std::string& source : sources) {
      id("sources", source);
      if (!seen.insert(source).second)
        add("sources", "source " + source + " is named twice", "name it once");
    }
  }
  void actor(std::string_view actor) {
    if (std::find(kActors.begin(), kActors.end(), actor) == kActors.end())
      add("actor", in_quotes(actor) + " is no actor",
          "use family, council, adviser, tribunal or school");
  }
  bool clean() const { return faults_.empty(); }
  void prefix(std::string prefix) { prefix_ = std::move(prefix); }
  std::vector<RecordFault> take() { return std::move(faults_); }

 private:
  std::string prefix_;
  std::vector<RecordFault> faults_;
};

std::string place(std::string_view list, std::size_t index) {
  return std::string{list} + '.' + std::to_string(index) + '.';
}

const RuleInput* find_input(const std::vector<RuleInput>& inputs, std::string_view id) {
  for (const RuleInput& input : inputs)
    if (input.id == id) return &input;
  return nullptr;
}

/// A reference to an input of the rule that must have a given type.
void check_reference(Checker& check, const Rule& rule, std::string_view at, const std::string& id,
                     InputType type) {
  if (id.empty()) return;
  const RuleInput* input = find_input(rule.inputs, id);
  if (!input)
    check.add(at, "the rule has no input \"" + id + "\"", "add it as an input, or mend the name");
  else if (input->type != type)
    check.add(at, "input \"" + id + "\" is not of type " + std::string{name_of(type)},
              "name an input of that type");
}

void check_input(Checker& check, const RuleInput& input) {
  check.id("id", input.id);
  if (name_of(input.type).empty())
    check.add("type", "the type is unknown", "use " + names_of<InputType>());
  check.optional_id("not_before", input.not_before);
  if (!input.not_before.empty() && (input.type != InputType::Date || input.not_before == input.id))
    check.add("not_before", "only a date can follow another date", "leave not_before out");
  const bool choices_fit = input.type == InputType::Choice
                               ? input.choices.size() >= 2 && input.choices.size() <= kMostChoices
                               : input.choices.empty();
  if (!choices_fit)
    check.add("choices", "a choice, and only a choice, has 2 to 20 choices", "list them, or none");
  for (const std::string& choice : input.choices) check.id("choices", choice);
}

bool unit_fits(const Count& count) {
  switch (count.method) {
    case Method::Within:
      return count.unit == Unit::Days || count.unit == Unit::Weeks;
    case Method::MonthsAfter:
      return count.unit == Unit::Months;
    case Method::BeginningWith:
      return true;
    case Method::Before:
      return true;
    case Method::AtLeastBefore:
      return count.unit == Unit::Weeks || count.unit == Unit::Months;
    case Method::WorkingDays:
    case Method::TribunalDays:
      return count.unit == Unit::Days;
  }
  return false;
}

int most(const Count& count) {
  if (count.method == Method::WorkingDays || count.method == Method::TribunalDays)
    return kMostWorkingDays;
  return count.unit == Unit::Months  ? kMostMonths
         : count.unit == Unit::Weeks ? kMostWeeks
                                     : kMostDays;
}

void check_count(Checker& check, const Rule& rule, const Count& count) {
  if (count.from.empty()) check.add("from", "the count has no event", "name a date input in from");
  check_reference(check, rule, "from", count.from, InputType::Date);
  check_reference(check, rule, "unless", count.unless, InputType::YesNo);
  check.optional_id("basis", count.basis);
  if (name_of(count.method).empty() || name_of(count.unit).empty()) {
    check.add("method", "the method or unit is unknown", "use " + names_of<Method>());
    return;
  }
  const std::string code{name_of(count.method)}, unit{name_of(count.unit)};
  if (count.method == Method::Before) {
    if (count.amount != 0) check.add("method", "C4 has no amount", "leave it out");
  } else if (!unit_fits(count)) {
    check.add(unit, code + " cannot count " + unit,
              "C1 counts days or weeks, C2 months, C3 any, C5 weeks or months, C6 and C7 days");
  } else if (count.amount < 1 || count.amount > most(count)) {
    check.add(unit, "the amount is not from 1 to " + std::to_string(most(count)),
              "mend the number");
  }
  const bool working = count.method == Method::WorkingDays || count.method == Method::TribunalDays;
  if (count.inclusive && !working)
    check.add("inclusive", "only C6 and C7 can be inclusive", "use C3 for \"beginning with\"");
}

void check_combination(Checker& check, const Rule& rule) {
  if ((rule.shape == Shape::Family) != (rule.actor == "family"))
    check.add("shape", "shape family is for what the family does, other for everyone else",
              "mend shape or actor");
  if (rule.roll == Roll::Tribunal && rule.shape != Shape::Family)
    check.add("roll", "only a step of the family at the Tribunal moves", "use roll = \"none\"");
  for (const Count& count : rule.counts)
    if (rule.roll == Roll::Tribunal && count.method == Method::TribunalDays)
      check.add("roll", "C7 already leaves out the days the roll would move over",
                "use roll = \"none\"");
  if ((rule.combine == Combine::Single) != (rule.counts.size() == 1))
    check.add("combine", "several counts need latest or earliest, a single one needs none",
              "mend combine");
  if (!rule.before_time.empty() && rule.shape != Shape::Family)
    check.add("before_time", "only a step of the family has a time of day", "leave it out");
}

bool is_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return false;
  for (const std::size_t i : {0u, 1u, 3u, 4u})
    if (text[i] < '0' || text[i] > '9') return false;
  return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

void check_result(Checker& check, const Rule& rule) {
  constexpr std::array<std::string_view, 6> kFields{"raw_date",  "last_day", "act_by",
                                                    "late_from", "basis",    "required"};
  check.optional_id("flag", rule.flag);
  if (std::find(kFields.begin(), kFields.end(), rule.flag) != kFields.end())
    check.add("flag", "\"" + rule.flag + "\" is a field of every result", "choose another name");
  if (rule.flag.empty() && !rule.flag_unless.empty())
    check.add("flag_unless", "there is no flag", "add flag, or leave flag_unless out");
  check_reference(check, rule, "flag_unless", rule.flag_unless, InputType::YesNo);
  check_reference(check, rule, "not_required_if", rule.not_required_if, InputType::YesNo);
  std::set<std::string_view> bases;
  for (const Count& count : rule.counts)
    if (rule.give_basis && (count.basis.empty() || !bases.insert(count.basis).second))
      check.add("give_basis", "not every count has a basis of its own", "give each count a basis");
}

bool is_used(const Rule& rule, const std::string& id) {
  if (id == rule.not_required_if || id == rule.flag_unless) return true;
  return std::any_of(rule.counts.begin(), rule.counts.end(),
                     [&](const Count& c) { return c.from == id || c.unless == id; });
}

void check_inputs(Checker& check, const Rule& rule) {
  if (rule.inputs.empty() || rule.inputs.size() > kMostInputs)
    check.add("input", "a rule has 1 to 8 inputs", "add or remove inputs");
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
    const RuleInput& input = rule.inputs[i];
    check.prefix(place("input", i));
    check_input(check, input);
    check_reference(check, rule, "not_before", input.not_before, InputType::Date);
    if (!ids.insert(input.id).second)
      check.add("id", "input \"" + input.id + "\" is there twice", "remove one");
  }
  check.prefix({});
}

bool asks(const Situation& situation, std::string_view id) {
  return std::any_of(
      situation.questions.begin(), situation.questions.end(), [&](const Question& question) {
        const InputType type = question.input.type;
        return question.input.id == id && (type == InputType::Date || type == InputType::YesNo);
      });
}

/// Only for a rule without other faults: a misspelt reference would leave an input unused too.
void check_unused(Checker& check, const Rule& rule) {
  for (std::size_t i = 0; i < rule.inputs.size(); ++i)
    if (const std::string& id = rule.inputs[i].id; !is_used(rule, id))
      check.add(place("input", i) + "id", "nothing in the rule uses input " + in_quotes(id),
                "remove it, or count from it");
}

}  // namespace

bool is_id(std::string_view text) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (text.empty() || text.size() > kLongestId || !plain(text[0])) return false;
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return plain(c) || c == '_' || c == '-' || c == '.'; });
}

std::vector<RecordFault> faults_of(const Rule& rule) {
  Checker check;
  check.id("id", rule.id);
  check.actor(rule.actor);
  if (name_of(rule.shape).empty() || name_of(rule.urgency).empty() || name_of(rule.roll).empty() ||
      name_of(rule.combine).empty())
    check.add("shape", "shape, urgency, roll or combine is unknown", "use a known word");
  if (rule.sources.empty())
    check.add("sources", "the rule has no source", "name at least one source");
  check.sources(rule.sources);
  if (rule.confidence != "V" && rule.confidence != "S" && rule.confidence != "K")
    check.add("confidence", "the confidence is not V, S or K", "use V, S or K");
  if (!rule.before_time.empty() && !is_time(rule.before_time))
    check.add("before_time", "\"" + rule.before_time + "\" is no time of day", "write it as 17:00");
  if (rule.valid_from && rule.valid_to && *rule.valid_from > *rule.valid_to)
    check.add("valid_to", "the rule ends before it begins", "mend valid_from or valid_to");
  check_inputs(check, rule);
  if (rule.counts.empty() || rule.counts.size() > kMostCounts)
    check.add("count", "a rule has 1 to 4 counts", "add or remove counts");
  for (std::size_t i = 0; i < rule.counts.size(); ++i) {
    check.prefix(place("count", i));
    check_count(check, rule, rule.counts[i]);
  }
  check.prefix({});
  check_combination(check, rule);
  check_result(check, rule);
  if (check.clean()) check_unused(check, rule);
  return check.take();
}

std::vector<RecordFault> faults_of(const Situation& situation) {
  Checker check;
  check.id("id", situation.id);
  check.id("section", situation.section);
  check.id("article", situation.article);
  check.id("icon", situation.icon);
  if (situation.questions.size() > kMostQuestions)
    check.add("question", "there are more than three questions", "ask only what changes a date");
  std::set<std::string_view> inputs;
  for (std::size_t i = 0; i < situation.questions.size(); ++i) {
    const RuleInput& input = situation.questions[i].input;
    check.prefix(place("question", i));
    check_input(check, input);
    if (!inputs.insert(input.id).second)
      check.add("input", "\"" + input.id + "\" is asked twice", "ask once");
  }
  check.prefix({});
  if (situation.items.empty() || situation.items.size() > kMostItems)
    check.add("item", "a situation has 1 to 60 items", "add or remove items");
  std::set<std::string_view> items;
  for (std::size_t i = 0; i < situation.items.size(); ++i) {
    const SituationItem& item = situation.items[i];
    const bool task = item.rule.empty();
    check.prefix(place("item", i));
    check.id(task ? "id" : "rule", task ? item.id : item.rule);
    if (!items.insert(item.id).second)
      check.add(task ? "id" : "rule", "item \"" + item.id + "\" is there twice", "remove one");
    if (name_of(item.group).empty())
      check.add("group", "the group is unknown", "use " + names_of<Group>());
    if (task) check.actor(item.actor);
    if (!task && (item.id != item.rule || !item.actor.empty() || item.now || !item.sources.empty()))
      check.add("rule", "an item with a rule takes everything but its group from the rule",
                "leave id, actor, when and sources out");
    check.sources(item.sources);
    if (!item.done_if.empty() && !asks(situation, item.done_if))
      check.add("done_if", "no date or yes/no question asks for " + in_quotes(item.done_if),
                "name a question of this situation");
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
  std::vector<const Rule*> rules;
  for (std::size_t i = 0; i < situation.items.size(); ++i) {
    const std::string& id = situation.items[i].rule;
    if (id.empty()) continue;
    const Rule* rule = book.rule(id);
    if (rule)
      rules.push_back(rule);
    else
      check.add(place("item", i) + "rule", "there is no rule \"" + id + "\"", "mend the name");
  }
  for (std::size_t i = 0; i < situation.questions.size(); ++i) {
    const RuleInput& asked = situation.questions[i].input;
    bool known = false;
    for (const Rule* rule : rules) {
      const RuleInput* input = find_input(rule->inputs, asked.id);
      if (!input) continue;
      known = true;
      if (input->type != asked.type || input->choices != asked.choices)
        check.add(place("question", i) + "input",
                  "\"" + asked.id + "\" has another type in rule " + rule->id, "use one type");
    }
    if (!known)
      check.add(place("question", i) + "input",
                "no rule of this situation has an input \"" + asked.id + "\"",
                "ask only what a rule needs");
  }
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
