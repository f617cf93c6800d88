// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {

using ui::Frame;

MaybeIntent draw_home(Frame& frame, const HomeView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/home", room};
  const base::Rect column{room.x + m.margin(), area.content().y + m.mm(2.4f),
                          room.w - 2 * m.margin(), 0};
  float y = column.y;
  ui::Look title = frame.look(m.title(), true);
  title.line_height = 1.25f;
  y += ui::text_block(frame, "home/title", view.title, title, {column.x, y, column.w, 0},
                      ui::Role::Heading) +
       m.mm(1.2f);

  // The one strong action, and what stands beside it where there is room.
  const ui::Choice dates{.id = "dates",
                         .icon = view.dates.icon,
                         .title = view.dates.title,
                         .detail = view.dates.detail,
                         .primary = true};
  std::vector<ui::Choice> beside;
  for (const ToolCard& tool : view.beside)
    beside.push_back({.id = "beside/" + tool.place.id,
                      .icon = tool.icon,
                      .title = tool.title,
                      .detail = tool.detail});
  const bool one_row = !beside.empty() && column.w > m.em() * 34;
  const float split = one_row ? (column.w - m.gap()) * 0.62f : column.w;
  const float rest = one_row ? column.w - m.gap() - split : column.w;
  float tall = std::max(m.mm(19), ui::choice_height(frame, dates, split));
  if (one_row)
    for (const ui::Choice& choice : beside)
      tall = std::max(tall, ui::choice_height(frame, choice, rest));
  if (ui::choice(frame, dates, frame.mirror({column.x, y, split, tall}, column)))
    intent = Open{view.dates.place};
  if (!one_row) y += tall + m.gap();
  for (std::size_t i = 0; i < beside.size(); ++i) {
    const float height = one_row ? tall : ui::choice_height(frame, beside[i], rest);
    const float x = one_row ? column.x + split + m.gap() : column.x;
    if (ui::choice(frame, beside[i], frame.mirror({x, y, rest, height}, column)))
      intent = Open{view.beside[i].place};
    y += height + m.gap();
  }

  std::vector<ui::Choice> sections;
  for (const SectionCard& section : view.sections) {
    const std::uint32_t colour = ui::section_colour(frame.theme(), section.colour);
    sections.push_back({.id = "section/" + section.id,
                        .icon = section.icon,
                        .title = section.title,
                        .detail = section.summary,
                        .icon_colour = colour,
                        .bar = colour,
                        .stacked = column.w > m.em() * 26});
  }
  // No word is broken: long words are set smaller first, then the cards grow.
  const auto least = [&] {
    float width = m.em() * 8.2f;
    for (const ui::Choice& section : sections)
      width = std::max(width, ui::choice_least_width(frame, section));
    return width;
  };
  const float share = (column.w + m.gap()) / static_cast<float>(sections.size()) - m.gap();
  if (least() > share)
    for (ui::Choice& section : sections) section.title_em = m.em() * 0.92f;
  const std::size_t columns = least() > share ? 3 : sections.size();  // 3 and 2, not 4 and 1
  y = lay_out_grid(
          frame, {column.x, y, column.w, 0}, sections.size(), least(), columns,
          [&](std::size_t i, float width) { return ui::choice_height(frame, sections[i], width); },
          [&](std::size_t i, base::Rect rect) {
            if (ui::choice(frame, sections[i], rect))
              intent = Open{{Screen::Section, view.sections[i].id}};
          }) +
      m.gap();

  const auto tool = [&](std::size_t i) {
    return ui::Button{.id = "tool/" + view.tools[i].id,
                      .label = view.tools[i].title,
                      .icon = view.tools[i].icon};
  };
  // All in one row, or three to a row.
  const auto count = static_cast<float>(view.tools.size());
  const float each = (column.w + m.gap()) / count - m.gap();
  bool one_line = true;
  for (std::size_t i = 0; i < view.tools.size(); ++i)
    one_line = one_line && ui::button_width(frame, tool(i)) <= each;
  y = lay_out_grid(
          frame, {column.x, y, column.w, 0}, view.tools.size(), one_line ? 1 : m.em() * 9,
          one_line ? view.tools.size() : 3,
          [&](std::size_t i, float width) { return ui::button_height(frame, tool(i), width); },
          [&](std::size_t i, base::Rect rect) {
            if (ui::button(frame, tool(i), rect)) intent = Open{view.tools[i].place};
          }) +
      m.mm(2);
  area.finish(y);
  return intent;
}

}  // namespace kiosk
