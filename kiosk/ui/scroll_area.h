// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

/// A part of the screen whose content is taller than it. Draw between construction and `finish`.
///
/// Keeps the reader's place when language or size changes, brings the focused control into
/// view, and shows a bar (a sign, not a control) while there is more to see.
class ScrollArea {
 public:
  ScrollArea(Frame& frame, std::string id, base::Rect view);
  /// Where the content begins: its top moves up as the reader scrolls.
  base::Rect content() const { return content_; }
  /// Brings a block, by its anchor, to the top of the view.
  void bring_up(std::string anchor);
  /// Ends the area; `bottom` is the y just below the last of the content.
  void finish(float bottom);

 private:
  Frame& frame_;
  std::string id_, outer_id_;
  base::Rect view_, content_;
  ScrollState& state_;
};

}  // namespace kiosk::ui
