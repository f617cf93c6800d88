// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "fonts/line_break.h"
#include "kiosk/export/detail/clean.h"
#include "kiosk/export/detail/ical_text.h"
#include "kiosk/export/detail/shorten.h"
#include "kiosk/export/qr.h"

namespace kiosk {
namespace {

using detail::cut_at;

std::string event_text(base::Day day, std::string_view summary) {
  std::string out;
  detail::append_line(out, "BEGIN", "VEVENT");
  detail::append_line(out, "SUMMARY", detail::escaped(summary));
  detail::append_line(out, "DTSTART;VALUE=DATE", detail::basic_date(day));
  detail::append_line(out, "DTEND;VALUE=DATE", detail::basic_date(day + std::chrono::days{1}));
  detail::append_line(out, "END", "VEVENT");
  return out;
}

/// The largest of the ascending cuts with which the event fits; 0 if none does.
std::uint32_t largest_fit(base::Day day, std::string_view text, const std::string& end,
                          const std::vector<std::uint32_t>& cuts) {
  const auto fits = [&](std::uint32_t cut) {
    return event_text(day, cut_at(text, cut) + end).size() <= kQrPayloadLimit;
  };
  // The length grows with the cut but for the odd trailing space or isolate, so look on from where
  // the search by halves ends.
  auto at = std::partition_point(cuts.begin(), cuts.end(), fits);
  while (at != cuts.begin() && !fits(*(at - 1))) --at;
  return at == cuts.begin() ? 0 : *(at - 1);
}

}  // namespace

std::string vevent(base::Day day, std::string_view summary, std::string_view contact) {
  const std::string text = detail::clean(summary);
  const std::string end = contact.empty() ? "" : " · " + detail::clean(contact);
  std::string event = event_text(day, text + end);
  if (event.size() <= kQrPayloadLimit) return event;

  const std::vector<std::uint32_t> letters = fonts::grapheme_borders(text, "");
  std::vector<std::uint32_t> words;
  for (const fonts::BreakChance& chance : fonts::break_chances(text, ""))
    if (std::binary_search(letters.begin(), letters.end(), chance.byte))
      words.push_back(chance.byte);
  const std::uint32_t by_letter = largest_fit(day, text, end, letters);
  const std::uint32_t by_word = largest_fit(day, text, end, words);
  // A text that is one endless word is better cut within it than lost.
  return event_text(day, cut_at(text, by_word >= by_letter / 2 ? by_word : by_letter) + end);
}

}  // namespace kiosk
