// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/update.h"

#include <algorithm>
#include <utility>

#include "kiosk/app/print.h"
#include "platform/base/overloaded.h"
#include "platform/base/utf8.h"

namespace kiosk {
namespace {

constexpr std::size_t kQueryBytes = 120;
constexpr std::size_t kPlaces = 64;
constexpr std::size_t kSpans = 20;
constexpr float kTextScales[] = {1.0f, 1.3f, 1.6f, 2.0f};

/// What was already answered to the question at a place; nullptr: nothing.
const content::InputValue* answered(const State& state, const Place& place,
                                    const content::RuleBook& rules) {
  const content::Situation* situation = rules.situation(place.id);
  if (place.screen != Screen::Question || !situation || place.step < 0 ||
      place.step >= static_cast<int>(situation->questions.size()))
    return nullptr;
  const auto answers = state.answers.find(place.id);
  if (answers == state.answers.end()) return nullptr;
  const auto answer =
      answers->second.find(situation->questions[static_cast<std::size_t>(place.step)].input.id);
  return answer == answers->second.end() ? nullptr : &answer->second;
}

/// A question opens with the answer it had.
void take_up_answer(State& state, const content::RuleBook& rules) {
  state.picking.reset();
  state.spans.clear();
  state.span_first.reset();
  const content::InputValue* value = answered(state, state.place(), rules);
  if (!value) return;
  if (const auto* day = std::get_if<base::Day>(value)) state.picking = *day;
  if (const auto* spans = std::get_if<content::Closures>(value)) state.spans = *spans;
}

void go(State& state, Place place, const content::RuleBook& rules) {
  state.dialog = {};
  state.shifted = state.digits = false;
  if (place.screen == Screen::Search) state.keyboard_open = true;
  if (place.screen == Screen::TakeAway) {
    state.code = state.page = 0;
    if (state.print.over) state.print = {};  // it was said of other pages
  }
  if (state.place() == place) return;
  if (state.places.size() >= kPlaces) state.places.erase(state.places.begin() + 1);
  state.places.push_back(std::move(place));
  take_up_answer(state, rules);
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
  return screen == Screen::Question || screen == Screen::Checklist || screen == Screen::TakeAway ||
         screen == Screen::Weeks;
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
  const auto finish = [&] {
    wipe(state);
    effects.push_back(Effect::Wiped);
  };
  std::visit(
      base::Overloaded{
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
              take_up_answer(state, rules);
            }
          },
          [&](const Open& open) { go(state, open.place, rules); },
          [&](const OpenWord& word) {
            state.dialog = {DialogKind::Word, word.id};
          },
          [&](const OpenService& service) {
            state.dialog = {DialogKind::Service, service.id};
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
          [&](const BeginSpan&) {
            if (state.spans.size() < kSpans) state.span_first = state.picking;
          },
          [&](const EndSpan&) {
            if (!state.span_first || !state.picking || state.spans.size() >= kSpans) return;
            state.spans.push_back(std::minmax(*state.span_first, *state.picking));
            std::sort(state.spans.begin(), state.spans.end());
            state.span_first.reset();
          },
          [&](const RemoveSpan& remove) {
            const auto index = static_cast<std::size_t>(remove.index);
            if (index < state.spans.size())
              state.spans.erase(state.spans.begin() + static_cast<std::ptrdiff_t>(index));
          },
          [&](const ToggleNear&) { state.near_dates = !state.near_dates; },
          [&](const ToggleTick& tick) { toggle(state.ticks, state.place().id + "/" + tick.item); },
          [&](const ToggleDetails& details) {
            toggle(state.opened, state.place().id + "/" + details.item);
          },
          [&](const ShowCode& show) { state.code = std::max(0, show.index); },
          [&](const ShowPage& show) { state.page = std::max(0, show.index); },
          [&](const ToggleEnglish&) { state.beside_english = !state.beside_english; },
          [&](const ToggleEasyRead&) { state.easy_read = !state.easy_read; },
          [&](const TellUs& tell) {
            std::string& chosen = state.feedback[tell.question];
            if (chosen == tell.choice)
              state.feedback.erase(tell.question);
            else
              chosen = tell.choice;
          },
          [&](const SendFeedback&) {
            if (state.feedback.empty() || state.feedback_sent) return;
            state.feedback_sent = true;
            effects.push_back(Effect::CountFeedback);
          },
          [&](const ChoosePaper& choice) {
            state.paper = choice.paper;
            state.page = 0;
          },
          [&](const ToggleOwnLanguage&) {
            state.own_language_only = !state.own_language_only;
            state.page = 0;
          },
          [&](const PrintPages&) {
            if (state.place().screen != Screen::TakeAway || !state.print.over) return;
            state.print = {platform::PrintState::Sending, false};
            effects.push_back(Effect::Print);
          },
          [&](const CancelPrint&) {
            state.print = {};
            effects.push_back(Effect::CancelPrint);
          },
          [&](const PrintChanged& changed) {
            state.print = changed.status;
            state.speaking = was_speaking;  // nobody touched anything
            // A fault is heard at once; what goes well does not break into what is being read.
            if (state.listens &&
                (!was_speaking || state.print.over || is_fault(state.print.state))) {
              state.speaking = true;
              effects.push_back(Effect::SpeakPrintStatus);
            }
            if (state.print.over && state.dialog.kind == DialogKind::Printing) state.dialog = {};
          },
          [&](const StopAndClear&) { finish(); },
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
            // Half a page in the printer helps nobody: ask, unless this is the answer.
            if (!state.print.over && state.dialog.kind != DialogKind::TimeOut)
              state.dialog = {DialogKind::Printing, {}};
            else
              finish();
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
