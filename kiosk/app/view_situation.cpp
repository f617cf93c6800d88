// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/app/wording.h"

namespace kiosk {

namespace {

/// What there is to touch: yes and no, the choices as the pack words them, or years.
std::vector<AnswerChoice> choices_of(const content::Question& question, const std::string& unit,
                                     const World& world, const Wording& words) {
  std::vector<AnswerChoice> choices;
  switch (question.input.type) {
    case content::InputType::YesNo:
      choices.push_back({"answer/yes", words.text("question.yes"), "check", true});
      choices.push_back({"answer/no", words.text("question.no"), "close", false});
      break;
    case content::InputType::Choice:
      for (const std::string& value : question.input.choices)
        choices.push_back({"answer/" + value,
                           words.text(unit + question.input.id + "/choice/" + value),
                           {},
                           value});
      break;
    case content::InputType::Year: {
      const auto year_of = [](base::Day day) { return static_cast<int>(base::civil(day).year()); };
      const content::HolidayTable& holidays = world.pack->rule_book().holidays;
      const int first = std::max(year_of(world.today), year_of(holidays.first));
      for (int year = first; year <= std::min(year_of(holidays.last), first + 3); ++year)
        choices.push_back({"answer/" + std::to_string(year),
                           {std::to_string(year), words.locale()},
                           "calendar",
                           year});
      break;
    }
    case content::InputType::Date:
    case content::InputType::Closures:
      break;
  }
  return choices;
}

ui::DatePicker picker_of(base::Day day, base::Day today, const Wording& words) {
  const content::WeekNames week = content::week_names(words.locale());
  return {.id = "date",
          .selected = day,
          .today = today,
          .selected_text = words.date(day),
          .month_title = words.date(day, content::DateStyle::Month),
          .month_name = words.date(day, content::DateStyle::MonthName),
          .day_label = words.text("picker.day"),
          .month_label = words.text("picker.month"),
          .year_label = words.text("picker.year"),
          .earlier = words.text("picker.earlier"),
          .later = words.text("picker.later"),
          .week_names = week.names,
          .first_day = week.first_day};
}

void put_spans(QuestionView& view, const State& state, const Wording& words) {
  for (const auto& [first, last] : state.spans)
    view.spans.push_back(words.format(
        "question.span_line", {{"first", words.date(first, content::DateStyle::DayMonth).text},
                               {"last", words.date(last, content::DateStyle::Medium).text}}));
  view.collected = state.spans;
  view.ending_span = state.span_first.has_value();
  view.span_label = words.text(view.ending_span ? "question.span_last" : "question.span_first");
  view.confirm = words.text(view.ending_span ? "question.span_end" : "question.span_add");
  view.span_remove = words.text("question.span_remove");
  view.span_done = words.text(state.spans.empty() ? "question.span_none" : "question.span_done");
}

}  // namespace

ShelvesView situations_view(const content::Pack& pack, const Wording& words) {
  ShelvesView view{.title = words.text("situations.title"),
                   .lead = words.text("situations.lead"),
                   .shelves = {}};
  const auto sections = pack.sections(words.locale());
  for (const content::Situation& situation : pack.rule_book().situations) {
    if (view.shelves.empty() || view.shelves.back().id != situation.shelf)
      view.shelves.push_back(
          {situation.shelf,
           situation.shelf.empty() ? Text{} : words.text("shelf." + situation.shelf),
           {}});
    const std::string unit = "situation/" + situation.id;
    std::string colour;
    if (sections)
      for (const content::Section& section : *sections)
        if (section.id == situation.section) colour = section.colour;
    view.shelves.back().entries.push_back({words.text(unit + "/title"),
                                           words.text(unit + "/summary"), situation.icon, colour,
                                           situation.id, Open{{Screen::Question, situation.id}}});
  }
  return view;
}

base::Result<QuestionView> question_view(const State& state, const World& world,
                                         const Wording& words) {
  const Place& place = state.place();
  const content::Situation* situation = world.pack->rule_book().situation(place.id);
  if (!situation || place.step < 0 || place.step >= static_cast<int>(situation->questions.size()))
    return base::Error{base::ErrorCode::NotFound, "no such question: " + place.id};
  const content::Question& question = situation->questions[static_cast<std::size_t>(place.step)];
  const std::string unit = "situation/" + situation->id + "/";
  QuestionView view{
      .situation = situation->id,
      .input = question.input.id,
      .situation_title = words.text(unit + "title"),
      .progress = words.format("question.progress",
                               {{"number", static_cast<std::int64_t>(place.step + 1)},
                                {"count", static_cast<std::int64_t>(situation->questions.size())}}),
      .question = words.text(unit + question.input.id + "/text"),
      .help = words.has(unit + question.input.id + "/help")
                  ? words.text(unit + question.input.id + "/help")
                  : Text{},
      .type = question.input.type,
      .picker = {},
      .today_button = words.text("question.today"),
      .confirm = words.text("question.confirm"),
      .unknown = words.text(question.on_letter && question.needed ? "question.no_letter"
                                                                  : "question.unknown"),
      .choices = choices_of(question, unit, world, words)};

  const auto answers = state.answers.find(situation->id);
  if (answers != state.answers.end())
    if (const auto answer = answers->second.find(question.input.id);
        answer != answers->second.end())
      for (AnswerChoice& choice : view.choices) choice.chosen = choice.value == answer->second;

  const base::Day day = state.picking.value_or(world.today);
  view.picker = picker_of(day, world.today, words);
  if (view.type == content::InputType::Date && day > world.today && !question.input.future &&
      world.clock == content::Clock::Trusted)
    view.future = words.text("question.future");
  if (view.type == content::InputType::Closures) put_spans(view, state, words);
  if (question.on_letter) view.letter = words.text("question.letter");
  return view;
}

}  // namespace kiosk
