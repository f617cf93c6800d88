// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "fonts/line_break.h"
#include "fonts/paragraph.h"
#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using test::laid_out;

namespace {

float middle(const Line& line) { return line.top + line.height / 2; }

constexpr const char* kMixed = "Ask عن الخطة or call 020 7946 0000 now";

}  // namespace

TEST_CASE("the caret moves right through English and left through Arabic",
          "[fonts][paragraph][query]") {
  const auto english = laid_out("plan", "en");
  for (std::uint32_t byte = 0; byte < 4; ++byte)
    CHECK(english.caret(byte).x < english.caret(byte + 1).x);
  CHECK(english.caret(0).x == 0);
  CHECK(english.caret(4).x == Approx(english.width()));
  CHECK(english.caret(99) == english.caret(4));
  CHECK(english.caret(2).w == 0);
  CHECK(english.caret(2).h == Approx(english.height()));

  const auto arabic = laid_out("خطة", "ar", 200);
  CHECK(arabic.caret(0).x == Approx(200));
  CHECK(arabic.caret(2).x < arabic.caret(0).x);
  CHECK(arabic.caret(6).x == Approx(200 - arabic.width()));
}

TEST_CASE("the caret is never inside a grapheme", "[fonts][paragraph][query]") {
  const auto paragraph = laid_out("e\u0301a", "en");
  CHECK(paragraph.caret(1) == paragraph.caret(0));
  CHECK(paragraph.caret(2) == paragraph.caret(0));
  CHECK(paragraph.hit_test({1, 5}) == 0);
}

TEST_CASE("a ligature has a caret for each of its letters", "[fonts][paragraph][query]") {
  const auto paragraph = laid_out("لا", "ar");  // lam and alef: one glyph
  REQUIRE(paragraph.lines()[0].runs[0].glyphs.size() == 1);
  CHECK(paragraph.caret(2).x == Approx(paragraph.width() / 2));
}

TEST_CASE("the caret of empty text stands where text would start", "[fonts][paragraph][query]") {
  CHECK(laid_out("", "en", 100).caret(0).x == 0);
  ParagraphSpec spec = plain("", test::sized(20), "ar", 100);
  spec.direction = BaseDirection::RightToLeft;
  CHECK(laid_out(spec).caret(0).x == 100);
  CHECK(laid_out(spec).hit_test({50, 5}) == 0);
}

TEST_CASE("a touch left or right of a letter's middle puts the caret before or after it",
          "[fonts][paragraph][query]") {
  const auto paragraph = laid_out("mm", "en");
  const float half = paragraph.width() / 2;
  CHECK(paragraph.hit_test({half * 0.25f, 5}) == 0);
  CHECK(paragraph.hit_test({half * 0.75f, 5}) == 1);
  CHECK(paragraph.hit_test({half * 1.75f, 5}) == 2);
  CHECK(paragraph.hit_test({-50, -50}) == 0);
  CHECK(paragraph.hit_test({5000, 5000}) == 2);
}

TEST_CASE("a touch past the end of a wrapped line stays on that line",
          "[fonts][paragraph][query]") {
  const auto paragraph = laid_out("one two three four", "en", 80);
  REQUIRE(paragraph.lines().size() > 1);
  const Line& line = paragraph.lines()[0];
  const auto byte = paragraph.hit_test({500, middle(line)});
  CHECK(byte == line.text.end - 1);
  CHECK(paragraph.caret(byte).y == line.top);
}

TEST_CASE("selecting text in one direction gives one rectangle a line",
          "[fonts][paragraph][query]") {
  const auto one = laid_out("one two three", "en");
  const auto rects = one.rects({4, 7});
  REQUIRE(rects.size() == 1);
  CHECK(rects[0].x == Approx(one.caret(4).x));
  CHECK(rects[0].right() == Approx(one.caret(7).x));
  CHECK(rects[0].h == Approx(one.height()));
  CHECK(one.rects({4, 4}).empty());

  const auto wrapped = laid_out("one two three", "en", 60);
  CHECK(wrapped.rects({0, 13}).size() == wrapped.lines().size());
  for (const auto& rect : wrapped.rects({0, 13})) CHECK(rect.right() <= 60.02f);
}

TEST_CASE("selecting across directions gives two rectangles", "[fonts][paragraph][query]") {
  const auto paragraph = laid_out("abc خطة def", "en");
  // "c " and the first Arabic letter, which stands at the right of its word
  const auto rects = paragraph.rects({2, 6});
  REQUIRE(rects.size() == 2);
  CHECK(rects[0].right() < rects[1].x);
}

TEST_CASE("a link is found under a touch, nothing beside it", "[fonts][paragraph][query]") {
  const auto paragraph = laid_out(test::spec_of({{"Ask ", test::sized(20)},
                                                 {"the council", test::link(20, 3)},
                                                 {" or ", test::sized(20)},
                                                 {"the school", test::link(20, 4)}},
                                                "en"));
  const auto link_over = [&](std::uint32_t begin, std::uint32_t end) {
    return paragraph.link_at(paragraph.rects({begin, end}).at(0).centre());
  };
  CHECK(link_over(0, 3) == 0);
  CHECK(link_over(4, 15) == 3);
  CHECK(link_over(16, 18) == 0);
  CHECK(link_over(19, 29) == 4);
  CHECK(paragraph.link_at({-1, 5}) == 0);
  CHECK(paragraph.link_at({paragraph.width() + 1, 5}) == 0);
  CHECK(paragraph.link_at({60, -1}) == 0);
  CHECK(paragraph.link_at({60, paragraph.height() + 1}) == 0);
}

TEST_CASE("every grapheme is hit where it is drawn", "[fonts][paragraph][query][property]") {
  const auto seed = GENERATE(take(300, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  ParagraphSpec spec = test::random_spec(rng);
  if (rng() % 4 == 0) spec = plain(kMixed, test::sized(20), "en", 100 + rng() % 100);
  CAPTURE(spec.text, spec.width_px);
  const Paragraph paragraph = laid_out(spec);
  const auto borders = grapheme_borders(spec.text, spec.locale);
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const TextRange grapheme{borders[i], borders[i + 1]};
    const auto rects = paragraph.rects(grapheme);
    if (rects.empty() || rects[0].w < 0.5f) continue;
    REQUIRE(rects.size() == 1);
    const base::Rect rect = rects[0];
    const float caret = paragraph.caret(grapheme.begin).x;
    const bool rtl = std::abs(caret - rect.right()) < std::abs(caret - rect.x);
    CAPTURE(grapheme.begin, rect.x, rect.w, caret);
    CHECK(caret == Approx(rtl ? rect.right() : rect.x).margin(0.05));
    const float y = rect.centre().y;
    const float before = rect.x + rect.w * (rtl ? 0.75f : 0.25f);
    CHECK(paragraph.hit_test({before, y}) == grapheme.begin);
    const auto after = paragraph.hit_test({rect.x + rect.w * (rtl ? 0.25f : 0.75f), y});
    CHECK((after == grapheme.end || after == grapheme.begin));
  }
}

TEST_CASE("any touch gives a grapheme border and any byte a caret in the paragraph",
          "[fonts][paragraph][query][property]") {
  const auto seed = GENERATE(take(200, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  ParagraphSpec spec = test::random_spec(rng);
  if (rng() % 3 == 0) spec.max_lines = 1 + rng() % 2;
  CAPTURE(spec.text);
  const Paragraph paragraph = laid_out(spec);
  const auto borders = grapheme_borders(spec.text, spec.locale);
  for (int i = 0; i < 30; ++i) {
    const base::Point p{static_cast<float>(rng() % 400) - 50, static_cast<float>(rng() % 300) - 50};
    const std::uint32_t byte = paragraph.hit_test(p);
    CHECK(test::is_border(borders, byte));
    paragraph.link_at(p);
  }
  for (std::uint32_t byte = 0; byte <= spec.text.size() + 2; ++byte) {
    const base::Rect caret = paragraph.caret(byte);
    CHECK(caret.y >= 0);
    CHECK(caret.bottom() <= paragraph.height() + 0.05f);
  }
}
