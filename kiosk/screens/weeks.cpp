// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"

namespace kiosk {
namespace {

using ui::Frame;

/// The weeks as one bar of equal pieces, a mark at each step, and today.
float draw_bar(Frame& frame, const WeeksView& view, base::Rect box) {
  const ui::Metrics& m = frame.m();
  const ui::Theme& t = frame.theme();
  const float mark = m.mm(9), line = m.mm(4.5f), label = m.small() * 1.5f;
  const float inset = mark / 2;
  const base::Rect track{box.x + inset, box.y + label + (mark - line) / 2, box.w - 2 * inset, line};
  const float piece = track.w / static_cast<float>(view.weeks);
  const auto at = [&](float week) {
    const float x = track.x + std::clamp(week, 0.f, static_cast<float>(view.weeks)) * piece;
    return frame.rtl() ? track.x + track.right() - x : x;
  };
  const float gone = view.today.value_or(0);
  if (ui::Painter* painter = frame.painter()) {
    for (int week = 0; week < view.weeks; ++week) {
      const float left = std::min(at(static_cast<float>(week)), at(static_cast<float>(week + 1)));
      painter->fill({left + m.hairline(), track.y, piece - 2 * m.hairline(), track.h},
                    static_cast<float>(week) < gone ? t.ink : t.track, m.mm(0.8f));
    }
    for (const WeeksView::Stage& stage : view.stages) {
      const base::Point centre{at(static_cast<float>(stage.week)), track.centre().y};
      painter->circle(centre, mark / 2, t.ink);
      painter->circle(centre, mark / 2 - m.mm(0.6f), stage.passed ? t.ink : t.card);
    }
  }
  for (const WeeksView::Stage& stage : view.stages) {
    ui::Look look{.em_px = m.mm(3.9f),
                  .bold = true,
                  .colour = stage.passed ? t.card : t.ink,
                  .line_height = 1.f};
    const auto number = frame.shape({std::to_string(stage.week), frame.locale()}, look);
    frame.paint(number, {at(static_cast<float>(stage.week)) - number->width() / 2,
                         track.centre().y - number->height() / 2});
  }
  if (view.today) {
    const float x = at(gone), tip = track.y - (mark - line) / 2;
    if (ui::Painter* painter = frame.painter())
      painter->triangle({x - m.mm(2), tip - m.mm(2.4f)}, {x + m.mm(2), tip - m.mm(2.4f)}, {x, tip},
                        t.urgent);
    ui::Look look = frame.look(m.small(), true);
    look.max_lines = 1;
    const float width = std::min(box.w, frame.text_width(view.today_label, look) + 2);
    ui::text_block(
        frame, "weeks/today", view.today_label, look,
        {std::clamp(x - width / 2, box.x, box.right() - width), box.y - m.mm(2.4f), width, 0});
  }
  return box.y + label + mark;
}

/// One step: its week, what happens, the visitor's date.
class StageCard {
 public:
  StageCard(Frame& frame, const WeeksView::Stage& stage, float width)
      : frame_{frame}, stage_{stage}, width_{width} {}

  float height() { return lay_out({}, false); }
  void draw(base::Rect rect) {
    ui::card(frame_, {.bar = stage_.passed ? frame_.theme().muted : frame_.theme().ink}, rect);
    lay_out(rect, true);
  }

 private:
  float lay_out(base::Rect rect, bool draw) {
    const ui::Metrics& m = frame_.m();
    const float pad = m.padding();
    float y = rect.y + m.mm(2.4f);
    const auto put = [&](const char* what, const Text& text, const ui::Look& look,
                         ui::Role role = ui::Role::Text) {
      if (text.text.empty()) return;
      const float inner = width_ - 2 * pad;
      y += draw ? ui::text_block(frame_, "weeks/" + stage_.id + "/" + what, text, look,
                                 {rect.x + pad, y, inner, 0}, role)
                : ui::text_height(frame_, text, look, inner);
    };
    ui::Look week = frame_.muted(m.small()), what = frame_.look(m.em(), true),
             when = frame_.look(m.em());
    what.line_height = when.line_height = 1.25f;
    put("week", stage_.week_name, week);
    put("what", stage_.what, what, ui::Role::Heading);
    y += stage_.when.text.empty() ? 0 : m.mm(1);
    put("when", stage_.when, when);
    put("left", stage_.left, week);
    return y + m.mm(2.4f) - rect.y;
  }

  Frame& frame_;
  const WeeksView::Stage& stage_;
  float width_;
};

}  // namespace

MaybeIntent draw_weeks(Frame& frame, const WeeksView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/weeks", room};
  const base::Rect column{room.x + m.margin(), area.content().y + m.mm(3.5f),
                          room.w - 2 * m.margin(), 0};
  ui::Look title = frame.look(m.title(), true);
  title.line_height = 1.25f;
  float y = column.y;
  y += ui::text_block(frame, "weeks/title", view.title, title, {column.x, y, column.w, 0},
                      ui::Role::Heading);
  y += ui::text_block(frame, "weeks/lead", view.lead, frame.muted(m.em()),
                      {column.x, y, column.w, 0}) +
       m.mm(3);
  y = draw_bar(frame, view, {column.x, y, column.w, 0}) + m.mm(3);
  float least = m.em() * 11;
  for (const WeeksView::Stage& stage : view.stages)
    least = std::max(
        least, ui::widest_word(frame, stage.what, frame.look(m.em(), true)) + 2 * m.padding() + 1);
  y = lay_out_grid(
          frame, {column.x, y, column.w, 0}, view.stages.size(), least, 4,
          [&](std::size_t i, float width) {
            return StageCard{frame, view.stages[i], width}.height();
          },
          [&](std::size_t i, base::Rect rect) {
            frame.anchor(view.stages[i].id, rect.y);
            StageCard{frame, view.stages[i], rect.w}.draw(rect);
          }) +
      m.mm(4);
  const ui::Button put_in{
      .id = "weeks/date", .label = view.put_in, .icon = "calendar", .primary = true};
  const ui::Button more{.id = "weeks/more", .label = view.more, .icon = "book-open-variant"};
  float x = column.x;
  for (const ui::Button* button : {&put_in, &more}) {
    if (button == &put_in && view.put_in_to.id.empty()) continue;
    const float width = std::min(column.w, ui::button_width(frame, *button));
    const float height = ui::button_height(frame, *button, width);
    if (x > column.x && x + width > column.right()) {
      x = column.x;
      y += height + m.gap();
    }
    if (ui::button(frame, *button, frame.mirror({x, y, width, height}, column)))
      intent = Open{button == &put_in ? view.put_in_to : view.more_to};
    x += width + m.gap();
    if (button == &more) y += height;
  }
  area.finish(y + m.mm(4));
  return intent;
}

}  // namespace kiosk
