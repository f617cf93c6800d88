// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/checklist.h"

#include <algorithm>

#include "content/detail/rule_check.h"
#include "tests/content/rule_fixture.h"

using content::Group;
using content::Inputs;
using content::ItemStatus;
using rule_test::book;
using rule_test::day;

namespace {

content::Checklist list_for(std::string_view situation, const Inputs& inputs,
                            std::string_view today) {
  auto list = content::checklist_for(book(), situation, inputs, day(today));
  if (!list) FAIL(list.error().detail);
  return *std::move(list);
}

const content::ChecklistItem& item(const content::Checklist& list, std::string_view id) {
  const auto at = std::find_if(list.items.begin(), list.items.end(),
                               [&](const auto& line) { return line.id == id; });
  REQUIRE(at != list.items.end());
  return *at;
}

std::vector<std::string> ids(const content::Checklist& list, Group group) {
  std::vector<std::string> all;
  for (const auto& line : list.items)
    if (line.group == group) all.push_back(line.id);
  return all;
}

std::vector<std::string> warnings(const content::Checklist& list) {
  std::vector<std::string> all;
  for (const auto& warning : list.warnings) all.push_back(warning.kind);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the final plan's checklist leads with what the family must do", "[content][checklist]") {
  const auto list = list_for("final-plan", {{"decision_sent", day("2026-07-03")}}, "2026-07-10");
  CHECK(ids(list, Group::You) ==
        Texts{"mediation.contact", "appeal.lodge", "keep-letter", "read-plan", "ask-help"});
  CHECK(ids(list, Group::They) == Texts{"section-f", "mediation.certificate", "mediation.arrange"});
  CHECK(ids(list, Group::IfNot) == Texts{"no-section-f", "no-certificate", "late-appeal"});
  const auto& appeal = item(list, "appeal.lodge");
  CHECK(appeal.status == ItemStatus::Upcoming);
  CHECK(base::iso_date(*appeal.date) == "2026-09-03");
  CHECK(appeal.days_left == 55);
  CHECK(appeal.variant.empty());
  CHECK(item(list, "section-f").status == ItemStatus::Now);
  CHECK(item(list, "mediation.certificate").status == ItemStatus::NoDate);
  CHECK_FALSE(item(list, "mediation.certificate").date);
  CHECK(warnings(list) == Texts{"clocks_run", "earlier_date"});
}

TEST_CASE("an appeal about the school only needs no mediation adviser", "[content][checklist]") {
  const auto list = list_for(
      "final-plan", {{"decision_sent", day("2026-07-03")}, {"section_i_only", true}}, "2026-07-10");
  const auto& contact = item(list, "mediation.contact");
  CHECK(contact.status == ItemStatus::NotRequired);
  CHECK_FALSE(contact.date);
  CHECK(ids(list, Group::You).back() == "mediation.contact");
  CHECK(*item(list, "appeal.lodge").deadline->flag == false);
}

TEST_CASE("an open question shows both dates, the earlier first", "[content][checklist]") {
  const Inputs open{{"decision_sent", day("2026-10-01")},
                    {"certificate_issued", day("2026-11-29")}};
  const auto list = list_for("final-plan", open, "2026-11-30");
  const auto you = ids(list, Group::You);
  const auto school = std::find(you.begin(), you.end(), "appeal.lodge/section_i_only");
  const auto other = std::find(you.begin(), you.end(), "appeal.lodge/not_section_i_only");
  REQUIRE(school != you.end());
  REQUIRE(other != you.end());
  CHECK(school < other);
  CHECK(base::iso_date(*item(list, *school).date) == "2026-12-01");
  CHECK(base::iso_date(*item(list, *other).date) == "2026-12-29");
  CHECK(item(list, *school).variant == "section_i_only");
  CHECK(item(list, *other).variant == "not_section_i_only");

  Inputs answered = open;
  answered["section_i_only"] = false;
  CHECK(
      base::iso_date(*item(list_for("final-plan", answered, "2026-11-30"), "appeal.lodge").date) ==
      "2026-12-29");
}

TEST_CASE("a certificate shows that the mediation adviser's steps are done",
          "[content][checklist]") {
  const auto status = [](const Inputs& more) {
    Inputs inputs = more;
    inputs["decision_sent"] = day("2026-10-01");
    const auto list = list_for("refused-assessment", inputs, "2026-12-20");
    return item(list, "mediation.contact").status;
  };
  CHECK(status({}) == ItemStatus::Passed);
  CHECK(status({{"certificate_issued", day("2026-11-29")}}) == ItemStatus::NotRequired);
  // A date that cannot be right shows nothing.
  CHECK(status({{"certificate_issued", day("2026-12-21")}}) == ItemStatus::Passed);
  CHECK(status({{"certificate_issued", day("2026-09-30")}}) == ItemStatus::Passed);
}

TEST_CASE("the status follows the day", "[content][checklist]") {
  // Two months end on Sunday 28 February 2027: act by Friday, in time until Monday.
  const auto status = [](std::string_view today) {
    const auto list = list_for("refused-assessment", {{"decision_sent", day("2026-12-31")}}, today);
    return item(list, "appeal.lodge").status;
  };
  CHECK(status("2027-02-25") == ItemStatus::Upcoming);
  CHECK(status("2027-02-26") == ItemStatus::Today);
  CHECK(status("2027-02-27") == ItemStatus::Now);  // late for comfort, not out of time
  CHECK(status("2027-03-01") == ItemStatus::Now);
  CHECK(status("2027-03-02") == ItemStatus::Passed);
  const auto list =
      list_for("refused-assessment", {{"decision_sent", day("2026-12-31")}}, "2027-03-02");
  CHECK(item(list, "appeal.lodge").days_left == -4);
}

TEST_CASE("a duty of the council is late the day after its last day", "[content][checklist]") {
  const auto status = [](std::string_view today) {
    const auto list = list_for(
        "draft-plan",
        {{"draft_served", day("2026-12-18")}, {"request_received", day("2026-09-07")}}, today);
    return item(list, "ehcna.final_plan").status;
  };
  CHECK(status("2027-01-24") == ItemStatus::Upcoming);
  CHECK(status("2027-01-25") == ItemStatus::Today);
  CHECK(status("2027-01-26") == ItemStatus::Passed);
}

TEST_CASE("a rule whose event was not given has no date", "[content][checklist]") {
  const auto list = list_for("draft-plan", {{"draft_served", day("2026-11-02")}}, "2026-11-03");
  const auto& final_plan = item(list, "ehcna.final_plan");
  CHECK(final_plan.status == ItemStatus::NoDate);
  CHECK_FALSE(final_plan.deadline);
  CHECK(base::iso_date(*item(list, "draft.comments").date) == "2026-11-16");
}

TEST_CASE("a date in the future gives a warning and no date", "[content][checklist]") {
  const auto list =
      list_for("refused-assessment", {{"decision_sent", day("2026-11-23")}}, "2026-11-22");
  CHECK(warnings(list) == Texts{"future_date", "clocks_run", "earlier_date"});
  for (const char* id : {"mediation.contact", "appeal.lodge"}) {
    CHECK(item(list, id).status == ItemStatus::Unknown);
    CHECK(item(list, id).why == "future_date");
    CHECK_FALSE(item(list, id).date);
  }
  CHECK(warnings(list_for("refused-assessment", {{"decision_sent", day("2026-11-22")}},
                          "2026-11-22")) == Texts{"clocks_run", "earlier_date"});
}

TEST_CASE("a date more than two years old gives a warning and still a date",
          "[content][checklist]") {
  const auto kinds = [](std::string_view sent, std::string_view today) {
    return warnings(list_for("refused-assessment", {{"decision_sent", day(sent)}}, today));
  };
  CHECK(kinds("2024-11-22", "2026-11-22") == Texts{"clocks_run", "earlier_date"});
  CHECK(kinds("2024-11-21", "2026-11-22") == Texts{"old_date", "clocks_run", "earlier_date"});
  CHECK(kinds("2026-02-28", "2028-02-29") == Texts{"clocks_run", "earlier_date"});
  CHECK(kinds("2026-02-27", "2028-02-29") == Texts{"old_date", "clocks_run", "earlier_date"});
  const auto list =
      list_for("refused-assessment", {{"decision_sent", day("2024-11-21")}}, "2026-11-22");
  CHECK(item(list, "appeal.lodge").status == ItemStatus::Passed);
}

TEST_CASE("a certificate older than the letter leaves only its own item without a date",
          "[content][checklist]") {
  const auto list =
      list_for("final-plan",
               {{"decision_sent", day("2026-10-01")}, {"certificate_issued", day("2026-09-30")}},
               "2026-11-22");
  CHECK(warnings(list) == Texts{"wrong_order", "clocks_run", "earlier_date"});
  CHECK(item(list, "appeal.lodge").status == ItemStatus::Unknown);
  CHECK(item(list, "appeal.lodge").why == "wrong_order");
  CHECK(item(list, "mediation.contact").status == ItemStatus::Upcoming);
  CHECK(ids(list, Group::You).front() == "appeal.lodge");
}

TEST_CASE("a date beyond the holiday table is refused with a warning", "[content][checklist]") {
  const auto list =
      list_for("refused-assessment", {{"decision_sent", day("2028-12-01")}}, "2028-12-02");
  CHECK(warnings(list) == Texts{"beyond_horizon", "clocks_run", "earlier_date"});
  CHECK(item(list, "appeal.lodge").why == "beyond_horizon");
}

TEST_CASE("without its date a situation still says what to do", "[content][checklist]") {
  const auto list = content::checklist_for(book(), "final-plan", {}, day("2026-11-22"));
  REQUIRE(list);
  CHECK(item(*list, "appeal.lodge").status == content::ItemStatus::NoDate);
  CHECK_FALSE(item(*list, "appeal.lodge").date);
}

TEST_CASE("answers that do not fit the situation are refused", "[content][checklist]") {
  const auto code = [](std::string_view situation, const Inputs& inputs) {
    const auto list = content::checklist_for(book(), situation, inputs, day("2026-11-22"));
    REQUIRE_FALSE(list);
    return list.error().code;
  };
  CHECK(code("no-such", {}) == base::ErrorCode::NotFound);
  CHECK(code("final-plan", {{"decision_sent", true}}) == base::ErrorCode::InvalidArgument);
  CHECK(code("final-plan", {{"decision_sent", day("2026-10-01")}, {"transfer_year", 2027}}) ==
        base::ErrorCode::InvalidArgument);
}

TEST_CASE("groups come in order, and within them dates never go back",
          "[content][checklist][property]") {
  const auto situation = GENERATE(std::string{"final-plan"}, std::string{"refused-assessment"});
  for (base::Day sent = day("2025-01-01"); sent < day("2027-12-31"); sent += std::chrono::days{5}) {
    const auto list = content::checklist_for(
        book(), situation,
        {{"decision_sent", sent}, {"certificate_issued", sent + std::chrono::days{40}}},
        sent + std::chrono::days{45});
    REQUIRE(list);
    const content::ChecklistItem* before = nullptr;
    for (const auto& line : list->items) {
      if (before && before->group == line.group && before->date && line.date &&
          *before->date > *line.date)
        FAIL_CHECK(base::iso_date(sent));
      if (before && before->group > line.group) FAIL_CHECK(base::iso_date(sent));
      before = &line;
    }
  }
}

namespace {

content::RuleInput date_input(std::string id) {
  return {std::move(id), content::InputType::Date, false, {}, {}};
}

content::Count one_count(std::string from, content::Method method, int days) {
  content::Count count;
  count.from = std::move(from);
  count.method = method;
  count.amount = days;
  return count;
}

content::Rule own_rule(std::string id, std::vector<content::RuleInput> inputs,
                       std::vector<content::Count> counts) {
  content::Rule rule;
  rule.id = std::move(id);
  rule.actor = "school";
  rule.inputs = std::move(inputs);
  rule.counts = std::move(counts);
  rule.sources = {"test"};
  rule.confidence.assign(1, 'V');
  return rule;
}

content::SituationItem rule_item(std::string rule) {
  content::SituationItem item;
  item.id = item.rule = std::move(rule);
  return item;
}

content::SituationItem task_item(std::string id, Group group) {
  content::SituationItem item;
  item.id = std::move(id);
  item.group = group;
  item.actor = "family";
  return item;
}

/// A school that shut a child out: a choice, a date and the closures; and a meeting to come.
content::RuleBook school_book() {
  using content::InputType;
  using content::Method;
  content::RuleBook book;
  book.holidays = rule_test::book().holidays;
  const content::RuleInput kind{"kind", InputType::Choice, false, {}, {"long", "short"}};
  const content::RuleInput closed{"closed", InputType::Closures, false, {}, {}};
  content::Rule meet = own_rule(
      "meet", {kind, date_input("told"), closed},
      {one_count("told", Method::SchoolDays, 15), one_count("told", Method::SchoolDays, 50)});
  meet.combine = content::Combine::First;
  meet.counts[0].when = {"kind", "long", false};
  meet.counts[1].when = {"kind", "short", false};
  content::Rule papers =
      own_rule("papers", {date_input("meeting")}, {one_count("meeting", Method::AtLeastBefore, 2)});
  papers.counts[0].unit = content::Unit::Weeks;
  papers.inputs[0].future = true;
  papers.inputs[0].caution_missing = "ask_for_date";
  book.rules = {std::move(meet), std::move(papers)};

  content::Situation out;
  out.id = out.section = out.article = out.icon = "out";
  out.questions = {{kind, false}, {date_input("told"), true}, {closed, false}};
  out.questions[0].input.choices.emplace_back("one-day");
  content::SituationItem write = task_item("write", Group::You);
  write.when = {"kind", "short", false};
  out.items = {rule_item("meet"), std::move(write), task_item("letters", Group::Gather),
               task_item("adviser", Group::Call)};
  out.items[0].group = Group::They;

  content::Situation review = out;
  review.id = "review";
  review.questions = {{date_input("day"), true},
                      {{"yearly", InputType::YesNo, true, {}, {}}, false}};
  review.questions[0].input.future = true;
  review.items = {rule_item("papers"), task_item("keep", Group::You), task_item("ask", Group::You)};
  review.items[0].from = {{"meeting", "day"}};
  review.items[1].when = {"yearly", "", false};
  review.items[2].when = {"yearly", "", true};
  book.situations = {std::move(out), std::move(review)};
  REQUIRE(content::detail::check_book(book));
  return book;
}

content::Checklist own_list(const content::RuleBook& book, std::string_view situation,
                            const Inputs& inputs, std::string_view today,
                            content::Clock clock = content::Clock::Trusted) {
  auto list = content::checklist_for(book, situation, inputs, day(today), clock);
  if (!list) FAIL(list.error().detail);
  return *std::move(list);
}

content::Closures half_term() { return {{day("2026-10-26"), day("2026-10-30")}}; }

}  // namespace

TEST_CASE("an open choice shows a date for each of its answers", "[content][checklist]") {
  const auto book = school_book();
  const Inputs told{{"told", day("2026-10-19")}, {"closed", half_term()}};
  const auto open = own_list(book, "out", told, "2026-10-20");
  CHECK(ids(open, Group::They) == Texts{"meet/kind.long", "meet/kind.short"});
  CHECK(base::iso_date(*item(open, "meet/kind.long").date) == "2026-11-16");
  CHECK(item(open, "meet/kind.long").variant_text == "situation/out/kind/choice/long");
  CHECK(item(open, "write").variant == "kind.short");
  CHECK_FALSE(item(open, "meet/kind.long").early_bound);

  Inputs answered = told;
  answered["kind"] = std::string{"long"};
  const auto known = own_list(book, "out", answered, "2026-10-20");
  CHECK(ids(known, Group::They) == Texts{"meet"});
  CHECK(ids(known, Group::You).empty());
  answered["kind"] = std::string{"one-day"};  // the rule is not about one day
  CHECK(ids(own_list(book, "out", answered, "2026-10-20"), Group::They).empty());
  answered["kind"] = std::string{"two-days"};
  CHECK_FALSE(content::checklist_for(book, "out", answered, day("2026-10-20")));
}

TEST_CASE("a branch beyond the holiday table does not hide the other, nor the warning",
          "[content][checklist]") {
  const auto book = school_book();
  const content::Closures none;
  const auto one =
      own_list(book, "out", {{"told", day("2028-11-20")}, {"closed", none}}, "2028-11-21");
  CHECK(base::iso_date(*item(one, "meet/kind.long").date) == "2028-12-11");
  CHECK(item(one, "meet/kind.short").status == ItemStatus::Unknown);
  CHECK(warnings(one) == Texts{"beyond_horizon"});
  const auto both =
      own_list(book, "out", {{"told", day("2028-12-28")}, {"closed", none}}, "2028-12-29");
  CHECK(item(both, "meet").why == "beyond_horizon");
  CHECK(warnings(both) == Texts{"beyond_horizon"});
}

TEST_CASE("what to collect and whom to ring follow the dates", "[content][checklist]") {
  const auto book = school_book();
  const auto list = own_list(book, "out", {{"told", day("2026-10-19")}}, "2026-10-20");
  CHECK(ids(list, Group::Gather) == Texts{"letters"});
  CHECK(ids(list, Group::Call) == Texts{"adviser"});
  CHECK(list.items.back().group == Group::Call);
}

TEST_CASE("without closures school days give an early bound that says so", "[content][checklist]") {
  const auto book = school_book();
  const Inputs told{{"kind", std::string{"long"}}, {"told", day("2026-10-19")}};
  const auto early = own_list(book, "out", told, "2026-10-20");
  CHECK(item(early, "meet").early_bound);
  CHECK(item(early, "meet").why == "early_bound");
  CHECK(base::iso_date(*item(early, "meet").date) == "2026-11-09");
  CHECK(warnings(early) == Texts{"early_bound"});
  // The school may have been closed: an early bound that has passed makes nobody late.
  const auto passed = item(own_list(book, "out", told, "2026-11-10"), "meet");
  CHECK(passed.status == ItemStatus::Unknown);
  CHECK_FALSE(passed.date);

  Inputs exact = told;
  exact["closed"] = half_term();
  const auto known = own_list(book, "out", exact, "2026-11-17");
  CHECK(item(known, "meet").status == ItemStatus::Passed);
  CHECK(base::iso_date(*item(known, "meet").date) == "2026-11-16");
  CHECK(warnings(known).empty());
}

TEST_CASE("a meeting may lie ahead, and its date may come from another question",
          "[content][checklist]") {
  const auto book = school_book();
  const auto list = own_list(book, "review", {{"day", day("2026-12-14")}}, "2026-11-22");
  CHECK(base::iso_date(*item(list, "papers").date) == "2026-11-30");
  CHECK(warnings(list).empty());
  CHECK(item(list, "keep").variant == "yearly");
  CHECK(item(list, "ask").variant_text == "variant.not_yearly");
  const auto yes = own_list(book, "review", {{"yearly", true}}, "2026-11-22");
  CHECK(ids(yes, Group::You) == Texts{"papers", "keep"});
  CHECK(item(yes, "keep").variant.empty());
  CHECK(warnings(yes) == Texts{"ask_for_date"});
  CHECK(ids(own_list(book, "review", {{"yearly", false}}, "2026-11-22"), Group::You) ==
        Texts{"papers", "ask"});
}

TEST_CASE("a clock that cannot be right gives no dates at all", "[content][checklist]") {
  const auto list =
      content::checklist_for(book(), "final-plan", {{"decision_sent", day("2026-07-03")}},
                             day("2026-01-01"), content::Clock::Doubtful);
  REQUIRE(list);
  REQUIRE_FALSE(list->warnings.empty());
  CHECK(list->warnings.front().kind == "clock_wrong");
  for (const auto& line : list->items) {
    CHECK_FALSE(line.date);
    if (line.rule) {
      CHECK(line.status == ItemStatus::Unknown);
      CHECK(line.why == "clock_wrong");
    }
  }
}

TEST_CASE("without a written decision the family hears that no time has started",
          "[content][checklist]") {
  const auto list = content::checklist_for(book(), "refused-assessment", {}, day("2026-11-22"));
  REQUIRE(list);
  CHECK(warnings(*list) == Texts{"clocks_run", "no_decision"});
}
