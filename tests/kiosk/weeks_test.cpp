// SPDX-License-Identifier: GPL-3.0-or-later
// The 20 weeks as a picture, without and with the visitor's own date.
#include <algorithm>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using namespace std::chrono;
using content::Inputs;
using content::InputValue;
using test::Visitor;

constexpr base::Day kRequest{year{2026} / June / 8};  // a Monday, four weeks and four days before
constexpr const char* kRules[] = {"ehcna.decision", "ehcna.no_plan", "ehcna.final_plan"};

void open_weeks(Visitor& v) {
  v.touch("beside/twenty-weeks");
  REQUIRE(v.app().screen_name() == "weeks");
  REQUIRE(v.well());
}

/// Puts in the day of the request from the screen of the weeks, and comes back to it.
void put_in(Visitor& v, base::Day request) {
  v.touch("weeks/date");
  REQUIRE(v.app().screen_name() == "question");
  v.answer(InputValue{request});
  while (v.app().screen_name() == "question") v.touch("answer/unknown");
  v.touch("home");
  open_weeks(v);
}

std::string name_of(const Visitor& v, const std::string& id) {
  const ui::Node* node = v.find(id);
  return node ? node->name : std::string{};
}

base::Day due(const char* rule, base::Day request) {
  const content::RuleBook& book = test::bundled_pack().rule_book();
  const auto deadline =
      content::deadline_for(*book.rule(rule), {{"request_received", request}}, book.holidays);
  REQUIRE(deadline);
  REQUIRE(deadline->headline());
  return *deadline->headline();
}

std::string in_words(const char* locale, base::Day day) {
  return test::bundled_pack().messages(locale).date(day);
}

std::vector<std::string> dates_shown(const Visitor& v) {
  std::vector<std::string> names;
  for (const ui::Node& node : v.nodes())
    if (node.id.starts_with("weeks/") && node.id.ends_with("/when")) names.push_back(node.name);
  return names;
}

}  // namespace

TEST_CASE("the 20 weeks have their steps in order and no date before one is known",
          "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  open_weeks(v);
  std::vector<int> weeks;
  for (const WeeksView::Stage& stage : v.body<WeeksView>().stages) {
    weeks.push_back(stage.week);
    CHECK(name_of(v, "weeks/" + stage.id + "/week") == "Week " + std::to_string(stage.week));
    CHECK_FALSE(name_of(v, "weeks/" + stage.id + "/what").empty());
  }
  CHECK(weeks == std::vector<int>{0, 6, 16, 20});
  CHECK(dates_shown(v).empty());
  CHECK_FALSE(v.find("weeks/today"));
  CHECK(name_of(v, "weeks/date") == "Put in my date");
  v.touch("weeks/more");
  CHECK(v.state().place() == Place{Screen::Article, "twenty-weeks"});
}

TEST_CASE("the visitor's own date gives each step the date of its rule", "[kiosk][weeks]") {
  for (const char* locale : {"en", "ur", "so"}) {
    CAPTURE(locale);
    Visitor v;
    v.begin(locale);
    open_weeks(v);
    put_in(v, kRequest);
    CHECK(dates_shown(v).size() == 4);
    CHECK(name_of(v, "weeks/start/when") == in_words(locale, kRequest));
    for (const char* rule : kRules)
      CHECK(name_of(v, std::string{"weeks/"} + rule + "/when") ==
            in_words(locale, due(rule, kRequest)));
  }
}

TEST_CASE("the steps say how far away they are, and those behind that they have passed",
          "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  open_weeks(v);
  put_in(v, kRequest);
  CHECK(name_of(v, "weeks/date") == "Change my date");
  CHECK(name_of(v, "weeks/start/left") == "");
  CHECK(name_of(v, "weeks/ehcna.decision/left") == "in 10 days");
  v.clock().set_today(due("ehcna.decision", kRequest));
  v.app().lay_out();
  CHECK(name_of(v, "weeks/ehcna.decision/left") == "today");
  v.clock().set_today(due("ehcna.decision", kRequest) + days{1});
  v.app().lay_out();
  CHECK(name_of(v, "weeks/ehcna.decision/left") == "passed");
  CHECK(name_of(v, "weeks/ehcna.no_plan/left") != "passed");
}

TEST_CASE("today is marked on the weeks and moves along them", "[kiosk][weeks]") {
  for (const char* locale : {"en", "ar"}) {
    CAPTURE(locale);
    Visitor v;
    v.begin(locale);
    open_weeks(v);
    put_in(v, kRequest);
    if (std::string{locale} == "en") CHECK(name_of(v, "weeks/today") == "Today: week 4");
    const base::Day start = v.clock().today();
    std::vector<float> marks;
    for (const int week : {0, 4, 8, 12}) {
      v.clock().set_today(start + weeks{week});
      v.app().lay_out();
      REQUIRE(v.find("weeks/today"));
      marks.push_back(v.find("weeks/today")->rect.centre().x);
    }
    if (std::string{locale} == "ar") std::reverse(marks.begin(), marks.end());
    CHECK(std::is_sorted(marks.begin(), marks.end()));
    CHECK(std::adjacent_find(marks.begin(), marks.end()) == marks.end());
    // Years later it still stands inside the picture.
    v.clock().set_today(start + weeks{60});
    v.app().lay_out();
    const base::Rect mark = v.find("weeks/today")->rect;
    CHECK(mark.x >= 0);
    CHECK(mark.right() <= v.app().metrics().viewport.w);
  }
}

TEST_CASE("a changed date changes every step", "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  open_weeks(v);
  put_in(v, kRequest);
  const base::Day other{year{2026} / May / 26};
  put_in(v, other);
  for (const char* rule : kRules)
    CHECK(name_of(v, std::string{"weeks/"} + rule + "/when") == in_words("en", due(rule, other)));
}

TEST_CASE("the next visitor finds no date on the weeks", "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  open_weeks(v);
  put_in(v, kRequest);
  REQUIRE_FALSE(dates_shown(v).empty());
  v.touch("finish");
  v.begin("en");
  open_weeks(v);
  CHECK(dates_shown(v).empty());
  CHECK_FALSE(v.find("weeks/today"));
}

TEST_CASE("with a clock that cannot be right the weeks show no dates", "[kiosk][weeks][clock]") {
  Visitor v;
  v.begin("en");
  v.clock().doubt();
  open_weeks(v);
  put_in(v, kRequest);
  CHECK(dates_shown(v).empty());
  CHECK_FALSE(v.find("weeks/today"));
}

TEST_CASE("the date of another letter is not taken for the day of the request", "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("school-support");  // asks when the school was asked for its records
  v.answer(InputValue{false});
  v.answer(InputValue{kRequest});
  v.touch("home");
  open_weeks(v);
  CHECK(dates_shown(v).empty());
}

TEST_CASE("the date put in on the weeks is the one they show", "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("being-assessed");
  v.answer(InputValue{base::Day{year{2026} / June / 1}});
  v.touch("home");
  open_weeks(v);
  CHECK(name_of(v, "weeks/start/when") == "Monday 1 June 2026");
  put_in(v, kRequest);
  CHECK(name_of(v, "weeks/start/when") == "Monday 8 June 2026");
}

TEST_CASE("the weeks give no dates from a day that is still to come", "[kiosk][weeks]") {
  Visitor v;
  v.begin("en");
  open_weeks(v);
  put_in(v, v.clock().today() + days{5});
  CHECK(dates_shown(v).empty());
}

TEST_CASE("the weeks with the visitor's dates are read aloud only after a yes",
          "[kiosk][weeks][speech]") {
  Visitor v;
  v.begin("en");
  open_weeks(v);
  put_in(v, kRequest);
  v.touch("read-aloud");
  for (const std::string& line : v.speaker().take_lines()) {
    CAPTURE(line);
    CHECK(line.find("2026") == std::string::npos);
  }
  CHECK(v.state().dialog.kind == DialogKind::SpeakDates);
}
