// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/dialog.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {
namespace {

using ui::Button;
using ui::Frame;

float grid_height(const Frame& frame, std::size_t count, std::size_t columns, float row) {
  const auto rows = static_cast<float>((count + columns - 1) / columns);
  return rows * row + (rows - 1) * frame.m().gap();
}

MaybeIntent draw_languages(Frame& frame, const DialogView& dialog) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float row = std::max(m.target(), m.heading() * 1.5f + m.small() * 1.5f + m.mm(3));
  const float width = std::min(m.viewport.w - 2 * m.margin(), m.mm(170));
  const std::size_t columns = std::max<std::size_t>(
      1, std::min<std::size_t>(3, static_cast<std::size_t>(width / (m.em() * 8))));
  const float buttons = m.target() + m.gap();
  const base::Rect inner =
      ui::dialog_panel(frame, "dialog", dialog.title, width,
                       grid_height(frame, dialog.languages.size(), columns, row) + buttons);
  const base::Rect list{inner.x, inner.y, inner.w, inner.h - buttons};
  ui::ScrollArea area{frame, "scroll/languages", list};
  const float bottom = lay_out_grid(
      frame, {list.x, area.content().y, list.w, 0}, dialog.languages.size(), m.em() * 7, columns,
      [&](std::size_t, float) { return row; },
      [&](std::size_t i, base::Rect rect) {
        const LanguageChoice& choice = dialog.languages[i];
        if (ui::choice(frame,
                       {.id = "language/" + choice.tag,
                        .title = choice.name,
                        .detail = choice.english_name,
                        .primary = choice.chosen},
                       rect))
          intent = ChooseLanguage{choice.tag};
      });
  area.finish(bottom);
  if (ui::button(frame,
                 {.id = "dialog/close", .label = dialog.close, .icon = "close", .centred = true},
                 {inner.x, inner.bottom() - m.target(), inner.w, m.target()}))
    intent = CloseDialog{};
  return intent;
}

MaybeIntent draw_word(Frame& frame, const DialogView& dialog) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float width = std::min(m.viewport.w - 2 * m.margin(), m.em() * 26);
  const ui::Look look = frame.look(m.em());
  const float text =
      std::max(m.mm(12), ui::text_height(frame, dialog.body, look, width - 2 * m.mm(5)));
  const float buttons = m.target() + m.mm(4);
  const base::Rect inner = ui::dialog_panel(frame, "dialog", dialog.title, width, text + buttons);
  ui::ScrollArea area{frame, "scroll/word", inner};
  const base::Rect content = area.content();
  ui::text_block(frame, "dialog/text", dialog.body, look, content);
  const base::Rect close{content.x, content.y + text + m.mm(4), content.w, m.target()};
  if (ui::button(frame,
                 {.id = "dialog/close", .label = dialog.close, .icon = "close", .centred = true},
                 close))
    intent = CloseDialog{};
  area.finish(close.bottom());
  return intent;
}

/// The number and the code that rings it.
MaybeIntent draw_service(Frame& frame, const DialogView& dialog) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float width = std::min(m.viewport.w - 2 * m.margin(), m.em() * 22);
  const float content_width = width - 2 * m.mm(5);
  ui::Look number = frame.look(m.title(), true);
  number.align = fonts::Align::Centre;
  const ui::Look look = frame.look(m.em());
  const float side =
      dialog.code ? code_side(frame, *dialog.code, std::min(content_width, m.mm(60))) : 0;
  const float text = ui::text_height(frame, dialog.body, look, content_width);
  const float head = ui::text_height(frame, dialog.number, number, content_width);
  const Button close{.id = "dialog/close", .label = dialog.close, .icon = "close", .centred = true};
  const float close_height = ui::button_height(frame, close, content_width);
  const base::Rect inner = ui::dialog_panel(frame, "dialog", dialog.title, width,
                                            head + side + text + close_height + m.gap() * 3);
  ui::ScrollArea area{frame, "scroll/service", inner};
  float y = area.content().y;
  y += ui::text_block(frame, "dialog/number", dialog.number, number, {inner.x, y, inner.w, 0}) +
       m.gap();
  if (dialog.code) {
    const base::Rect box{std::round(inner.x + (inner.w - side) / 2), std::round(y), side, side};
    draw_code(frame, *dialog.code, box);
    frame.node({.id = "dialog/code",
                .role = ui::Role::Image,
                .name = dialog.body.text,
                .locale = dialog.body.locale,
                .rect = box,
                .em_px = m.small(),
                .fg = 0x000000FF,
                .bg = 0xFFFFFFFF});
    y += side + m.gap();
  }
  y += ui::text_block(frame, "dialog/text", dialog.body, look, {inner.x, y, inner.w, 0}) + m.gap();
  if (ui::button(frame, close, {inner.x, y, inner.w, close_height})) intent = CloseDialog{};
  area.finish(y + close_height);
  return intent;
}

/// What one of two buttons does.
struct Choice {
  Button button;
  Intent intent;
};

/// A question in words and two buttons beneath.
MaybeIntent draw_either(Frame& frame, const DialogView& dialog, const char* scroll,
                        const Choice& first, const Choice& second) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float width = std::min(m.viewport.w - 2 * m.margin(), m.em() * 22);
  const float content_width = width - 2 * m.mm(5);
  const ui::Look look = frame.look(m.em());
  const float text = ui::text_height(frame, dialog.body, look, content_width);
  const float first_height = ui::button_height(frame, first.button, content_width);
  const float second_height = ui::button_height(frame, second.button, content_width);
  const base::Rect inner = ui::dialog_panel(frame, "dialog", dialog.title, width,
                                            text + first_height + second_height + m.gap() * 3);
  ui::ScrollArea area{frame, scroll, inner};
  float y = area.content().y;
  y += ui::text_block(frame, "dialog/text", dialog.body, look, {inner.x, y, inner.w, 0});
  y += m.gap() * 2;
  if (ui::button(frame, first.button, {inner.x, y, inner.w, first_height})) intent = first.intent;
  y += first_height + m.gap();
  if (ui::button(frame, second.button, {inner.x, y, inner.w, second_height}))
    intent = second.intent;
  area.finish(y + second_height);
  return intent;
}

MaybeIntent draw_speak_dates(Frame& frame, const DialogView& dialog) {
  return draw_either(
      frame, dialog, "scroll/speak",
      {{.id = "speak-dates", .label = dialog.speak, .icon = "volume-high", .primary = true},
       SpeakDates{}},
      {{.id = "dialog/close", .label = dialog.close, .icon = "close"}, CloseDialog{}});
}

/// Pages are printing: wait, or stop and clear.
MaybeIntent draw_printing(Frame& frame, const DialogView& dialog) {
  return draw_either(
      frame, dialog, "scroll/printing",
      {{.id = "dialog/close", .label = dialog.close, .icon = "printer", .primary = true},
       CloseDialog{}},
      {{.id = "dialog/finish", .label = dialog.finish, .icon = "check-circle"}, StopAndClear{}});
}

MaybeIntent draw_display(Frame& frame, const DialogView& dialog, const ShellView& shell) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  struct Entry {
    Button button;
    Intent intent;
  };
  std::vector<Entry> entries{
      {{.id = "text-size", .label = shell.text_size, .icon = "format-size"}, NextTextSize{}},
      {{.id = "contrast", .label = shell.contrast, .icon = "contrast-circle"}, NextTheme{}},
      {{.id = "lower",
        .label = shell.lower,
        .icon = shell.lowered ? "chevron-double-up" : "chevron-double-down"},
       ToggleLowered{}}};
  if (!shell.read_aloud.text.empty())
    entries.push_back(
        {{.id = "read-aloud", .label = shell.read_aloud, .icon = "volume-high"}, ReadAloud{}});
  entries.push_back(
      {{.id = "dialog/close", .label = dialog.close, .icon = "close", .primary = true},
       CloseDialog{}});
  const float width = std::min(m.viewport.w - 2 * m.margin(), m.em() * 20);
  float total = 0;
  for (const Entry& entry : entries)
    total += ui::button_height(frame, entry.button, width - 2 * m.mm(5)) + m.gap();
  const base::Rect inner = ui::dialog_panel(frame, "dialog", dialog.title, width, total);
  ui::ScrollArea area{frame, "scroll/display", inner};
  float y = area.content().y;
  for (const Entry& entry : entries) {
    const float height = ui::button_height(frame, entry.button, inner.w);
    if (ui::button(frame, entry.button, {inner.x, y, inner.w, height})) intent = entry.intent;
    y += height + m.gap();
  }
  area.finish(y - m.gap());
  return intent;
}

MaybeIntent draw_time_out(Frame& frame, const DialogView& dialog, int seconds_left) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  const float width = std::min(m.viewport.w - 2 * m.margin(), m.em() * 24);
  const ui::Look look = frame.look(m.em());
  const float content_width = width - 2 * m.mm(5);
  const float text = ui::text_height(frame, dialog.body, look, content_width);
  const Button more{.id = "more-time",
                    .label = dialog.more_time,
                    .icon = "clock",
                    .primary = true,
                    .centred = true,
                    .em_px = m.heading()};
  const Button finish{
      .id = "dialog/finish", .label = dialog.finish, .icon = "check-circle", .centred = true};
  const float big = std::max(m.mm(20), ui::button_height(frame, more, content_width));
  const float small = ui::button_height(frame, finish, content_width);
  ui::Look count = frame.look(m.title() * 1.2f, true);
  count.align = fonts::Align::Centre;
  const Text seconds{std::to_string(seconds_left), frame.locale()};
  const float number = ui::text_height(frame, seconds, count, content_width);
  const base::Rect inner = ui::dialog_panel(frame, "dialog", dialog.title, width,
                                            text + number + big + small + m.gap() * 2);
  ui::ScrollArea area{frame, "scroll/time-out", inner};
  float y = area.content().y;
  y += ui::text_block(frame, "dialog/text", dialog.body, look, {inner.x, y, inner.w, 0});
  y += ui::text_block(frame, "dialog/seconds", seconds, count, {inner.x, y, inner.w, 0});
  y += m.gap();
  if (ui::button(frame, more, {inner.x, y, inner.w, big})) intent = CloseDialog{};
  y += big + m.gap();
  if (ui::button(frame, finish, {inner.x, y, inner.w, small})) intent = FinishAndClear{};
  area.finish(y + small);
  return intent;
}

}  // namespace

MaybeIntent draw_dialog(Frame& frame, const DialogView& dialog, const ShellView& shell,
                        int seconds_left) {
  switch (dialog.kind) {
    case DialogKind::None:
      break;
    case DialogKind::Language:
      return draw_languages(frame, dialog);
    case DialogKind::Word:
      return draw_word(frame, dialog);
    case DialogKind::Printing:
      return draw_printing(frame, dialog);
    case DialogKind::Service:
      return draw_service(frame, dialog);
    case DialogKind::Display:
      return draw_display(frame, dialog, shell);
    case DialogKind::SpeakDates:
      return draw_speak_dates(frame, dialog);
    case DialogKind::TimeOut:
      return draw_time_out(frame, dialog, seconds_left);
  }
  return std::nullopt;
}

}  // namespace kiosk
