// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/timeline.h"

#include <algorithm>

#include "kiosk/ui/text_block.h"

namespace kiosk::ui {
namespace {

constexpr float kFlagMm = 8.0f, kLineMm = 2.6f;

/// Labels under the line, placed in order of importance; one that would touch another is left out.
class Labels {
 public:
  Labels(Frame& frame, base::Rect row) : frame_{frame}, row_{row} {}

  void place(const std::string& id, const Text& text, float x, bool bold) {
    if (text.text.empty()) return;
    Look look = bold ? frame_.look(frame_.m().small() * 0.92f, true)
                     : frame_.muted(frame_.m().small() * 0.92f);
    const float width = frame_.text_width(text, look) + 2;
    base::Rect at{std::clamp(x - width / 2, row_.x, std::max(row_.x, row_.right() - width)), row_.y,
                  width, row_.h};
    for (const base::Rect& other : taken_)
      if (at.inset(-frame_.m().mm(1.5f), 0).intersects(other)) return;
    taken_.push_back(at);
    look.max_lines = 1;
    text_block(frame_, id, text, look, at);
  }

  void keep_clear(float x, float half_width) {
    taken_.push_back({x - half_width, row_.y, 2 * half_width, row_.h});
  }

 private:
  Frame& frame_;
  base::Rect row_;
  std::vector<base::Rect> taken_;
};

}  // namespace

float timeline_height(const Frame& frame) {
  const Metrics& m = frame.m();
  return m.mm(kFlagMm + kLineMm + 2.5f) + m.small() * 1.5f;
}

void timeline(Frame& frame, const Timeline& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  const Theme& t = frame.theme();
  base::Day first = std::min(spec.event, spec.today), last = std::max(spec.event, spec.today);
  for (const TimelineFlag& flag : spec.flags)
    last = std::max(last, flag.day), first = std::min(first, flag.day);
  const float span = std::max(1.f, static_cast<float>((last - first).count()) * 1.06f);
  const base::Rect line{rect.x, rect.y + m.mm(kFlagMm), rect.w, m.mm(kLineMm)};
  const auto at = [&](base::Day day) {
    const float part = std::clamp(static_cast<float>((day - first).count()) / span, 0.f, 1.f);
    const float inset = m.mm(2.2f);
    const float x = line.x + inset + part * (line.w - 2 * inset);
    return frame.rtl() ? line.x + line.right() - x : x;
  };
  const auto stretch = [&](base::Day from, base::Day to, float grow) {
    const float a = at(from), b = at(to);
    return base::Rect{std::min(a, b), line.y - grow, std::abs(b - a), line.h + 2 * grow};
  };

  if (Painter* painter = frame.painter()) {
    painter->fill(line, t.track, line.h / 2);
    for (const TimelineBand& band : spec.bands)
      if (band.last > first && band.first < last)
        painter->fill(stretch(std::max(band.first, first), std::min(band.last, last), m.mm(0.9f)),
                      t.name == ThemeName::Paper ? 0xF4DBBCFF : t.track);
    const base::Rect past = stretch(std::min(spec.event, spec.today), spec.today, 0);
    painter->fill(past, t.ink, line.h / 2);
    for (std::size_t i = 0; i < spec.flags.size(); ++i) {
      const TimelineFlag& flag = spec.flags[i];
      // Two flags of one day look different ways, one below the other.
      const bool second = i > 0 && spec.flags[i - 1].day == flag.day;
      const float x = at(flag.day), top = rect.y + (second ? m.mm(2.6f) : 0);
      const float side = frame.rtl() != second ? -1.f : 1.f;
      painter->fill({x - m.mm(0.3f), top, m.mm(0.6f), line.bottom() - top}, flag.colour);
      const bool at_edge = side < 0 ? x - m.mm(6) < rect.x : x + m.mm(6) > rect.right();
      const float tip = x + side * (at_edge ? -m.mm(6) : m.mm(6));
      painter->triangle({x, top}, {tip, top + m.mm(2.2f)}, {x, top + m.mm(4.4f)}, flag.colour);
    }
    const base::Point letter{at(spec.event), line.centre().y}, now{at(spec.today), line.centre().y};
    painter->circle(letter, m.mm(2.0f), t.ink);
    painter->circle(letter, m.mm(1.3f), t.card);
    painter->circle(now, m.mm(2.7f), t.ink);
    painter->circle(now, m.mm(2.0f), t.name == ThemeName::Paper ? t.accent : t.card);
  }
  for (std::size_t i = 0; i < spec.flags.size(); ++i)
    frame.node(
        {.id = spec.id + "/flag/" + std::to_string(i),
         .role = Role::Image,
         .name = spec.flags[i].name.text,
         .locale = spec.flags[i].name.locale,
         .rect = {std::clamp(at(spec.flags[i].day) - m.mm(3), rect.x, rect.right() - m.mm(6)),
                  rect.y, m.mm(6), m.mm(kFlagMm)},
         .em_px = m.small(),
         .fg = spec.flags[i].colour,
         .bg = t.paper});

  Labels labels{frame, {rect.x, line.bottom() + m.mm(1.8f), rect.w, m.small() * 1.4f}};
  labels.place(spec.id + "/today", spec.today_label, at(spec.today), true);
  Labels above{frame, {rect.x, rect.y, rect.w, m.small() * 1.4f}};
  for (const TimelineFlag& flag : spec.flags) above.keep_clear(at(flag.day), m.mm(7));
  above.place(spec.id + "/event", spec.event_label, at(spec.event), false);
  for (std::size_t i = spec.flags.size(); i-- > 0;)
    labels.place(spec.id + "/label/" + std::to_string(i), spec.flags[i].label,
                 at(spec.flags[i].day), false);
  for (std::size_t i = 0; i < spec.bands.size(); ++i) {
    const TimelineBand& band = spec.bands[i];
    if (band.last <= first || band.first >= last) continue;
    const base::Rect band_rect = stretch(std::max(band.first, first), std::min(band.last, last), 0);
    labels.place(spec.id + "/band/" + std::to_string(i), band.label, band_rect.centre().x, false);
  }
}

}  // namespace kiosk::ui
