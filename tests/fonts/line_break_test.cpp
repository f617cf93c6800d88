// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/line_break.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;

namespace {

std::vector<std::uint32_t> bytes_of(const std::vector<BreakChance>& chances) {
  std::vector<std::uint32_t> bytes;
  for (const BreakChance& chance : chances) bytes.push_back(chance.byte);
  return bytes;
}

using Bytes = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("lines may end after spaces and hyphens", "[fonts][line_break]") {
  CHECK(bytes_of(break_chances("a well-made plan", "en")) == Bytes{2, 7, 12, 16});
}

TEST_CASE("no line ends at a no-break space or before a full stop", "[fonts][line_break]") {
  CHECK(bytes_of(break_chances("15\u00A0days .", "en")) == Bytes{10});
}

TEST_CASE("a line separator ends a line whatever the width", "[fonts][line_break]") {
  const auto chances = break_chances("a b\u2028c", "en");
  REQUIRE(chances.size() == 3);
  CHECK_FALSE(chances[0].mandatory);
  CHECK(chances[1].byte == 6);
  CHECK(chances[1].mandatory);
  CHECK_FALSE(chances[2].mandatory);
}

TEST_CASE("Thai is broken between words by dictionary", "[fonts][line_break]") {
  const std::string text = "เด็กทุกคนมีสิทธิ";
  const auto chances = break_chances(text, "th");
  CHECK(chances.size() > 3);
  CHECK(chances.back().byte == text.size());
}

TEST_CASE("a mark belongs to its base, a pair of flags letters to each other",
          "[fonts][line_break]") {
  CHECK(grapheme_borders("e\u0301a", "en") == Bytes{0, 3, 4});
  CHECK(grapheme_borders("\U0001F1EC\U0001F1E7", "en") == Bytes{0, 8});
  CHECK(grapheme_borders("abc", "en") == Bytes{0, 1, 2, 3});
  CHECK(grapheme_borders("", "en") == Bytes{0});
}

TEST_CASE("an unknown locale breaks as the root locale does", "[fonts][line_break]") {
  for (const char* locale : {"xx-Nope", "", "not a tag", "en_GB"})
    CHECK(bytes_of(break_chances("one two", locale)) == Bytes{4, 7});
}

TEST_CASE("break chances ascend to the end of the text", "[fonts][line_break][property]") {
  const auto seed = GENERATE(take(200, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const std::string text = test::random_text(rng);
  const Bytes bytes = bytes_of(break_chances(text, "en"));
  REQUIRE_FALSE(bytes.empty());
  CHECK(std::adjacent_find(bytes.begin(), bytes.end(), std::greater_equal<>{}) == bytes.end());
  CHECK(bytes.back() == text.size());
  const Bytes borders = grapheme_borders(text, "en");
  CHECK(borders.front() == 0);
  CHECK(borders.back() == text.size());
  CHECK(std::adjacent_find(borders.begin(), borders.end(), std::greater_equal<>{}) ==
        borders.end());
}
