// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/dialog.h"

#include <algorithm>

#include "kiosk/ui/text_block.h"

namespace kiosk::ui {

base::Rect dialog_panel(Frame& frame, std::string_view id, const Text& title, float width_px,
                        float content_height_px) {
  const Metrics& m = frame.m();
  frame.begin_dialog();
  const float pad = m.mm(5);
  const float width = std::min(width_px, m.viewport.w - 2 * m.margin());
  Look look = frame.look(m.heading() * 1.1f, true);
  // In a small window a long title gives way to what it is about.
  const float room = m.viewport.h - 2 * m.mm(3) - 2 * pad - m.mm(3);
  const float least = std::min(content_height_px, m.mm(28));
  while (room - text_height(frame, title, look, width - 2 * pad) < least && look.em_px > m.small())
    look.em_px = std::max(look.em_px * 0.9f, m.small());
  const float title_height = text_height(frame, title, look, width - 2 * pad);
  const float wanted = title_height + m.mm(3) + content_height_px + 2 * pad;
  const float height = std::min(wanted, m.viewport.h - 2 * m.mm(3));
  const base::Rect panel{m.viewport.x + (m.viewport.w - width) / 2,
                         m.viewport.y + (m.viewport.h - height) / 2, width, height};
  frame.node({.id = std::string{id},
              .role = Role::Dialog,
              .name = title.text,
              .locale = title.locale,
              .rect = panel,
              .em_px = look.em_px,
              .fg = look.colour,
              .bg = frame.theme().card});
  if (Painter* painter = frame.painter()) {
    painter->shadow(panel, m.radius() * 2);
    painter->fill(panel, frame.theme().card, m.radius() * 1.5f);
    painter->stroke(panel, frame.theme().edge, m.hairline(), m.radius() * 1.5f);
  }
  const base::Rect inner = panel.inset(pad);
  const float taken =
      text_block(frame, std::string{id} + "/title", title, look, inner, Role::Heading) + m.mm(3);
  return {inner.x, inner.y + taken, inner.w, inner.h - taken};
}

}  // namespace kiosk::ui
