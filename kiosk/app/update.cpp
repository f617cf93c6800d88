// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/update.h"

#include <algorithm>
#include <utility>

#include "kiosk/app/overloaded.h"
#include "platform/base/utf8.h"

namespace kiosk {
namespace {

constexpr std::size_t kQueryBytes = 120;
constexpr std::size_t kPlaces = 64;
constexpr float kTextScales[] = {1.0f, 1.3f, 1.6f, 2.0f};

/// The date already answered to the question at a place, if any.
std::optional<base::Day> answered_date(const State& state, const Place& place,
                                       const content::RuleBook& rules) {
  const content::Situation* situation = rules.situation(place.id);
  if (place.screen != Screen::Question || !situation || place.step < 0 ||
      place.step >= static_cast<int>(situation->questions.size()))
    return std::nullopt;
  const auto answers = state.answers.find(place.id);
  if (answers == state.answers.end()) return std::nullopt;
  const auto answer =
      answers->second.find(situation->questions[static_cast<std::size_t>(place.step)].input.id);
  if (answer == answers->second.end()) return std::nullopt;
  const auto* day = std::get_if<base::Day>(&answer->second);
  return day ? std::optional{*day} : std::nullopt;
}

void go(State& state, Place place, const content::RuleBook& rules) {
  state.dialog = {};
  state.shifted = state.digits = false;
  if (place.screen == Screen::Search) state.keyboard_open = true;
  if (place.screen == Screen::TakeAway) state.code = state.page = 0;
  if (state.place() == place) return;
  if (state.places.size() >= kPlaces) state.places.erase(state.places.begin() + 1);
  state.places.push_back(std::move(place));
  state.picking = answered_date(state, state.place(), rules);
}

void erase_letter(std::string& text) {
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

void toggle(std::set<std::string>& set, const std::string& id) {
  if (!set.erase(id)) set.insert(id);
}

/// Screens that show what a visitor told us: nobody near should hear it unasked.
bool shows_own_dates(Screen screen) {
  return screen == Screen::Question || screen == Screen::Checklist || screen == Screen::TakeAway;
}

}  // namespace

std::vector<Effect> update(State& state, const Intent& intent, const content::RuleBook& rules,
                           base::Day today) {
  std::vector<Effect> effects;
  const Place before = state.place();
  const bool was_speaking = std::exchange(state.speaking, false);
  const auto speak = [&] {
    state.speaking = state.listens = true;
    effects.push_back(Effect::Speak);
  };
  std::visit(
      Overloaded{
          [&](const Begin& begin) {
            state.locale = begin.locale;
            state.places = {Place{}, Place{Screen::Home}};
            state.dialog = {};
          },
          [&](const ChooseLanguage& choice) {
            state.locale = choice.locale;
            state.latin = false;
            state.dialog = {};
          },
          [&](const GoHome&) {
            state.places = {Place{}, Place{Screen::Home}};
            state.dialog = {};
          },
          [&](const GoBack&) {
            if (state.dialog.kind != DialogKind::None) {
              state.dialog = {};
            } else if (state.places.size() > 2) {
              state.places.pop_back();
              state.picking = answered_date(state, state.place(), rules);
            }
          },
          [&](const Open& open) { go(state, open.place, rules); },
          [&](const OpenWord& word) {
            state.dialog = {DialogKind::Word, word.id};
          },
          [&](const OpenDialog& open) {
            state.dialog = {open.kind, {}};
          },
          [&](const CloseDialog&) { state.dialog = {}; },
          [&](const NextTextSize&) {
            const auto next = std::find_if(std::begin(kTextScales), std::end(kTextScales),
                                           [&](float s) { return s > state.text_scale + 0.01f; });
            state.text_scale = next == std::end(kTextScales) ? kTextScales[0] : *next;
          },
          [&](const NextTheme&) {
            state.theme = state.theme == ui::ThemeName::Paper  ? ui::ThemeName::Dark
                          : state.theme == ui::ThemeName::Dark ? ui::ThemeName::Yellow
                                                               : ui::ThemeName::Paper;
          },
          [&](const ToggleLowered&) { state.lowered = !state.lowered; },
          [&](const TypeText& typed) {
            if (state.place().screen != Screen::Search) {
              state.query.clear();  // letters typed elsewhere begin a new search
              go(state, {Screen::Search}, rules);
            }
            if (state.query.size() + typed.text.size() <= kQueryBytes &&
                base::is_utf8(typed.text) && !(state.query.empty() && typed.text == " "))
              state.query += typed.text;
            state.shifted = false;
          },
          [&](const EraseLetter&) { erase_letter(state.query); },
          [&](const ClearQuery&) {
            state.query.clear();
            state.keyboard_open = true;
          },
          [&](const ToggleShift&) { state.shifted = !state.shifted; },
          [&](const ToggleDigits&) { state.digits = !state.digits; },
          [&](const ToggleScript&) { state.latin = !state.latin; },
          [&](const ShowKeyboard& show) { state.keyboard_open = show.open; },
          [&](const PickDate& pick) { state.picking = pick.day; },
          [&](const Answer& answer) {
            const Place at = state.place();
            const content::Situation* situation = rules.situation(at.id);
            if (at.screen != Screen::Question || !situation) return;
            content::Inputs& inputs = state.answers[at.id];
            if (answer.value)
              inputs[answer.input] = *answer.value;
            else
              inputs.erase(answer.input);
            const int next = at.step + 1;
            if (next < static_cast<int>(situation->questions.size()))
              go(state, {Screen::Question, at.id, next}, rules);
            else
              go(state, {Screen::Checklist, at.id}, rules);
          },
          [&](const ToggleTick& tick) { toggle(state.ticks, state.place().id + "/" + tick.item); },
          [&](const ToggleDetails& details) {
            toggle(state.opened, state.place().id + "/" + details.item);
          },
          [&](const ShowCode& show) { state.code = std::max(0, show.index); },
          [&](const ShowPage& show) { state.page = std::max(0, show.index); },
          [&](const ReadAloud&) {
            state.dialog = {};
            if (was_speaking) return;
            if (shows_own_dates(state.place().screen) && !state.dates_aloud)
              state.dialog = {DialogKind::SpeakDates, {}};  // which says no dates itself
            speak();
          },
          [&](const SpeakDates&) {
            state.dialog = {};
            state.dates_aloud = true;
            speak();
          },
          [&](const SpeechEnded&) {},
          [&](const FinishAndClear&) {
            wipe(state);
            effects.push_back(Effect::Wiped);
          },
          [&](const WarnOfTimeOut&) {
            state.dialog = {DialogKind::TimeOut, {}};
            if (state.listens) speak();
          },
      },
      intent);
  if (state.place().screen == Screen::Question && !state.picking) state.picking = today;
  if (was_speaking && !state.speaking) effects.push_back(Effect::Hush);
  if (!(state.place() == before)) effects.push_back(Effect::Moved);
  return effects;
}

}  // namespace kiosk
