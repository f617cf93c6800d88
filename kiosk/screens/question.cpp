// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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

}  // namespace

MaybeIntent draw_question(Frame& frame, const QuestionView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/question/" + view.situation + "/" + view.input, room};
  const base::Rect page{room.x + m.margin(), area.content().y + m.mm(3), room.w - 2 * m.margin(),
                        0};
  const bool date = view.type == content::InputType::Date;
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
    y += m.mm(2);
    const auto choice = [&](const char* id, const Text& label, const char* icon, Intent then,
                            bool chosen) {
      const Button button{
          .id = id, .label = label, .icon = icon, .selected = chosen, .em_px = m.heading()};
      const float height = std::max(m.mm(17), ui::button_height(frame, button, column.w));
      if (ui::button(frame, button, {column.x, y, column.w, height})) intent = std::move(then);
      y += height + m.gap();
    };
    choice("answer/yes", view.yes, "check", Answer{view.input, content::InputValue{true}},
           view.answered == true);
    choice("answer/no", view.no, "close", Answer{view.input, content::InputValue{false}},
           view.answered == false);
    choice("answer/unknown", view.unknown, "help-circle-outline", unknown, false);
    area.finish(y + m.mm(3));
    return intent;
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
  y = draw_buttons(
          frame,
          {{{.id = "answer/confirm", .label = view.confirm, .icon = "check", .primary = true},
            Answer{view.input, content::InputValue{view.picker.selected}}},
           {{.id = "answer/unknown", .label = view.unknown, .icon = "help-circle-outline"},
            unknown}},
          {column.x, y + m.mm(1), column.w, 0}, intent) +
      m.mm(4);
  const float steppers = ui::date_steppers_height(frame);
  if (const auto day = ui::date_steppers(frame, view.picker, {column.x, y, column.w, steppers}))
    intent = PickDate{*day};
  y += steppers + m.gap();
  if (view.picker.selected != view.picker.today)
    y = draw_buttons(frame,
                     {{{.id = "date/today", .label = view.today_button, .icon = "calendar-today"},
                       PickDate{view.picker.today}}},
                     {column.x, y, column.w, 0}, intent);

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
