// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/visit.h"

#include <algorithm>

namespace kiosk::test {
namespace {

content::Situation situation(const char* id) {
  return {.id = id, .section = {}, .article = {}, .icon = {}, .questions = {}, .items = {}};
}

content::Question question(const char* id, content::InputType type,
                           std::vector<std::string> choices = {}) {
  return {content::RuleInput{id, type, false, {}, std::move(choices)}};
}

}  // namespace

content::RuleBook small_book() {
  using content::InputType;
  content::Situation plan = situation("plan"), school = situation("school");
  plan.questions = {question("sent", InputType::Date), question("school", InputType::YesNo),
                    question("issued", InputType::Date)};
  school.questions = {question("kind", InputType::Choice, {"a", "b"}),
                      question("year", InputType::Year), question("closed", InputType::Closures)};
  content::RuleBook rules;
  rules.situations = {std::move(plan), std::move(school)};
  return rules;
}

Visit& Visit::operator()(const Intent& intent) {
  effects = update(state, intent, rules, kToday);
  return *this;
}

bool Visit::had(Effect effect) const {
  return std::find(effects.begin(), effects.end(), effect) != effects.end();
}

Visit full_visit() {
  Visit visit;
  visit(Begin{"ar"})(Open{{Screen::Search}})(TypeText{"appeal"})(ToggleScript{})(ToggleDigits{});
  visit(ShowKeyboard{false})(NextTextSize{})(NextTheme{})(ToggleLowered{});
  visit(Open{{Screen::Question, "plan"}})(PickDate{kLetter});
  visit(Answer{"sent", content::InputValue{kLetter}})(Answer{"school", content::InputValue{true}});
  visit(Answer{"issued", std::nullopt})(ToggleNear{})(ToggleTick{"appeal"});
  visit(ToggleDetails{"appeal"})(ReadAloud{})(SpeakDates{})(SpeechEnded{});
  visit(Open{{Screen::TakeAway, "plan"}})(ShowCode{1})(ShowPage{1});
  visit(Open{{Screen::Question, "school", 2}})(BeginSpan{})(EndSpan{})(BeginSpan{});
  visit.state.shifted = visit.state.digits = true;
  visit(OpenWord{"appeal"});
  return visit;
}

bool same(const State& a, const State& b) {
  return a.locale == b.locale && a.places == b.places && a.dialog.kind == b.dialog.kind &&
         a.dialog.id == b.dialog.id && a.text_scale == b.text_scale && a.theme == b.theme &&
         a.lowered == b.lowered && a.speaking == b.speaking && a.listens == b.listens &&
         a.dates_aloud == b.dates_aloud && a.query == b.query &&
         a.keyboard_open == b.keyboard_open && a.shifted == b.shifted && a.digits == b.digits &&
         a.latin == b.latin && a.answers == b.answers && a.picking == b.picking &&
         a.spans == b.spans && a.span_first == b.span_first && a.near_dates == b.near_dates &&
         a.ticks == b.ticks && a.opened == b.opened && a.code == b.code && a.page == b.page;
}

}  // namespace kiosk::test
