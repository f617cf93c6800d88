// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {
namespace {

using ui::Button;
using ui::Frame;

/// Buttons under each other or, where they fit, side by side. Gives the bottom.
float draw_buttons(Frame& frame, const std::vector<std::pair<Button, Intent>>& buttons,
                   base::Rect box, MaybeIntent& intent) {
  const float gap = frame.m().gap();
  float wanted = -gap;
  for (const auto& [button, then] : buttons) wanted += ui::button_width(frame, button) + gap;
  const bool row = wanted <= box.w;
  float x = box.x, y = box.y, bottom = box.y;
  for (const auto& [button, then] : buttons) {
    const float width = row ? ui::button_width(frame, button) : box.w;
    const float height = ui::button_height(frame, button, width);
    if (ui::button(frame, button, frame.mirror({x, y, width, height}, box))) intent = then;
    bottom = std::max(bottom, y + height);
    if (row)
      x += width + gap;
    else
      y += height + gap;
  }
  return bottom;
}

/// A letter with its date marked: where to look. Decoration beside words that say the same.
void draw_letter(Frame& frame, const Text& caption, base::Rect rect) {
  const ui::Metrics& m = frame.m();
  const ui::Theme& t = frame.theme();
  const float width = rect.h * 0.72f;
  const base::Rect paper = frame.mirror({rect.x, rect.y, width, rect.h}, rect);
  const float unit = rect.h / 24;
  const auto row = [&](float x, float y, float w) {
    return base::Rect{paper.x + x * unit, paper.y + y * unit, w * unit, unit * 0.8f};
  };
  // English letters: the date stands at the top on the right, whatever the screen's direction.
  const base::Rect date = row(9.2f, 4.6f, 6.2f).inset(-unit * 0.8f, -unit * 0.7f);
  if (ui::Painter* painter = frame.painter()) {
    painter->shadow(paper, m.mm(0.8f));
    painter->fill(paper, 0xFFFFFFFF, m.mm(0.6f));
    painter->stroke(paper, t.edge, m.hairline(), m.mm(0.6f));
    for (const auto& [x, y, w] : {std::array{1.8f, 2.0f, 5.0f}, std::array{1.8f, 7.4f, 6.0f}})
      painter->fill(row(x, y, w), 0x46566BFF, unit * 0.3f);
    for (int line = 0; line < 6; ++line)
      painter->fill(row(1.8f, 10.2f + 1.9f * static_cast<float>(line), line == 5 ? 8.f : 13.4f),
                    0xC9CFD6FF, unit * 0.3f);
    painter->fill(date, 0xFFC845FF, unit * 0.6f);
    painter->stroke(date, 0x0B1F33FF, m.hairline() * 1.5f, unit * 0.6f);
    painter->fill(row(9.2f, 4.6f, 6.2f), 0x0B1F33FF, unit * 0.3f);
  }
  const float gap = m.mm(3);
  const base::Rect words =
      frame.mirror({rect.x + width + gap, rect.y, rect.w - width - gap, 0}, rect);
  const ui::Look look = frame.look(m.small());
  const float height = ui::text_height(frame, caption, look, words.w);
  ui::text_block(frame, "question/letter", caption, look,
                 {words.x, rect.y + (rect.h - height) / 2, words.w, 0});
}

/// The spans collected so far, each with a button to take it out. Gives the bottom.
float draw_spans(Frame& frame, const QuestionView& view, base::Rect box, MaybeIntent& intent) {
  const ui::Metrics& m = frame.m();
  float y = box.y;
  for (std::size_t i = 0; i < view.spans.size(); ++i) {
    const std::string id = "span/" + std::to_string(i);
    const Button remove{
        .id = id + "/remove",
        .label = {view.span_remove.text + ": " + view.spans[i].text, view.span_remove.locale},
        .icon = "close",
        .hide_label = true};
    const float side = m.target(), room = box.w - side - m.mm(2);
    const ui::Look look = frame.look(m.em());
    const float height = std::max(side, ui::text_height(frame, view.spans[i], look, room));
    const float words = ui::text_height(frame, view.spans[i], look, room);
    ui::text_block(frame, id, view.spans[i], look,
                   frame.mirror({box.x, y + (height - words) / 2, room, 0}, box));
    if (ui::button(frame, remove, frame.mirror({box.right() - side, y, side, side}, box)))
      intent = RemoveSpan{static_cast<int>(i)};
    y += height + m.gap() * 0.5f;
  }
  return y;
}

/// Answers to touch, under each other. Gives the bottom.
float draw_choices(Frame& frame, const QuestionView& view, base::Rect box, MaybeIntent& intent) {
  const ui::Metrics& m = frame.m();
  float y = box.y;
  const auto choice = [&](const Button& button, const Intent& then) {
    const float height = std::max(m.mm(15), ui::button_height(frame, button, box.w));
    if (ui::button(frame, button, {box.x, y, box.w, height})) intent = then;
    y += height + m.gap();
  };
  const bool few = view.choices.size() <= 3;
  for (const AnswerChoice& answer : view.choices)
    choice({.id = answer.id,
            .label = answer.label,
            .icon = answer.icon.empty() ? "arrow-right" : answer.icon,
            .selected = answer.chosen,
            .em_px = few ? m.heading() : m.em()},
           Answer{view.input, answer.value});
  choice({.id = "answer/unknown",
          .label = view.unknown,
          .icon = "help-circle-outline",
          .em_px = few ? m.heading() : m.em()},
         Answer{view.input, std::nullopt});
  return y;
}

}  // namespace

MaybeIntent draw_question(Frame& frame, const QuestionView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/question/" + view.situation + "/" + view.input, room};
  const base::Rect page{room.x + m.margin(), area.content().y + m.mm(3), room.w - 2 * m.margin(),
                        0};
  const bool closures = view.type == content::InputType::Closures;
  const bool date = closures || view.type == content::InputType::Date;
  const float grid_width = 7 * m.mm(15.0f);
  const bool two_columns = date && page.w > grid_width + m.em() * 15 + m.mm(8);
  const float left = two_columns ? page.w - grid_width - m.mm(8) : std::min(page.w, m.em() * 34);
  const base::Rect column = frame.mirror({page.x, page.y, left, 0}, page);
  float y = column.y;

  const Text where{view.situation_title.text + " · " + view.progress.text, view.progress.locale};
  y += ui::text_block(frame, "question/progress", where, frame.muted(m.small()),
                      {column.x, y, column.w, 0}) +
       m.mm(0.8f);
  ui::Look question = frame.look(std::min(m.title(), m.em() * 1.4f), true);
  question.line_height = 1.2f;
  y += ui::text_block(frame, "question/text", view.question, question, {column.x, y, column.w, 0},
                      ui::Role::Heading) +
       m.mm(1);
  if (!view.help.text.empty())
    y += ui::text_block(frame, "question/help", view.help, frame.muted(m.small() * 1.05f),
                        {column.x, y, column.w, 0}) +
         m.mm(2);

  const Intent unknown = Answer{view.input, std::nullopt};
  if (!date) {
    y = draw_choices(frame, view, {column.x, y + m.mm(2), column.w, 0}, intent);
    area.finish(y + m.mm(3));
    return intent;
  }
  if (closures) {
    y = draw_spans(frame, view, {column.x, y, column.w, 0}, intent);
    y += ui::text_block(frame, "question/span", view.span_label, frame.look(m.em(), true),
                        {column.x, y, column.w, 0}) +
         m.mm(1);
  }

  ui::Look chosen = frame.look(m.heading(), true);
  chosen.line_height = 1.2f;
  y += ui::text_block(frame, "question/chosen", view.picker.selected_text, chosen,
                      {column.x, y, column.w, 0}) +
       m.mm(1);
  if (!view.future.text.empty()) {
    ui::Look warn = frame.look(m.small(), true);
    warn.colour = frame.theme().urgent;
    y += ui::text_block(frame, "question/future", view.future, warn, {column.x, y, column.w, 0}) +
         m.mm(1);
  }
  std::vector<std::pair<Button, Intent>> buttons;
  const Button confirm{
      .id = "answer/confirm", .label = view.confirm, .icon = "check", .primary = true};
  if (closures) {
    buttons.push_back({confirm, view.ending_span ? Intent{EndSpan{}} : Intent{BeginSpan{}}});
    if (!view.ending_span)
      buttons.push_back({{.id = "answer/done", .label = view.span_done, .icon = "check-circle"},
                         Answer{view.input, content::InputValue{view.collected}}});
  } else {
    buttons.push_back({confirm, Answer{view.input, content::InputValue{view.picker.selected}}});
  }
  buttons.push_back(
      {{.id = "answer/unknown", .label = view.unknown, .icon = "help-circle-outline"}, unknown});
  y = draw_buttons(frame, buttons, {column.x, y + m.mm(1), column.w, 0}, intent) + m.mm(4);
  const float steppers = ui::date_steppers_height(frame);
  if (const auto day = ui::date_steppers(frame, view.picker, {column.x, y, column.w, steppers}))
    intent = PickDate{*day};
  y += steppers + m.gap();
  if (view.picker.selected != view.picker.today)
    y = draw_buttons(frame,
                     {{{.id = "date/today", .label = view.today_button, .icon = "calendar-today"},
                       PickDate{view.picker.today}}},
                     {column.x, y, column.w, 0}, intent) +
        m.gap();
  if (view.letter) {
    const float height = m.mm(26);
    draw_letter(frame, *view.letter, {column.x, y + m.mm(1), column.w, height});
    y += height + m.mm(2);
  }

  // The month beside it where there is room, else beneath.
  const float grid_height = ui::date_grid_height(frame, view.picker);
  const base::Rect grid =
      two_columns
          ? frame.mirror({page.right() - grid_width, page.y, grid_width, grid_height}, page)
          : frame.mirror({page.x, y + m.mm(5), std::min(page.w, grid_width), grid_height}, page);
  if (const auto day = ui::date_grid(frame, view.picker, grid)) intent = PickDate{*day};
  area.finish(std::max(y, grid.bottom()) + m.mm(3));
  return intent;
}

}  // namespace kiosk
