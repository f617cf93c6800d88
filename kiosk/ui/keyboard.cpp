// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/keyboard.h"

#include <algorithm>
#include <map>

namespace kiosk::ui {
namespace {

bool key(Frame& frame, std::string id, const Text& label, std::string icon, base::Rect rect,
         bool selected = false) {
  const Metrics& m = frame.m();
  const Theme& t = frame.theme();
  const auto hit = frame.hit(id, rect);
  const std::uint32_t ground = selected ? t.primary : hit.held ? t.card_held : t.card;
  const std::uint32_t ink = selected ? t.on_primary : t.ink;
  const Node& node = frame.node({.id = std::move(id),
                                 .role = Role::Key,
                                 .name = label.text,
                                 .locale = label.locale,
                                 .rect = rect,
                                 .em_px = m.mm(4.4f),
                                 .fg = ink,
                                 .bg = ground,
                                 .checked = selected});
  if (Painter* painter = frame.painter()) {
    painter->fill(rect, ground, m.radius() * 0.7f);
    if (!selected) painter->stroke(rect, t.edge, m.hairline(), m.radius() * 0.7f);
    if (node.focused) frame.focus_ring(rect, m.radius() * 0.7f);
    if (!icon.empty()) {
      frame.icon(icon, rect, std::min(m.mm(5.6f), rect.h * 0.6f), ink);
    } else {
      const ParagraphPtr text = frame.shape(
          label,
          {.em_px = std::min(m.mm(4.8f), rect.h * 0.42f), .colour = ink, .line_height = 1.f});
      frame.paint(text,
                  {rect.centre().x - text->width() / 2, rect.centre().y - text->height() / 2});
    }
  }
  return hit.activated;
}

}  // namespace

std::optional<KeyTouch> keyboard(Frame& frame, const Keyboard& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  std::optional<KeyTouch> touch;
  if (Painter* painter = frame.painter()) painter->fill(rect, frame.theme().track);
  const base::Rect inner = rect.inset(m.margin() * 0.6f, m.mm(1.5f));
  const float gap = m.mm(1.2f);
  const float rows = static_cast<float>(spec.rows.size() + 1);
  const float height = (inner.h - gap * (rows - 1)) / rows;
  std::size_t longest = 1;
  for (const auto& row : spec.rows) longest = std::max(longest, row.size());
  const float width =
      (inner.w - gap * static_cast<float>(longest - 1)) / static_cast<float>(longest);

  // Some layouts have a letter twice; ids are still unique.
  std::map<std::string, int> seen;
  const auto id_of = [&](const std::string& letter) {
    const int before = seen[letter]++;
    return "key/" + letter + (before == 0 ? "" : "/" + std::to_string(before + 1));
  };
  float y = inner.y;
  for (const auto& row : spec.rows) {
    // Keys keep their places in every direction: a keyboard is not mirrored.
    float x = inner.x + (inner.w - static_cast<float>(row.size()) * (width + gap) + gap) / 2;
    for (const std::string& letter : row) {
      if (key(frame, id_of(letter), {letter, spec.locale}, {}, {x, y, width, height}))
        touch = KeyTouch{KeyAction::Type, letter};
      x += width + gap;
    }
    y += height + gap;
  }

  struct Own {
    std::string id;
    Text label;
    std::string icon;
    float units;
    KeyAction action;
    bool selected;
  };
  std::vector<Own> own;
  own.push_back(
      {"key-shift", spec.shift, "apple-keyboard-shift", 1.5f, KeyAction::Shift, spec.shifted});
  own.push_back({"key-digits",
                 spec.digits ? spec.letters : Text{spec.digits_label, "en"},
                 {},
                 1.5f,
                 KeyAction::Digits,
                 false});
  own.push_back({"key-space", spec.space, {}, 4.f, KeyAction::Type, false});
  if (!spec.other_script.empty())
    own.push_back(
        {"key-script", {spec.other_script, "en"}, "earth", 1.5f, KeyAction::OtherScript, false});
  own.push_back({"key-hide", spec.hide, "keyboard-close", 1.5f, KeyAction::Hide, false});
  own.push_back({"key-backspace", spec.backspace, "backspace", 2.f, KeyAction::Backspace, false});
  float units = 0;
  for (const Own& one : own) units += one.units;
  const float unit = (inner.w - gap * static_cast<float>(own.size() - 1)) / units;
  float x = inner.x;
  for (const Own& one : own) {
    if (key(frame, one.id, one.label, one.icon, {x, y, unit * one.units, height}, one.selected))
      touch = KeyTouch{one.action, one.action == KeyAction::Type ? " " : ""};
    x += unit * one.units + gap;
  }
  return touch;
}

float keyboard_height(const Frame& frame, const Keyboard& spec, float available) {
  const Metrics& m = frame.m();
  const float rows = static_cast<float>(spec.rows.size() + 1);
  const float wanted = rows * m.mm(15) + (rows - 1) * m.mm(1.2f) + m.mm(3);
  const float least = rows * m.mm(12) + (rows - 1) * m.mm(1.2f) + m.mm(3);
  const float most = available - std::max(m.mm(9), available * 0.2f);
  return std::min({wanted, std::max(available * 0.58f, least), most});
}

}  // namespace kiosk::ui
