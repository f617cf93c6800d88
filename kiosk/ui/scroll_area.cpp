// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/scroll_area.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

std::string layout_of(const Frame& frame, const base::Rect& view) {
  return frame.locale() + "|" + std::to_string(static_cast<int>(frame.m().em() * 8)) + "|" +
         std::to_string(static_cast<int>(view.w));
}

}  // namespace

ScrollArea::ScrollArea(Frame& frame, std::string id, base::Rect view)
    : frame_{frame},
      id_{std::move(id)},
      outer_id_{frame.scroll_id()},
      view_{view},
      state_{frame.interaction().scroll_area(id_, view, frame.input_enabled)} {
  content_ = {view.x, view.y - std::round(state_.offset), view.w, view.h};
  frame.push_clip(view);
  frame.set_scroll_id(id_);
  frame.anchors.clear();
}

void ScrollArea::bring_up(std::string anchor) {
  state_.anchor = std::move(anchor);
  state_.anchor_offset = 0;
  state_.velocity = 0;
  state_.layout = "anew";  // finish() then looks for the anchor
}

void ScrollArea::finish(float bottom) {
  const Metrics& m = frame_.m();
  const float shift = content_.y;
  state_.content = bottom - shift;

  // The content was laid out anew: bring back the block that was at the top.
  const std::string layout = layout_of(frame_, view_);
  if (state_.layout != layout) {
    if (!state_.layout.empty() && !state_.anchor.empty())
      for (const Frame::Anchor& anchor : frame_.anchors)
        if (anchor.key == state_.anchor) {
          state_.offset = anchor.y - shift - state_.anchor_offset;
          frame_.again = true;
        }
    state_.layout = layout;
  }

  // A control reached by keys comes into view, clear of the edges.
  if (frame_.interaction().reveal_focus() && frame_.focus_scroll == id_) {
    const float margin = m.mm(4);
    const float top = frame_.focus_rect.y - margin, low = frame_.focus_rect.bottom() + margin;
    float offset = state_.offset;
    if (low > view_.bottom()) offset += low - view_.bottom();
    if (top < view_.y) offset -= view_.y - top;
    frame_.again = frame_.again || offset != state_.offset;
    state_.offset = offset;
  }

  const float clamped = std::clamp(state_.offset, 0.f, state_.limit());
  if (clamped != state_.offset) {
    state_.offset = clamped;
    frame_.again = true;
  }

  // A reader at the very top stays there.
  state_.anchor.clear();
  if (state_.offset >= 1)
    for (const Frame::Anchor& anchor : frame_.anchors) {
      if (!state_.anchor.empty() && anchor.y > view_.y + m.mm(2)) break;
      state_.anchor = anchor.key;
      state_.anchor_offset = anchor.y - shift - state_.offset;
    }

  if (Painter* painter = frame_.painter(); painter && state_.limit() > 1) {
    const float width = m.mm(1.2f), inset = m.mm(0.8f);
    const base::Rect track = frame_.mirror(
        {view_.right() - width - inset, view_.y + inset, width, view_.h - 2 * inset}, view_);
    const float part = view_.h / state_.content;
    const float length = std::max(m.mm(8), track.h * part);
    const float y = track.y + (track.h - length) * (state_.offset / state_.limit());
    painter->fill(track, frame_.theme().track, width / 2);
    painter->fill({track.x, y, width, length}, frame_.theme().control, width / 2);
  }
  frame_.set_scroll_id(outer_id_);
  frame_.pop_clip();
}

}  // namespace kiosk::ui
