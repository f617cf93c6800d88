// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/rule_table.h"

#include <charconv>
#include <utility>

#include "content/detail/count.h"
#include "content/detail/rule_json.h"

namespace content::builder {
namespace {

RuleInput read_input(TomlTable& table) {
  RuleInput input;
  input.id = table.required_string("id");
  input.type = read_name<InputType>(table, "type");
  input.optional = table.bool_or("optional", false);
  input.not_before = table.string_or("not_before", "");
  input.choices = table.string_list("choices");
  input.future = table.bool_or("future", false);
  input.caution = table.string_or("caution", "");
  input.caution_missing = table.string_or("caution_missing", "");
  table.finish();
  return input;
}

/// days, weeks or months: at most one of them. Whether there was one.
bool read_amount(TomlTable& table, Count& count) {
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
  return given > 0;
}

std::chrono::month_day read_month_day(TomlTable& table, std::string_view key) {
  const auto text = table.optional_string(key);
  if (!text) return {};
  const auto day = detail::month_day_from(*text);
  if (!day) table.error(key, "\"" + *text + "\" is no day of a year", "write it as \"02-15\"");
  return day.value_or(std::chrono::month_day{});
}

Count read_count(TomlTable& table, bool rows_have_amounts) {
  Count count;
  count.gives = table.string_or("gives", "");
  count.basis = table.string_or("basis", "");
  count.from = table.required_string("from");
  count.method = read_name<Method>(table, "method");
  if (!read_amount(table, count) && detail::has_amount(count.method) && !rows_have_amounts)
    table.error("the count has no amount", "add days, weeks or months");
  count.inclusive = table.bool_or("inclusive", false);
  count.on = read_month_day(table, "on");
  count.when = read_condition(table);
  table.finish();
  return count;
}

void read_head(TomlTable& table, Rule& rule) {
  rule.actor = table.required_string("actor");
  rule.shape = read_name<Shape>(table, "shape");
  rule.urgency = read_name<Urgency>(table, "urgency");
  rule.roll = read_name<Roll>(table, "roll", Roll::None);
  rule.combine = read_name<Combine>(table, "combine", Combine::Single);
  rule.lead = table.string_or("lead", "");
  rule.until = table.string_or("until", "");
  rule.give_basis = table.bool_or("give_basis", false);
  rule.not_required_if = table.string_or("not_required_if", "");
  rule.flag = table.string_or("flag", "");
  rule.flag_unless = table.string_or("flag_unless", "");
  rule.before_time = table.string_or("before_time", "");
  rule.caution = table.string_or("caution", "");
  rule.exceptions = table.string_list("exceptions");
  rule.confidence = table.required_string("confidence");
  rule.valid_from = table.optional_date("valid_from");
  rule.valid_to = table.optional_date("valid_to");
}

/// The texts of a rule; a row has its own, or those of the table it is in.
void read_texts(TomlTable& head, TomlTable* row, const Rule& rule, std::vector<RuleText>& texts) {
  const std::string unit = "rule/" + rule.id + '/';
  const auto read = [&](const char* key, bool needed, const char* note) {
    TomlTable& table = row && row->has(key) ? *row : head;
    read_text(table, key, needed, unit + key, note, texts);
    if (row) row->optional_string(key);  // asked for, even where the table has it
  };
  read("task", true, "What to do, on the checklist");
  read("counted", true, "How the date is counted");
  read("missed", true, "What to do when the date has passed");
  const bool exempt = !rule.not_required_if.empty();
  if (exempt && !head.has("note"))
    head.error("not_required_if", "the rule does not say when it is not needed",
               "add a note that says so");
  read("note", false, "Beside the task");
}

/// The rule of one row: the table's, with the row's id, amount and confidence.
Rule rule_of_row(const Rule& table_rule, TomlTable& row) {
  Rule rule = table_rule;
  const std::string id = row.required_string("id");
  rule.id = id.empty() ? id : table_rule.id + '.' + id;
  rule.confidence = row.string_or("confidence", table_rule.confidence);
  Count amount;
  if (read_amount(row, amount)) {
    if (rule.counts.size() != 1) {
      row.error("the table has not exactly one count", "give the amounts in its counts");
    } else {
      rule.counts[0].amount = amount.amount;
      rule.counts[0].unit = amount.unit;
    }
  }
  return rule;
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

std::string read_service(TomlTable& table, const KnownIds& known) {
  std::string service = table.string_or("service", "");
  if (!service.empty() && !known.services.contains(service))
    table.error("service", "there is no service \"" + service + "\"",
                "add it to services.csv, or mend the name");
  return service;
}

Condition read_condition(TomlTable& table) {
  Condition condition;
  if (table.has("unless")) {
    condition.input = table.required_string("unless");
    condition.negated = true;
    if (table.has("only_if"))
      table.error("only_if", "there is already an unless", "keep one of the two");
  }
  if (!table.is_table("only_if")) {
    const auto input = table.optional_string("only_if");
    if (input && !condition.negated) condition.input = *input;
    return condition;
  }
  auto choice = table.table("only_if");
  const auto keys = choice->keys();
  if (keys.size() != 1) {
    table.error("only_if", "only_if has not exactly one choice",
                "write only_if = { choice = \"value\" }");
  } else if (!condition.negated) {
    condition.input = keys[0];
    condition.value = choice->required_string(keys[0]);
  }
  return condition;
}

std::vector<ReadRule> read_rule(TomlTable& table, const KnownIds& known, Faults& faults) {
  const std::size_t before = faults.size();
  Rule rule;
  rule.id = table.required_string("id");
  read_head(table, rule);
  rule.sources = read_sources(table, known);
  rule.service = read_service(table, known);
  auto inputs = table.tables("input"), counts = table.tables("count"), rows = table.tables("row");
  for (TomlTable& input : inputs) rule.inputs.push_back(read_input(input));
  for (TomlTable& count : counts) rule.counts.push_back(read_count(count, !rows.empty()));

  std::vector<ReadRule> read;
  const auto add = [&](Rule each, TomlTable* row) {
    ReadRule one{each.id, row ? row->line() : table.line("id"), {}, {}};
    read_texts(table, row, each, one.texts);
    if (row) row->finish();
    // Reading has named every missing key; what follows would only repeat it.
    if (faults.size() == before)
      report(detail::faults_of(each), table, {{"input", &inputs}, {"count", &counts}});
    one.rule = std::move(each);
    read.push_back(std::move(one));
  };
  if (rows.empty()) add(rule, nullptr);
  for (TomlTable& row : rows) add(rule_of_row(rule, row), &row);
  table.finish();
  if (faults.size() != before)
    for (ReadRule& one : read) one.rule.reset();
  return read;
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
