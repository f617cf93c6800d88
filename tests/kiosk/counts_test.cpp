// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/counts.h"

#include <filesystem>
#include <fstream>

#include "platform/files.h"
#include "tests/catch.h"
#include "tests/kiosk/visitor.h"
#include "tests/platform/temp_folder.h"

namespace {

using namespace kiosk;

base::Day day(int month, int day) { return std::chrono::year{2026} / month / day; }

}  // namespace

TEST_CASE("counts are kept by day and read back", "[kiosk][counts]") {
  const platform::test::TempFolder folder;
  const auto file = folder / "counts.json";
  test::KioskClock clock{day(7, 10)};
  {
    auto counts = FileCounts::open(file, clock);
    REQUIRE(counts);
    counts->add("print");
    counts->add("print");
    clock.set_today(day(7, 11));
    counts->add("tell-us/found/yes");
  }
  const auto days = read_counts(file);
  REQUIRE(days);
  CHECK(days->at("2026-07-10").at("print") == 2);
  CHECK(days->at("2026-07-11").at("tell-us/found/yes") == 1);
  auto again = FileCounts::open(file, clock);
  REQUIRE(again);
  again->add("print");
  CHECK(read_counts(file)->at("2026-07-11").at("print") == 1);
}

TEST_CASE("a file that is none of ours is not written over", "[kiosk][counts]") {
  const platform::test::TempFolder folder;
  const auto file = folder / "counts.json";
  const test::KioskClock clock{day(7, 10)};
  for (const char* text :
       {"", "[]", "{\"2026-07-10\": 3}", "{\"yesterday\": {}}", "{\"2026-07-10\": {\"print\": -1}}",
        "{\"2026-07-10\": {\"print\": \"x\"}}"}) {
    REQUIRE(platform::write_file(file, text));
    CHECK_FALSE(FileCounts::open(file, clock));
  }
  CHECK_FALSE(read_counts(folder / "missing.json"));
}

TEST_CASE("a full disk stops the counting, not the kiosk", "[kiosk][counts]") {
  const test::KioskClock clock{day(7, 10)};
  auto counts = FileCounts::open("/nowhere/at/all/counts.json", clock);
  REQUIRE(counts);
  counts->add("print");
  counts->add("print");
}

TEST_CASE("what is handed on is rounded, and small numbers are not told", "[kiosk][counts]") {
  DayCounts days;
  days["2026-07-06"] = {{"print", 9}, {"rare", 3}};
  days["2026-07-12"] = {{"print", 4}};  // the same week: Monday to Sunday
  days["2026-07-13"] = {{"print", 9}};  // a week of fewer than 10
  CHECK(export_counts(days) ==
        "week_from,what,count\n2026-07-06,print,15\n2026-07-06,rare,under 8\n");
}
