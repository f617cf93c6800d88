// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"

namespace kiosk {

using ui::Frame;

float lay_out_grid(Frame& frame, base::Rect area, std::size_t count, float least_width_px,
                   std::size_t most_columns, const std::function<float(std::size_t, float)>& height,
                   const std::function<void(std::size_t, base::Rect)>& draw) {
  const float gap = frame.m().gap();
  const auto fitting =
      static_cast<std::size_t>(std::max(1.f, (area.w + gap) / (least_width_px + gap)));
  const std::size_t columns =
      std::clamp<std::size_t>(fitting, 1, std::max<std::size_t>(1, most_columns));
  const float width =
      (area.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  float y = area.y;
  for (std::size_t row = 0; row < count; row += columns) {
    const std::size_t end = std::min(count, row + columns);
    float tallest = 0;
    for (std::size_t i = row; i < end; ++i) tallest = std::max(tallest, height(i, width));
    for (std::size_t i = row; i < end; ++i)
      draw(i, frame.mirror(
                  {area.x + static_cast<float>(i - row) * (width + gap), y, width, tallest}, area));
    y += tallest + gap;
  }
  return count == 0 ? area.y : y - gap;
}

namespace {

ui::Choice as_choice(const Frame& frame, std::string_view id, const ListEntry& entry) {
  const std::uint32_t colour =
      entry.colour.empty() ? 0 : ui::section_colour(frame.theme(), entry.colour);
  return {.id = std::string{id},
          .icon = entry.icon,
          .title = entry.title,
          .detail = entry.detail,
          .icon_colour = colour,
          .title_em = frame.m().em()};
}

}  // namespace

float list_card_height(Frame& frame, const ListEntry& entry, float width_px) {
  return ui::choice_height(frame, as_choice(frame, {}, entry), width_px - frame.m().icon());
}

bool list_card(Frame& frame, std::string_view id, const ListEntry& entry, base::Rect rect) {
  // The text keeps clear of the arrow at the end.
  const float arrow = frame.m().icon();
  ui::Choice choice = as_choice(frame, id, entry);
  const bool touched = ui::card(frame, {.id = std::string{id}, .name = entry.title}, rect);
  choice.id = std::string{id} + "/text";
  const base::Rect text = frame.mirror({rect.x, rect.y, rect.w - arrow, rect.h}, rect);
  ui::choice_face(frame, choice, text);
  frame.icon(frame.rtl() ? "chevron-left" : "chevron-right",
             frame.mirror({rect.right() - arrow - frame.m().mm(1.5f), rect.y, arrow, rect.h}, rect),
             arrow, frame.theme().muted);
  return touched;
}

}  // namespace kiosk
