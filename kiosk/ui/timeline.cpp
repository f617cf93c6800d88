// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/timeline.h"

#include <algorithm>

#include "kiosk/ui/text_block.h"

namespace kiosk::ui {
namespace {

constexpr float kLineMm = 2.6f;

Look label_look(const Frame& frame, bool bold) {
  const float em = frame.m().small() * 0.92f;
  Look look = bold ? frame.look(em, true) : frame.muted(em);
  look.max_lines = 1;
  return look;
}

/// One line of labels, as high as the screen's script needs.
float label_height(Frame& frame, const Timeline& spec) {
  return text_height(frame, spec.today_label, label_look(frame, true), 0);
}

/// Room above the line: for a flag, and for the label beside it.
float flag_height(Frame& frame, const Timeline& spec) {
  return std::max(frame.m().mm(8), label_height(frame, spec) + frame.m().mm(2));
}

/// Labels under the line, placed in order of importance; one that would touch another is left out.
class Labels {
 public:
  Labels(Frame& frame, base::Rect row) : frame_{frame}, row_{row} {}

  void place(const std::string& id, const Text& text, float x, bool bold) {
    if (text.text.empty()) return;
    const Look look = label_look(frame_, bold);
    const float width = frame_.text_width(text, look) + 2;
    base::Rect at{std::clamp(x - width / 2, row_.x, std::max(row_.x, row_.right() - width)), row_.y,
                  width, row_.h};
    for (const base::Rect& other : taken_)
      if (at.inset(-frame_.m().mm(1.5f), 0).intersects(other)) return;
    taken_.push_back(at);
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

float timeline_height(Frame& frame, const Timeline& spec) {
  return flag_height(frame, spec) + frame.m().mm(kLineMm + 2.5f) + label_height(frame, spec);
}

void timeline(Frame& frame, const Timeline& spec, base::Rect rect) {
  const Metrics& m = frame.m();
  const Theme& t = frame.theme();
  const base::Day first = spec.first, last = spec.last;
  const auto shown = [&](base::Day day) { return first <= day && day <= last; };
  const float span = std::max(1.f, static_cast<float>((last - first).count()) * 1.06f);
  const base::Rect line{rect.x, rect.y + flag_height(frame, spec), rect.w, m.mm(kLineMm)};
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
    for (const TimelineBar& bar : spec.bars)
      if (bar.last >= first && bar.first <= last)
        painter->fill(stretch(std::max(bar.first, first), std::min(bar.last, last), m.mm(0.5f)),
                      bar.colour, m.mm(1));
    const base::Rect past = stretch(
        std::max(first, std::min(spec.event.value_or(spec.today), spec.today)), spec.today, 0);
    painter->fill(past, t.ink, line.h / 2);
    for (std::size_t i = 0; i < spec.flags.size(); ++i) {
      const TimelineFlag& flag = spec.flags[i];
      if (!shown(flag.day)) continue;
      // Two flags of one day look different ways, one below the other.
      const bool second = i > 0 && spec.flags[i - 1].day == flag.day;
      const float x = at(flag.day), top = rect.y + (second ? m.mm(2.6f) : 0);
      const float side = frame.rtl() != second ? -1.f : 1.f;
      painter->fill({x - m.mm(0.3f), top, m.mm(0.6f), line.bottom() - top}, flag.colour);
      const bool at_edge = side < 0 ? x - m.mm(6) < rect.x : x + m.mm(6) > rect.right();
      const float tip = x + side * (at_edge ? -m.mm(6) : m.mm(6));
      painter->triangle({x, top}, {tip, top + m.mm(2.2f)}, {x, top + m.mm(4.4f)}, flag.colour);
    }
    const base::Point now{at(spec.today), line.centre().y};
    if (spec.event && shown(*spec.event)) {
      const base::Point letter{at(*spec.event), line.centre().y};
      painter->circle(letter, m.mm(2.0f), t.ink);
      painter->circle(letter, m.mm(1.3f), t.card);
    }
    painter->circle(now, m.mm(2.7f), t.ink);
    painter->circle(now, m.mm(2.0f), t.name == ThemeName::Paper ? t.accent : t.card);
  }
  const auto image = [&](const char* kind, std::size_t i, const Text& name, float x, float width,
                         std::uint32_t colour) {
    frame.node({.id = spec.id + kind + std::to_string(i),
                .role = Role::Image,
                .name = name.text,
                .locale = name.locale,
                .rect = {std::clamp(x, rect.x, std::max(rect.x, rect.right() - width)), rect.y,
                         width, flag_height(frame, spec)},
                .em_px = m.small(),
                .fg = colour,
                .bg = t.paper});
  };
  for (std::size_t i = 0; i < spec.flags.size(); ++i)
    if (shown(spec.flags[i].day))
      image("/flag/", i, spec.flags[i].name, at(spec.flags[i].day) - m.mm(3), m.mm(6),
            spec.flags[i].colour);
  for (std::size_t i = 0; i < spec.bars.size(); ++i)
    if (spec.bars[i].last >= first && spec.bars[i].first <= last) {
      const base::Rect bar =
          stretch(std::max(spec.bars[i].first, first), std::min(spec.bars[i].last, last), 0);
      image("/bar/", i, spec.bars[i].name, bar.x, std::max(bar.w, m.mm(2)), spec.bars[i].colour);
    }

  Labels labels{frame, {rect.x, line.bottom() + m.mm(1.8f), rect.w, label_height(frame, spec)}};
  labels.place(spec.id + "/today", spec.today_label, at(spec.today), true);
  Labels above{frame, {rect.x, rect.y, rect.w, label_height(frame, spec)}};
  for (const TimelineFlag& flag : spec.flags)
    if (shown(flag.day)) above.keep_clear(at(flag.day), m.mm(7));
  if (spec.event && shown(*spec.event))
    above.place(spec.id + "/event", spec.event_label, at(*spec.event), false);
  for (std::size_t i = spec.flags.size(); i-- > 0;)
    if (shown(spec.flags[i].day))
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
