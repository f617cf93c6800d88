// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/rule_table.h"

#include <charconv>
#include <utility>

namespace content::builder {
namespace {

RuleInput read_input(TomlTable& table) {
  RuleInput input;
  input.id = table.required_string("id");
  input.type = read_name<InputType>(table, "type");
  input.optional = table.bool_or("optional", false);
  input.not_before = table.string_or("not_before", "");
  input.choices = table.string_list("choices");
  table.finish();
  return input;
}

/// days, weeks or months: one of them, and none for C4.
void read_amount(TomlTable& table, Count& count) {
  int given = 0;
  for (const Unit unit : {Unit::Days, Unit::Weeks, Unit::Months}) {
    const std::string key{detail::name_of(unit)};
    const auto amount = table.optional_int(key);
    if (!amount) continue;
    ++given;
    count.unit = unit;
    if (*amount < 1 || *amount > 10'000)
      table.error(key, "the amount is not from 1 to 10000", "mend the number");
    else
      count.amount = static_cast<int>(*amount);
  }
  if (given > 1)
    table.error("the count has more than one amount", "keep one of days, weeks and months");
  if (given == 0 && count.method != Method::Before)
    table.error("the count has no amount", "add days, weeks or months");
}

Count read_count(TomlTable& table) {
  Count count;
  count.basis = table.string_or("basis", "");
  count.from = table.required_string("from");
  count.method = read_name<Method>(table, "method");
  read_amount(table, count);
  count.inclusive = table.bool_or("inclusive", false);
  count.unless = table.string_or("unless", "");
  table.finish();
  return count;
}

void read_head(TomlTable& table, Rule& rule) {
  rule.actor = table.required_string("actor");
  rule.shape = read_name<Shape>(table, "shape");
  rule.urgency = read_name<Urgency>(table, "urgency");
  rule.roll = read_name<Roll>(table, "roll", Roll::None);
  rule.combine = read_name<Combine>(table, "combine", Combine::Single);
  rule.give_basis = table.bool_or("give_basis", false);
  rule.not_required_if = table.string_or("not_required_if", "");
  rule.flag = table.string_or("flag", "");
  rule.flag_unless = table.string_or("flag_unless", "");
  rule.before_time = table.string_or("before_time", "");
  rule.confidence = table.required_string("confidence");
  rule.valid_from = table.optional_date("valid_from");
  rule.valid_to = table.optional_date("valid_to");
}

void read_texts(TomlTable& table, const Rule& rule, std::vector<RuleText>& texts) {
  const std::string unit = "rule/" + rule.id + '/';
  read_text(table, "task", true, unit + "task", "What to do, on the checklist", texts);
  read_text(table, "counted", true, unit + "counted", "How the date is counted", texts);
  read_text(table, "missed", true, unit + "missed", "What to do when the date has passed", texts);
  const bool exempt = !rule.not_required_if.empty();
  if (exempt && !table.has("note"))
    table.error("not_required_if", "the rule does not say when it is not needed",
                "add a note that says so");
  read_text(table, "note", false, unit + "note", "Beside the task", texts);
}

}  // namespace

void report(const std::vector<detail::RecordFault>& faults, TomlTable& head,
            const std::vector<SubTables>& lists) {
  for (const detail::RecordFault& fault : faults) {
    TomlTable* table = &head;
    std::string_view key = fault.at;
    for (const SubTables& list : lists) {
      if (!key.starts_with(list.name + '.')) continue;
      const std::string_view rest = key.substr(list.name.size() + 1);
      const std::size_t dot = rest.find('.');
      std::size_t index = 0;
      const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), index);
      if (dot == std::string_view::npos || read.ec != std::errc{} || index >= list.tables->size())
        continue;
      table = &(*list.tables)[index];
      key = rest.substr(dot + 1);
      break;
    }
    table->error(key, fault.what, fault.mend);
  }
}

void read_text(TomlTable& table, std::string_view key, bool needed, const std::string& unit,
               std::string note, std::vector<RuleText>& texts) {
  const int line = table.line(key);
  std::string text = needed ? table.required_string(key) : table.optional_string(key).value_or("");
  if (!text.empty()) texts.push_back({unit, std::move(text), table.file(), line, std::move(note)});
}

std::vector<std::string> read_sources(TomlTable& table, const KnownIds& known) {
  std::vector<std::string> sources = table.string_list("sources");
  for (const std::string& source : sources)
    if (!known.sources.contains(source))
      table.error("sources", "there is no source \"" + source + "\"",
                  "add it to sources.toml, or mend the name");
  return sources;
}

std::optional<Rule> read_rule(TomlTable& table, const KnownIds& known, Faults& faults,
                              std::vector<RuleText>& texts, std::string& id) {
  const std::size_t before = faults.size();
  Rule rule;
  rule.id = id = table.required_string("id");
  read_head(table, rule);
  rule.sources = read_sources(table, known);
  std::vector<RuleText> own;
  read_texts(table, rule, own);
  auto inputs = table.tables("input"), counts = table.tables("count");
  for (TomlTable& input : inputs) rule.inputs.push_back(read_input(input));
  for (TomlTable& count : counts) rule.counts.push_back(read_count(count));
  table.finish();
  // Reading has named every missing key; what follows would only repeat it.
  if (faults.size() == before)
    report(detail::faults_of(rule), table, {{"input", &inputs}, {"count", &counts}});
  if (faults.size() != before) return std::nullopt;
  for (RuleText& text : own) texts.push_back(std::move(text));
  return rule;
}

std::optional<HolidayTable> read_holidays(TomlTable& root, Faults& faults) {
  const std::size_t before = faults.size();
  HolidayTable table;
  table.first = root.required_date("first").value_or(base::Day{});
  table.last = root.required_date("last").value_or(base::Day{});
  auto holidays = root.tables("holiday");
  for (TomlTable& holiday : holidays) {
    const auto day = holiday.required_date("day");
    std::string name = holiday.required_string("name");
    if (day) table.holidays.push_back({*day, std::move(name)});
    holiday.finish();
  }
  root.finish();
  if (faults.size() == before) report(detail::faults_of(table), root, {{"holiday", &holidays}});
  if (faults.size() != before) return std::nullopt;
  return table;
}

}  // namespace content::builder
