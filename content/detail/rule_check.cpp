// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/rule_check.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "content/detail/count.h"
#include "content/detail/rule_checker.h"

namespace content::detail {
namespace {

constexpr std::array<std::string_view, 6> kFields{"raw_date",  "last_day", "act_by",
                                                  "late_from", "basis",    "required"};

bool is_field(std::string_view name) {
  return std::find(kFields.begin(), kFields.end(), name) != kFields.end();
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

void check_amount(Checker& check, const Count& count) {
  const std::string code{name_of(count.method)}, unit{name_of(count.unit)};
  if (!has_amount(count.method)) {
    if (count.amount != 0) check.add("method", code + " has no amount", "leave it out");
  } else if (!unit_fits(count)) {
    check.add(unit, code + " cannot count " + unit,
              "C1 counts days or weeks, C2 months, C3 any, C5 weeks or months, C6 to C8 days");
  } else if (!is_countable(count)) {
    check.add(unit, "the amount is not from 1 to " + std::to_string(most_of(count)),
              "mend the number");
  }
  if ((count.method == Method::DayOfYear) != (count.on != std::chrono::month_day{}))
    check.add("on", "a day of the year goes with method \"on\", and only with it",
              "write on = \"02-15\" beside method = \"on\"");
  else if (!has_amount(count.method) && !is_countable(count))
    check.add("on", "not every year has this day", "write it as \"02-15\"");
  if (count.inclusive && !counts_days_one_by_one(count.method))
    check.add("inclusive", "only C6, C7 and C8 can be inclusive", "use C3 for \"beginning with\"");
}

bool gives_before(const Rule& rule, const Count& count, const std::string& name) {
  for (const Count& earlier : rule.counts) {
    if (&earlier == &count) return false;
    if (!name.empty() && earlier.gives == name) return count.gives != name;
  }
  return false;
}

void check_count(Checker& check, const Rule& rule, const Count& count) {
  if (count.from.empty())
    check.add("from", "the count has no event", "name a date input in from");
  else if (!gives_before(rule, count, count.from))
    check_reference(check, rule, "from", count.from,
                    count.method == Method::DayOfYear ? InputType::Year : InputType::Date);
  else if (count.method == Method::DayOfYear)
    check.add("from", "a day of the year is counted from a year", "name an input of type year");
  check.condition(count.when, rule.inputs);
  check.optional_id("gives", count.gives);
  check.optional_id("basis", count.basis);
  if (is_field(count.gives) || (!count.gives.empty() && count.gives == rule.flag) ||
      find_input(rule.inputs, count.gives))
    check.add("gives", in_quotes(count.gives) + " is an input or a field of every result",
              "choose another name");
  if (name_of(count.method).empty() || name_of(count.unit).empty()) {
    check.add("method", "the method or unit is unknown", "use " + names_of<Method>());
    return;
  }
  check_amount(check, count);
}

void check_closures(Checker& check, const Rule& rule) {
  const auto closures =
      std::count_if(rule.inputs.begin(), rule.inputs.end(),
                    [](const RuleInput& input) { return input.type == InputType::Closures; });
  const bool school = std::any_of(rule.counts.begin(), rule.counts.end(), [](const Count& count) {
    return count.method == Method::SchoolDays;
  });
  if (closures != (school ? 1 : 0))
    check.add("count", "school days (C8), and nothing else, need one input of type closures",
              "add the input \"closed\", or remove it");
}

void check_combination(Checker& check, const Rule& rule) {
  if (rule.shape != Shape::Dates && (rule.shape == Shape::Family) != (rule.actor == "family"))
    check.add("shape", "shape family is for what the family does, other for everyone else",
              "mend shape or actor");
  if (rule.roll == Roll::Tribunal && rule.shape != Shape::Family)
    check.add("roll", "only a step of the family at the Tribunal moves", "use roll = \"none\"");
  if (rule.roll == Roll::WorkingDay && rule.shape != Shape::Other)
    check.add("roll", "only a duty of others moves to the next working day", "use roll = \"none\"");
  bool compete = false;
  std::set<std::string_view> names;
  for (const Count& count : rule.counts) {
    if (rule.roll == Roll::Tribunal && count.method == Method::TribunalDays)
      check.add("roll", "C7 already leaves out the days the roll would move over",
                "use roll = \"none\"");
    compete = !names.insert(count.gives).second || compete;
  }
  if ((rule.combine == Combine::Single) == compete)
    check.add("combine", "several counts need latest, earliest or first, a single one needs none",
              "mend combine");
  if (!rule.before_time.empty() && rule.shape != Shape::Family)
    check.add("before_time", "only a step of the family has a time of day", "leave it out");
  const bool dates = rule.shape == Shape::Dates;
  if (!names.empty() && names.contains(std::string_view{}) == dates)
    check.add("shape", "only with shape dates has every count a name, and there all have one",
              "mend shape, or gives");
  if (dates != !rule.lead.empty() || (dates && !names.contains(rule.lead)))
    check.add("lead", "with shape dates, and only there, lead names the date to lead with",
              "name one of the dates");
  if (!rule.until.empty() && (!dates || !names.contains(rule.until)))
    check.add("until", "until names no date of a rule of shape dates", "mend the name");
}

bool is_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return false;
  for (const std::size_t i : {0u, 1u, 3u, 4u})
    if (text[i] < '0' || text[i] > '9') return false;
  return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

void check_result(Checker& check, const Rule& rule) {
  check.optional_id("flag", rule.flag);
  if (is_field(rule.flag))
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

void check_inputs(Checker& check, const Rule& rule) {
  if (rule.inputs.empty() || rule.inputs.size() > kMostInputs)
    check.add("input", "a rule has 1 to 8 inputs", "add or remove inputs");
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < rule.inputs.size(); ++i) {
    const RuleInput& input = rule.inputs[i];
    check.prefix(place("input", i));
    check.input(input);
    check_reference(check, rule, "not_before", input.not_before, InputType::Date);
    if (!ids.insert(input.id).second)
      check.add("id", "input \"" + input.id + "\" is there twice", "remove one");
  }
  check.prefix({});
}

bool is_used(const Rule& rule, const RuleInput& input) {
  if (input.type == InputType::Closures) return true;  // by C8, which has no name for it
  if (input.id == rule.not_required_if || input.id == rule.flag_unless) return true;
  return std::any_of(rule.counts.begin(), rule.counts.end(), [&](const Count& count) {
    return count.from == input.id || count.when.input == input.id;
  });
}

/// Only for a rule without other faults: a misspelt reference would leave an input unused too.
void check_unused(Checker& check, const Rule& rule) {
  for (std::size_t i = 0; i < rule.inputs.size(); ++i)
    if (!is_used(rule, rule.inputs[i]))
      check.add(place("input", i) + "id",
                "nothing in the rule uses input " + in_quotes(rule.inputs[i].id),
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
  check.optional_id("service", rule.service);
  check.optional_id("caution", rule.caution);
  if (rule.exceptions.size() > kMostExceptions)
    check.add("exceptions", "there are more than 10 exceptions", "remove some");
  for (const std::string& exception : rule.exceptions) check.id("exceptions", exception);
  if (rule.confidence != "V" && rule.confidence != "S" && rule.confidence != "K")
    check.add("confidence", "the confidence is not V, S or K", "use V, S or K");
  if (!rule.before_time.empty() && !is_time(rule.before_time))
    check.add("before_time", "\"" + rule.before_time + "\" is no time of day", "write it as 17:00");
  if (rule.valid_from && rule.valid_to && *rule.valid_from > *rule.valid_to)
    check.add("valid_to", "the rule ends before it begins", "mend valid_from or valid_to");
  check_inputs(check, rule);
  if (rule.counts.empty() || rule.counts.size() > kMostCounts)
    check.add("count", "a rule has 1 to 8 counts", "add or remove counts");
  for (std::size_t i = 0; i < rule.counts.size(); ++i) {
    check.prefix(place("count", i));
    check_count(check, rule, rule.counts[i]);
  }
  check.prefix({});
  check_closures(check, rule);
  check_combination(check, rule);
  check_result(check, rule);
  if (check.clean()) check_unused(check, rule);
  return check.take();
}

}  // namespace content::detail
