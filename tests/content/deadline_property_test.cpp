// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include "content/deadline.h"
#include "content/detail/roll.h"
#include "tests/content/rule_fixture.h"

using base::Day;
using content::Count;
using content::Method;
using content::Roll;
using content::Rule;
using content::Unit;
using content::detail::Window;
using content::detail::window_of;
using rule_test::counting_rule;
using rule_test::day;
using std::chrono::days;

namespace {

/// Thirty years of starting days, and a table that is complete around them.
const content::HolidayTable& table() {
  static const content::HolidayTable holidays = rule_test::computed_holidays(2019, 2056);
  return holidays;
}

template <class Check>
void for_thirty_years(Check&& check) {
  for (Day at = day("2022-01-01"); at < day("2052-01-01"); at += days{1}) check(at);
}

content::Deadline work_out(const Rule& rule, const content::Inputs& inputs) {
  auto deadline = content::deadline_for(rule, inputs, table());
  if (!deadline) FAIL(deadline.error().detail);
  return *std::move(deadline);
}

Day raw(const Rule& rule, Day event) { return *work_out(rule, {{"event", event}}).raw_date; }

Rule two_counts(content::Combine combine, Roll roll, bool swapped) {
  Rule rule = counting_rule(Method::MonthsAfter, 2, Unit::Months, roll);
  rule.combine = combine;
  rule.inputs.push_back({"second", content::InputType::Date, true, {}, {}});
  Count month;
  month.from = "second";
  month.method = Method::MonthsAfter;
  month.amount = 1;
  month.unit = Unit::Months;
  rule.counts.push_back(month);
  if (swapped) std::swap(rule.counts[0], rule.counts[1]);
  return rule;
}

}  // namespace

TEST_CASE("act_by is the last working day on or before the plain date",
          "[content][deadline][property]") {
  const Rule rule = counting_rule(Method::MonthsAfter, 2, Unit::Months, Roll::Tribunal);
  for_thirty_years([&](Day event) {
    const auto deadline = work_out(rule, {{"event", event}});
    bool right = *deadline.act_by <= *deadline.raw_date && table().is_working_day(*deadline.act_by);
    for (Day at = *deadline.act_by + days{1}; at <= *deadline.raw_date; at += days{1})
      right = right && !table().is_working_day(at);
    if (!right) FAIL_CHECK(base::iso_date(event));
  });
}

TEST_CASE("the Tribunal's last day is a working day, in a window only from a day off before it",
          "[content][deadline][property]") {
  const Rule rule = counting_rule(Method::Within, 1, Unit::Weeks, Roll::Tribunal);
  int into_window = 0;
  for_thirty_years([&](Day event) {
    const auto deadline = work_out(rule, {{"event", event}});
    const Day plain = *deadline.raw_date, last = *deadline.last_day;
    bool right = table().is_working_day(last) && last >= plain;
    if (window_of(plain) != Window::None) {
      // Nothing between the window's end and the last day is a working day.
      right = right && window_of(last) == Window::None;
      for (Day at = plain; at < last; at += days{1})
        right = right && (window_of(at) != Window::None || !table().is_working_day(at));
    } else {
      for (Day at = plain; at < last; at += days{1}) right = right && !table().is_working_day(at);
    }
    if (window_of(plain) == Window::None && window_of(last) != Window::None) {
      ++into_window;
      right = right && !table().is_working_day(plain);
    }
    if (!right) FAIL_CHECK(base::iso_date(event));
  });
  CHECK(into_window > 0);
}

TEST_CASE("a later event never gives an earlier date", "[content][deadline][property]") {
  struct Way {
    Method method;
    int amount;
    Unit unit;
    Roll roll;
  };
  const Way way = GENERATE(values<Way>({{Method::Within, 6, Unit::Weeks, Roll::None},
                                        {Method::Within, 28, Unit::Days, Roll::Tribunal},
                                        {Method::MonthsAfter, 2, Unit::Months, Roll::Tribunal},
                                        {Method::BeginningWith, 6, Unit::Months, Roll::None},
                                        {Method::BeginningWith, 15, Unit::Days, Roll::None},
                                        {Method::Before, 0, Unit::Days, Roll::None},
                                        {Method::AtLeastBefore, 5, Unit::Months, Roll::None},
                                        {Method::WorkingDays, 3, Unit::Days, Roll::None},
                                        {Method::TribunalDays, 30, Unit::Days, Roll::None}}));
  const Rule rule = counting_rule(way.method, way.amount, way.unit, way.roll);
  auto before = work_out(rule, {{"event", day("2021-12-31")}});
  for_thirty_years([&](Day event) {
    const auto deadline = work_out(rule, {{"event", event}});
    if (*deadline.raw_date < *before.raw_date || *deadline.last_day < *before.last_day ||
        *deadline.act_by < *before.act_by)
      FAIL_CHECK(base::iso_date(event));
    before = deadline;
  });
}

TEST_CASE("a longer period never gives an earlier date", "[content][deadline][property]") {
  const auto seed = GENERATE(take(50, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 random{seed};
  const Day event = day("2022-01-01") + days{random() % 10'950};
  const int amount = 1 + static_cast<int>(random() % 23);
  for (const auto& [method, unit] :
       {std::pair{Method::Within, Unit::Days}, std::pair{Method::MonthsAfter, Unit::Months},
        std::pair{Method::BeginningWith, Unit::Months}, std::pair{Method::WorkingDays, Unit::Days},
        std::pair{Method::TribunalDays, Unit::Days}})
    CHECK(raw(counting_rule(method, amount, unit), event) <=
          raw(counting_rule(method, amount + 1, unit), event));
}

TEST_CASE("beginning with a day ends one day sooner, unless the month is short",
          "[content][deadline][property]") {
  const Rule within = counting_rule(Method::Within, 15, Unit::Days);
  const Rule beginning = counting_rule(Method::BeginningWith, 15, Unit::Days);
  const Rule after = counting_rule(Method::MonthsAfter, 2, Unit::Months);
  const Rule beginning_months = counting_rule(Method::BeginningWith, 2, Unit::Months);
  for_thirty_years([&](Day event) {
    if (raw(beginning, event) != raw(within, event) - days{1}) FAIL_CHECK(base::iso_date(event));
    const Day months = raw(after, event);
    const bool short_month = base::civil(months).day() != base::civil(event).day();
    if (raw(beginning_months, event) != (short_month ? months : months - days{1}))
      FAIL_CHECK(base::iso_date(event));
  });
}

TEST_CASE("working days are counted one by one", "[content][deadline][property]") {
  const bool tribunal = GENERATE(false, true);
  const Rule rule =
      counting_rule(tribunal ? Method::TribunalDays : Method::WorkingDays, 30, Unit::Days);
  const auto counts = [&](Day at) {
    return table().is_working_day(at) && (!tribunal || window_of(at) == Window::None);
  };
  for_thirty_years([&](Day event) {
    const Day last = raw(rule, event);
    int counted = 0;
    for (Day at = event + days{1}; at <= last; at += days{1}) counted += counts(at);
    if (counted != 30 || !counts(last)) FAIL_CHECK(base::iso_date(event));
  });
}

TEST_CASE("the order of two counts changes nothing but the basis of a tie",
          "[content][deadline][property]") {
  const auto combine = GENERATE(content::Combine::Latest, content::Combine::Earliest);
  const Rule one = two_counts(combine, Roll::Tribunal, false);
  const Rule other = two_counts(combine, Roll::Tribunal, true);
  std::mt19937 random{20261122};
  for_thirty_years([&](Day event) {
    const content::Inputs inputs{{"event", event}, {"second", event + days{random() % 60}}};
    const auto a = work_out(one, inputs), b = work_out(other, inputs);
    if (a.raw_date != b.raw_date || a.last_day != b.last_day || a.act_by != b.act_by)
      FAIL_CHECK(base::iso_date(event));
  });
}

TEST_CASE("plain dates are compared first, then the result moves once",
          "[content][deadline][property]") {
  const Rule both = two_counts(content::Combine::Latest, Roll::Tribunal, false);
  const Rule first = counting_rule(Method::MonthsAfter, 2, Unit::Months, Roll::Tribunal);
  const Rule second = counting_rule(Method::MonthsAfter, 1, Unit::Months, Roll::Tribunal);
  std::mt19937 random{1};
  for_thirty_years([&](Day event) {
    const Day certificate = event + days{random() % 60};
    const auto result = work_out(both, {{"event", event}, {"second", certificate}});
    const auto a = work_out(first, {{"event", event}});
    const auto b = work_out(second, {{"event", certificate}});
    const auto& later = *b.raw_date > *a.raw_date ? b : a;
    if (result.raw_date != later.raw_date || result.last_day != later.last_day ||
        result.act_by != later.act_by)
      FAIL_CHECK(base::iso_date(event) << ' ' << base::iso_date(certificate));
  });
}

TEST_CASE("a certificate never takes time away, and none is added to an appeal about the school",
          "[content][deadline][property]") {
  const Rule& appeal = rule_test::rule("appeal.lodge");
  std::mt19937 random{7};
  for_thirty_years([&](Day sent) {
    const Day issued = sent + days{random() % 90};
    const auto plain = work_out(appeal, {{"decision_sent", sent}});
    const auto with = work_out(appeal, {{"decision_sent", sent}, {"certificate_issued", issued}});
    const auto school = work_out(
        appeal,
        {{"decision_sent", sent}, {"certificate_issued", issued}, {"section_i_only", true}});
    if (*with.act_by < *plain.act_by || *with.last_day < *plain.last_day ||
        school.act_by != plain.act_by || school.last_day != plain.last_day)
      FAIL_CHECK(base::iso_date(sent));
  });
}
