// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/voice.h"

namespace kiosk {
namespace {

/// "2023-10" as "October 2023", "2023-10-04" as "4 October 2023"; a year stays as it is.
std::string dated(const std::string& date, const content::Messages& messages) {
  if (const auto day = base::parse_iso_date(date))
    return messages.date(*day, content::DateStyle::Medium);
  if (const auto first = base::parse_iso_date(date + "-01"))
    return messages.date(*first, content::DateStyle::Month);
  return date;
}

}  // namespace

content::LocalText voice_text(const content::Block& block, const content::Messages& messages) {
  switch (block.voice) {
    case content::Voice::Law:
      return messages.text("voice.law");
    case content::Voice::Guidance:
      return messages.text("voice.guidance");
    case content::Voice::LocalPractice:
      return messages.format("voice.local",
                             {{"place", block.place}, {"date", dated(block.date, messages)}});
    case content::Voice::Families:
      return messages.format("voice.families", {{"date", dated(block.date, messages)}});
  }
  return {};
}

}  // namespace kiosk
