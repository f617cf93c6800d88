// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/update.h"

#include <algorithm>

#include "platform/base/utf8.h"
#include "tests/catch.h"
#include "tests/kiosk/visit.h"

namespace {

using namespace kiosk;
using test::full_visit;
using test::kLetter;
using test::kToday;
using test::same;
using test::Visit;

}  // namespace

TEST_CASE("a visit begins on the home screen in the language touched", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"pl"});
  CHECK(visit.state.locale == "pl");
  CHECK(visit.state.place() == Place{Screen::Home});
  CHECK(visit.had(Effect::Moved));
  CHECK_FALSE(visit.had(Effect::Wiped));
}

TEST_CASE("going back leads through the screens seen and never past home", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Section, "appeals"}})(Open{{Screen::Article, "how-to-appeal"}});
  visit(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Section, "appeals"});
  visit(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Home});
  visit(GoBack{})(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Home});
  CHECK_FALSE(visit.had(Effect::Moved));
}

TEST_CASE("going back closes a dialog before it leaves the screen", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::AToZ}})(OpenWord{"appeal"})(GoBack{});
  CHECK(visit.state.dialog.kind == DialogKind::None);
  CHECK(visit.state.place() == Place{Screen::AToZ});
}

TEST_CASE("home is one touch away and the way to it is forgotten", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Situations}})(Open{{Screen::Question, "plan"}})(GoHome{});
  CHECK(visit.state.place() == Place{Screen::Home});
  visit(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Home});
}

TEST_CASE("a screen opened twice in a row is one step of the way", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::AToZ}})(Open{{Screen::AToZ}})(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Home});
}

TEST_CASE("the way here stays short however long a visitor walks about", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"});
  for (int i = 0; i < 1000; ++i) visit(Open{{Screen::Article, std::to_string(i)}});
  CHECK(visit.state.places.size() <= 64);
  CHECK(visit.state.place().id == "999");
  CHECK(visit.state.places.front() == Place{Screen::Welcome});
  for (int i = 0; i < 1000; ++i) visit(GoBack{});
  CHECK(visit.state.places.size() == 2);
}

TEST_CASE("another language keeps place, answers, ticks and what was typed", "[kiosk][update]") {
  Visit visit = full_visit();
  const State before = visit.state;
  visit(ChooseLanguage{"pl"});
  CHECK(visit.state.locale == "pl");
  CHECK(visit.state.dialog.kind == DialogKind::None);
  CHECK(visit.state.places == before.places);
  CHECK(visit.state.answers == before.answers);
  CHECK(visit.state.picking == before.picking);
  CHECK(visit.state.spans == before.spans);
  CHECK(visit.state.span_first == before.span_first);
  CHECK(visit.state.near_dates == before.near_dates);
  CHECK(visit.state.ticks == before.ticks);
  CHECK(visit.state.opened == before.opened);
  CHECK(visit.state.query == before.query);
  CHECK(visit.state.code == before.code);
  CHECK(visit.state.text_scale == before.text_scale);
  CHECK_FALSE(visit.had(Effect::Moved));
}

TEST_CASE("an answer leads to the next question and keeps the others", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Question, "plan"}});
  CHECK(visit.state.picking == kToday);
  visit(Answer{"sent", content::InputValue{kLetter}});
  CHECK(visit.state.place() == Place{Screen::Question, "plan", 1});
  visit(Answer{"school", content::InputValue{false}});
  CHECK(visit.state.place() == Place{Screen::Question, "plan", 2});
  visit(Answer{"issued", std::nullopt});
  CHECK(visit.state.place() == Place{Screen::Checklist, "plan"});
  const content::Inputs expected{{"sent", kLetter}, {"school", false}};
  CHECK(visit.state.answers.at("plan") == expected);
}

TEST_CASE("not knowing an answer takes back only that answer", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Question, "plan"}});
  visit(Answer{"sent", content::InputValue{kLetter}})(Answer{"school", content::InputValue{true}});
  visit(GoBack{})(Answer{"school", std::nullopt});
  const content::Inputs expected{{"sent", kLetter}};
  CHECK(visit.state.answers.at("plan") == expected);
  CHECK(visit.state.place() == Place{Screen::Question, "plan", 2});
}

TEST_CASE("a question of a date begins with the answer given before, else with today",
          "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Question, "plan"}})(PickDate{kLetter});
  visit(Answer{"sent", content::InputValue{kLetter}})(Answer{"school", std::nullopt});
  CHECK(visit.state.picking == kToday);
  visit(GoBack{})(GoBack{});
  CHECK(visit.state.place() == Place{Screen::Question, "plan", 0});
  CHECK(visit.state.picking == kLetter);
}

TEST_CASE("an answer where no question is shown changes nothing", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"});
  const State before = visit.state;
  visit(Answer{"sent", content::InputValue{kLetter}});
  CHECK(same(visit.state, before));
  visit(Open{{Screen::Question, "no-such-situation"}})(
      Answer{"sent", content::InputValue{kLetter}});
  CHECK(visit.state.answers.empty());
}

TEST_CASE("ticks and details belong to their situation and come and go", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Checklist, "plan"}})(ToggleTick{"appeal"})(ToggleDetails{"x"});
  visit(Open{{Screen::Checklist, "other"}})(ToggleTick{"appeal"});
  CHECK(visit.state.ticks == std::set<std::string>{"other/appeal", "plan/appeal"});
  CHECK(visit.state.opened == std::set<std::string>{"plan/x"});
  visit(ToggleTick{"appeal"});
  CHECK(visit.state.ticks == std::set<std::string>{"plan/appeal"});
}

TEST_CASE("typing on any screen opens the search with what was typed", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::AToZ}})(TypeText{"a"});
  CHECK(visit.state.place() == Place{Screen::Search});
  CHECK(visit.state.query == "a");
  CHECK(visit.had(Effect::Moved));
  visit(TypeText{"p"});
  CHECK(visit.state.query == "ap");
  CHECK_FALSE(visit.had(Effect::Moved));
}

TEST_CASE("a query takes no leading space, no broken UTF-8 and no more than its bytes",
          "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Search}})(TypeText{" "});
  CHECK(visit.state.query.empty());
  visit(TypeText{"\xC3"})(TypeText{"\xFF"});
  CHECK(visit.state.query.empty());
  for (int i = 0; i < 300; ++i) visit(TypeText{"ع"});
  CHECK(visit.state.query.size() <= 120);
  CHECK(visit.state.query.size() >= 100);
  CHECK(base::is_utf8(visit.state.query));
}

TEST_CASE("erasing takes away one whole letter", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"ar"})(Open{{Screen::Search}});
  for (const char* letter : {"a", "ż", "ع", "😀"}) visit(TypeText{letter});
  visit(EraseLetter{});
  CHECK(visit.state.query == "ażع");
  visit(EraseLetter{});
  CHECK(visit.state.query == "aż");
  visit(EraseLetter{});
  CHECK(visit.state.query == "a");
  visit(EraseLetter{})(EraseLetter{});
  CHECK(visit.state.query.empty());
}

TEST_CASE("clearing the query empties it and brings the keyboard back", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(TypeText{"a"})(ShowKeyboard{false})(ClearQuery{});
  CHECK(visit.state.query.empty());
  CHECK(visit.state.keyboard_open);
}

TEST_CASE("shift holds for one letter", "[kiosk][update]") {
  Visit visit;
  visit(Begin{"en"})(Open{{Screen::Search}})(ToggleShift{});
  CHECK(visit.state.shifted);
  visit(TypeText{"A"});
  CHECK_FALSE(visit.state.shifted);
}

TEST_CASE("text sizes go round through four steps from 1 to 2", "[kiosk][update]") {
  Visit visit;
  std::vector<float> sizes{visit.state.text_scale};
  for (int i = 0; i < 4; ++i) sizes.push_back(visit(NextTextSize{}).state.text_scale);
  CHECK(sizes == std::vector<float>{1.0f, 1.3f, 1.6f, 2.0f, 1.0f});
}

TEST_CASE("themes go round", "[kiosk][update]") {
  Visit visit;
  CHECK(visit.state.theme == ui::ThemeName::Paper);
  CHECK(visit(NextTheme{}).state.theme == ui::ThemeName::Dark);
  CHECK(visit(NextTheme{}).state.theme == ui::ThemeName::Yellow);
  CHECK(visit(NextTheme{}).state.theme == ui::ThemeName::Paper);
}

TEST_CASE("the page and the code of the take-away start at the first and are never negative",
          "[kiosk][update]") {
  Visit visit = full_visit();
  visit(GoBack{})(GoBack{})(GoBack{})(Open{{Screen::TakeAway, "plan"}});
  CHECK(visit.state.code == 0);
  CHECK(visit.state.page == 0);
  visit(ShowCode{-3})(ShowPage{-1});
  CHECK(visit.state.code == 0);
  CHECK(visit.state.page == 0);
}

TEST_CASE("the warning of the time-out leaves everything in place", "[kiosk][update]") {
  Visit visit = full_visit();
  visit(CloseDialog{});
  const State before = visit.state;
  visit(WarnOfTimeOut{});
  CHECK(visit.state.dialog.kind == DialogKind::TimeOut);
  visit(CloseDialog{});
  CHECK(same(visit.state, before));
}

TEST_CASE("finish and clear leaves nothing of a visit", "[kiosk][update]") {
  Visit visit = full_visit();
  const State fresh;
  // The visit did leave something in each field, so that the next check says something.
  CHECK(visit.state.locale != fresh.locale);
  CHECK(visit.state.places != fresh.places);
  CHECK(visit.state.dialog.kind != fresh.dialog.kind);
  CHECK(visit.state.text_scale != fresh.text_scale);
  CHECK(visit.state.theme != fresh.theme);
  CHECK(visit.state.lowered != fresh.lowered);
  CHECK(visit.state.query != fresh.query);
  CHECK(visit.state.keyboard_open != fresh.keyboard_open);
  CHECK(visit.state.shifted != fresh.shifted);
  CHECK(visit.state.digits != fresh.digits);
  CHECK(visit.state.latin != fresh.latin);
  CHECK(visit.state.answers != fresh.answers);
  CHECK(visit.state.ticks != fresh.ticks);
  CHECK(visit.state.opened != fresh.opened);
  CHECK(visit.state.spans != fresh.spans);
  CHECK(visit.state.span_first != fresh.span_first);
  CHECK(visit.state.near_dates != fresh.near_dates);
  CHECK(visit.state.listens != fresh.listens);
  CHECK(visit.state.dates_aloud != fresh.dates_aloud);
  CHECK(visit.state.code != fresh.code);
  CHECK(visit.state.page != fresh.page);
  visit(FinishAndClear{});
  CHECK(same(visit.state, fresh));
  CHECK(visit.had(Effect::Wiped));
  CHECK(visit.had(Effect::Moved));
}

TEST_CASE("wiping overwrites what was typed", "[kiosk][update]") {
  State state;
  state.query.reserve(200);  // longer than a string holds within itself
  state.query = "a secret that a visitor typed into the search field";
  const std::size_t size = state.query.size();
  const char* bytes = state.query.data();
  wipe(state);
  CHECK(same(state, State{}));
  // An emptied string keeps its memory, so the place of the letters may still be looked at.
  REQUIRE(state.query.data() == bytes);
  REQUIRE(state.query.capacity() >= size);
  CHECK(std::all_of(bytes, bytes + size, [](char c) { return c == 0; }));
}
