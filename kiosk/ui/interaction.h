// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/ui/semantics.h"
#include "platform/base/clock.h"
#include "platform/window.h"

namespace kiosk::ui {

/// Where a scroll area stands. Positions in px of its content.
struct ScrollState {
  float offset = 0, velocity = 0;  ///< px, px per second
  float content = 0, view = 0;     ///< heights as last laid out
  std::string layout;              ///< what the content was laid out for (language, size)
  std::string anchor;              ///< the block at the top …
  float anchor_offset = 0;         ///< … and how far below the top it begins
  float limit() const { return content > view ? content - view : 0; }
};

/// What fingers, mouse and keys are doing: the only memory of the widgets.
///
/// Events are taken one at a time: `begin(event)`, then one pass over the screen in which widgets
/// ask, then `end(tree)`. A touch that wanders further than the slop scrolls and presses nothing.
class Interaction {
 public:
  /// `glide`: a page that was thrown goes on by itself.
  explicit Interaction(const base::Clock& clock, bool glide = true)
      : clock_{clock}, glide_{glide} {}

  void begin(const platform::InputEvent* event, float slop_px);
  void end(const SemanticTree& tree);

  struct Hit {
    bool activated = false, held = false, focused = false;
  };
  /// Asked by each control in drawing order; the last one under a finger gets it.
  Hit hit(std::string_view id, base::Rect visible, bool enabled, bool focusable);
  /// Like `hit`, for a control that repeats while held (steppers do not: each touch counts once).
  std::optional<base::Point> tapped_at(std::string_view id) const;

  ScrollState& scroll_area(const std::string& id, base::Rect visible, bool enabled);
  const ScrollState* find_scroll(const std::string& id) const;
  void scroll_to(const std::string& id, float offset);

  const platform::InputEvent* event() const { return event_; }
  bool focus_shown() const { return focus_shown_; }
  const std::string& focus() const { return focus_; }
  void set_focus(std::string id) { focus_ = std::move(id); }
  bool reveal_focus() const { return reveal_focus_; }

  bool pointer_down() const { return down_; }
  bool moving() const;  ///< something still glides: draw again soon
  bool animate();       ///< moves what glides; true if anything moved
  void forget();        ///< at the end of a visit
  void release();       ///< a new screen: nothing is pressed any more
  void arrive();        ///< a screen opened anew: it is read from its top

 private:
  const base::Clock& clock_;
  bool glide_ = true;
  const platform::InputEvent* event_ = nullptr;
  float slop_px_ = 18;

  bool down_ = false, dragging_ = false;
  base::Point down_at_, last_at_;
  base::Millis last_move_{0};
  std::string pressed_, drag_area_, activated_;
  base::Point activated_at_;

  std::string focus_;
  bool focus_shown_ = false, reveal_focus_ = false;

  std::map<std::string, ScrollState> scrolls_;
  bool arriving_ = false;
  base::Millis animated_{0};
};

}  // namespace kiosk::ui
