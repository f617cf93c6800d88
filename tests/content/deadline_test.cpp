// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/deadline.h"

#include <algorithm>
#include <set>

#include "content/builder/rule_case.h"
#include "tests/content/rule_fixture.h"

using base::ErrorCode;
using content::Combine;
using content::Inputs;
using content::Method;
using content::Roll;
using content::Unit;
using rule_test::book;
using rule_test::counting_rule;
using rule_test::day;
using rule_test::rule;

namespace {

content::Deadline work_out(std::string_view id, const Inputs& inputs) {
  auto deadline = content::deadline_for(rule(id), inputs, book().holidays);
  if (!deadline) FAIL(deadline.error().detail);
  return *std::move(deadline);
}

base::Error refusal(const content::Rule& rule, const Inputs& inputs) {
  const auto deadline = content::deadline_for(rule, inputs, book().holidays);
  REQUIRE_FALSE(deadline);
  return deadline.error();
}

/// The plain date of one count from one event.
std::string counted(Method method, int amount, Unit unit, std::string_view event) {
  const auto deadline = content::deadline_for(counting_rule(method, amount, unit),
                                              {{"event", day(event)}}, book().holidays);
  if (!deadline) return deadline.error().detail;
  return base::iso_date(*deadline->raw_date);
}

std::vector<std::string> kinds(const content::Deadline& deadline) {
  std::vector<std::string> all;
  for (const content::Step& step : deadline.steps) all.emplace_back(step.kind);
  return all;
}

using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("the worked examples come out as written", "[content][deadline]") {
  const auto cases = content::builder::cases_from_json(
      rule_test::read_file(SIGNPOST_SOURCE_DIR "/tests/content/data/rules/worked-examples.json"));
  REQUIRE(cases);
  CHECK(cases->size() == 40);
  for (const auto& example : *cases) {
    INFO(example.id << ' ' << example.why);
    CHECK(content::builder::failure_of(example, book()).value_or("") == "");
  }
}

TEST_CASE("a worked example with a wrong date fails", "[content][deadline]") {
  content::builder::RuleCase example{"x", "ehcna.decision", R"({"request_received":"2026-09-07"})",
                                     R"({"last_day":"2026-10-19","late_from":"2026-10-21"})", ""};
  CHECK(content::builder::failure_of(example, book()) ==
        "late_from is 2026-10-20, expected 2026-10-21");
  example.expected = R"({"last_day":"2026-10-19"})";
  CHECK(content::builder::failure_of(example, book()) ==
        "late_from is 2026-10-20, expected nothing");
  example.rule = "no.rule";
  CHECK(content::builder::failure_of(example, book()) == "unknown rule no.rule");
}

TEST_CASE("each counting method counts as the law does", "[content][deadline]") {
  CHECK(counted(Method::Within, 6, Unit::Weeks, "2026-09-07") == "2026-10-19");
  CHECK(counted(Method::Within, 30, Unit::Days, "2026-12-07") == "2027-01-06");
  CHECK(counted(Method::MonthsAfter, 2, Unit::Months, "2026-09-30") == "2026-11-30");
  CHECK(counted(Method::MonthsAfter, 2, Unit::Months, "2026-12-31") == "2027-02-28");
  CHECK(counted(Method::MonthsAfter, 2, Unit::Months, "2027-12-31") == "2028-02-29");
  CHECK(counted(Method::BeginningWith, 15, Unit::Days, "2026-11-02") == "2026-11-16");
  CHECK(counted(Method::BeginningWith, 2, Unit::Weeks, "2026-11-02") == "2026-11-15");
  CHECK(counted(Method::BeginningWith, 6, Unit::Months, "2026-03-01") == "2026-08-31");
  CHECK(counted(Method::BeginningWith, 12, Unit::Months, "2026-05-10") == "2027-05-09");
  CHECK(counted(Method::BeginningWith, 6, Unit::Months, "2026-08-31") == "2027-02-28");
  CHECK(counted(Method::Before, 0, Unit::Days, "2027-02-15") == "2027-02-14");
  CHECK(counted(Method::AtLeastBefore, 5, Unit::Months, "2027-07-31") == "2027-02-28");
  CHECK(counted(Method::AtLeastBefore, 2, Unit::Weeks, "2026-11-30") == "2026-11-16");
  CHECK(counted(Method::WorkingDays, 3, Unit::Days, "2026-12-23") == "2026-12-30");
  CHECK(counted(Method::TribunalDays, 30, Unit::Days, "2026-07-20") == "2026-09-29");
}

TEST_CASE("inclusive working days begin with the event or the next working day",
          "[content][deadline]") {
  auto fifteen = counting_rule(Method::WorkingDays, 15, Unit::Days);
  fifteen.counts[0].inclusive = true;
  const auto from = [&](std::string_view event) {
    const auto deadline = content::deadline_for(fifteen, {{"event", day(event)}}, book().holidays);
    REQUIRE(deadline);
    return base::iso_date(*deadline->last_day);
  };
  CHECK(from("2026-11-16") == "2026-12-04");  // Monday is day 1
  CHECK(from("2026-11-14") == "2026-12-04");  // Saturday: Monday is day 1
}

TEST_CASE("the derivation names every step taken", "[content][deadline]") {
  CHECK(kinds(work_out("ehcna.decision", {{"request_received", day("2026-09-07")}})) ==
        Kinds{"start", "weeks"});
  CHECK(kinds(work_out("appeal.lodge", {{"decision_sent", day("2026-12-31")},
                                        {"certificate_issued", day("2027-01-15")}})) ==
        Kinds{"start", "months", "short_month", "start", "months", "later_of", "roll_weekend",
              "act_by_weekend"});
  CHECK(kinds(work_out("appeal.lodge", {{"decision_sent", day("2026-10-01")},
                                        {"certificate_issued", day("2026-11-29")},
                                        {"section_i_only", true}})) ==
        Kinds{"start", "months", "not_counted"});
  CHECK(kinds(work_out("appeal.lodge", {{"decision_sent", day("2026-10-29")}})) ==
        Kinds{"start", "months", "roll_christmas", "act_by"});
  CHECK(kinds(work_out("appeal.lodge", {{"decision_sent", day("2026-06-15")}})) ==
        Kinds{"start", "months", "roll_august", "act_by_weekend"});
  CHECK(kinds(work_out("appeal.lodge", {{"decision_sent", day("2026-03-04")}})) ==
        Kinds{"start", "months", "roll_holiday", "act_by_holiday"});
  CHECK(kinds(work_out("mediation.certificate", {{"event", day("2026-12-23")}})) ==
        Kinds{"start", "working_days", "skipped_weekend", "skipped_holiday"});
  CHECK(kinds(work_out("draft.comments", {{"draft_served", day("2026-11-02")}})) ==
        Kinds{"start", "beginning_with_days"});
}

TEST_CASE("each step carries the date it arrives at", "[content][deadline]") {
  const auto deadline = work_out("appeal.lodge", {{"decision_sent", day("2026-12-31")}});
  REQUIRE(deadline.steps.size() == 5);
  CHECK(base::iso_date(deadline.steps[0].day) == "2026-12-31");
  CHECK(base::iso_date(deadline.steps[2].day) == "2027-02-28");
  CHECK(base::iso_date(deadline.steps[3].day) == "2027-03-01");
  CHECK(base::iso_date(deadline.steps[4].day) == "2027-02-26");
  for (const content::Step& step : deadline.steps) {
    REQUIRE_FALSE(step.arguments().empty());
    CHECK(step.arguments()[0].name == "date");
    CHECK(std::get<base::Day>(step.arguments()[0].value) == step.day);
  }
}

TEST_CASE("skipped days are summed up by their reason", "[content][deadline]") {
  const auto deadline = content::deadline_for(counting_rule(Method::TribunalDays, 5, Unit::Days),
                                              {{"event", day("2026-12-22")}}, book().holidays);
  REQUIRE(deadline);
  CHECK(base::iso_date(*deadline->raw_date) == "2027-01-06");
  REQUIRE(kinds(*deadline) ==
          Kinds{"start", "tribunal_days", "skipped_weekend", "skipped_christmas"});
  CHECK(deadline->steps[2].n == 2);  // 2 and 3 January
  CHECK(deadline->steps[3].n == 8);
}

TEST_CASE("inputs that cannot be right are refused", "[content][deadline]") {
  const auto& appeal = rule("appeal.lodge");
  CHECK(refusal(appeal, {}).code == ErrorCode::InvalidArgument);
  CHECK(refusal(appeal, {{"decision_sent", true}}).code == ErrorCode::InvalidArgument);
  CHECK(refusal(appeal, {{"decision_sent", day("2026-10-01")}, {"age", 7}}).code ==
        ErrorCode::InvalidArgument);
  const auto early = refusal(
      appeal, {{"decision_sent", day("2026-10-01")}, {"certificate_issued", day("2026-09-30")}});
  CHECK(early.code == ErrorCode::InvalidArgument);
  CHECK(early.detail == "certificate_issued 2026-09-30 is before decision_sent 2026-10-01");
  const auto& stage = rule("complaint.la_stage1");
  CHECK(refusal(stage,
                {{"complaint_received", day("2026-12-14")}, {"acknowledged", day("2026-12-11")}})
            .code == ErrorCode::InvalidArgument);
  CHECK(refusal(rule("phase.other"), {{"transfer_year", 1800}}).detail ==
        "transfer_year is not from 1900 to 2199");
  CHECK(refusal(rule("phase.other"), {{"transfer_year", 2200}}).code == ErrorCode::InvalidArgument);
  CHECK(refusal(rule("phase.other"), {{"transfer_year", 2029}}).code == ErrorCode::OutOfRange);
  CHECK(refusal(rule("exclusion.governors"), {{"kind", std::string{"one_day"}},
                                              {"governors_notified", day("2026-10-19")},
                                              {"closed", content::Closures{}}})
            .detail == "kind is none of its choices");
  CHECK(refusal(appeal, {{"decision_sent", day("2199-12-31") + std::chrono::days{1}}}).code ==
        ErrorCode::InvalidArgument);
}

TEST_CASE("closures may come in any order and overlap, but not run backwards",
          "[content][deadline]") {
  const auto& reconsider = rule("exclusion.reconsider");
  const auto with = [&](content::Closures closed) {
    return content::deadline_for(
        reconsider, {{"panel_decision_notice", day("2026-10-19")}, {"closed", std::move(closed)}},
        book().holidays);
  };
  const auto plain = with({{day("2026-10-26"), day("2026-10-30")}});
  REQUIRE(plain);
  CHECK(base::iso_date(*plain->last_day) == "2026-11-09");
  CHECK(kinds(*plain) == Kinds{"start", "school_days", "skipped_weekend", "skipped_closed"});
  const auto same = with({{day("2026-10-28"), day("2026-10-30")},
                          {day("2026-10-26"), day("2026-10-29")},
                          {day("2026-10-24"), day("2026-10-25")}});
  REQUIRE(same);
  CHECK(same->last_day == plain->last_day);
  const auto backwards = with({{day("2026-10-30"), day("2026-10-26")}});
  REQUIRE_FALSE(backwards);
  CHECK(backwards.error().code == ErrorCode::InvalidArgument);
  CHECK(backwards.error().detail == "closed ends on 2026-10-26, before it begins on 2026-10-30");
  const auto for_good = with({{day("2026-10-01"), day("2028-12-31")}});
  REQUIRE_FALSE(for_good);
  CHECK(for_good.error().code == ErrorCode::OutOfRange);
}

TEST_CASE("a rule can give several named dates, one counted from another", "[content][deadline]") {
  const auto none = work_out("complaint.la_stage1", {{"complaint_received", day("2026-12-14")}});
  REQUIRE(none.dates.size() == 2);
  CHECK(none.dates[0].name == "acknowledge_by");
  CHECK(base::iso_date(none.dates[0].day) == "2026-12-21");
  CHECK(base::iso_date(none.dates[1].day) == "2027-01-07");
  CHECK(none.headline() == none.dates[1].day);
  CHECK(kinds(none) == Kinds{"start", "working_days", "skipped_weekend", "gives", "start",
                             "working_days", "skipped_weekend", "skipped_holiday", "gives"});
  const auto window =
      work_out("draft.local_meeting_window", {{"request_received", day("2026-09-07")}});
  CHECK(base::iso_date(*window.headline()) == "2026-11-16");
  CHECK(base::iso_date(*window.until) == "2026-12-14");
}

TEST_CASE("a duty that rolls moves to the next working day, and is late the day after",
          "[content][deadline]") {
  const auto data = work_out("information.sar", {{"request_received", day("2027-01-31")}});
  CHECK(base::iso_date(*data.last_day) == "2027-03-01");
  CHECK(base::iso_date(*data.late_from) == "2027-03-02");
  CHECK(kinds(data) == Kinds{"start", "months", "short_month", "moved_weekend"});
  CHECK(kinds(work_out("information.sar", {{"request_received", day("2026-11-25")}})).back() ==
        "moved_holiday");
}

TEST_CASE("a result outside the holiday table is refused with the table's span",
          "[content][deadline]") {
  const auto late = refusal(rule("appeal.lodge"), {{"decision_sent", day("2028-12-01")}});
  CHECK(late.code == ErrorCode::OutOfRange);
  CHECK(late.detail ==
        "the result, 2029-02-01, is outside the holiday table (2024-01-01 to 2028-12-31)");
  CHECK(refusal(rule("appeal.lodge"), {{"decision_sent", day("2028-10-28")}}).code ==
        ErrorCode::OutOfRange);  // would roll into 2029
  CHECK(refusal(rule("mediation.contact"), {{"decision_sent", day("2023-10-01")}}).code ==
        ErrorCode::OutOfRange);
  CHECK(refusal(rule("mediation.contact"), {{"decision_sent", day("2023-11-01")}}).code ==
        ErrorCode::OutOfRange);  // 1 January 2024 is known, the working day before is not
}

TEST_CASE("a rule counts only events of its own time", "[content][deadline]") {
  auto timed = counting_rule(Method::Within, 1, Unit::Weeks);
  timed.valid_from = day("2026-01-01");
  timed.valid_to = day("2026-06-30");
  const auto works = [&](std::string_view event) {
    return content::deadline_for(timed, {{"event", day(event)}}, book().holidays).has_value();
  };
  CHECK_FALSE(works("2025-12-31"));
  CHECK(works("2026-01-01"));
  CHECK(works("2026-06-30"));
  CHECK_FALSE(works("2026-07-01"));
  const auto refused = refusal(timed, {{"event", day("2026-07-01")}});
  CHECK(refused.code == ErrorCode::OutOfRange);
  CHECK(refused.detail == "test.rule was not in force on 2026-07-01");
}

TEST_CASE("a rule that makes no sense gives an error, not a date", "[content][deadline]") {
  auto broken = counting_rule(Method::Within, 6, Unit::Weeks);
  broken.counts[0].amount = 2'000'000'000;
  CHECK(refusal(broken, {{"event", day("2026-01-01")}}).code == ErrorCode::InvalidArgument);
  broken.counts.clear();
  CHECK(refusal(broken, {{"event", day("2026-01-01")}}).code == ErrorCode::InvalidArgument);
}

TEST_CASE("a step that is not needed is the whole result", "[content][deadline]") {
  const auto& contact = rule("mediation.contact");
  const auto deadline = work_out("mediation.contact",
                                 {{"decision_sent", day("2026-11-24")}, {"section_i_only", true}});
  CHECK_FALSE(deadline.required);
  CHECK_FALSE(deadline.headline());
  CHECK(content::to_json(contact, deadline) == R"({"required":false})");
}

TEST_CASE("the result has exactly the fields of its shape, in fixed order", "[content][deadline]") {
  CHECK(content::to_json(rule("appeal.lodge"),
                         work_out("appeal.lodge", {{"decision_sent", day("2026-07-03")}})) ==
        R"({"raw_date":"2026-09-03","last_day":"2026-09-03","act_by":"2026-09-03",)"
        R"("basis":"two_months_from_decision","certificate_needed":true})");
  CHECK(content::to_json(rule("phase.other"), work_out("phase.other", {{"transfer_year", 2027}})) ==
        R"({"cutoff":"2027-02-15","last_day":"2027-02-14","late_from":"2027-02-15"})");
  CHECK(content::to_json(rule("exclusion.day_six"),
                         work_out("exclusion.day_six", {{"first_day_out", day("2026-11-19")},
                                                        {"closed", content::Closures{}}})) ==
        R"({"provision_from":"2026-11-26"})");
  for (const content::Rule& each : book().rules) {
    std::vector<std::string> names = content::field_names(each);
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  }
  CHECK(content::to_json(rule("ehcna.decision"),
                         work_out("ehcna.decision", {{"request_received", day("2026-09-07")}})) ==
        R"({"last_day":"2026-10-19","late_from":"2026-10-20"})");
}

TEST_CASE("inputs are read from JSON by their types", "[content][deadline]") {
  using content::InputType;
  const std::vector<content::RuleInput> expected{
      {"sent", InputType::Date, false, {}, {}},
      {"only", InputType::YesNo, true, {}, {}},
      {"method", InputType::Choice, true, {}, {"email", "by_hand"}},
      {"year", InputType::Year, true, {}, {}},
      {"closed", InputType::Closures, true, {}, {}}};
  const auto inputs =
      content::inputs_from_json(R"({"sent":"2026-07-03","only":null,"method":"email","year":2027,)"
                                R"("closed":[["2027-02-15","2027-02-19"]]})",
                                expected);
  REQUIRE(inputs);
  CHECK(inputs->size() == 4);
  CHECK(std::get<base::Day>(inputs->at("sent")) == day("2026-07-03"));
  CHECK(std::get<int>(inputs->at("year")) == 2027);
  CHECK(std::get<content::Closures>(inputs->at("closed")).size() == 1);

  const auto fault = [&](std::string_view json) {
    const auto refused = content::inputs_from_json(json, expected);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidArgument);
    return refused.error().detail;
  };
  CHECK(fault(R"({"sent":"2026-02-30"})").find("\"sent\"") == 0);
  CHECK(fault(R"({"sent":20260703})").find("\"sent\"") == 0);
  CHECK(fault(R"({"only":"yes"})") == "\"only\" is not true or false");
  CHECK(fault(R"({"method":"fax"})") == "\"method\" is not one of email, by_hand");
  CHECK(fault(R"({"year":1066})").find("\"year\"") == 0);
  CHECK(fault(R"({"year":2027.5})").find("\"year\"") == 0);
  CHECK(fault(R"({"closed":[["2027-02-19","2027-02-15"]]})").find("\"closed\"") == 0);
  CHECK(fault(R"({"birthday":"2016-01-01"})") == "there is no input \"birthday\"");
  CHECK(fault(R"({"sent":"2026-07-03","sent":"2026-08-03"})").find("twice") != std::string::npos);
  CHECK(fault("[]") == "the inputs are not a JSON object");
  CHECK(fault("{\"sent\":").find("not JSON") != std::string::npos);
  CHECK(fault(std::string(100'000, '[')).find("too long") != std::string::npos);
}
