// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to ring.
#include "kiosk/app/phone_book.h"

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

using namespace kiosk;

TEST_CASE("the helpline is the one the venue names, not the first that has a number",
          "[kiosk][phone]") {
  const PhoneBook phones{test::venue_pack(), "en"};
  REQUIRE(phones.find("desk"));
  REQUIRE(phones.helpline());
  CHECK(phones.helpline()->id == "family-line");
}

TEST_CASE("without a venue the helpline is the one the pack names", "[kiosk][phone]") {
  const content::Pack& pack = test::bundled_pack();
  const PhoneBook phones{pack, "en"};
  REQUIRE(phones.helpline());
  CHECK(phones.helpline()->id == pack.info().helpline);
}

TEST_CASE("a service without a number is not rung by another's", "[kiosk][phone]") {
  const PhoneBook phones{test::venue_pack(), "pl"};
  REQUIRE(phones.find("lgsco"));
  CHECK(phones.find("lgsco")->phone == "0300 061 0614");
  for (const char* id : {"mediation-adviser", "sendiass", "", "nobody"})
    CHECK_FALSE(phones.find(id));
}
