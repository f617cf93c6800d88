// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/date.h"
#include "platform/base/result.h"

namespace kiosk {

/// How a step stood on the day the list was worked out; the numbers are those of the format.
enum class PhoneStatus : std::uint8_t {
  Upcoming = 0,
  Today = 1,
  Passed = 2,
  Now = 3,
  NoDate = 4,   ///< its date is not known yet
  Unknown = 5,  ///< no date could be worked out
  Undated = 6,  ///< a step that has no date
};

/// One step, already in words; empty text: there is none.
struct PhoneItem {
  PhoneStatus status = PhoneStatus::Undated;
  std::optional<base::Day> date{};
  std::string task{};
  std::string time_note{};  ///< "before 5 pm"
  std::string who{};
  std::string phone{};         ///< "IPSEA 0300 222 5899": whom to ring, the number last; never cut
  std::string task_english{};  ///< empty where the task is in English
};

/// A checklist for the phone page, its most important steps first.
struct PhoneChecklist {
  std::string locale = "en";
  std::string situation{};  ///< "I got the final plan"
  base::Day worked_out{};
  base::Day law{};     ///< the day the law was checked
  bool draft = false;  ///< a text is a translation nobody has checked
  std::vector<PhoneItem> items{};
};

struct PhoneLink {
  std::string url{};
  std::size_t items = 0;  ///< how many steps it carries; the rest had no room
};

/// Most bytes of a link: version 20 at level M takes 666; a link is ASCII and needs no ECI mark.
inline constexpr std::size_t kPhoneLinkLimit = 666;

/// Whether a phone page may have this address: https, host, perhaps port and path, at most 100
/// bytes, no query and no fragment. Errors: InvalidArgument saying what is wrong.
base::Result<void> check_phone_address(std::string_view address);

/// The address of the phone page with the checklist in its fragment, which a browser does not send.
/// What has no room is left out, the least important first: English lines and who acts of steps
/// without a date, long texts, these steps themselves from the last on, the English of dates, and
/// only then dated steps. Texts are shortened at a word, never within a character.
///
/// Errors: InvalidArgument (address, locale, no steps), InvalidData (a text is not UTF-8),
///         OutOfRange (not even one step has room).
/// Format: kiosk/docs/phone-link.md
base::Result<PhoneLink> phone_link(std::string_view address, const PhoneChecklist& checklist);

}  // namespace kiosk
