// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/holidays.h"

#include "tests/content/rule_fixture.h"

using rule_test::day;

TEST_CASE("the holiday table of the pack agrees with the rules for computing it",
          "[content][holidays]") {
  const content::HolidayTable& table = rule_test::book().holidays;
  const content::HolidayTable computed = rule_test::computed_holidays(2024, 2028);
  CHECK(table.first == computed.first);
  CHECK(table.last == computed.last);
  REQUIRE(table.holidays.size() == 40);
  REQUIRE(computed.holidays.size() == 40);
  for (std::size_t i = 0; i < 40; ++i)
    CHECK(base::iso_date(table.holidays[i].day) == base::iso_date(computed.holidays[i].day));
}

TEST_CASE("working days are Monday to Friday without bank holidays", "[content][holidays]") {
  const content::HolidayTable& table = rule_test::book().holidays;
  CHECK(table.is_working_day(day("2026-11-20")));        // Friday
  CHECK_FALSE(table.is_working_day(day("2026-11-21")));  // Saturday
  CHECK_FALSE(table.is_working_day(day("2026-11-22")));  // Sunday
  CHECK_FALSE(table.is_working_day(day("2026-08-31")));  // summer bank holiday
  CHECK(table.is_working_day(day("2026-08-28")));        // August itself is no holiday
  CHECK(table.is_working_day(day("2026-12-29")));
}

TEST_CASE("25 December is never a working day, even with its bank holiday elsewhere",
          "[content][holidays]") {
  content::HolidayTable table;
  table.first = day("2026-01-01");
  table.last = day("2026-12-31");
  CHECK(table.is_working_day(day("2026-12-24")));
  CHECK_FALSE(table.is_working_day(day("2026-12-25")));
}

TEST_CASE("a holiday is found by its day", "[content][holidays]") {
  const content::HolidayTable& table = rule_test::book().holidays;
  REQUIRE(table.find(day("2026-12-28")));
  CHECK(table.find(day("2026-12-28"))->name == "Boxing Day (substitute)");
  CHECK_FALSE(table.find(day("2026-12-26")));
  CHECK_FALSE(table.find(day("2030-12-25")));
  CHECK(table.knows(day("2028-12-31")));
  CHECK_FALSE(table.knows(day("2029-01-01")));
}
