// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/text_field.h"

#include <algorithm>

namespace kiosk::ui {

bool text_field(Frame& frame, const TextField& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  const Theme& t = frame.theme();
  const auto hit = frame.hit(spec.id, rect);
  const bool empty = spec.text.empty();
  frame.node({.id = spec.id,
              .role = Role::TextField,
              .name = empty ? spec.label.text : spec.text,
              .locale = empty ? spec.label.locale : spec.locale,
              .rect = rect,
              .em_px = m.em() * 0.92f,
              .fg = empty ? t.muted : t.ink,
              .bg = t.paper});
  Painter* painter = frame.painter();
  if (!painter) return hit.activated;

  const float radius = std::min(rect.h / 2, m.mm(8));
  painter->fill(rect, t.paper, radius);
  if (spec.active)
    painter->stroke(rect, t.ink, m.mm(0.5f), radius);
  else
    painter->stroke(rect, t.edge, m.hairline(), radius);
  if (hit.focused) frame.focus_ring(rect, radius);

  const base::Rect inner = rect.inset(radius * 0.7f, 0);
  frame.icon("magnify", frame.mirror({inner.x, rect.y, m.icon(), rect.h}, inner), m.icon(),
             t.muted);
  const base::Rect box = frame.mirror(
      {inner.x + m.icon() + m.mm(2), rect.y, inner.w - m.icon() - m.mm(2), rect.h}, inner);
  Look look{.em_px = m.em() * 0.92f, .colour = empty ? t.muted : t.ink, .line_height = 1.2f};
  if (empty) look.max_lines = 1;
  const Text shown = empty ? spec.label : Text{spec.text, spec.locale};
  const ParagraphPtr text = frame.shape(shown, look, empty ? box.w : 0);
  const float y = rect.centre().y - text->height() / 2;
  // Long text shows its end, where the caret is.
  float x = empty || !text->rtl() == !frame.rtl() ? box.x : box.right() - text->width();
  if (!empty)
    x = text->rtl() ? box.right() - text->width()
                    : box.x + std::min(0.f, box.w - text->width() - m.mm(1));
  if (!empty && text->rtl()) x += std::max(0.f, text->width() + m.mm(1) - box.w);
  if (empty && spec.active) x += frame.rtl() ? -m.mm(1.2f) : m.mm(1.2f);
  frame.push_clip(box.inset(-m.mm(0.6f), 0));
  frame.paint(text, {x, y});
  if (spec.active) {
    base::Rect caret = text->caret(empty ? 0 : static_cast<std::uint32_t>(spec.text.size()));
    float at = x + caret.x;
    if (empty) at = frame.rtl() ? box.right() : box.x;
    painter->fill({at, y, m.mm(0.5f), text->height()}, t.ink);
  }
  frame.pop_clip();
  return hit.activated;
}

}  // namespace kiosk::ui
