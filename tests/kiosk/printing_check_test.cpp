// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/printing_check.h"

#include "tests/catch.h"
#include "tests/platform/cups_server.h"

using namespace kiosk;
using platform::test::CupsServer;
using Kind = Finding::Kind;

TEST_CASE("printers that the settings name must be there and take jobs", "[kiosk][print]") {
  const CupsServer server{{{"Hall"}, {"Till", "", false}, {"Desk", "", true, true}}};
  Settings settings;
  const auto check = [&] { return check_printing(settings, server.socket()); };
  REQUIRE(check().size() == 1);
  CHECK(check()[0].kind == Kind::Good);
  CHECK(check()[0].detail == "Hall");

  settings.receipt_printer = "Till";
  REQUIRE(check().size() == 2);
  CHECK(check()[0].kind == Kind::Good);
  CHECK(check()[1].kind == Kind::Problem);
  CHECK(check()[1].detail == "Till takes no jobs; run cupsaccept and cupsenable Till");

  settings.print.printer = "Desk";
  CHECK(check()[0].kind == Kind::Problem);
  settings.print.printer = "Attic";
  CHECK(check()[0].kind == Kind::Problem);
  CHECK(check()[0].detail.starts_with("Attic: "));

  settings.can_print = false;
  REQUIRE(check().size() == 1);
  CHECK(check()[0].kind == Kind::None);
}

TEST_CASE("no printer is no fault where the settings name none", "[kiosk][print]") {
  CHECK(check_printing({}, "/nonexistent/cups.sock")[0].kind == Kind::None);
}
