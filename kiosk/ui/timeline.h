// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/frame.h"
#include "platform/base/date.h"

namespace kiosk::ui {

struct TimelineFlag {
  base::Day day{};
  std::uint32_t colour = 0;
  Text name{};   ///< for speech and tests
  Text label{};  ///< beneath the line
};

/// A stretch of days in which something happens: a window.
struct TimelineBar {
  base::Day first{}, last{};
  std::uint32_t colour = 0;
  Text name{};
};

/// A stretch of days drawn as a shaded band: a holiday in which offices answer slowly.
struct TimelineBand {
  base::Day first{}, last{};
  Text label{};
};

/// The days from the letter to the last deadline, today among them, as one line. What lies outside
/// `first` to `last` is not drawn.
struct Timeline {
  std::string id{};
  base::Day first{}, last{};
  bool can_zoom = false;  ///< a nearer view would show more
  std::optional<base::Day> event{};
  base::Day today{};
  Text event_label{}, today_label{};
  std::vector<TimelineFlag> flags{};  ///< in time order
  std::vector<TimelineBar> bars{};
  std::vector<TimelineBand> bands{};
};

void timeline(Frame& frame, const Timeline& spec, base::Rect rect);
float timeline_height(Frame& frame, const Timeline& spec);

}  // namespace kiosk::ui
