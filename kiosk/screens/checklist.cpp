// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/controls.h"
#include "kiosk/ui/scroll_area.h"
#include "kiosk/ui/timeline.h"

namespace kiosk {
namespace {

using ui::Frame;

/// One card of the checklist: tick, task and how it was counted at the start, date at the end.
class ItemCard {
 public:
  ItemCard(Frame& frame, const ChecklistView& view, const ChecklistItemView& item, float width)
      : frame_{frame}, view_{view}, item_{item}, width_{width} {
    const ui::Metrics& m = frame.m();
    pad_ = m.padding();
    tick_ = item.mine ? m.target() : m.mm(2);
    stacked_ = width < m.em() * 30;
    const float inner = width - 2 * pad_ - tick_;
    date_width_ = stacked_ ? inner : std::min(inner * 0.42f, m.em() * 14.5f);
    const bool dated = !item.when.text.empty() || !item.left.text.empty();
    text_width_ = stacked_ || !dated ? inner : inner - date_width_ - pad_;
  }

  float height() { return lay_out({}, false); }

  MaybeIntent draw(base::Rect rect) {
    rect_ = rect;
    ui::card(frame_, {.bar = ui::section_colour(frame_.theme(), item_.colour)}, rect);
    if (item_.mine) {
      const base::Rect target =
          frame_.mirror({rect.x + frame_.m().mm(2), rect.y + frame_.m().mm(1), frame_.m().target(),
                         std::min(rect.h - frame_.m().mm(2), frame_.m().target())},
                        rect);
      if (ui::tick_box(frame_, "tick/" + item_.id, item_.task, target, item_.ticked))
        intent_ = ToggleTick{item_.id};
    }
    lay_out(rect, true);
    return intent_;
  }

 private:
  /// One routine measures and draws, so that the two cannot differ.
  float lay_out(base::Rect rect, bool draw) {
    const ui::Metrics& m = frame_.m();
    const ui::Theme& t = frame_.theme();
    const auto column = [&](float x, float width) {
      return draw ? frame_.mirror({rect.x + x, rect.y, width, 0}, rect)
                  : base::Rect{0, 0, width, 0};
    };
    const base::Rect text = column(pad_ + tick_, text_width_);
    const base::Rect date =
        column(stacked_ ? pad_ + tick_ : width_ - pad_ - date_width_, date_width_);
    const auto put = [&](const char* what, const Text& words, const ui::Look& look, base::Rect box,
                         float y, ui::Role role = ui::Role::Text) {
      if (words.text.empty()) return 0.f;
      if (!draw) return ui::text_height(frame_, words, look, box.w);
      return ui::text_block(frame_, "item/" + item_.id + "/" + what, words, look,
                            {box.x, y, box.w, 0}, role);
    };
    const float top = rect.y + m.mm(2.6f);

    // The date: weekday first, how long, before when.
    ui::Look when = frame_.look(m.em() * 0.95f, true);
    when.line_height = 1.25f;
    if (!stacked_) when.align = fonts::Align::End;
    ui::Look small = frame_.muted(m.small());
    small.line_height = 1.25f;
    ui::Look small_end = small;
    small_end.align = when.align;
    ui::Look left = small_end;
    if (item_.urgent) left.colour = t.urgent, left.bold = true;
    Text remaining = item_.left;
    if (!item_.before_time.text.empty())
      remaining.text += (remaining.text.empty() ? "" : " · ") + item_.before_time.text;
    float date_y = top;
    const auto draw_date = [&](float y) {
      date_y = y;
      date_y += put("when", item_.when, when, date, date_y);
      date_y += put("until", item_.until, small_end, date, date_y);
      date_y += put("left", remaining, left, date, date_y);
      date_y += put("when-en", item_.when_english, small_end, date, date_y);
    };

    ui::Look task = frame_.look(m.heading(), true);
    task.line_height = 1.2f;
    float y = top;
    if (stacked_) {
      draw_date(y);
      y = date_y + m.mm(0.6f);
    }
    y += put("task", item_.task, task, text, y, ui::Role::Heading);
    y += put("task-en", item_.task_english, small, text, y);
    ui::Look condition = frame_.look(m.small(), true);
    condition.line_height = 1.25f;
    y += put("condition", item_.condition, condition, text, y);
    y += put("counted", item_.counted, small, text, y);
    y += put("note", item_.note, small, text, y);
    if (!stacked_) draw_date(top);
    const bool missed_open = !item_.missed.text.empty() && item_.mine;
    if (missed_open) {
      ui::Look urgent = frame_.look(m.small(), true);
      urgent.colour = t.urgent;
      urgent.line_height = 1.25f;
      y += put("missed", item_.missed, urgent, text, y + m.mm(0.8f)) + m.mm(0.8f);
    }
    y = std::max(y, date_y);
    if (has_details()) y = details(text, y, draw, small);
    return y + m.mm(2.6f) - rect.y;
  }

  bool has_details() const {
    return !item_.steps.empty() || !item_.exceptions.empty() || !item_.sources.text.empty() ||
           !item_.phone.text.empty() || !item_.missed.text.empty();
  }

  float details(base::Rect text, float y, bool draw, const ui::Look& small) {
    const ui::Metrics& m = frame_.m();
    const ui::Button toggle{.id = "how/" + item_.id,
                            .label = item_.opened          ? view_.less
                                     : item_.steps.empty() ? view_.source_label
                                                           : view_.how,
                            .end_icon = item_.opened ? "chevron-up" : "chevron-down",
                            .bare = true,
                            .em_px = m.small()};
    const float width = std::min(text.w, ui::button_width(frame_, toggle));
    const float height = m.mm(15);
    if (draw) {
      const base::Rect box = frame_.rtl()
                                 ? base::Rect{text.right() - width + m.mm(1.4f), y, width, height}
                                 : base::Rect{text.x - m.mm(1.4f), y, width, height};
      if (ui::button(frame_, toggle, box)) intent_ = ToggleDetails{item_.id};
    }
    y += height;
    if (!item_.opened) return y - m.mm(2.2f);
    const auto line = [&](const std::string& what, const Text& label, const Text& words) {
      if (words.text.empty()) return;
      if (!label.text.empty()) {
        ui::Look bold = frame_.look(m.small(), true);
        bold.line_height = 1.25f;
        y += (draw ? ui::text_block(frame_, "item/" + item_.id + "/" + what + "-label", label, bold,
                                    {text.x, y, text.w, 0})
                   : ui::text_height(frame_, label, bold, text.w));
      }
      y += (draw ? ui::text_block(frame_, "item/" + item_.id + "/" + what, words, small,
                                  {text.x, y, text.w, 0})
                 : ui::text_height(frame_, words, small, text.w)) +
           m.mm(1.0f);
    };
    for (std::size_t i = 0; i < item_.steps.size(); ++i)
      line("step/" + std::to_string(i), {}, item_.steps[i]);
    line("who", view_.who_label, item_.who);
    line("phone", {}, item_.phone);
    if (!item_.mine) line("missed", view_.missed_label, item_.missed);
    for (std::size_t i = 0; i < item_.exceptions.size(); ++i)
      line("exception/" + std::to_string(i), i == 0 ? view_.exceptions_label : Text{},
           item_.exceptions[i]);
    line("source", view_.source_label, item_.sources);
    return y;
  }

  Frame& frame_;
  const ChecklistView& view_;
  const ChecklistItemView& item_;
  float width_, pad_ = 0, tick_ = 0, date_width_ = 0, text_width_ = 0;
  bool stacked_ = false;
  base::Rect rect_;
  MaybeIntent intent_;
};

float draw_head(Frame& frame, const ChecklistView& view, base::Rect column, MaybeIntent& intent) {
  const ui::Metrics& m = frame.m();
  const ui::Button change{.id = "change", .label = view.change, .icon = "pencil"};
  const ui::Button take{.id = "take", .label = view.take, .icon = "cellphone", .primary = true};
  const float first = ui::button_width(frame, change), second = ui::button_width(frame, take);
  const float buttons = first + second + m.gap();
  ui::Look title = frame.look(std::min(m.title(), m.em() * 1.5f), true);
  title.line_height = 1.2f;
  const bool beside = column.w - buttons > m.em() * 14;
  const float width = beside ? column.w - buttons - m.mm(4) : column.w;
  const float height = ui::text_height(frame, view.title, title, width);
  float y = column.y;
  if (beside) {
    const float row = std::max(m.target(), height);
    ui::text_block(frame, "checklist/title", view.title, title,
                   frame.mirror({column.x, y + (row - height) / 2, width, 0}, column),
                   ui::Role::Heading);
    if (ui::button(frame, change,
                   frame.mirror({column.right() - buttons, y, first, m.target()}, column)))
      intent = Open{view.change_to};
    if (ui::button(frame, take,
                   frame.mirror({column.right() - second, y, second, m.target()}, column)))
      intent = Open{view.take_to};
    return y + row;
  }
  y += ui::text_block(frame, "checklist/title", view.title, title, {column.x, y, column.w, 0},
                      ui::Role::Heading) +
       m.mm(2);
  for (const ui::Button* button : {&take, &change}) {
    const float h = ui::button_height(frame, *button, column.w);
    if (ui::button(frame, *button, {column.x, y, column.w, h}))
      intent = Open{button == &take ? view.take_to : view.change_to};
    y += h + m.gap();
  }
  return y - m.gap();
}

}  // namespace

MaybeIntent draw_checklist(Frame& frame, const ChecklistView& view, base::Rect room) {
  const ui::Metrics& m = frame.m();
  MaybeIntent intent;
  ui::ScrollArea area{frame, "scroll/checklist/" + view.take_to.id, room};
  const base::Rect column{room.x + m.margin(), area.content().y + m.mm(2.8f),
                          room.w - 2 * m.margin(), 0};
  float y = draw_head(frame, view, column, intent) + m.mm(3);

  if (view.timeline) {
    const float height = ui::timeline_height(frame, *view.timeline);
    ui::Timeline line = *view.timeline;
    for (ui::TimelineFlag& flag : line.flags) flag.colour = ui::legible(frame.theme(), flag.colour);
    for (ui::TimelineBar& bar : line.bars) bar.colour = ui::legible(frame.theme(), bar.colour);
    ui::timeline(frame, line, {column.x, y, column.w, height});
    y += height + m.mm(1);
    if (!view.zoom.text.empty()) {
      const ui::Button zoom{.id = "timeline/zoom",
                            .label = view.zoom,
                            .icon = "magnify",
                            .bare = true,
                            .em_px = m.small()};
      const float width = std::min(column.w, ui::button_width(frame, zoom));
      const float tall = ui::button_height(frame, zoom, width);
      if (ui::button(frame, zoom, frame.mirror({column.x, y, width, tall}, column)))
        intent = ToggleNear{};
      y += tall;
    }
    y += m.mm(1);
  }
  for (std::size_t i = 0; i < view.notices.size(); ++i) {
    const ui::Look look = frame.look(m.small());
    const float side = m.small() * 1.2f;
    const base::Rect box =
        frame.mirror({column.x + side + m.mm(2), y, column.w - side - m.mm(2), 0}, column);
    const float height = ui::text_height(frame, view.notices[i], look, box.w);
    frame.icon("alert", frame.mirror({column.x, y, side, look.em_px * 1.4f}, column), side,
               frame.theme().ink);
    ui::text_block(frame, "checklist/notice/" + std::to_string(i), view.notices[i], look, box);
    y += height + m.mm(1.2f);
  }
  if (!view.notices.empty()) y += m.mm(1.5f);

  for (std::size_t g = 0; g < view.groups.size(); ++g) {
    const ChecklistGroupView& group = view.groups[g];
    frame.anchor("group/" + std::to_string(g), y);
    y += ui::text_block(frame, "checklist/group/" + std::to_string(g), group.title,
                        frame.look(m.heading(), true), {column.x, y, column.w, 0},
                        ui::Role::Heading) +
         m.mm(1);
    for (const ChecklistItemView& item : group.items) {
      ItemCard card{frame, view, item, column.w};
      const float height = card.height();
      frame.anchor(item.id, y);
      if (auto touched = card.draw({column.x, y, column.w, height})) intent = touched;
      y += height + m.gap() * 0.7f;
    }
    y += m.mm(2);
  }
  if (!view.read.empty()) {
    y += ui::text_block(frame, "checklist/read", view.read_title, frame.look(m.heading(), true),
                        {column.x, y, column.w, 0}, ui::Role::Heading) +
         m.mm(1);
    for (const ListEntry& entry : view.read) {
      const float height = list_card_height(frame, entry, column.w);
      frame.anchor("read/" + entry.id, y);
      if (list_card(frame, "read/" + entry.id, entry, {column.x, y, column.w, height}))
        intent = entry.intent;
      y += height + m.gap();
    }
    y += m.mm(2);
  }
  y += ui::text_block(frame, "checklist/law", view.law_note, frame.muted(m.small()),
                      {column.x, y, column.w, 0});
  area.finish(y + m.mm(4));
  return intent;
}

}  // namespace kiosk
