// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/glyph_atlas.h"

#include <algorithm>
#include <cmath>

#include "fonts/paragraph.h"
#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using test::bundle;

namespace {

std::size_t ink(const GlyphAtlas& atlas, const AtlasGlyph& glyph) {
  std::size_t sum = 0;
  for (int y = glyph.y; y < glyph.y + glyph.height; ++y)
    for (int x = glyph.x; x < glyph.x + glyph.width; ++x)
      sum += atlas.pixels()[static_cast<std::size_t>(y * atlas.side() + x)];
  return sum;
}

std::uint32_t glyph_of(const char* letter) {
  return test::laid_out(letter, "en").lines()[0].runs[0].glyphs[0].id;
}

}  // namespace

TEST_CASE("a glyph is drawn once for each size and quarter of a pixel", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle()};
  const auto id = glyph_of("m");
  const AtlasGlyph first = atlas.glyph(0, id, 20, 0);
  CHECK(first.width > 10);
  CHECK(first.height > 8);
  CHECK(ink(atlas, first) > 0);
  const AtlasGlyph again = atlas.glyph(0, id, 20.1f, 0.2f);
  CHECK((again.x == first.x && again.y == first.y));
  CHECK(atlas.counters().renders == 1);
  CHECK(atlas.counters().hits == 1);
  atlas.glyph(0, id, 20, 0.5f);
  atlas.glyph(0, id, 21, 0);
  atlas.glyph(1, id, 20, 0);
  CHECK(atlas.counters().renders == 4);
  CHECK(atlas.counters().glyphs == 4);
}

TEST_CASE("a glyph with nothing to draw has no size", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle()};
  const AtlasGlyph space = atlas.glyph(0, glyph_of(" "), 20, 0);
  CHECK(space.width == 0);
  CHECK(space.height == 0);
  CHECK(atlas.glyph(0, 0xFFFFF, 20, 0).width == 0);
}

TEST_CASE("the picture lies where the shaper says the glyph has ink", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle()};
  for (const char* letter : {"g", "\u0141", "\u00C5", "j", "\u0639", "\uF101"}) {
    CAPTURE(letter);
    const auto paragraph = test::laid_out(letter, "en", 0, 40);
    const GlyphRun& run = paragraph.lines()[0].runs[0];
    const Glyph& glyph = run.glyphs[0];
    const float pen = std::floor(glyph.x);
    const AtlasGlyph picture = atlas.glyph(run.font, glyph.id, 40, glyph.x - pen);
    const base::Rect ink = paragraph.ink_bounds();
    const base::Rect drawn{pen + picture.left, glyph.y + picture.top,
                           static_cast<float>(picture.width), static_cast<float>(picture.height)};
    CHECK(ink.inset(-1.3f).contains(drawn));
    // The icon face's own bounds are wider than its outlines.
    if (bundle().info(run.font).file.stem() != "materialdesignicons-webfont")
      CHECK(drawn.inset(-1.3f).contains(ink));
  }
}

TEST_CASE("a glyph drawn at a fraction is the same glyph moved", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle()};
  const auto id = glyph_of("o");
  const auto still = static_cast<double>(ink(atlas, atlas.glyph(0, id, 30, 0)));
  for (const float part : {0.25f, 0.5f, 0.75f})
    CHECK(static_cast<double>(ink(atlas, atlas.glyph(0, id, 30, part))) ==
          Approx(still).epsilon(0.01));
}

TEST_CASE("pictures do not touch one another or the edge", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle(), 512, 512};
  std::vector<AtlasGlyph> pictures;
  for (std::uint32_t id = 1; id < 200; ++id) {
    const AtlasGlyph picture = atlas.glyph(0, id, 12 + static_cast<float>(id % 5) * 3, 0);
    if (picture.width > 0) pictures.push_back(picture);
  }
  REQUIRE(atlas.counters().emptied == 0);
  REQUIRE(pictures.size() > 100);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const AtlasGlyph& a = pictures[i];
    CHECK((a.x >= 1 && a.y >= 1 && a.x + a.width < 512 && a.y + a.height < 512));
    for (std::size_t j = 0; j < i; ++j) {
      const AtlasGlyph& b = pictures[j];
      const bool apart = a.x + a.width < b.x || b.x + b.width < a.x || a.y + a.height < b.y ||
                         b.y + b.height < a.y;
      CHECK(apart);
    }
  }
}

TEST_CASE("the atlas grows, keeps its pictures and then starts anew", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle(), 64, 256};
  const auto id = glyph_of("a");
  const AtlasGlyph first = atlas.glyph(0, id, 30, 0);
  const std::size_t before = ink(atlas, first);
  std::uint32_t generation = atlas.generation();
  std::uint32_t next = 1;
  while (atlas.counters().grown == 0) atlas.glyph(0, next++, 30, 0);
  CHECK(atlas.side() == 128);
  CHECK(atlas.generation() != generation);
  CHECK(ink(atlas, first) == before);
  CHECK(atlas.glyph(0, id, 30, 0).x == first.x);

  while (atlas.counters().emptied == 0) atlas.glyph(0, next++, 30, 0);
  CHECK(atlas.side() == 256);
  CHECK(atlas.counters().grown == 2);
  CHECK(atlas.counters().glyphs <= 3);
  const AtlasGlyph redrawn = atlas.glyph(0, id, 30, 0);
  CHECK(ink(atlas, redrawn) == before);
}

TEST_CASE("rows that changed are told once", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle(), 128, 128};
  atlas.take_dirty_rows();
  CHECK(atlas.take_dirty_rows().first == atlas.take_dirty_rows().last);
  const AtlasGlyph picture = atlas.glyph(0, glyph_of("a"), 20, 0);
  const auto rows = atlas.take_dirty_rows();
  CHECK(rows.first == picture.y);
  CHECK(rows.last == picture.y + picture.height);
  atlas.glyph(0, glyph_of("a"), 20, 0);
  const auto none = atlas.take_dirty_rows();
  CHECK(none.first == none.last);
}

TEST_CASE("a glyph larger than the atlas is not drawn", "[fonts][atlas]") {
  GlyphAtlas atlas{bundle(), 64, 64};
  CHECK(atlas.glyph(0, glyph_of("M"), 300, 0).width == 0);
  CHECK(atlas.counters().emptied == 0);
}
