// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/controls.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/text_block.h"

namespace kiosk::ui {
namespace {

float label_em(const Frame& frame, const Button& spec) {
  return spec.em_px > 0 ? spec.em_px : frame.m().em() * 0.92f;
}

float icon_room(const Frame& frame, bool has_icon, bool has_label) {
  if (!has_icon) return 0;
  return frame.m().icon() + (has_label ? frame.m().mm(2.0f) : 0);
}

struct Ground {
  std::uint32_t fill, text, icon;
};

Ground ground(const Frame& frame, bool primary, bool held, bool enabled) {
  const Theme& t = frame.theme();
  if (!enabled) return {t.card, t.muted, t.muted};
  if (primary) return {held ? t.primary_held : t.primary, t.on_primary, t.accent};
  return {held ? t.card_held : t.card, t.ink, t.ink};
}

}  // namespace

bool button(Frame& frame, const Button& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  const auto hit = frame.hit(spec.id, rect, spec.enabled);
  const Ground g = ground(frame, spec.primary || spec.selected, hit.held, spec.enabled);
  const float em = label_em(frame, spec);
  frame.node({.id = spec.id,
              .role = Role::Button,
              .name = spec.label.text,
              .locale = spec.label.locale,
              .rect = rect,
              .em_px = spec.hide_label ? m.icon() : em,
              .fg = g.text,
              .bg = g.fill,
              .enabled = spec.enabled,
              .primary = spec.primary,
              .checked = spec.selected});
  if (Painter* painter = frame.painter()) {
    if (!spec.bare || hit.held) painter->fill(rect, g.fill, m.radius());
    if (!spec.bare && !spec.primary && !spec.selected)
      painter->stroke(rect, frame.theme().edge, m.hairline(), m.radius());
    if (hit.focused) frame.focus_ring(rect, m.radius());
    const bool label = !spec.hide_label && !spec.label.text.empty();
    const std::uint32_t icon_colour = spec.primary ? g.text : g.icon;
    const bool start_icon = !spec.icon.empty(), end_icon = !spec.end_icon.empty();
    const float start = icon_room(frame, start_icon, label);
    const float end = icon_room(frame, end_icon, label);
    const float pad = std::min(m.padding(), rect.w * 0.12f);
    const base::Rect inner = rect.inset(pad, 0);
    if (!label) {
      frame.icon(start_icon ? spec.icon : spec.end_icon, rect, m.icon(), icon_colour);
    } else {
      Look look{.em_px = em, .bold = spec.primary, .colour = g.text, .line_height = 1.2f};
      look.max_lines = static_cast<std::uint32_t>(std::max(1.f, rect.h / (em * 1.2f)));
      const float room = std::max(1.f, inner.w - start - end);
      const float width = std::min(room, frame.shape(spec.label, look)->width() + 1);
      const float used = start + width + end;
      const float left = spec.centred ? inner.x + std::max(0.f, (inner.w - used) / 2) : inner.x;
      const base::Rect box{left, rect.y, spec.centred ? std::min(used, inner.w) : inner.w, rect.h};
      if (start_icon)
        frame.icon(spec.icon, frame.mirror({box.x, rect.y, m.icon(), rect.h}, box), m.icon(),
                   icon_colour);
      if (end_icon)
        frame.icon(spec.end_icon,
                   frame.mirror({box.right() - m.icon(), rect.y, m.icon(), rect.h}, box), m.icon(),
                   icon_colour);
      const base::Rect at = frame.mirror({box.x + start, rect.y, box.w - start - end, rect.h}, box);
      const ParagraphPtr text = frame.shape(spec.label, look, at.w);
      frame.paint(text, {at.x, rect.centre().y - text->height() / 2});
    }
  }
  return hit.activated;
}

float button_width(Frame& frame, const Button& spec) {
  const Look look{.em_px = label_em(frame, spec), .bold = spec.primary};
  const bool label = !spec.hide_label && !spec.label.text.empty();
  const float text = label ? frame.text_width(spec.label, look) + 2 : 0;
  return std::max(frame.m().target(), 2 * frame.m().padding() + text +
                                          icon_room(frame, !spec.icon.empty(), label) +
                                          icon_room(frame, !spec.end_icon.empty(), label));
}

float button_height(Frame& frame, const Button& spec, float width_px) {
  const Look look{.em_px = label_em(frame, spec), .bold = spec.primary, .line_height = 1.2f};
  const float pad = std::min(frame.m().padding(), width_px * 0.12f);
  const float room = width_px - 2 * pad - icon_room(frame, !spec.icon.empty(), true) -
                     icon_room(frame, !spec.end_icon.empty(), true);
  return std::max(frame.m().target(),
                  frame.shape(spec.label, look, std::max(1.f, room))->height() + frame.m().mm(3));
}

bool tick_box(Frame& frame, std::string_view id, const Text& name, base::Rect target, bool ticked) {
  const Metrics& m = frame.m();
  const Theme& t = frame.theme();
  const auto hit = frame.hit(id, target);
  frame.node({.id = std::string{id},
              .role = Role::Checkbox,
              .name = name.text,
              .locale = name.locale,
              .rect = target,
              .em_px = m.icon(),
              .fg = t.ink,
              .bg = t.card,
              .checked = ticked});
  if (Painter* painter = frame.painter()) {
    const float side = std::min(m.mm(9.5f), std::min(target.w, target.h));
    const base::Point c = target.centre();
    const base::Rect box{c.x - side / 2, c.y - side / 2, side, side};
    painter->fill(box, ticked ? t.primary : hit.held ? t.card_held : t.card, m.radius() * 0.7f);
    painter->stroke(box, t.ink, m.mm(0.5f), m.radius() * 0.7f);
    if (ticked) frame.icon("check", box, side * 0.8f, t.on_primary);
    if (hit.focused) frame.focus_ring(box, m.radius() * 0.7f);
  }
  return hit.activated;
}

bool card(Frame& frame, const Card& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  Interaction::Hit hit;
  if (!spec.id.empty()) hit = frame.hit(spec.id, rect);
  const Ground g = ground(frame, spec.primary, hit.held, true);
  if (!spec.id.empty())
    frame.node({.id = spec.id,
                .role = Role::Button,
                .name = spec.name.text,
                .locale = spec.name.locale,
                .rect = rect,
                .em_px = m.em(),
                .fg = g.text,
                .bg = g.fill,
                .primary = spec.primary});
  if (Painter* painter = frame.painter()) {
    painter->fill(rect, g.fill, m.radius());
    if (!spec.primary) painter->stroke(rect, frame.theme().edge, m.hairline(), m.radius());
    if (spec.bar && spec.bar_on_top) painter->top_bar(rect, spec.bar, m.mm(1.0f), m.radius());
    if (spec.bar && !spec.bar_on_top)
      painter->side_bar(rect, spec.bar, m.mm(1.3f), m.radius(), frame.rtl());
    if (hit.focused) frame.focus_ring(rect, m.radius());
  }
  return hit.activated;
}

namespace {

struct ChoiceLooks {
  Look title, detail;
  float icon, pad, spacing;
};

ChoiceLooks choice_looks(const Frame& frame, const Choice& spec) {
  const Metrics& m = frame.m();
  const Ground g = ground(frame, spec.primary, false, true);
  ChoiceLooks looks{
      .title = {.em_px =
                    spec.title_em > 0 ? spec.title_em : m.heading() * (spec.stacked ? 0.93f : 1.f),
                .bold = true,
                .colour = g.text,
                .line_height = 1.2f},
      .detail = {.em_px = m.small(),
                 .colour = spec.primary ? frame.theme().on_primary_muted : frame.theme().muted,
                 .line_height = 1.25f},
      .icon = m.icon() * (spec.stacked   ? 1.15f
                          : spec.primary ? 1.7f
                                         : 1.3f),
      .pad = m.padding(),
      .spacing = m.mm(spec.stacked ? 0.7f : 0.5f)};
  looks.title.ground = looks.detail.ground = g.fill;
  return looks;
}

float choice_text_width(const Choice& spec, const ChoiceLooks& looks, float width_px) {
  const float icon = spec.stacked || spec.icon.empty() ? 0 : looks.icon + looks.pad;
  return std::max(1.f, width_px - 2 * looks.pad - icon);
}

}  // namespace

bool choice(Frame& frame, const Choice& spec, base::Rect rect) {
  const bool activated = card(frame,
                              {.id = spec.id,
                               .name = spec.title,
                               .bar = spec.bar,
                               .bar_on_top = true,
                               .primary = spec.primary},
                              rect);
  choice_face(frame, spec, rect);
  return activated;
}

void choice_face(Frame& frame, const Choice& spec, base::Rect rect) {
  const ChoiceLooks looks = choice_looks(frame, spec);
  const float width = choice_text_width(spec, looks, rect.w);
  const float title = text_height(frame, spec.title, looks.title, width);
  const bool has_detail = !spec.detail.text.empty();
  const float detail = has_detail ? text_height(frame, spec.detail, looks.detail, width) : 0;
  const float text = title + (has_detail ? looks.spacing + detail : 0);
  const std::uint32_t icon_colour = spec.icon_colour ? spec.icon_colour
                                    : spec.primary   ? frame.theme().accent
                                                     : frame.theme().ink;
  base::Rect box = rect.inset(looks.pad, 0);
  float y = rect.y + (rect.h - text) / 2;
  if (spec.stacked) {
    y = rect.y + looks.pad + (spec.bar ? frame.m().mm(0.6f) : 0);
    if (!spec.icon.empty()) {
      frame.icon(spec.icon, frame.mirror({box.x, y, looks.icon, looks.icon}, box), looks.icon,
                 icon_colour);
      y += looks.icon + looks.spacing;
    }
  } else if (!spec.icon.empty()) {
    frame.icon(spec.icon, frame.mirror({box.x, rect.y, looks.icon, rect.h}, box), looks.icon,
               icon_colour);
    box = frame.mirror({box.x + looks.icon + looks.pad, box.y, width, box.h}, box);
  }
  frame.paint(frame.shape(spec.title, looks.title, width), {box.x, y});
  if (has_detail)
    text_block(frame, spec.id + "/detail", spec.detail, looks.detail,
               {box.x, y + title + looks.spacing, width, detail});
}

float choice_least_width(Frame& frame, const Choice& spec) {
  const ChoiceLooks looks = choice_looks(frame, spec);
  const float icon = spec.stacked || spec.icon.empty() ? 0 : looks.icon + looks.pad;
  return std::ceil(widest_word(frame, spec.title, looks.title)) + 2 * looks.pad + icon + 1;
}

float choice_height(Frame& frame, const Choice& spec, float width_px) {
  const ChoiceLooks looks = choice_looks(frame, spec);
  const float width = choice_text_width(spec, looks, width_px);
  float height = text_height(frame, spec.title, looks.title, width);
  if (!spec.detail.text.empty())
    height += looks.spacing + text_height(frame, spec.detail, looks.detail, width);
  if (spec.stacked && !spec.icon.empty()) height += looks.icon + looks.spacing;
  height += spec.stacked ? looks.pad * 1.8f : looks.pad * 1.5f;
  return std::max({frame.m().target(), height, spec.stacked ? 0 : looks.icon + looks.pad});
}

}  // namespace kiosk::ui
