// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {

using ui::Frame;

namespace {

constexpr std::size_t kMostLetters = 40;  ///< in a row

std::string anchor_of(const AToZView::Group& group) { return "letter/" + group.letter.text; }

}  // namespace

MaybeIntent draw_a_to_z(Frame& frame, const AToZView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/a-to-z", room};
  const base::Rect column{room.x + m.margin(), 0, room.w - 2 * m.margin(), 0};
  float y = area.content().y + m.mm(3.5f);
  y += ui::text_block(frame, "a-to-z/title", view.title, frame.look(m.title(), true),
                      {column.x, y, column.w, 0}, ui::Role::Heading) +
       m.mm(3);

  // Letters to touch; each brings its entries up.
  const auto letter = [&](std::size_t i) {
    return ui::Button{.id = "a-to-z/to/" + view.groups[i].letter.text,
                      .label = view.groups[i].letter,
                      .centred = true};
  };
  float widest = m.target();
  for (std::size_t i = 0; i < view.groups.size(); ++i)
    widest = std::max(widest, ui::button_width(frame, letter(i)));
  y = lay_out_grid(
      frame, {column.x, y, column.w, 0}, view.groups.size(), widest, kMostLetters,
      [&](std::size_t i, float width) { return ui::button_height(frame, letter(i), width); },
      [&](std::size_t i, base::Rect rect) {
        if (!ui::button(frame, letter(i), rect)) return;
        area.bring_up(anchor_of(view.groups[i]));
        frame.interaction().set_focus("a-to-z/" + view.groups[i].entries.front().id);
      });

  for (const AToZView::Group& group : view.groups) {
    y += m.mm(5);
    frame.anchor(anchor_of(group), y);
    y += ui::text_block(frame, "a-to-z/" + anchor_of(group), group.letter,
                        frame.look(m.heading(), true), {column.x, y, column.w, 0},
                        ui::Role::Heading) +
         m.mm(1);
    y = lay_out_grid(
        frame, {column.x, y, column.w, 0}, group.entries.size(), m.em() * 20, 2,
        [&](std::size_t i, float width) {
          return list_card_height(frame, group.entries[i], width);
        },
        [&](std::size_t i, base::Rect rect) {
          frame.anchor(group.entries[i].id, rect.y);
          if (list_card(frame, "a-to-z/" + group.entries[i].id, group.entries[i], rect))
            intent = group.entries[i].intent;
        });
  }
  area.finish(y + m.mm(4));
  return intent;
}

}  // namespace kiosk
