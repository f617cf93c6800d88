// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "content/detail/rule_check.h"
#include "content/detail/rule_names.h"

namespace content::detail {

inline std::string in_quotes(std::string_view text) {
  std::string all{"\""};
  all.append(text).push_back('"');
  return all;
}

/// "item.2.", the place of an entry of a list.
inline std::string place(std::string_view list, std::size_t index) {
  return std::string{list} + '.' + std::to_string(index) + '.';
}

inline const RuleInput* find_input(const std::vector<RuleInput>& inputs, std::string_view id) {
  for (const RuleInput& input : inputs)
    if (input.id == id) return &input;
  return nullptr;
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
      add("actor", in_quotes(actor) + " is no actor", "use " + known_actors());
  }
  /// An input of a rule or a question of a situation.
  void input(const RuleInput& input) {
    id("id", input.id);
    if (name_of(input.type).empty())
      add("type", "the type is unknown", "use " + names_of<InputType>());
    optional_id("not_before", input.not_before);
    optional_id("caution", input.caution);
    optional_id("caution_missing", input.caution_missing);
    if (!input.not_before.empty() &&
        (input.type != InputType::Date || input.not_before == input.id))
      add("not_before", "only a date can follow another date", "leave not_before out");
    if (input.future && input.type != InputType::Date && input.type != InputType::Year)
      add("future", "only a date or a year can lie ahead", "leave future out");
    const std::set<std::string_view> choices{input.choices.begin(), input.choices.end()};
    const bool fit = input.type == InputType::Choice
                         ? choices.size() >= 2 && choices.size() <= kMostChoices &&
                               choices.size() == input.choices.size()
                         : choices.empty();
    if (!fit)
      add("choices", "a choice, and only a choice, has 2 to 20 different choices",
          "list them, or none");
    for (const std::string& choice : input.choices) id("choices", choice);
  }
  /// A condition on one of the inputs, or questions, of the record.
  void condition(const Condition& condition, const std::vector<RuleInput>& inputs) {
    const std::string_view key = condition.negated ? "unless" : "only_if";
    if (condition.input.empty()) {
      if (!condition.value.empty() || condition.negated)
        add(key, "the condition names no question", "name one, or leave it out");
      return;
    }
    const RuleInput* input = find_input(inputs, condition.input);
    if (!input)
      add(key, "nothing asks for " + in_quotes(condition.input), "add it, or mend the name");
    else if (condition.value.empty() ? input->type != InputType::YesNo
                                     : input->type != InputType::Choice || condition.negated)
      add(key, in_quotes(condition.input) + " is not of the right type",
          "name a yes/no question, or {choice = \"value\"} after only_if");
    else if (!condition.value.empty() && std::find(input->choices.begin(), input->choices.end(),
                                                   condition.value) == input->choices.end())
      add(key, in_quotes(condition.value) + " is none of the choices", "mend the value");
  }
  bool clean() const { return faults_.empty(); }
  void prefix(std::string prefix) { prefix_ = std::move(prefix); }
  std::vector<RecordFault> take() { return std::move(faults_); }

 private:
  static std::string known_actors() {
    std::string all;
    for (const std::string_view actor : kActors) all.append(all.empty() ? "" : ", ").append(actor);
    return all;
  }

  std::string prefix_;
  std::vector<RecordFault> faults_;
};

}  // namespace content::detail
