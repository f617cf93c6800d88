// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to ring.
#include "kiosk/app/phone_book.h"

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

using namespace kiosk;

TEST_CASE("a venue's local service is the helpline before any other adviser", "[kiosk][phone]") {
  const PhoneBook phones{test::venue_pack(), "en"};
  REQUIRE(phones.helpline());
  CHECK(phones.helpline()->id == "family-line");
}

TEST_CASE("a service with a number is rung itself, a local one without by the venue's own",
          "[kiosk][phone]") {
  const PhoneBook phones{test::venue_pack(), "pl"};
  REQUIRE(phones.find("lgsco"));
  CHECK(phones.find("lgsco")->phone == "0300 061 0614");
  REQUIRE(phones.find("sendiass"));
  CHECK(phones.find("sendiass")->id == "family-line");
  for (const char* id : {"mediation-adviser", "", "nobody"}) CHECK_FALSE(phones.find(id));
}

TEST_CASE("without a venue the helpline is national advice, if any has a number",
          "[kiosk][phone]") {
  const PhoneBook phones{test::bundled_pack(), "en"};
  if (const content::Service* service = phones.helpline()) CHECK(service->kind == "advice");
}
