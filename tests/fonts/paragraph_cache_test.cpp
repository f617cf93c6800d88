// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/paragraph_cache.h"

#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using test::bundle;

TEST_CASE("the same spec is laid out once", "[fonts][cache]") {
  ParagraphCache cache{bundle()};
  const auto spec = plain("Your rights", test::sized(20), "en", 200);
  const auto first = cache.get(spec), second = cache.get(ParagraphSpec{spec});
  CHECK(first == second);
  CHECK(cache.counters().misses == 1);
  CHECK(cache.counters().hits == 1);
  CHECK(cache.counters().bytes > spec.text.size());
}

TEST_CASE("anything that changes the look is a different entry", "[fonts][cache]") {
  ParagraphCache cache{bundle()};
  const auto spec = plain("Your rights", test::sized(20), "en", 200);
  const auto first = cache.get(spec);
  const auto differs = [&](auto change) {
    ParagraphSpec other = spec;
    change(other);
    return cache.get(other) != first;
  };
  CHECK(differs([](ParagraphSpec& s) { s.width_px = 201; }));
  CHECK(differs([](ParagraphSpec& s) { s.locale = "pl"; }));
  CHECK(differs([](ParagraphSpec& s) { s.align = Align::End; }));
  CHECK(differs([](ParagraphSpec& s) { s.direction = BaseDirection::RightToLeft; }));
  CHECK(differs([](ParagraphSpec& s) { s.max_lines = 1; }));
  CHECK(differs([](ParagraphSpec& s) { s.line_height = 2; }));
  CHECK(differs([](ParagraphSpec& s) { s.styles[0].style.colour = 0xFF0000FF; }));
  CHECK(differs([](ParagraphSpec& s) { s.styles[0].style.weight = Weight::Bold; }));
  CHECK(differs([](ParagraphSpec& s) { s.text = "Your right."; }));
  CHECK(cache.get(spec) == first);
}

TEST_CASE("the cache stays within its size and drops what was used longest ago", "[fonts][cache]") {
  constexpr std::size_t kCapacity = 20'000;
  ParagraphCache cache{bundle(), kCapacity};
  const auto favourite = plain("Read every time", test::sized(20), "en", 200);
  const auto kept = cache.get(favourite);
  for (int i = 0; i < 200; ++i) {
    cache.get(plain("Entry " + std::to_string(i), test::sized(20), "en", 200));
    CHECK(cache.counters().bytes <= kCapacity);
    CHECK(cache.get(favourite) == kept);
  }
  CHECK(cache.counters().evictions > 100);
  const auto misses = cache.counters().misses;
  cache.get(plain("Entry 199", test::sized(20), "en", 200));
  CHECK(cache.counters().misses == misses);
  cache.get(plain("Entry 0", test::sized(20), "en", 200));
  CHECK(cache.counters().misses == misses + 1);
}

TEST_CASE("a paragraph larger than the cache is given but not kept", "[fonts][cache]") {
  ParagraphCache cache{bundle(), 1000};
  const auto spec = plain(std::string(500, 'a'), test::sized(20), "en", 200);
  const auto paragraph = cache.get(spec);
  CHECK(paragraph->lines().size() > 1);
  CHECK(cache.counters().bytes == 0);
  CHECK(cache.get(spec) != paragraph);
}

TEST_CASE("a paragraph outlives its place in the cache", "[fonts][cache]") {
  ParagraphCache cache{bundle()};
  const auto paragraph = cache.get(plain("Appeals", test::sized(20), "en"));
  cache.clear();
  CHECK(cache.counters().bytes == 0);
  CHECK(paragraph->text() == "Appeals");
}

TEST_CASE("text that cannot be laid out gives an empty paragraph and is counted",
          "[fonts][cache]") {
  ParagraphCache cache{bundle()};
  const auto paragraph = cache.get(plain("a\xFF", test::sized(20), "en"));
  CHECK(paragraph->text().empty());
  CHECK(paragraph->lines().size() == 1);
  CHECK(cache.counters().failures == 1);
}
