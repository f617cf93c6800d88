// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/text_field.h"

namespace kiosk {
namespace {

using ui::Button;
using ui::Frame;

constexpr std::uint32_t kNotice = 0xFFE9B0FF;  // ground of the draft banner in every theme

struct Bar {
  base::Rect rect, inner;
};

Bar bar_ground(Frame& frame, float y, bool top) {
  const ui::Metrics& m = frame.m();
  const float pad = m.mm(2.0f);
  const base::Rect rect{m.viewport.x, y, m.viewport.w, m.target() + 2 * pad};
  if (ui::Painter* painter = frame.painter()) {
    painter->fill(rect, frame.theme().bar);
    const float edge = top ? rect.bottom() - m.hairline() : rect.y;
    painter->fill({rect.x, edge, rect.w, m.hairline()}, frame.theme().edge);
  }
  return {rect, {rect.x + m.margin(), y + pad, rect.w - 2 * m.margin(), m.target()}};
}

/// Widths in a row with gaps between them.
float row_width(Frame& frame, const std::vector<Button>& buttons) {
  float width = 0;
  for (const Button& button : buttons)
    width += ui::button_width(frame, button) + (width > 0 ? frame.m().gap() * 0.7f : 0);
  return width;
}

MaybeIntent draw_top(Frame& frame, const ShellView& shell, bool can_go_back, std::string_view query,
                     bool searching, base::Rect row) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float gap = m.gap() * 0.7f;
  Button back{
      .id = "back", .label = shell.back, .icon = frame.rtl() ? "chevron-right" : "chevron-left"};
  Button home{.id = "home", .label = shell.home, .icon = "home"};
  Button language{.id = "language", .label = shell.language_name, .icon = "translate"};
  Button search{.id = "search", .label = shell.search, .icon = "magnify"};

  // The search field takes what the buttons leave; where that is too little, it becomes a button,
  // and where even that is too much, the buttons keep only their icons.
  const float least_field = m.em() * 5.5f;
  const auto fixed = [&] {
    return (can_go_back ? ui::button_width(frame, back) + gap : 0) + ui::button_width(frame, home) +
           gap + ui::button_width(frame, language) + gap;
  };
  bool field = fixed() + least_field <= row.w;
  if (!field && fixed() + ui::button_width(frame, search) > row.w)
    back.hide_label = home.hide_label = search.hide_label = true;
  if (!field && fixed() + ui::button_width(frame, search) > row.w) language.hide_label = true;
  field = fixed() + least_field <= row.w;

  float x = row.x;
  const auto place = [&](float width) {
    const base::Rect rect = frame.mirror({x, row.y, width, row.h}, row);
    x += width + gap;
    return rect;
  };
  if (can_go_back && button(frame, back, place(ui::button_width(frame, back)))) intent = GoBack{};
  if (button(frame, home, place(ui::button_width(frame, home)))) intent = GoHome{};
  const float language_width = ui::button_width(frame, language);
  if (field) {
    const float width = row.right() - x - gap - language_width;
    if (ui::text_field(frame,
                       {.id = "search",
                        .label = shell.search,
                        .text = std::string{query},
                        .locale = frame.locale(),
                        .active = searching},
                       place(width)))
      intent = searching ? Intent{ShowKeyboard{true}} : Intent{Open{{Screen::Search}}};
  } else if (button(frame, search, place(ui::button_width(frame, search)))) {
    intent = Open{{Screen::Search}};
  }
  x = row.right() - language_width;
  if (button(frame, language, place(language_width))) intent = OpenDialog{DialogKind::Language};
  return intent;
}

MaybeIntent draw_bottom(Frame& frame, const ShellView& shell, base::Rect row) {
  MaybeIntent intent;
  const float gap = frame.m().gap() * 0.7f;
  const Button finish{
      .id = "finish", .label = shell.finish, .icon = "check-circle", .primary = true};
  struct Tool {
    Button button;
    Intent intent;
  };
  std::vector<Tool> tools{
      {{.id = "text-size", .label = shell.text_size, .icon = "format-size"}, NextTextSize{}},
      {{.id = "contrast", .label = shell.contrast, .icon = "contrast-circle"}, NextTheme{}},
      {{.id = "lower",
        .label = shell.lower,
        .icon = shell.lowered ? "chevron-double-up" : "chevron-double-down"},
       ToggleLowered{}}};
  if (!shell.read_aloud.text.empty())
    tools.push_back({{.id = "read-aloud",
                      .label = shell.read_aloud,
                      .icon = shell.speaking ? "volume-off" : "volume-high"},
                     ReadAloud{}});
  const auto too_wide = [&] {
    std::vector<Button> all;
    for (const Tool& tool : tools) all.push_back(tool.button);
    return row_width(frame, all) + gap + ui::button_width(frame, finish) > row.w;
  };
  // Where there is little room the tools keep only their icons, and at last share one button.
  if (too_wide())
    for (Tool& tool : tools) tool.button.hide_label = true;
  if (too_wide())
    tools = {{{.id = "display", .label = shell.display, .icon = "format-size"},
              OpenDialog{DialogKind::Display}}};
  float x = row.x;
  float finish_width = ui::button_width(frame, finish);
  const float display_width = ui::button_width(frame, tools.front().button);
  if (tools.size() == 1 && display_width + gap + finish_width > row.w)
    finish_width = row.w - display_width - gap;
  for (const Tool& tool : tools) {
    const float width = ui::button_width(frame, tool.button);
    if (button(frame, tool.button, frame.mirror({x, row.y, width, row.h}, row)))
      intent = tool.intent;
    x += width + gap;
  }
  if (button(frame, finish,
             frame.mirror({row.right() - finish_width, row.y, finish_width, row.h}, row)))
    intent = FinishAndClear{};
  return intent;
}

}  // namespace

MaybeIntent draw_shell(Frame& frame, const ShellView& shell, bool can_go_back,
                       std::string_view query, bool typing, base::Rect& room) {
  const ui::Metrics& m = frame.m();
  // Lowered: everything that can be touched moves into the lower part of a tall screen.
  const float bar = m.target() + 2 * m.mm(2.0f);
  const float spare = m.viewport.h - 2 * bar - m.mm(60);
  const float top =
      m.viewport.y +
      (shell.lowered ? std::clamp(m.viewport.h * 0.38f, 0.f, std::max(0.f, spare)) : 0.f);
  if (shell.lowered && frame.painter())
    frame.painter()->fill({m.viewport.x, m.viewport.y, m.viewport.w, top - m.viewport.y},
                          frame.theme().track);
  const Bar upper = bar_ground(frame, top, true);
  MaybeIntent intent = draw_top(frame, shell, can_go_back, query, typing, upper.inner);
  float y = upper.rect.bottom();
  // While someone types on a small screen the banner makes room for the keys.
  const bool cramped = typing && m.viewport.h < m.mm(90);
  if (!shell.notice.text.empty() && !cramped) {
    ui::Look look = frame.look(m.small() * 0.9f);
    look.colour = 0x0B1F33FF;
    look.align = fonts::Align::Centre;
    look.ground = kNotice;
    const base::Rect inner{m.viewport.x + m.margin(), y, m.viewport.w - 2 * m.margin(), 0};
    const float height = ui::text_height(frame, shell.notice, look, inner.w) + m.mm(1);
    if (frame.painter()) frame.painter()->fill({m.viewport.x, y, m.viewport.w, height}, kNotice);
    ui::text_block(frame, "draft-notice", shell.notice, look,
                   {inner.x, y + m.mm(0.5f), inner.w, 0});
    y += height;
  }
  room = {m.viewport.x, y, m.viewport.w, m.viewport.bottom() - bar - y};
  if (typing && room.h < m.mm(62)) {
    // A small screen: the keyboard covers the lower bar until it is hidden again.
    room.h += bar;
    return intent;
  }
  const Bar lower = bar_ground(frame, m.viewport.bottom() - bar, false);
  if (auto more = draw_bottom(frame, shell, lower.inner)) intent = more;
  return intent;
}

}  // namespace kiosk
