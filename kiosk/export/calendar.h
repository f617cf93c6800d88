// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/date.h"

namespace kiosk {

/// A dated step as a calendar shows it.
struct CalendarEvent {
  base::Day day{};
  std::string id{};  ///< stable within the visit: the rule's
  std::string summary{}, description{};
};

/// A whole calendar file (RFC 5545): all-day events with two reminders each, at nine o'clock a week
/// before and the morning before.
///
/// UIDs are hashes of `visit` (random, one a visit) and the event's id: the same file read twice
/// updates its events, and nothing in it leads back to a person. `made` is the day of DTSTAMP.
std::string calendar_file(const std::vector<CalendarEvent>& events, std::string_view visit,
                          base::Day made);

/// 16 random bytes in hexadecimal: a visit of its own.
std::string new_visit_id();

}  // namespace kiosk
