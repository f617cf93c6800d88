// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/builder/rule_source.h"
#include "content/builder/toml_file.h"
#include "content/detail/rule_check.h"
#include "content/detail/rule_names.h"

namespace content::builder {

/// The word of an enumerator. A word that is unknown, or missing without a `fallback`, is a fault.
template <class E>
E read_name(TomlTable& table, std::string_view key, std::optional<E> fallback = std::nullopt) {
  if (fallback && !table.has(key)) return table.optional_string(key), *fallback;
  const std::string word = table.required_string(key);
  const auto value = detail::named<E>(word);
  if (!value && !word.empty())
    table.error(key, "\"" + word + "\" is no " + std::string{key}, "use " + detail::names_of<E>());
  return value.value_or(E{});
}

/// Reports the faults of a record at the lines of the keys they name: "count.1.months" is the key
/// `months` of `lists` entry "count", table 1.
struct SubTables {
  std::string name;
  std::vector<TomlTable>* tables;
};
void report(const std::vector<detail::RecordFault>& faults, TomlTable& head,
            const std::vector<SubTables>& lists);

/// Adds the text of `key` as a unit; a needed text that is missing is a fault.
void read_text(TomlTable& table, std::string_view key, bool needed, const std::string& unit,
               std::string note, std::vector<RuleText>& texts);

/// Sources that are not in `known` are faults.
std::vector<std::string> read_sources(TomlTable& table, const KnownIds& known);

/// Whom to ring; may be empty. A service that is not in `known` is a fault.
std::string read_service(TomlTable& table, const KnownIds& known);

/// `only_if = "question"`, `only_if = { choice = "value" }` or `unless = "question"`.
Condition read_condition(TomlTable& table);

/// A rule as read: nothing in `rule` if it has a fault. The id may be empty then.
struct ReadRule {
  std::string id;
  int line = 0;
  std::optional<Rule> rule;
  std::vector<RuleText> texts;
};

/// One `[[rule]]`; with `[[rule.row]]` tables one rule for each row, "ID.ROW".
std::vector<ReadRule> read_rule(TomlTable& table, const KnownIds& known, Faults& faults);

/// What a situation may refer to: rules that are already read, and which of them are faulty.
struct SituationContext {
  const RuleBook& book;
  const std::set<std::string>& faulty_rules;
  const std::vector<std::string>& shelves;
  const KnownIds& known;
};
/// One `[[situation]]`. Nothing if it has a fault, or if it names a faulty rule.
std::optional<Situation> read_situation(TomlTable& table, const SituationContext& context,
                                        Faults& faults, std::vector<RuleText>& texts);

/// The root table of holidays.toml. Nothing if it has a fault.
std::optional<HolidayTable> read_holidays(TomlTable& root, Faults& faults);

}  // namespace content::builder
