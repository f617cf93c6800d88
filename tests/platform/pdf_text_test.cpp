// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/pdf_text.h"

#include <algorithm>
#include <random>

#include "tests/catch.h"

using platform::CanvasGlyph;
using platform::CanvasRun;
using platform::detail::BlankGlyphs;
using platform::detail::GlyphCluster;
using platform::detail::pdf_text;
using platform::detail::PdfText;

namespace {

constexpr std::uint32_t kBlank = 99;

CanvasRun run_of(std::string_view text, bool rtl, std::vector<CanvasGlyph> glyphs) {
  CanvasRun run;
  run.text = text;
  run.rtl = rtl;
  run.glyphs = std::move(glyphs);
  return run;
}

std::vector<std::uint32_t> ids(const PdfText& text) {
  std::vector<std::uint32_t> out;
  for (const CanvasGlyph& glyph : text.glyphs) out.push_back(glyph.id);
  return out;
}

}  // namespace

TEST_CASE("a left-to-right run keeps its clusters", "[platform][canvas]") {
  // "office": o, ffi as one glyph, c, e with an accent glyph of its own
  const PdfText text =
      pdf_text(run_of("office", false,
                      {{1, 0, 0, 0}, {2, 5, 0, 1}, {3, 9, 0, 4}, {4, 12, 0, 5}, {5, 12, 0, 5}}),
               {kBlank, 0, 0});
  CHECK(text.text == "office");
  CHECK(ids(text) == std::vector<std::uint32_t>{1, 2, 3, 4, 5});
  CHECK(text.clusters == std::vector<GlyphCluster>{{1, 1}, {3, 1}, {1, 1}, {1, 2}});
}

TEST_CASE("a right-to-left run goes out in visual order, one character a glyph",
          "[platform][canvas]") {
  // "سلام": meem, lam-alef as one glyph, seen
  const CanvasRun run = run_of("سلام", true, {{4, 0, 0, 6}, {3, 5, 0, 2}, {1, 9, 0, 0}});
  const PdfText text = pdf_text(run, {kBlank, 0, 0});
  CHECK(text.text == "مالس");
  CHECK(ids(text) == std::vector<std::uint32_t>{4, kBlank, 3, 1});
  CHECK(text.clusters == std::vector<GlyphCluster>{{2, 1}, {2, 1}, {2, 1}, {2, 1}});
  CHECK(text.glyphs[1].x == 5.0f);
}

TEST_CASE("marks of a right-to-left run are drawn and read once", "[platform][canvas]") {
  // "قدّ": the shadda's glyph stands before dal's in visual order and shares its cluster
  const PdfText text =
      pdf_text(run_of("قدّ", true, {{9, 1, -3, 2}, {2, 0, 0, 2}, {1, 8, 0, 0}}), {kBlank, 0, 0});
  CHECK(text.text == "\u0651\u062F\u0642");
  CHECK(ids(text) == std::vector<std::uint32_t>{kBlank, 2, 1, 9});
  CHECK(text.clusters == std::vector<GlyphCluster>{{2, 1}, {2, 1}, {2, 1}, {0, 1}});
}

TEST_CASE("a face without an invisible glyph keeps a ligature's characters together",
          "[platform][canvas]") {
  const PdfText text = pdf_text(run_of("لا", true, {{3, 0, 0, 0}}), {});
  CHECK(text.text == "لا");
  CHECK(text.clusters == std::vector<GlyphCluster>{{4, 1}});
}

TEST_CASE("a sloping run is read from spaces on its baseline that cover each word",
          "[platform][canvas]") {
  // "کا و": waw, space, alef, kaf above the baseline; the kaf's word is 9 wide
  CanvasRun run =
      run_of("کا و", true, {{4, 0, 20, 5}, {3, 4, 20, 4}, {2, 6, 20, 2}, {1, 10, 14, 0}});
  run.size_pt = 10;
  run.baseline = 20;
  const PdfText text = pdf_text(run, {kBlank, 78, 0.3f});
  CHECK(text.text == "و اک");
  int bytes = 0;
  std::size_t at = 0;
  for (const GlyphCluster& cluster : text.clusters) {
    bytes += cluster.bytes;
    for (int i = 0; i < cluster.glyphs; ++i, ++at)
      if (cluster.bytes > 0) CHECK(text.glyphs[at].y == 20.0f);
  }
  CHECK(bytes == static_cast<int>(text.text.size()));
  const auto drawn = ids(text);
  for (const std::uint32_t letter : {1u, 2u, 4u})
    CHECK(std::count(drawn.begin(), drawn.end(), letter) == 1);
  CHECK(text.glyphs.back().y == 20.0f);
}

TEST_CASE("clusters always tile text and glyphs, whatever the run",
          "[platform][canvas][property]") {
  const auto seed = GENERATE(take(200, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const std::string_view source = "aé漢😀لا ًx";
  std::vector<CanvasGlyph> glyphs;
  const std::size_t count = 1 + rng() % 8;
  for (std::size_t i = 0; i < count; ++i)
    glyphs.push_back({static_cast<std::uint32_t>(rng() % 500), static_cast<float>(i), 0,
                      static_cast<std::uint32_t>(rng() % (source.size() + 3))});
  const CanvasRun run = run_of(source, rng() % 2 == 0, glyphs);
  const PdfText text =
      pdf_text(run, BlankGlyphs{rng() % 2 == 0 ? kBlank : 0, rng() % 2 == 0 ? 78u : 0u, 0.2f});
  int bytes = 0, drawn = 0;
  for (const GlyphCluster& cluster : text.clusters) {
    CHECK(cluster.bytes + cluster.glyphs > 0);
    bytes += cluster.bytes;
    drawn += cluster.glyphs;
  }
  CHECK(bytes == static_cast<int>(source.size()));
  CHECK(static_cast<std::size_t>(bytes) == text.text.size());
  CHECK(static_cast<std::size_t>(drawn) == text.glyphs.size());
  for (const CanvasGlyph& glyph : glyphs)
    CHECK(std::count_if(text.glyphs.begin(), text.glyphs.end(), [&](const CanvasGlyph& g) {
            return g.id == glyph.id && g.x == glyph.x;
          }) >= 1);
}
