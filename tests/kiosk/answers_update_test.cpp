// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of every type, and what becomes of them when a visitor goes back, forth and elsewhere.
#include "kiosk/app/update.h"
#include "tests/catch.h"
#include "tests/kiosk/visit.h"

namespace {

using namespace kiosk;
using namespace std::chrono;
using content::Closures;
using content::Inputs;
using content::InputValue;
using test::kLetter;
using test::kToday;
using test::Visit;

constexpr base::Day kMonday{year{2026} / July / 20}, kFriday{year{2026} / July / 24};
constexpr base::Day kLater{year{2026} / September / 4};

/// At a question of the situation "school": 0 a choice, 1 a year, 2 closures.
Visit at_question(int step) {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Question, "school", step}});
  return visit;
}

void add_span(Visit& visit, base::Day first, base::Day last) {
  visit(PickDate{first})(BeginSpan{})(PickDate{last})(EndSpan{});
}

}  // namespace

TEST_CASE("an answer of every type is kept as it was given", "[kiosk][update]") {
  const Closures closed{{kMonday, kFriday}};
  Visit visit = at_question(0);
  visit(Answer{"kind", InputValue{std::string{"b"}}});
  CHECK(visit.state.place() == Place{Screen::Question, "school", 1});
  CHECK(visit.had(Effect::Moved));
  visit(Answer{"year", InputValue{2027}});
  CHECK(visit.state.place() == Place{Screen::Question, "school", 2});
  visit(Answer{"closed", InputValue{closed}});
  CHECK(visit.state.place() == Place{Screen::Checklist, "school"});
  const Inputs expected{{"kind", std::string{"b"}}, {"year", 2027}, {"closed", closed}};
  CHECK(visit.state.answers.at("school") == expected);
}

TEST_CASE("no answer at all leads to the checklist too", "[kiosk][update]") {
  Visit visit = at_question(0);
  for (const char* input : {"kind", "year", "closed"}) visit(Answer{input, std::nullopt});
  CHECK(visit.state.place() == Place{Screen::Checklist, "school"});
  CHECK(visit.state.answers["school"].empty());
}

TEST_CASE("a changed answer of any type keeps the others", "[kiosk][update]") {
  const Inputs given{{"kind", std::string{"a"}}, {"year", 2026}, {"closed", Closures{}}};
  const Inputs other{
      {"kind", std::string{"b"}}, {"year", 2028}, {"closed", Closures{{kMonday, kFriday}}}};
  int step = 0;
  for (const char* input : {"kind", "year", "closed"}) {
    CAPTURE(input);
    Visit visit = at_question(0);
    for (const char* each : {"kind", "year", "closed"}) visit(Answer{each, given.at(each)});
    visit(Open{{Screen::Question, "school", step}})(Answer{input, other.at(input)});
    Inputs expected = given;
    expected[input] = other.at(input);
    CHECK(visit.state.answers.at("school") == expected);
    visit(Open{{Screen::Question, "school", step}})(Answer{input, std::nullopt});
    expected.erase(input);
    CHECK(visit.state.answers.at("school") == expected);
    ++step;
  }
}

TEST_CASE("two situations keep their answers apart", "[kiosk][update]") {
  Visit visit = at_question(1);
  visit(Answer{"year", InputValue{2027}});
  visit(Open{{Screen::Question, "plan"}})(Answer{"sent", InputValue{kLetter}});
  CHECK(visit.state.answers.at("school") == Inputs{{"year", 2027}});
  CHECK(visit.state.answers.at("plan") == Inputs{{"sent", kLetter}});
}

TEST_CASE("back and forth through the questions keeps what was answered", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Question, "plan"}})(Answer{"sent", InputValue{kLetter}});
  visit(Answer{"school", InputValue{false}})(Answer{"issued", InputValue{kMonday}});
  const Inputs before = visit.state.answers.at("plan");
  REQUIRE(before.size() == 3);
  visit(GoBack{});
  CHECK(visit.state.picking == kMonday);
  visit(GoBack{})(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Question, "plan", 0});
  CHECK(visit.state.picking == kLetter);
  CHECK(visit.state.answers.at("plan") == before);
  visit(Answer{"sent", InputValue{kLetter}})(Answer{"school", InputValue{false}});
  CHECK(visit.state.picking == kMonday);
  visit(Answer{"issued", InputValue{*visit.state.picking}});
  CHECK(visit.state.answers.at("plan") == before);
}

TEST_CASE("a date picked but not confirmed is no answer", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Question, "plan"}})(PickDate{kLetter})(GoBack{});
  CHECK(visit.state.answers.empty());
  visit(Open{{Screen::Question, "plan"}});
  CHECK(visit.state.picking == kToday);
}

TEST_CASE("days a school is closed are collected one span after the other", "[kiosk][update]") {
  Visit visit = at_question(2);
  CHECK(visit.state.spans.empty());
  visit(PickDate{kMonday})(BeginSpan{});
  CHECK(visit.state.span_first == kMonday);
  CHECK(visit.state.picking == kMonday);  // the last day is looked for from the first
  CHECK(visit.state.spans.empty());
  visit(PickDate{kFriday})(EndSpan{});
  CHECK(visit.state.spans == Closures{{kMonday, kFriday}});
  CHECK_FALSE(visit.state.span_first);
  CHECK(visit.state.place() == Place{Screen::Question, "school", 2});
  CHECK(visit.state.answers.empty());
}

TEST_CASE("the two ends of a span may come in any order, and may be one day", "[kiosk][update]") {
  Visit visit = at_question(2);
  add_span(visit, kFriday, kMonday);
  add_span(visit, kLater, kLater);
  CHECK(visit.state.spans == Closures{{kMonday, kFriday}, {kLater, kLater}});
}

TEST_CASE("spans stand in time order however they were collected", "[kiosk][update]") {
  Visit visit = at_question(2);
  add_span(visit, kLater, kLater + days{3});
  add_span(visit, kMonday, kFriday);
  CHECK(visit.state.spans == Closures{{kMonday, kFriday}, {kLater, kLater + days{3}}});
}

TEST_CASE("a span ends only after it began", "[kiosk][update]") {
  Visit visit = at_question(2);
  visit(PickDate{kMonday})(EndSpan{});
  CHECK(visit.state.spans.empty());
  visit(BeginSpan{})(EndSpan{})(EndSpan{});
  CHECK(visit.state.spans == Closures{{kMonday, kMonday}});
}

TEST_CASE("a first day taken by mistake is replaced by the next one", "[kiosk][update]") {
  Visit visit = at_question(2);
  visit(PickDate{kMonday})(BeginSpan{})(PickDate{kFriday})(BeginSpan{})(EndSpan{});
  CHECK(visit.state.spans == Closures{{kFriday, kFriday}});
}

TEST_CASE("a span is taken out by its place, and no other", "[kiosk][update]") {
  Visit visit = at_question(2);
  for (int week = 0; week < 3; ++week)
    add_span(visit, kMonday + weeks{week}, kFriday + weeks{week});
  visit(RemoveSpan{1});
  CHECK(visit.state.spans ==
        Closures{{kMonday, kFriday}, {kMonday + weeks{2}, kFriday + weeks{2}}});
  for (const int outside : {-1, 2, 1000}) visit(RemoveSpan{outside});
  CHECK(visit.state.spans.size() == 2);
  visit(RemoveSpan{0})(RemoveSpan{0});
  CHECK(visit.state.spans.empty());
}

TEST_CASE("more spans than any school year has are not collected", "[kiosk][update]") {
  Visit visit = at_question(2);
  for (int week = 0; week < 200; ++week)
    add_span(visit, kMonday + weeks{week}, kFriday + weeks{week});
  CHECK(visit.state.spans.size() >= 15);
  CHECK(visit.state.spans.size() <= 100);  // what the rules take
}

TEST_CASE("where no more spans are collected none is begun", "[kiosk][update]") {
  Visit visit = at_question(2);
  for (int week = 0; week < 200; ++week)
    add_span(visit, kMonday + weeks{week}, kFriday + weeks{week});
  visit(BeginSpan{});
  CHECK_FALSE(visit.state.span_first);  // else nothing but "I don't know yet" would lead on
}

TEST_CASE("the question of closures opens with those answered before", "[kiosk][update]") {
  Visit visit = at_question(2);
  add_span(visit, kMonday, kFriday);
  visit(Answer{"closed", InputValue{visit.state.spans}});
  CHECK(visit.state.place() == Place{Screen::Checklist, "school"});
  CHECK(visit.state.spans.empty());
  visit(GoBack{});
  CHECK(visit.state.spans == Closures{{kMonday, kFriday}});
  CHECK(visit.state.picking == kToday);
  add_span(visit, kLater, kLater);
  visit(Answer{"closed", InputValue{visit.state.spans}});
  const Inputs expected{{"closed", Closures{{kMonday, kFriday}, {kLater, kLater}}}};
  CHECK(visit.state.answers.at("school") == expected);
}

TEST_CASE("half a span does not follow to another question", "[kiosk][update]") {
  Visit visit = at_question(2);
  visit(PickDate{kMonday})(BeginSpan{})(Open{{Screen::Question, "plan"}});
  CHECK_FALSE(visit.state.span_first);
  CHECK(visit.state.spans.empty());
  CHECK(visit.state.picking == kToday);
}

TEST_CASE("another language in the middle of a span keeps it", "[kiosk][update]") {
  Visit visit = at_question(2);
  add_span(visit, kMonday, kFriday);
  visit(PickDate{kLater})(BeginSpan{});
  visit(OpenDialog{DialogKind::Language})(ChooseLanguage{"ur"})(NextTextSize{});
  CHECK(visit.state.span_first == kLater);
  CHECK(visit.state.spans == Closures{{kMonday, kFriday}});
  CHECK(visit.state.picking == kLater);
}

TEST_CASE("the timeline's two views change by one touch and for the whole visit",
          "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Checklist, "plan"}});
  CHECK_FALSE(visit.state.near_dates);
  visit(ToggleNear{});
  CHECK(visit.state.near_dates);
  CHECK_FALSE(visit.had(Effect::Moved));
  visit(Open{{Screen::Checklist, "school"}});
  CHECK(visit.state.near_dates);
  visit(ToggleNear{});
  CHECK_FALSE(visit.state.near_dates);
}
