// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {

using ui::Frame;

MaybeIntent draw_welcome(Frame& frame, const WelcomeView& view, int greeting) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float margin = std::max(m.margin(), m.mm(6));
  const base::Rect page = m.viewport.inset(margin, m.mm(5));
  ui::ScrollArea area{frame, "scroll/welcome", {m.viewport.x, page.y, m.viewport.w, page.h}};
  const base::Rect column{page.x, area.content().y, page.w, 0};
  float y = column.y;

  // Few languages get large cards; many get smaller ones, so that all are seen at once.
  const bool many = view.languages.size() > 8;
  const std::size_t columns =
      std::min<std::size_t>(many ? 5 : 4, std::max<std::size_t>(1, view.languages.size()));
  const float least_width = m.em() * (many ? 7.2f : 8.5f);
  const float name_row = m.heading() * (many ? 1.75f : 2.2f);  // the tallest script's line
  float card = std::max(m.mm(many ? 15.f : 24.f), name_row + m.small() * 1.2f + m.mm(2));
  const auto fitting = static_cast<std::size_t>((column.w + m.gap()) / (least_width + m.gap()));
  const std::size_t per_row = std::clamp<std::size_t>(fitting, 1, columns);
  const auto rows = static_cast<float>((view.languages.size() + per_row - 1) / per_row);
  const float under_greeting = m.mm(many ? 4 : 7), above_tools = m.mm(many ? 4 : 9);
  const float rest = under_greeting + rows * (card + m.gap()) + above_tools + m.target();

  // Every greeting gets the room of the longest, so that the languages below never jump. Where the
  // languages need the room, long greetings are set smaller.
  ui::Look title = frame.look(m.title() * 1.15f, true);
  title.line_height = 1.2f;
  ui::Look lead = frame.muted(m.em());
  const auto height_of = [&](const WelcomeView::Greeting& one) {
    return ui::text_height(frame, one.title, title, column.w) + m.mm(1.5f) +
           ui::text_height(frame, one.lead, lead, column.w * 0.8f);
  };
  const auto tallest = [&] {
    float height = 0;
    for (const auto& one : view.greetings) height = std::max(height, height_of(one));
    return height;
  };
  while (many && tallest() > page.h - rest && title.em_px > m.heading()) {
    title.em_px = std::max(title.em_px * 0.93f, m.heading());
    lead.em_px = std::max(lead.em_px * 0.96f, m.small());
  }
  const float room = tallest();
  // What is left over goes to the cards, which are the one thing to touch here.
  card += std::clamp((page.h - rest - room) / rows, 0.f, m.mm(many ? 9.f : 0.f));
  if (!view.greetings.empty()) {
    const auto& shown = view.greetings[static_cast<std::size_t>(greeting) % view.greetings.size()];
    title.own_side = lead.own_side = true;
    const bool right = ui::is_rtl(shown.title.locale);
    float text_y = y;
    text_y += ui::text_block(frame, "welcome/title", shown.title, title, {column.x, y, column.w, 0},
                             ui::Role::Heading);
    const float lead_x = right ? column.x + column.w * 0.2f : column.x;
    ui::text_block(frame, "welcome/lead", shown.lead, lead,
                   {lead_x, text_y + m.mm(1.5f), column.w * 0.8f, 0});
  }
  y += room + under_greeting;

  y = lay_out_grid(
      frame, {column.x, y, column.w, 0}, view.languages.size(), least_width, columns,
      [&](std::size_t, float) { return card; },
      [&](std::size_t i, base::Rect rect) {
        const LanguageChoice& choice = view.languages[i];
        if (ui::card(frame, {.id = "language/" + choice.tag, .name = choice.name}, rect))
          intent = Begin{choice.tag};
        const base::Rect inner = rect.inset(m.mm(many ? 3.f : 4.f), 0);
        ui::Look name = frame.look(m.heading() * (many ? 1.f : 1.2f), true),
                 english = frame.muted(m.small());
        name.line_height = english.line_height = 1.2f;
        name.max_lines = english.max_lines = 1;
        name.own_side = true;
        // A name in its own script stands at the side its readers begin from.
        if (ui::is_rtl(choice.name.locale)) english.align = fonts::Align::End;
        const ui::ParagraphPtr first = frame.shape(choice.name, name, inner.w);
        const float top = rect.centre().y - (name_row + m.small() * 1.2f) / 2;
        frame.paint(first, {inner.x, top + (name_row - first->height()) / 2});
        ui::text_block(frame, "language/" + choice.tag + "/english", choice.english_name, english,
                       {inner.x, top + name_row, inner.w, 0});
      });
  y += above_tools;

  const ui::Button tools[] = {
      {.id = "text-size", .label = view.text_size, .icon = "format-size"},
      {.id = "contrast", .label = view.contrast, .icon = "contrast-circle"}};
  const Intent intents[] = {NextTextSize{}, NextTheme{}};
  float x = column.x;
  for (std::size_t i = 0; i < 2; ++i) {
    const float width = std::min(column.w, ui::button_width(frame, tools[i]));
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      y += m.target() + m.gap();
    }
    if (ui::button(frame, tools[i], {x, y, width, m.target()})) intent = intents[i];
    x += width + m.gap();
  }
  const ui::Look small = frame.muted(m.small());
  const float beside = column.right() - x - m.gap();
  const float law = ui::text_height(frame, view.law_date, small, std::max(1.f, beside));
  if (beside > m.em() * 12) {
    ui::Look end = small;
    end.align = fonts::Align::End;
    ui::text_block(frame, "welcome/law", view.law_date, end,
                   {x + m.gap(), y + (m.target() - law) / 2, beside, 0});
    y += m.target();
  } else {
    y += m.target() + m.gap();
    y += ui::text_block(frame, "welcome/law", view.law_date, small, {column.x, y, column.w, 0});
  }
  area.finish(y);
  return intent;
}

MaybeIntent draw_fallback(Frame& frame, const FallbackView& view) {
  const ui::Metrics& m = frame.m();
  const base::Rect page = m.viewport.inset(std::max(m.margin(), m.mm(8)), m.mm(8));
  ui::ScrollArea area{frame, "scroll/fallback", {m.viewport.x, page.y, m.viewport.w, page.h}};
  const float width = std::min(page.w, m.em() * 32);
  float y = area.content().y;
  y += ui::text_block(frame, "fallback/title", view.title, frame.look(m.title(), true),
                      {page.x, y, width, 0}, ui::Role::Heading) +
       m.mm(4);
  for (std::size_t i = 0; i < view.paragraphs.size(); ++i)
    y += ui::text_block(frame, "fallback/" + std::to_string(i), view.paragraphs[i],
                        frame.look(m.em()), {page.x, y, width, 0}) +
         m.mm(3.5f);
  area.finish(y);
  return std::nullopt;
}

}  // namespace kiosk
