// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every rule of the pack, over thirty years of start dates.
#include <algorithm>
#include <functional>

#include "content/deadline.h"
#include "content/detail/roll.h"
#include "tests/content/rule_fixture.h"

using base::Day;
using content::Deadline;
using content::Inputs;
using content::InputType;
using content::Roll;
using content::Rule;
using content::Shape;
using content::detail::Window;
using content::detail::window_of;
using rule_test::day;
using std::chrono::days;

namespace {

const content::HolidayTable& table() {
  static const content::HolidayTable holidays = rule_test::computed_holidays(2019, 2056);
  return holidays;
}

/// Summer and Christmas holidays of every year, and the last week of May.
const content::Closures& closures() {
  static const content::Closures all = [] {
    content::Closures spans;
    for (int y = 2021; y <= 2053; ++y) {
      const std::chrono::year year{y};
      spans.emplace_back(Day{year / 7 / 22}, Day{year / 9 / 2});
      spans.emplace_back(Day{year / 12 / 21}, Day{(year + std::chrono::years{1}) / 1 / 3});
      spans.emplace_back(Day{year / 5 / 25}, Day{year / 5 / 31});
    }
    return spans;
  }();
  return all;
}

/// One way to answer a rule's questions, given the day of its first event.
struct Way {
  std::vector<std::pair<std::string, int>> dates;  ///< input, days after the first event
  Inputs others;
  std::string year;

  Inputs on(Day start) const {
    Inputs inputs = others;
    for (const auto& [id, later] : dates) inputs[id] = start + days{later};
    if (!year.empty()) inputs[year] = static_cast<int>(base::civil(start).year());
    return inputs;
  }
};

/// Every way to answer: optional inputs given or not, each choice, both yes and no.
std::vector<Way> ways_of(const Rule& rule) {
  std::vector<Way> ways{Way{}};
  for (const content::RuleInput& input : rule.inputs) {
    std::vector<Way> next;
    for (const Way& way : ways) {
      if (input.optional) next.push_back(way);
      Way given = way;
      switch (input.type) {
        case InputType::Date:
          given.dates.emplace_back(input.id, 34 * static_cast<int>(way.dates.size()));
          next.push_back(given);
          break;
        case InputType::YesNo:
          given.others[input.id] = true;
          next.push_back(given);
          break;
        case InputType::Choice:
          for (const std::string& choice : input.choices) {
            given.others[input.id] = choice;
            next.push_back(given);
          }
          break;
        case InputType::Year:
          given.year = input.id;
          next.push_back(given);
          break;
        case InputType::Closures:
          given.others[input.id] = closures();
          next.push_back(given);
          break;
      }
    }
    ways = std::move(next);
  }
  return ways;
}

Deadline work_out(const Rule& rule, const Inputs& inputs) {
  auto deadline = content::deadline_for(rule, inputs, table());
  if (!deadline) FAIL(rule.id << ": " << deadline.error().detail);
  return *std::move(deadline);
}

/// Calls `check(rule, way, start)` for each rule, each way and each day of thirty years.
template <class Check>
void for_all(Check&& check) {
  for (const Rule& rule : rule_test::book().rules)
    for (const Way& way : ways_of(rule))
      for (Day at = day("2022-01-01"); at < day("2052-01-01");
           at += way.year.empty() ? days{1} : days{360})
        check(rule, way, at);
}

std::vector<Day> dates_of(const Deadline& deadline) {
  std::vector<Day> all;
  for (const auto& date : deadline.dates) all.push_back(date.day);
  for (const auto& date :
       {deadline.raw_date, deadline.last_day, deadline.act_by, deadline.late_from})
    if (date) all.push_back(*date);
  return all;
}

bool family_is_right(const Rule& rule, const Deadline& deadline) {
  const Day raw = *deadline.raw_date, last = *deadline.last_day, act = *deadline.act_by;
  bool right = act <= raw && raw <= last && table().is_working_day(act);
  if (rule.roll == Roll::None) return right && last == raw;
  right = right && table().is_working_day(last);
  // Into August or Christmas only from a day off just before it (24 December, a Sunday).
  return right && (window_of(last) == Window::None || window_of(raw) == Window::None);
}

}  // namespace

TEST_CASE("every rule gives every way of asking all its fields, and they agree with each other",
          "[content][rule][property]") {
  for_all([](const Rule& rule, const Way& way, Day start) {
    const Deadline deadline = work_out(rule, way.on(start));
    if (!deadline.required) return;
    const auto fields = content::fields_of(rule, deadline);
    const auto names = content::field_names(rule);
    bool right = fields.size() == names.size() && deadline.headline().has_value() &&
                 std::equal(fields.begin(), fields.end(), names.begin(),
                            [](const auto& field, const auto& name) { return field.name == name; });
    if (rule.shape == Shape::Family) right = right && family_is_right(rule, deadline);
    if (rule.shape == Shape::Other) {
      right = right && *deadline.late_from == *deadline.last_day + days{1};
      if (rule.roll == Roll::WorkingDay)
        right = right && table().is_working_day(*deadline.last_day);
    }
    right = right && !deadline.steps.empty() &&
            (deadline.steps.front().kind == "start" || deadline.steps.front().kind == "on");
    if (!right) FAIL_CHECK(rule.id << ' ' << base::iso_date(start));
  });
}

TEST_CASE("a later event never gives any rule an earlier date", "[content][rule][property]") {
  std::vector<Day> before;
  const Way* last_way = nullptr;
  std::string last_rule;
  Day last_start{};
  for_all([&](const Rule& rule, const Way& way, Day start) {
    const auto dates = dates_of(work_out(rule, way.on(start)));
    if (rule.id == last_rule && &way == last_way && start > last_start)
      for (std::size_t i = 0; i < dates.size(); ++i)
        if (dates[i] < before[i]) FAIL_CHECK(rule.id << ' ' << base::iso_date(start));
    before = dates;
    last_rule = rule.id;
    last_way = &way;
    last_start = start;
  });
}

TEST_CASE("the order of competing counts changes no date", "[content][rule][property]") {
  int rules = 0;
  for (const Rule& rule : rule_test::book().rules) {
    if (rule.combine != content::Combine::Latest && rule.combine != content::Combine::Earliest)
      continue;
    ++rules;
    Rule turned = rule;
    std::reverse(turned.counts.begin(), turned.counts.end());
    for (const Way& way : ways_of(rule))
      for (Day at = day("2022-01-01"); at < day("2052-01-01"); at += days{1})
        if (dates_of(work_out(rule, way.on(at))) != dates_of(work_out(turned, way.on(at))))
          FAIL_CHECK(rule.id << ' ' << base::iso_date(at));
  }
  CHECK(rules >= 3);
}

TEST_CASE("a date is shifted once and last", "[content][rule][property]") {
  int rules = 0;
  for (const Rule& rule : rule_test::book().rules) {
    if (rule.roll == Roll::None) continue;
    ++rules;
    Rule plain = rule;
    plain.roll = Roll::None;
    for (const Way& way : ways_of(rule))
      for (Day at = day("2022-01-01"); at < day("2052-01-01"); at += days{1}) {
        const auto moved = work_out(rule, way.on(at)), unmoved = work_out(plain, way.on(at));
        std::vector<content::Step> steps;
        const auto shifted =
            rule.roll == Roll::Tribunal
                ? content::detail::roll_at_tribunal(*unmoved.last_day, table(), steps)
                : content::detail::roll_to_working_day(*unmoved.last_day, table(), steps);
        if (moved.last_day != shifted || steps.size() > 1 || moved.raw_date != unmoved.raw_date ||
            moved.act_by != unmoved.act_by)
          FAIL_CHECK(rule.id << ' ' << base::iso_date(at));
      }
  }
  CHECK(rules >= 4);
}

TEST_CASE("more closures never give an earlier date, and none give the early bound",
          "[content][rule][property]") {
  int rules = 0;
  for (const Rule& rule : rule_test::book().rules) {
    if (rule.inputs.back().type != InputType::Closures) continue;
    ++rules;
    for (const Way& way : ways_of(rule))
      for (Day at = day("2022-01-01"); at < day("2032-01-01"); at += days{1}) {
        Inputs inputs = way.on(at);
        const auto exact = dates_of(work_out(rule, inputs));
        inputs["closed"] = content::Closures{};
        const auto early = dates_of(work_out(rule, inputs));
        for (std::size_t i = 0; i < exact.size(); ++i)
          if (early[i] > exact[i]) FAIL_CHECK(rule.id << ' ' << base::iso_date(at));
      }
  }
  CHECK(rules >= 6);
}
