// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/screens/screens.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {

using ui::Frame;

MaybeIntent draw_about(Frame& frame, const AboutView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  ui::ScrollArea area{frame, "scroll/about", room};
  const float width = std::min(room.w - 2 * m.margin(), m.em() * 34);
  const base::Rect box = frame.mirror({room.x + m.margin(), 0, width, 0}, room);
  float y = area.content().y + m.mm(3.5f);
  y += ui::text_block(frame, "about/title", view.title, frame.look(m.title(), true),
                      {box.x, y, width, 0}, ui::Role::Heading) +
       m.mm(3);
  for (std::size_t p = 0; p < view.parts.size(); ++p) {
    const AboutView::Part& part = view.parts[p];
    const std::string id = "about/" + std::to_string(p);
    frame.anchor(id, y);
    if (!part.title.text.empty())
      y += m.mm(2.5f) +
           ui::text_block(frame, id + "/title", part.title, frame.look(m.heading(), true),
                          {box.x, y + m.mm(2.5f), width, 0}, ui::Role::Heading) +
           m.mm(2);
    for (std::size_t i = 0; i < part.paragraphs.size(); ++i)
      y += ui::text_block(frame, id + "/" + std::to_string(i), part.paragraphs[i],
                          frame.look(m.em()), {box.x, y, width, 0}) +
           m.mm(3);
  }
  area.finish(y);
  return std::nullopt;
}

}  // namespace kiosk
