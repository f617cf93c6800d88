// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/speech.h"

#include <chrono>

#include "tests/catch.h"

using platform::EspeakSpeaker;

TEST_CASE("voices are known by language, whatever the region or script", "[platform][speech]") {
  EspeakSpeaker speaker;
  for (const char* locale :
       {"en", "en-GB", "ar", "bn", "gu", "pa", "pl", "pt", "ro", "ta", "uk", "ur", "zh-Hans"}) {
    INFO(locale);
    CHECK(speaker.has_voice(locale));
  }
  // Somali, Pashto and Sorani have none: their button is not shown.
  for (const char* locale : {"so", "ps", "ckb", "", "-", "xx-Arab"}) {
    INFO(locale);
    CHECK_FALSE(speaker.has_voice(locale));
  }
}

TEST_CASE("saying and stopping return at once", "[platform][speech]") {
  EspeakSpeaker speaker;
  CHECK_FALSE(speaker.speaking());
  speaker.stop();  // nothing was said yet
  const auto start = std::chrono::steady_clock::now();
  speaker.say({{std::string(5000, 'a'), "en"}, {"Dzień dobry", "pl"}, {"no voice", "so"}});
  speaker.stop();
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::milliseconds{500});
  CHECK_FALSE(speaker.speaking());
}

TEST_CASE("without a sound device nothing is offered", "[platform][speech]") {
  EspeakSpeaker speaker;
  CHECK(speaker.speaks("en") == platform::has_sound());
  CHECK_FALSE(speaker.speaks("so"));
}
