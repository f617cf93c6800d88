// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/shape.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using test::bundle;

namespace {

std::vector<std::vector<ShapedGlyph>> shaped(const ParagraphSpec& spec) {
  const auto items = itemize(spec, bundle());
  REQUIRE(items.has_value());
  std::vector<std::vector<ShapedGlyph>> runs;
  for (const Run& run : items->runs)
    runs.push_back(
        shape(spec.text, run, spec.styles[run.style].style.size_px, spec.locale, bundle()));
  return runs;
}

std::vector<ShapedGlyph> shaped(std::string text, std::string locale, float size_px = 20) {
  const auto runs = shaped(plain(std::move(text), test::sized(size_px), std::move(locale)));
  REQUIRE(runs.size() == 1);
  return runs[0];
}

std::uint32_t glyph_at(const std::vector<ShapedGlyph>& glyphs, std::uint32_t byte) {
  const auto found = std::find_if(glyphs.begin(), glyphs.end(),
                                  [byte](const ShapedGlyph& g) { return g.cluster == byte; });
  REQUIRE(found != glyphs.end());
  return found->id;
}

}  // namespace

TEST_CASE("joined Arabic letters differ from isolated ones and from each other", "[fonts][shape]") {
  const auto alone = shaped("ع", "ar");
  const auto joined = shaped("ععع", "ar");
  REQUIRE(alone.size() == 1);
  REQUIRE(joined.size() == 3);
  std::vector<std::uint32_t> forms{alone[0].id, glyph_at(joined, 0), glyph_at(joined, 2),
                                   glyph_at(joined, 4)};
  std::sort(forms.begin(), forms.end());
  CHECK(std::adjacent_find(forms.begin(), forms.end()) == forms.end());
}

TEST_CASE("glyphs of right-to-left text come in visual order", "[fonts][shape]") {
  const auto glyphs = shaped("مدرسة", "ar");
  CHECK(std::is_sorted(glyphs.begin(), glyphs.end(),
                       [](const auto& a, const auto& b) { return a.cluster > b.cluster; }));
}

TEST_CASE("letters keep joining across a style border inside a word", "[fonts][shape]") {
  const auto whole = shaped("تعليم", "ar");
  TextStyle red = test::sized(20);
  red.colour = 0xFF0000FF;
  const auto parts = shaped(test::spec_of({{"تعل", test::sized(20)}, {"يم", red}}, "ar"));
  REQUIRE(parts.size() == 2);
  for (const auto& part : parts)
    for (const ShapedGlyph& glyph : part) CHECK(glyph.id == glyph_at(whole, glyph.cluster));
}

TEST_CASE("isolates and direction marks draw nothing and are no missing glyphs", "[fonts][shape]") {
  for (const auto& run :
       shaped(plain("خطة\u2066\u200E\u2069\u200F\u061C خطة", test::sized(20), "ar")))
    for (const ShapedGlyph& glyph : run) {
      CHECK(glyph.id != 0);
      if (glyph.cluster >= 6 && glyph.cluster < 20) CHECK(glyph.advance == 0);
    }
}

TEST_CASE("tabs and other ASCII controls draw no missing glyph", "[fonts][shape]") {
  for (const char* text : {"a\tb", "a\u2028b", "a\x01z", "a\x7Fz"})
    for (const ShapedGlyph& glyph : shaped(text, "en")) CHECK(glyph.id != 0);
}

TEST_CASE("text read in a wrong encoding shows as missing glyphs", "[fonts][shape]") {
  CHECK(shaped("a\u0092b", "en")[1].id == 0);
}

TEST_CASE("advances scale with the size and are not rounded", "[fonts][shape]") {
  const auto small = shaped("Avoid", "en", 10), large = shaped("Avoid", "en", 25);
  REQUIRE(small.size() == large.size());
  bool fractional = false;
  for (std::size_t i = 0; i < small.size(); ++i) {
    CHECK(large[i].advance == Approx(small[i].advance * 2.5f));
    const float part = small[i].advance - static_cast<float>(static_cast<int>(small[i].advance));
    fractional = fractional || (part > 0.01f && part < 0.99f);
  }
  CHECK(fractional);
}

TEST_CASE("pairs of letters are kerned", "[fonts][shape]") {
  const auto pair = shaped("AV", "en", 100);
  CHECK(pair[0].advance + 1 < shaped("A", "en", 100)[0].advance);
}

TEST_CASE("the language chooses local letter forms", "[fonts][shape]") {
  // Bulgarian and Serbian be: U+0431 has a Serbian form in Noto Sans.
  CHECK(shaped("б", "sr")[0].id != shaped("б", "ru")[0].id);
}
