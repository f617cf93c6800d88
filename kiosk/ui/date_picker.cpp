// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/date_picker.h"

#include <algorithm>
#include <array>

#include "kiosk/ui/text_block.h"

namespace kiosk::ui {
namespace {

using namespace std::chrono;

constexpr float kCellMm = 15.0f;

base::Day bounded(base::Day day) {
  return std::clamp(day, base::Day{year{2000} / January / 1},
                    base::Day{year{2099} / December / 31});
}

Text named(const Text& what, const Text& direction) {
  return {what.text + ": " + direction.text, what.locale};
}

int weeks_shown(const DatePicker& spec) {
  const year_month_day ymd{spec.selected};
  const base::Day first{ymd.year() / ymd.month() / 1};
  const base::Day last{ymd.year() / ymd.month() / std::chrono::last};
  const unsigned lead = (weekday{first}.c_encoding() + 7 - spec.first_day) % 7;
  return static_cast<int>((lead + static_cast<unsigned>((last - first).count()) + 7) / 7);
}

}  // namespace

base::Day add_months(base::Day day, int count) {
  year_month_day ymd{day};
  ymd += months{count};
  if (!ymd.ok()) ymd = ymd.year() / ymd.month() / std::chrono::last;
  return bounded(base::Day{ymd});
}

float date_steppers_height(const Frame& frame) {
  const Metrics& m = frame.m();
  return 2 * m.target() + m.em() * 1.6f + m.small() * 1.5f;
}

std::optional<base::Day> date_steppers(Frame& frame, const DatePicker& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  const year_month_day ymd{spec.selected};
  struct Column {
    const char* id;
    const Text& label;
    Text value;
    base::Day less, more;
  };
  const auto number = [&](auto value) { return Text{std::to_string(value), frame.locale()}; };
  const std::array<Column, 3> columns{
      Column{"day", spec.day_label, number(static_cast<unsigned>(ymd.day())),
             bounded(spec.selected - days{1}), bounded(spec.selected + days{1})},
      Column{"month", spec.month_label, spec.month_name, add_months(spec.selected, -1),
             add_months(spec.selected, 1)},
      Column{"year", spec.year_label, number(static_cast<int>(ymd.year())),
             add_months(spec.selected, -12), add_months(spec.selected, 12)}};

  std::optional<base::Day> chosen;
  const std::array<float, 3> share{0.27f, 0.42f, 0.31f};
  const float gap = m.gap();
  float x = rect.x;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    const base::Rect cell = frame.mirror({x, rect.y, (rect.w - 2 * gap) * share[i], rect.h}, rect);
    x += cell.w + gap;
    float y = cell.y;
    Look label = frame.muted(m.small());
    label.align = fonts::Align::Centre;
    text_block(frame, spec.id + "/" + column.id + "/label", column.label, label,
               {cell.x, y, cell.w, 0});
    y += m.small() * 1.5f;
    if (button(frame,
               {.id = spec.id + "/" + column.id + "/more",
                .label = named(column.label, spec.later),
                .icon = "plus",
                .hide_label = true},
               {cell.x, y, cell.w, m.target()}))
      chosen = column.more;
    y += m.target();
    Look value{.em_px = m.em() * 1.1f, .bold = true, .colour = frame.theme().ink};
    value.align = fonts::Align::Centre;
    value.max_lines = 1;
    text_block(frame, spec.id + "/" + column.id + "/value", column.value, value,
               {cell.x, y + m.em() * 0.05f, cell.w, 0});
    y += m.em() * 1.6f;
    if (button(frame,
               {.id = spec.id + "/" + column.id + "/less",
                .label = named(column.label, spec.earlier),
                .icon = "minus",
                .hide_label = true},
               {cell.x, y, cell.w, m.target()}))
      chosen = column.less;
  }
  return chosen;
}

/// The row of the week's names: as high as the tallest script needs.
Look week_look(const Frame& frame) {
  Look look = frame.muted(frame.m().mm(3.5f));
  look.align = fonts::Align::Centre;
  look.max_lines = 1;
  return look;
}

float week_height(Frame& frame, const DatePicker& spec) {
  float tallest = 0;
  for (const std::string& name : spec.week_names)
    tallest = std::max(tallest, text_height(frame, {name, frame.locale()}, week_look(frame), 0));
  return tallest + frame.m().mm(1.2f);
}

float date_grid_height(Frame& frame, const DatePicker& spec) {
  const Metrics& m = frame.m();
  return m.target() + week_height(frame, spec) +
         static_cast<float>(weeks_shown(spec)) * m.mm(kCellMm);
}

std::optional<base::Day> date_grid(Frame& frame, const DatePicker& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  const Theme& t = frame.theme();
  std::optional<base::Day> chosen;

  const base::Rect head{rect.x, rect.y, rect.w, m.target()};
  const bool rtl = frame.rtl();
  const float arrow = m.mm(kCellMm);
  if (button(frame,
             {.id = spec.id + "/month/before",
              .label = named(spec.month_label, spec.earlier),
              .icon = rtl ? "chevron-right" : "chevron-left",
              .hide_label = true},
             frame.mirror({head.x, head.y, arrow, head.h}, head)))
    chosen = add_months(spec.selected, -1);
  if (button(frame,
             {.id = spec.id + "/month/after",
              .label = named(spec.month_label, spec.later),
              .icon = rtl ? "chevron-left" : "chevron-right",
              .hide_label = true},
             frame.mirror({head.right() - arrow, head.y, arrow, head.h}, head)))
    chosen = add_months(spec.selected, 1);
  Look title{.em_px = m.em(), .bold = true, .colour = t.ink};
  title.align = fonts::Align::Centre;
  title.max_lines = 1;
  const base::Rect middle = head.inset(arrow + m.mm(1), 0);
  const float title_height = text_height(frame, spec.month_title, title, middle.w);
  text_block(frame, spec.id + "/month-title", spec.month_title, title,
             {middle.x, head.centre().y - title_height / 2, middle.w, 0}, Role::Heading);

  const float width = rect.w / 7;
  const auto column = [&](int index, float y, float height) {
    return frame.mirror({rect.x + width * static_cast<float>(index), y, width, height}, rect);
  };
  float y = head.bottom();
  const float week_row = week_height(frame, spec);
  for (int i = 0; i < 7 && i < static_cast<int>(spec.week_names.size()); ++i) {
    const base::Rect cell = column(i, y + m.mm(0.6f), week_row);
    text_block(frame, spec.id + "/week/" + std::to_string(i),
               {spec.week_names[static_cast<std::size_t>(i)], frame.locale()}, week_look(frame),
               cell);
  }
  y += week_row;

  const year_month_day ymd{spec.selected};
  const base::Day first{ymd.year() / ymd.month() / 1};
  const base::Day last{ymd.year() / ymd.month() / std::chrono::last};
  const int lead = static_cast<int>((weekday{first}.c_encoding() + 7 - spec.first_day) % 7);
  for (base::Day day = first; day <= last; day += days{1}) {
    const int index = lead + static_cast<int>((day - first).count());
    const base::Rect cell =
        column(index % 7, y + static_cast<float>(index / 7) * m.mm(kCellMm), m.mm(kCellMm));
    const std::string id = spec.id + "/on/" + base::iso_date(day);
    const auto hit = frame.hit(id, cell);
    if (hit.activated) chosen = day;
    const bool selected = day == spec.selected, is_today = day == spec.today;
    const std::string number = std::to_string(static_cast<unsigned>(year_month_day{day}.day()));
    const std::uint32_t ink = selected ? t.on_primary : day > spec.today ? t.muted : t.ink;
    frame.node({.id = id,
                .role = Role::Button,
                .name = number,
                .locale = frame.locale(),
                .rect = cell,
                .em_px = m.mm(4.2f),
                .fg = ink,
                .bg = selected ? t.primary : t.card,
                .checked = selected});
    if (!frame.painter()) continue;
    const base::Rect face = cell.inset(m.mm(0.4f));
    if (selected)
      frame.painter()->fill(face, t.primary, m.radius());
    else
      frame.painter()->fill(face, hit.held ? t.card_held : t.card, m.radius());
    if (is_today)
      frame.painter()->stroke(face, selected ? t.accent : t.ink, m.mm(0.5f), m.radius());
    if (hit.focused) frame.focus_ring(face, m.radius());
    const ParagraphPtr text = frame.shape(
        {number, frame.locale()},
        {.em_px = m.mm(4.2f), .bold = selected || is_today, .colour = ink, .line_height = 1.f});
    frame.paint(text, {cell.centre().x - text->width() / 2, cell.centre().y - text->height() / 2});
  }
  return chosen;
}

}  // namespace kiosk::ui
