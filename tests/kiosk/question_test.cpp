// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of real situations, answered by touch.
#include <algorithm>
#include <set>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using namespace std::chrono;
using content::Closures;
using content::Inputs;
using content::InputType;
using content::InputValue;
using test::Visitor;

constexpr base::Day day_of(int y, unsigned m, unsigned d) {
  return base::Day{year{y} / month{m} / day{d}};
}

const content::RuleBook& book() { return test::bundled_pack().rule_book(); }

/// The date a rule gives, as the checklist says it in English.
std::string said(const char* rule, const Inputs& inputs) {
  const auto deadline = content::deadline_for(*book().rule(rule), inputs, book().holidays);
  REQUIRE(deadline);
  REQUIRE(deadline->headline());
  return test::bundled_pack().messages("en").date(*deadline->headline());
}

/// What a node says; empty: there is none.
std::string name_of(const Visitor& v, const std::string& id) {
  const ui::Node* node = v.find(id);
  return node ? node->name : std::string{};
}

bool has_text(const Visitor& v, std::string_view part) {
  return std::any_of(v.nodes().begin(), v.nodes().end(), [&](const ui::Node& node) {
    return node.name.find(part) != std::string::npos;
  });
}

/// The ids of the answers to touch, but for "I don't know yet".
std::set<std::string> answers_shown(const Visitor& v) {
  std::set<std::string> ids;
  for (const ui::Node& node : v.nodes())
    if (ui::is_control(node.role) && node.id.starts_with("answer/") && node.id != "answer/unknown")
      ids.insert(node.id);
  return ids;
}

std::set<std::string> answers_expected(const content::RuleInput& input) {
  switch (input.type) {
    case InputType::Date:
      return {"answer/confirm"};
    case InputType::YesNo:
      return {"answer/yes", "answer/no"};
    case InputType::Choice: {
      std::set<std::string> ids;
      for (const std::string& choice : input.choices) ids.insert("answer/" + choice);
      return ids;
    }
    case InputType::Year:  // this year and those the holiday table knows
      return {"answer/2026", "answer/2027", "answer/2028"};
    case InputType::Closures:
      return {"answer/confirm", "answer/done"};
  }
  return {};
}

/// Through the questions of a situation, one answer each.
void answer_all(Visitor& v, const char* situation,
                const std::vector<std::optional<InputValue>>& answers) {
  v.choose_situation(situation);
  for (const auto& answer : answers) v.answer(answer);
  REQUIRE(v.app().screen_name() == "checklist");
}

}  // namespace

TEST_CASE("every question offers the answers of its type and “I don’t know yet”",
          "[kiosk][question]") {
  Visitor v;
  v.begin("en");
  std::set<InputType> types;
  for (const content::Situation& situation : book().situations) {
    v.choose_situation(situation.id);
    std::size_t number = 0;
    for (const content::Question& question : situation.questions) {
      CAPTURE(situation.id, question.input.id);
      REQUIRE(v.app().screen_name() == "question");
      types.insert(question.input.type);
      ++number;
      CHECK(v.find("question/text")->name.ends_with("?"));
      CHECK(v.find("question/progress")
                ->name.ends_with("Question " + std::to_string(number) + " of " +
                                 std::to_string(situation.questions.size())));
      CHECK(answers_shown(v) == answers_expected(question.input));
      for (const std::string& id : answers_shown(v)) CHECK_FALSE(v.find(id)->checked);
      CHECK(name_of(v, "answer/unknown") ==
            (question.on_letter && question.needed ? "I have no letter" : "I don’t know yet"));
      // A picture of a letter only where the date stands on one, a calendar only for days.
      CHECK((v.find("question/letter") != nullptr) == question.on_letter);
      const bool days =
          question.input.type == InputType::Date || question.input.type == InputType::Closures;
      CHECK((v.find("date/on/2026-07-10") != nullptr) == days);
      CHECK((v.find("date/day/more") != nullptr) == days);
      v.touch("answer/unknown");
    }
    CHECK(v.app().screen_name() == "checklist");
    CHECK(v.state().answers.at(situation.id).empty());
    v.touch("home");
  }
  CHECK(types.size() == 5);
}

TEST_CASE("a date that cannot lie ahead is questioned at once, a planned one is not",
          "[kiosk][question]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("final-plan");
  CHECK_FALSE(v.find("question/future"));
  v.pick(day_of(2026, 7, 11));
  CHECK(name_of(v, "question/future").find("in the future") != std::string::npos);
  v.touch("date/today");
  CHECK(v.state().picking == v.clock().today());
  CHECK_FALSE(v.find("question/future"));
  CHECK_FALSE(v.find("date/today"));
  v.touch("home");
  v.choose_situation("moving-area");  // a move may be planned
  v.pick(day_of(2026, 9, 1));
  CHECK(name_of(v, "question/chosen").find("Tuesday 1 September 2026") != std::string::npos);
  CHECK_FALSE(v.find("question/future"));
}

TEST_CASE("a yes or no is shown as it was answered and leads to other tasks", "[kiosk][question]") {
  for (const bool academy : {true, false}) {
    CAPTURE(academy);
    Visitor v;
    v.begin("en");
    answer_all(v, "complaint-school", {InputValue{academy}, InputValue{true}, std::nullopt});
    CHECK(v.state().answers.at("complaint-school") ==
          Inputs{{"academy", academy}, {"about_disability", true}});
    CHECK((v.find("item/academy-steps/task") != nullptr) == academy);
    CHECK((v.find("item/maintained-steps/task") != nullptr) == !academy);
    CHECK_FALSE(v.find("item/academy-steps/condition"));
    CHECK_FALSE(v.find("item/maintained-steps/condition"));
    v.touch("change");
    CHECK(v.find("answer/yes")->checked == academy);
    CHECK(v.find("answer/no")->checked == !academy);
  }
}

TEST_CASE("an open yes or no shows both branches, each with its condition", "[kiosk][question]") {
  Visitor v;
  v.begin("en");
  answer_all(v, "complaint-school", {std::nullopt, std::nullopt, std::nullopt});
  for (const char* item : {"academy-steps", "maintained-steps"}) {
    CAPTURE(item);
    CHECK(v.find(std::string{"item/"} + item + "/task"));
    CHECK_FALSE(name_of(v, std::string{"item/"} + item + "/condition").empty());
  }
}

TEST_CASE("a choice decides which rule is worked out, a year in which year it ends",
          "[kiosk][question]") {
  struct Case {
    const char* stage;
    const char* rule;
    int year;
    const char* date;
  };
  const Case cases[] = {{"school", "phase.other", 2027, "Sunday 14 February 2027"},
                        {"post16", "phase.post16", 2028, "Thursday 30 March 2028"}};
  for (const Case& each : cases) {
    CAPTURE(each.stage);
    Visitor v;
    v.begin("en");
    answer_all(v, "phase-transfer",
               {InputValue{std::string{each.stage}}, InputValue{each.year}, std::nullopt});
    CHECK(v.state().answers.at("phase-transfer") ==
          Inputs{{"stage", std::string{each.stage}}, {"transfer_year", each.year}});
    CHECK(name_of(v, std::string{"item/"} + each.rule + "/when") == each.date);
    for (const Case& other : cases)
      if (other.rule != each.rule) CHECK_FALSE(v.find(std::string{"item/"} + other.rule + "/task"));
    v.touch("change");
    for (const std::string& id : answers_shown(v))
      CHECK(v.find(id)->checked == (id == std::string{"answer/"} + each.stage));
    v.touch("answer/" + std::string{each.stage});
    for (const std::string& id : answers_shown(v))
      CHECK(v.find(id)->checked == (id == "answer/" + std::to_string(each.year)));
  }
}

TEST_CASE("a choice among dates: an appeal that the council does not fight", "[kiosk][question]") {
  Visitor v;
  v.begin("en");
  const base::Day received = day_of(2026, 6, 22), gave_way = day_of(2026, 7, 6);
  answer_all(v, "appeal-registered",
             {InputValue{received}, InputValue{std::string{"make_plan"}}, InputValue{gave_way}});
  CHECK(name_of(v, "item/appeal.la_response/when") ==
        said("appeal.la_response", {{"appeal_received_by_la", received}}));
  CHECK(name_of(v, "item/unopposed.make_final/when") ==
        said("unopposed.make_final", {{"la_notified_tribunal", gave_way}}));
  CHECK_FALSE(v.find("item/unopposed.amend/task"));
}

TEST_CASE("days a school is closed are put in by touch and move the date",
          "[kiosk][question][closures]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("school-support");
  const base::Day asked = day_of(2026, 7, 6);
  v.answer(InputValue{false});
  v.answer(InputValue{asked});
  CHECK(name_of(v, "question/span") == "First day the school is closed");
  CHECK(name_of(v, "answer/done") == "The school is open all the time");

  // The later one first: they stand in time order.
  v.pick(day_of(2026, 9, 2));
  v.touch("answer/confirm");
  CHECK(name_of(v, "question/span") == "Last day the school is closed");
  CHECK_FALSE(v.find("answer/done"));  // half a span is no answer
  v.touch("answer/confirm");
  v.pick(day_of(2026, 7, 22));
  v.touch("answer/confirm");
  v.pick(day_of(2026, 9, 1));
  v.touch("answer/confirm");
  CHECK(name_of(v, "span/0") == "22 July to 1 September 2026");
  CHECK(name_of(v, "span/1") == "2 September to 2 September 2026");
  CHECK(name_of(v, "span/0/remove") == "Take out: 22 July to 1 September 2026");
  CHECK(name_of(v, "answer/done") == "That is all");

  v.touch("span/1/remove");
  CHECK_FALSE(v.find("span/1"));
  CHECK(name_of(v, "span/0") == "22 July to 1 September 2026");
  v.touch("answer/done");

  const Closures holidays{{day_of(2026, 7, 22), day_of(2026, 9, 1)}};
  CHECK(v.state().answers.at("school-support") ==
        Inputs{{"academy", false}, {"request_received", asked}, {"closed", holidays}});
  const std::string date =
      said("information.school_record", {{"request_received", asked}, {"closed", holidays}});
  CHECK(name_of(v, "item/information.school_record/when") == date);
  CHECK(date !=
        said("information.school_record", {{"request_received", asked}, {"closed", Closures{}}}));

  // The answer is found again, and can be added to.
  v.touch("back");
  CHECK(name_of(v, "span/0") == "22 July to 1 September 2026");
}

TEST_CASE("a school that never closes and not knowing when it does are two answers",
          "[kiosk][question][closures]") {
  const base::Day letter = day_of(2026, 7, 6);
  const std::string early = test::bundled_pack().messages("en").text("warning.early_bound").text;
  const auto panel = [&](const std::optional<InputValue>& closed) {
    auto v = std::make_unique<Visitor>();
    v->begin("en");
    answer_all(*v, "exclusion-governors", {InputValue{letter}, std::nullopt, closed});
    return v;
  };
  const auto unknown = panel(std::nullopt), open = panel(InputValue{Closures{}});
  CHECK_FALSE(unknown->state().answers.at("exclusion-governors").contains("closed"));
  CHECK(open->state().answers.at("exclusion-governors").at("closed") == InputValue{Closures{}});
  CHECK(has_text(*unknown, early));
  CHECK_FALSE(has_text(*open, early));
  const std::string date =
      said("exclusion.review_panel", {{"decision_notice_given", letter}, {"closed", Closures{}}});
  for (const Visitor* v : {unknown.get(), open.get()})
    CHECK(name_of(*v, "item/exclusion.review_panel/when") == date);
}

TEST_CASE("closures are collected in Urdu as in English", "[kiosk][question][closures]") {
  Visitor v;
  v.begin("ur");
  const Closures holidays{{day_of(2026, 7, 20), day_of(2026, 7, 24)},
                          {day_of(2026, 7, 27), day_of(2026, 7, 27)}};
  answer_all(v, "exclusion-governors",
             {InputValue{day_of(2026, 7, 6)}, std::nullopt, InputValue{holidays}});
  CHECK(v.state().answers.at("exclusion-governors").at("closed") == InputValue{holidays});
  CHECK(name_of(v, "item/exclusion.review_panel/when-en") ==
        said("exclusion.review_panel",
             {{"decision_notice_given", day_of(2026, 7, 6)}, {"closed", holidays}}));
}

TEST_CASE("changing one answer keeps the others, through the questions and back",
          "[kiosk][question]") {
  Visitor v;
  v.begin("en");
  const base::Day letter = day_of(2026, 7, 1), other = day_of(2026, 7, 2);
  const base::Day certificate = day_of(2026, 7, 8);
  answer_all(v, "final-plan", {InputValue{letter}, InputValue{false}, InputValue{certificate}});
  const std::string before = name_of(v, "item/appeal.lodge/when");
  CHECK(before == said("appeal.lodge", {{"decision_sent", letter},
                                        {"certificate_issued", certificate},
                                        {"section_i_only", false}}));
  v.touch("change");
  CHECK(v.find("date/on/2026-07-01")->checked);
  v.answer(InputValue{other});
  CHECK(v.find("answer/no")->checked);
  CHECK_FALSE(v.find("answer/yes")->checked);
  // The others stand as they were, even if the visitor goes no further.
  CHECK(v.state().answers.at("final-plan") == Inputs{{"decision_sent", other},
                                                     {"certificate_issued", certificate},
                                                     {"section_i_only", false}});
  v.touch("answer/no");
  CHECK(v.find("date/on/2026-07-08")->checked);
  v.touch("answer/confirm");
  CHECK(v.app().screen_name() == "checklist");
  CHECK(name_of(v, "item/appeal.lodge/when") ==
        said("appeal.lodge", {{"decision_sent", other},
                              {"certificate_issued", certificate},
                              {"section_i_only", false}}));
  CHECK(name_of(v, "item/appeal.lodge/when") != before);
}

TEST_CASE("going back through the questions and forth again changes no answer",
          "[kiosk][question]") {
  Visitor v;
  v.begin("en");
  answer_all(v, "final-plan",
             {InputValue{day_of(2026, 7, 1)}, InputValue{true}, InputValue{day_of(2026, 7, 8)}});
  const Inputs before = v.state().answers.at("final-plan");
  const std::string date = name_of(v, "item/appeal.lodge/when");
  for (int i = 0; i < 3; ++i) v.touch("back");
  CHECK(v.find("date/on/2026-07-01")->checked);
  CHECK(v.state().answers.at("final-plan") == before);
  v.touch("answer/confirm");
  v.touch("answer/yes");
  v.touch("answer/confirm");
  CHECK(v.state().answers.at("final-plan") == before);
  CHECK(name_of(v, "item/appeal.lodge/when") == date);
}
