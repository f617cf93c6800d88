// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/rule_json.h"

#include <type_traits>
#include <utility>

#include "content/detail/rule_check.h"
#include "content/detail/rule_names.h"
#include "content/detail/strict_json.h"

namespace content::detail {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kMostBytes = 256u << 10;  ///< of one record

std::string text_of(const ordered_json& record) {
  return record.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

ordered_json write(const RuleInput& input) {
  return {{"id", input.id},
          {"type", std::string{name_of(input.type)}},
          {"optional", input.optional},
          {"not_before", input.not_before},
          {"choices", input.choices},
          {"future", input.future},
          {"caution", input.caution},
          {"caution_missing", input.caution_missing}};
}

ordered_json write(const Condition& condition) {
  return {{"input", condition.input}, {"value", condition.value}, {"negated", condition.negated}};
}

/// "02-15"; empty for no day.
std::string text_of(std::chrono::month_day on) {
  if (!on.ok()) return {};
  const auto month = static_cast<unsigned>(on.month()), day = static_cast<unsigned>(on.day());
  return {static_cast<char>('0' + month / 10), static_cast<char>('0' + month % 10), '-',
          static_cast<char>('0' + day / 10), static_cast<char>('0' + day % 10)};
}

ordered_json write(const Count& count) {
  return {{"gives", count.gives},         {"basis", count.basis},
          {"from", count.from},           {"method", std::string{name_of(count.method)}},
          {"amount", count.amount},       {"unit", std::string{name_of(count.unit)}},
          {"inclusive", count.inclusive}, {"on", text_of(count.on)},
          {"when", write(count.when)}};
}

ordered_json write(const Question& question) {
  return {{"input", write(question.input)},
          {"needed", question.needed},
          {"on_letter", question.on_letter}};
}

ordered_json write(const SituationItem& item) {
  ordered_json from = ordered_json::array();
  for (const From& entry : item.from)
    from.push_back({{"input", entry.input}, {"question", entry.question}});
  return {{"id", item.id},
          {"rule", item.rule},
          {"group", std::string{name_of(item.group)}},
          {"actor", item.actor},
          {"now", item.now},
          {"sources", item.sources},
          {"service", item.service},
          {"done_if", item.done_if},
          {"when", write(item.when)},
          {"from", std::move(from)}};
}

ordered_json write(const Holiday& holiday) {
  return {{"day", base::iso_date(holiday.day)}, {"name", holiday.name}};
}

template <class T>
ordered_json write_all(const std::vector<T>& values) {
  ordered_json all = ordered_json::array();
  for (const T& value : values) all.push_back(write(value));
  return all;
}

template <class E>
E read_name(ObjectReader& reader, std::string_view key) {
  const auto value = named<E>(reader.text(key));
  if (!value) reader.fail(key, "is none of " + names_of<E>());
  return value.value_or(E{});
}

RuleInput read_input(ObjectReader& reader) {
  RuleInput input;
  input.id = reader.text("id");
  input.type = read_name<InputType>(reader, "type");
  input.optional = reader.boolean("optional");
  input.not_before = reader.text("not_before");
  input.choices = reader.texts("choices", kMostChoices);
  input.future = reader.boolean("future");
  input.caution = reader.text("caution");
  input.caution_missing = reader.text("caution_missing");
  return input;
}

Condition read_condition(ObjectReader& reader, std::string_view key) {
  Condition condition;
  reader.object(key, [&](ObjectReader& entry) {
    condition.input = entry.text("input");
    condition.value = entry.text("value");
    condition.negated = entry.boolean("negated");
  });
  return condition;
}

Count read_count(ObjectReader& reader) {
  Count count;
  count.gives = reader.text("gives");
  count.basis = reader.text("basis");
  count.from = reader.text("from");
  count.method = read_name<Method>(reader, "method");
  count.amount = reader.integer("amount", 0, 10'000);
  count.unit = read_name<Unit>(reader, "unit");
  count.inclusive = reader.boolean("inclusive");
  if (const std::string on = reader.text("on"); !on.empty()) {
    const auto day = month_day_from(on);
    if (!day) reader.fail("on", "is not a day like 02-15");
    count.on = day.value_or(std::chrono::month_day{});
  }
  count.when = read_condition(reader, "when");
  return count;
}

Rule read_rule(ObjectReader& reader) {
  Rule rule;
  rule.id = reader.text("id");
  rule.actor = reader.text("actor");
  rule.shape = read_name<Shape>(reader, "shape");
  rule.urgency = read_name<Urgency>(reader, "urgency");
  rule.roll = read_name<Roll>(reader, "roll");
  rule.combine = read_name<Combine>(reader, "combine");
  reader.objects("inputs", kMostInputs,
                 [&](ObjectReader& entry) { rule.inputs.push_back(read_input(entry)); });
  reader.objects("counts", kMostCounts,
                 [&](ObjectReader& entry) { rule.counts.push_back(read_count(entry)); });
  rule.lead = reader.text("lead");
  rule.until = reader.text("until");
  rule.give_basis = reader.boolean("give_basis");
  rule.not_required_if = reader.text("not_required_if");
  rule.flag = reader.text("flag");
  rule.flag_unless = reader.text("flag_unless");
  rule.before_time = reader.text("before_time");
  rule.caution = reader.text("caution");
  rule.exceptions = reader.texts("exceptions", kMostExceptions);
  rule.sources = reader.texts("sources", kMostSources);
  rule.service = reader.text("service");
  rule.confidence = reader.text("confidence");
  rule.valid_from = reader.optional_date("valid_from");
  rule.valid_to = reader.optional_date("valid_to");
  return rule;
}

Question read_question(ObjectReader& reader) {
  Question question;
  question.needed = reader.boolean("needed");
  question.on_letter = reader.boolean("on_letter");
  reader.object("input", [&](ObjectReader& input) { question.input = read_input(input); });
  return question;
}

SituationItem read_item(ObjectReader& reader) {
  SituationItem item;
  item.id = reader.text("id");
  item.rule = reader.text("rule");
  item.group = read_name<Group>(reader, "group");
  item.actor = reader.text("actor");
  item.now = reader.boolean("now");
  item.sources = reader.texts("sources", kMostSources);
  item.service = reader.text("service");
  item.done_if = reader.text("done_if");
  item.when = read_condition(reader, "when");
  reader.objects("from", kMostInputs, [&](ObjectReader& entry) {
    item.from.push_back({entry.text("input"), entry.text("question")});
  });
  return item;
}

Situation read_situation(ObjectReader& reader) {
  Situation situation;
  situation.id = reader.text("id");
  situation.section = reader.text("section");
  situation.article = reader.text("article");
  situation.icon = reader.text("icon");
  situation.shelf = reader.text("shelf");
  situation.letter = reader.text("letter");
  reader.objects("questions", kMostQuestions,
                 [&](ObjectReader& entry) { situation.questions.push_back(read_question(entry)); });
  reader.objects("items", kMostItems,
                 [&](ObjectReader& entry) { situation.items.push_back(read_item(entry)); });
  return situation;
}

HolidayTable read_holidays(ObjectReader& reader) {
  HolidayTable table;
  table.first = reader.date("first");
  table.last = reader.date("last");
  reader.objects("holidays", kMostHolidays, [&](ObjectReader& entry) {
    table.holidays.push_back({entry.date("day"), entry.text("name", 200)});
  });
  return table;
}

/// Parses one record, reads it and checks that it makes sense.
template <class Read>
auto read_record(std::string_view json, Read&& read)
    -> base::Result<std::invoke_result_t<Read, ObjectReader&>> {
  SIGNPOST_TRY(const nlohmann::json parsed, parse_strict(json, kMostBytes));
  std::string fault;
  ObjectReader reader{parsed, {}, fault};
  auto record = read(reader);
  reader.finish();
  if (!fault.empty()) return base::Error{base::ErrorCode::InvalidData, fault};
  if (const auto faults = faults_of(record); !faults.empty())
    return base::Error{base::ErrorCode::InvalidData, faults[0].at + ": " + faults[0].what};
  return record;
}

}  // namespace

std::optional<std::chrono::month_day> month_day_from(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
  if (text.size() != 5 || text[2] != '-' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
    return std::nullopt;
  const auto number = [&](std::size_t at) {
    return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
  };
  const std::chrono::month_day day{std::chrono::month{number(0)}, std::chrono::day{number(3)}};
  return day.ok() ? std::optional{day} : std::nullopt;
}

std::string to_json(const Rule& rule) {
  ordered_json record{{"id", rule.id},
                      {"actor", rule.actor},
                      {"shape", std::string{name_of(rule.shape)}},
                      {"urgency", std::string{name_of(rule.urgency)}},
                      {"roll", std::string{name_of(rule.roll)}},
                      {"combine", std::string{name_of(rule.combine)}},
                      {"inputs", write_all(rule.inputs)},
                      {"counts", write_all(rule.counts)},
                      {"lead", rule.lead},
                      {"until", rule.until},
                      {"give_basis", rule.give_basis},
                      {"not_required_if", rule.not_required_if},
                      {"flag", rule.flag},
                      {"flag_unless", rule.flag_unless},
                      {"before_time", rule.before_time},
                      {"caution", rule.caution},
                      {"exceptions", rule.exceptions},
                      {"sources", rule.sources},
                      {"service", rule.service},
                      {"confidence", rule.confidence}};
  if (rule.valid_from) record["valid_from"] = base::iso_date(*rule.valid_from);
  if (rule.valid_to) record["valid_to"] = base::iso_date(*rule.valid_to);
  return text_of(record);
}

std::string to_json(const Situation& situation) {
  return text_of({{"id", situation.id},
                  {"section", situation.section},
                  {"article", situation.article},
                  {"icon", situation.icon},
                  {"shelf", situation.shelf},
                  {"letter", situation.letter},
                  {"questions", write_all(situation.questions)},
                  {"items", write_all(situation.items)}});
}

std::string to_json(const HolidayTable& table) {
  return text_of({{"first", base::iso_date(table.first)},
                  {"last", base::iso_date(table.last)},
                  {"holidays", write_all(table.holidays)}});
}

base::Result<Rule> rule_from_json(std::string_view json) { return read_record(json, read_rule); }

base::Result<Situation> situation_from_json(std::string_view json) {
  return read_record(json, read_situation);
}

base::Result<HolidayTable> holidays_from_json(std::string_view json) {
  return read_record(json, read_holidays);
}

}  // namespace content::detail
