// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {

using ui::Frame;

namespace {

/// Cards under a title of their own.
struct Shelf {
  std::string id{};
  Text title{};  ///< empty: none
  const std::vector<ListEntry>* entries = nullptr;
};

/// A titled list of cards in one or two columns; what every list screen is.
MaybeIntent draw_list(Frame& frame, std::string id, const Text& title, const Text& lead,
                      std::string_view icon, std::uint32_t colour,
                      const std::vector<Shelf>& shelves, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/" + id, room};
  const base::Rect column{room.x + m.margin(), area.content().y + m.mm(3.5f),
                          room.w - 2 * m.margin(), 0};
  float y = column.y;
  ui::Look look = frame.look(m.title(), true);
  look.line_height = 1.25f;
  const float icon_room = icon.empty() ? 0 : m.icon() * 1.3f + m.mm(2.5f);
  const float title_height = ui::text_height(frame, title, look, column.w - icon_room);
  if (!icon.empty())
    frame.icon(
        icon,
        frame.mirror({column.x, y, m.icon() * 1.3f, std::min(title_height, look.em_px * 1.25f)},
                     column),
        m.icon() * 1.3f, colour);
  ui::text_block(frame, id + "/title", title, look,
                 frame.mirror({column.x + icon_room, y, column.w - icon_room, 0}, column),
                 ui::Role::Heading);
  y += title_height + m.mm(1);
  if (!lead.text.empty())
    y += ui::text_block(frame, id + "/lead", lead, frame.muted(m.em()), {column.x, y, column.w, 0});
  for (const Shelf& shelf : shelves) {
    y += m.mm(3);
    if (!shelf.title.text.empty()) {
      frame.anchor(shelf.id, y);
      y += ui::text_block(frame, id + "/shelf/" + shelf.id, shelf.title,
                          frame.look(m.heading(), true), {column.x, y, column.w, 0},
                          ui::Role::Heading) +
           m.mm(1);
    }
    const std::vector<ListEntry>& entries = *shelf.entries;
    y = lay_out_grid(
        frame, {column.x, y, column.w, 0}, entries.size(), m.em() * 20, 2,
        [&](std::size_t i, float width) { return list_card_height(frame, entries[i], width); },
        [&](std::size_t i, base::Rect rect) {
          frame.anchor(entries[i].id, rect.y);
          if (list_card(frame, id + "/" + entries[i].id, entries[i], rect))
            intent = entries[i].intent;
        });
  }
  area.finish(y + m.mm(4));
  return intent;
}

}  // namespace

MaybeIntent draw_section(Frame& frame, const SectionView& view, base::Rect room) {
  return draw_list(frame, "section/" + view.section.id, view.section.title, view.section.summary,
                   view.section.icon, ui::section_colour(frame.theme(), view.section.colour),
                   {{{}, {}, &view.articles}}, room);
}

MaybeIntent draw_shelves(Frame& frame, const ShelvesView& view, base::Rect room) {
  std::vector<Shelf> shelves;
  for (const ShelvesView::Shelf& shelf : view.shelves)
    shelves.push_back({shelf.id, shelf.title, &shelf.entries});
  return draw_list(frame, view.id, view.title, view.lead, {}, 0, shelves, room);
}

}  // namespace kiosk
