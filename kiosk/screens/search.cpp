// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"
#include "kiosk/ui/text_field.h"

namespace kiosk {
namespace {

using ui::Frame;

struct HitLooks {
  ui::Look title, detail, snippet;
  float icon, pad, text_width;
};

HitLooks hit_looks(Frame& frame, float width) {
  const ui::Metrics& m = frame.m();
  HitLooks looks{.title = frame.look(m.em(), true),
                 .detail = frame.muted(m.small()),
                 .snippet = frame.muted(m.small()),
                 .icon = m.icon() * 1.2f,
                 .pad = m.padding(),
                 .text_width = 0};
  looks.title.line_height = looks.snippet.line_height = 1.25f;
  looks.text_width = std::max(1.f, width - 3 * looks.pad - looks.icon);
  return looks;
}

ui::RichText snippet(const HitView& hit) {
  ui::RichText text{.parts = {}, .locale = hit.snippet_locale};
  text.parts = hit.snippet;
  return text;
}

float hit_height(Frame& frame, const HitView& hit, float width) {
  const HitLooks looks = hit_looks(frame, width);
  float height = ui::text_height(frame, hit.entry.title, looks.title, looks.text_width);
  if (!hit.snippet.empty())
    height += ui::rich_text_height(frame, snippet(hit), looks.snippet, looks.text_width);
  return std::max(frame.m().target(), height + frame.m().mm(4));
}

bool draw_hit(Frame& frame, const HitView& hit, const std::string& id, base::Rect rect) {
  const HitLooks looks = hit_looks(frame, rect.w);
  const std::uint32_t colour = hit.entry.colour.empty()
                                   ? frame.theme().ink
                                   : ui::section_colour(frame.theme(), hit.entry.colour);
  const bool touched = ui::card(
      frame, {.id = id, .name = hit.entry.title, .bar = hit.entry.colour.empty() ? 0 : colour},
      rect);
  frame.icon(hit.icon, frame.mirror({rect.x + looks.pad, rect.y, looks.icon, rect.h}, rect),
             looks.icon, colour);
  const base::Rect box =
      frame.mirror({rect.x + 2 * looks.pad + looks.icon, rect.y, looks.text_width, rect.h}, rect);
  const float title = ui::text_height(frame, hit.entry.title, looks.title, box.w);
  const float extra =
      hit.snippet.empty() ? 0 : ui::rich_text_height(frame, snippet(hit), looks.snippet, box.w);
  const float y = rect.centre().y - (title + extra) / 2;
  frame.paint(frame.shape(hit.entry.title, looks.title, box.w), {box.x, y});
  if (extra > 0)
    ui::rich_text(frame, id + "/snippet", snippet(hit), looks.snippet, {box.x, y + title, box.w, 0},
                  frame.theme().ink);
  return touched;
}

Intent to_intent(const ui::KeyTouch& touch) {
  switch (touch.action) {
    case ui::KeyAction::Type:
      return TypeText{touch.text};
    case ui::KeyAction::Backspace:
      return EraseLetter{};
    case ui::KeyAction::Shift:
      return ToggleShift{};
    case ui::KeyAction::Digits:
      return ToggleDigits{};
    case ui::KeyAction::OtherScript:
      return ToggleScript{};
    case ui::KeyAction::Hide:
      break;
  }
  return ShowKeyboard{false};
}

}  // namespace

MaybeIntent draw_search(Frame& frame, const SearchView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float keys = view.keyboard_open ? ui::keyboard_height(frame, view.keyboard, room.h) : 0;
  const base::Rect list{room.x, room.y, room.w, room.h - keys};
  ui::ScrollArea area{frame, "scroll/search", list};
  const base::Rect column{list.x + m.margin(), area.content().y + m.mm(2.5f),
                          list.w - 2 * m.margin(), 0};
  float y = column.y;

  // On a small screen the top bar has no field: it stands here.
  const bool small_bar = m.viewport.w < m.em() * 26;
  if (small_bar) {
    const base::Rect field{column.x, y, column.w, m.target()};
    if (ui::text_field(frame,
                       {.id = "query",
                        .label = view.field,
                        .text = view.query,
                        .locale = view.query_locale,
                        .active = view.keyboard_open},
                       field))
      intent = ShowKeyboard{true};
    y += field.h + m.mm(2);
  }

  const auto group_title = [&](const char* id, const Text& text) {
    ui::Look look = frame.look(m.small(), true);
    y += ui::text_block(frame, id, text, look, {column.x, y, column.w, 0}, ui::Role::Heading) +
         m.mm(1);
  };
  const float clear_width =
      std::min(column.w, ui::button_width(frame, {.label = view.clear, .icon = "close"}));
  const auto clear_button = [&] {
    return ui::button(
        frame, {.id = "search/clear", .label = view.clear, .icon = "close"},
        frame.mirror({column.right() - clear_width, y, clear_width, m.target()}, column));
  };
  if (view.hits.empty()) {
    if (!view.query.empty()) {
      if (clear_button()) intent = ClearQuery{};
      y += m.target() + m.gap();
    }
    y += ui::text_block(frame, "search/hint", view.query.empty() ? view.hint : view.nothing,
                        frame.look(m.em()), {column.x, y, column.w, 0}) +
         m.mm(2);
    y = lay_out_grid(
        frame, {column.x, y, column.w, 0}, view.instead.size(), m.em() * 13, 3,
        [&](std::size_t i, float width) { return list_card_height(frame, view.instead[i], width); },
        [&](std::size_t i, base::Rect rect) {
          if (list_card(frame, "instead/" + view.instead[i].id, view.instead[i], rect))
            intent = view.instead[i].intent;
        });
  } else {
    if (clear_button()) intent = ClearQuery{};
    bool exact_named = false, nearest_named = false;
    const float hit_width = column.w - clear_width - m.gap();
    const bool beside = hit_width > m.em() * 16;
    if (!beside) y += m.target() + m.gap();
    const float width = beside ? hit_width : column.w;
    for (std::size_t i = 0; i < view.hits.size(); ++i) {
      const HitView& hit = view.hits[i];
      if (!hit.nearest && !exact_named)
        group_title("search/exact", view.exact_title), exact_named = true;
      if (hit.nearest && !nearest_named)
        group_title("search/nearest", view.nearest_title), nearest_named = true;
      const float height = hit_height(frame, hit, width);
      const std::string id = "hit/" + std::to_string(static_cast<int>(i)) + "/" + hit.entry.id;
      if (draw_hit(frame, hit, id, frame.mirror({column.x, y, width, height}, column)))
        intent = hit.entry.intent;
      y += height + m.gap() * 0.7f;
    }
  }
  area.finish(y + m.mm(2));

  if (view.keyboard_open) {
    const base::Rect rect{room.x, room.bottom() - keys, room.w, keys};
    if (const auto touch = ui::keyboard(frame, view.keyboard, rect)) intent = to_intent(*touch);
  }
  return intent;
}

}  // namespace kiosk
