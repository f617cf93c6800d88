// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/wording.h"

namespace kiosk {

SituationsView situations_view(const content::Pack& pack, const Wording& words) {
  SituationsView view{.title = words.text("situations.title"),
                      .lead = words.text("situations.lead"),
                      .situations = {}};
  for (const content::Situation& situation : pack.rule_book().situations) {
    const std::string unit = "situation/" + situation.id;
    std::string colour;
    if (const auto sections = pack.sections(words.locale()))
      for (const content::Section& section : *sections)
        if (section.id == situation.section) colour = section.colour;
    view.situations.push_back({words.text(unit + "/title"), words.text(unit + "/summary"),
                               situation.icon, colour, situation.id,
                               Open{{Screen::Question, situation.id}}});
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
      .help = words.text(unit + question.input.id + "/help"),
      .type = question.input.type,
      .picker = {},
      .today_button = words.text("question.today"),
      .confirm = words.text("question.confirm"),
      .unknown = words.text(question.needed ? "question.no_letter" : "question.unknown"),
      .yes = words.text("question.yes"),
      .no = words.text("question.no"),
      .future = {},
      .answered = {}};

  const auto answers = state.answers.find(situation->id);
  if (answers != state.answers.end())
    if (const auto answer = answers->second.find(question.input.id);
        answer != answers->second.end())
      if (const bool* yes = std::get_if<bool>(&answer->second)) view.answered = *yes;

  const base::Day day = state.picking.value_or(world.today);
  const content::WeekNames week = content::week_names(words.locale());
  view.picker = {.id = "date",
                 .selected = day,
                 .today = world.today,
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
  if (day > world.today) view.future = words.text("question.future");
  return view;
}

}  // namespace kiosk
