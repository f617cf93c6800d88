// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/calendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <set>

#include "kiosk/export/contact.h"
#include "platform/base/closer.h"
#include "platform/base/utf8.h"
#include "tests/catch.h"

using namespace std::chrono;
using namespace kiosk;

namespace {

constexpr base::Day kToday = sys_days{year{2026} / 11 / 22};
constexpr base::Day kDay = sys_days{year{2027} / 1 / 8};

using Component = std::unique_ptr<icalcomponent, base::Closer<icalcomponent_free>>;

const std::string kUrdu = "جمعہ، 8 جنوری 2027: اپیل؛ SEND, \\ کو \"بھیجیں\"";

std::vector<CalendarEvent> events() {
  return {{.day = kDay,
           .id = "appeal.lodge",
           .summary = "Friday 8 January 2027, before 5 pm: send your appeal; keep a copy",
           .description = "2 months\nAct 2014, section 51"},
          {.day = sys_days{year{2026} / 12 / 31}, .id = "adviser", .summary = kUrdu}};
}

Component parsed(const std::string& file) {
  Component calendar{icalparser_parse_string(file.c_str())};
  REQUIRE(calendar != nullptr);
  REQUIRE(icalcomponent_isa(calendar.get()) == ICAL_VCALENDAR_COMPONENT);
  CHECK(icalcomponent_count_errors(calendar.get()) == 0);
  CHECK(icalrestriction_check(calendar.get()) == 1);
  return calendar;
}

std::vector<std::string> uids(const std::string& file) {
  std::vector<std::string> all;
  const Component calendar = parsed(file);
  for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
       event; event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
    all.emplace_back(icalcomponent_get_uid(event));
  return all;
}

}  // namespace

TEST_CASE("a calendar program reads back each event with its day and its words",
          "[export][calendar]") {
  const Component calendar = parsed(calendar_file(events(), "visit", kToday));
  REQUIRE(icalcomponent_count_components(calendar.get(), ICAL_VEVENT_COMPONENT) == 2);
  auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
  CHECK(icalcomponent_get_summary(event) == events()[0].summary);
  CHECK(icalcomponent_get_description(event) == events()[0].description);
  const auto start = icalcomponent_get_dtstart(event), end = icalcomponent_get_dtend(event);
  CHECK(start.is_date);
  CHECK(std::tuple{start.year, start.month, start.day} == std::tuple{2027, 1, 8});
  CHECK(std::tuple{end.year, end.month, end.day} == std::tuple{2027, 1, 9});
  const auto stamp = icalcomponent_get_dtstamp(event);
  CHECK(std::tuple{stamp.year, stamp.month, stamp.day} == std::tuple{2026, 11, 22});
  CHECK(icaltime_is_utc(stamp));
  event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT);
  CHECK(icalcomponent_get_summary(event) == kUrdu);
  const auto next_year = icalcomponent_get_dtend(event);
  CHECK(std::tuple{next_year.year, next_year.month, next_year.day} == std::tuple{2027, 1, 1});
}

TEST_CASE("each event reminds at nine a week before and the morning before", "[export][calendar]") {
  const Component calendar = parsed(calendar_file(events(), "visit", kToday));
  auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
  std::vector<int> hours;
  for (auto* alarm = icalcomponent_get_first_component(event, ICAL_VALARM_COMPONENT); alarm;
       alarm = icalcomponent_get_next_component(event, ICAL_VALARM_COMPONENT)) {
    const auto trigger =
        icalproperty_get_trigger(icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY));
    hours.push_back(icaldurationtype_as_int(trigger.duration) / 3600);
    CHECK(icalcomponent_get_first_property(alarm, ICAL_DESCRIPTION_PROPERTY) != nullptr);
  }
  CHECK(hours == std::vector<int>{-(6 * 24 + 15), -15});
}

TEST_CASE("an event's id is the same within a visit and another's in another",
          "[export][calendar]") {
  const auto first = uids(calendar_file(events(), "a", kToday));
  CHECK(std::set<std::string>(first.begin(), first.end()).size() == 2);
  CHECK(uids(calendar_file(events(), "a", kToday)) == first);
  const auto other = uids(calendar_file(events(), "b", kToday));
  for (const std::string& uid : other)
    CHECK(std::find(first.begin(), first.end(), uid) == first.end());
  CHECK(first[0].find("appeal") == std::string::npos);
  CHECK(new_visit_id().size() == 32);
  CHECK(new_visit_id() != new_visit_id());
}

TEST_CASE("a calendar file has folded lines of whole characters that end in CRLF",
          "[export][calendar]") {
  std::string file = calendar_file(events(), "visit", kToday);
  while (!file.empty()) {
    const std::size_t end = file.find("\r\n");
    REQUIRE(end != std::string::npos);
    const std::string line = file.substr(0, end);
    CAPTURE(line);
    CHECK(line.size() <= 75);
    CHECK(base::is_utf8(line));
    CHECK(line.find('\n') == std::string::npos);
    file.erase(0, end + 2);
  }
}

TEST_CASE("a contact code holds the name and a number that can be dialled", "[export][contact]") {
  CHECK(contact_code("Parents’ line: Leeds; advice", "+44 (0)20 7946-0000") ==
        "MECARD:N:Parents’ line\\: Leeds\\; advice;TEL:+4402079460000;;");
  CHECK(contact_code("A", "020 7946 0000") == "MECARD:N:A;TEL:02079460000;;");
  const std::string code = contact_code(std::string(300, 'x'), "1");
  CHECK(code.size() < 90);
}
