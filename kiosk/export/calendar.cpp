// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/calendar.h"

#include <sodium.h>

#include <array>

#include "kiosk/export/detail/clean.h"
#include "kiosk/export/detail/ical_text.h"
#include "platform/base/check.h"

namespace kiosk {
namespace {

using detail::append_line;

constexpr std::size_t kIdBytes = 16;
constexpr std::string_view kWeekBefore = "-P6DT15H", kDayBefore = "-PT15H";

std::string hex(const std::array<unsigned char, kIdBytes>& bytes) {
  std::array<char, 2 * kIdBytes + 1> text{};
  sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
  return text.data();
}

std::string uid(std::string_view visit, std::string_view id) {
  const std::string both = std::string{visit}.append("/").append(id);
  std::array<unsigned char, kIdBytes> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(both.data()),
                     both.size(), nullptr, 0);
  return hex(hash) + "@signpost";
}

void append_alarm(std::string& out, std::string_view summary, std::string_view trigger) {
  append_line(out, "BEGIN", "VALARM");
  append_line(out, "ACTION", "DISPLAY");
  append_line(out, "DESCRIPTION", detail::escaped(summary));
  append_line(out, "TRIGGER", trigger);
  append_line(out, "END", "VALARM");
}

}  // namespace

std::string calendar_file(const std::vector<CalendarEvent>& events, std::string_view visit,
                          base::Day made) {
  std::string out;
  append_line(out, "BEGIN", "VCALENDAR");
  append_line(out, "VERSION", "2.0");
  append_line(out, "PRODID", "-//Signpost//Signpost 1.0//EN");
  for (const CalendarEvent& event : events) {
    const std::string summary = detail::clean(event.summary);
    append_line(out, "BEGIN", "VEVENT");
    append_line(out, "UID", uid(visit, event.id));
    append_line(out, "DTSTAMP", detail::basic_date(made) + "T000000Z");
    append_line(out, "DTSTART;VALUE=DATE", detail::basic_date(event.day));
    append_line(out, "DTEND;VALUE=DATE", detail::basic_date(event.day + std::chrono::days{1}));
    append_line(out, "SUMMARY", detail::escaped(summary));
    if (!event.description.empty())
      append_line(out, "DESCRIPTION", detail::escaped(detail::clean(event.description)));
    append_line(out, "TRANSP", "TRANSPARENT");
    append_alarm(out, summary, kWeekBefore);
    append_alarm(out, summary, kDayBefore);
    append_line(out, "END", "VEVENT");
  }
  append_line(out, "END", "VCALENDAR");
  return out;
}

std::string new_visit_id() {
  SIGNPOST_CHECK(sodium_init() >= 0);
  std::array<unsigned char, kIdBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes);
}

}  // namespace kiosk
