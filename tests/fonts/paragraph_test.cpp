// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/paragraph.h"

#include <algorithm>
#include <map>
#include <set>

#include "fonts/line_break.h"
#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using base::ErrorCode;
using test::bundle;
using test::laid_out;

namespace {

const Glyph& glyph_at(const Paragraph& paragraph, std::size_t byte) {
  for (const Line& line : paragraph.lines())
    for (const GlyphRun& run : line.runs)
      for (const Glyph& glyph : run.glyphs)
        if (glyph.cluster == byte) return glyph;
  FAIL("no glyph at byte " << byte);
  return paragraph.lines()[0].runs[0].glyphs[0];
}

float x_of(const Paragraph& paragraph, std::string_view piece) {
  return glyph_at(paragraph, paragraph.text().find(piece)).x;
}

std::vector<std::string> line_texts(const Paragraph& paragraph) {
  std::vector<std::string> texts;
  for (const Line& line : paragraph.lines())
    texts.push_back(paragraph.text().substr(line.text.begin, line.text.end - line.text.begin));
  return texts;
}

constexpr const char* kEnglish =
    "You can ask the council to look again at its decision. Mediation is free, and it must be "
    "offered within fifteen working days of the letter you were sent.";

}  // namespace

TEST_CASE("empty text gives one empty line of the style's height", "[fonts][paragraph]") {
  const auto paragraph = laid_out("", "en", 100, 20);
  REQUIRE(paragraph.lines().size() == 1);
  CHECK(paragraph.lines()[0].runs.empty());
  CHECK(paragraph.height() == Approx(28));  // 1.4 em
  CHECK(paragraph.width() == 0);
  CHECK(paragraph.ink_bounds().empty());
  ParagraphSpec no_styles;
  CHECK(laid_out(no_styles).lines().size() == 1);
}

TEST_CASE("text without a width is one line of its natural width", "[fonts][paragraph]") {
  const auto paragraph = laid_out(kEnglish, "en");
  REQUIRE(paragraph.lines().size() == 1);
  CHECK(paragraph.width() == paragraph.lines()[0].width);
  CHECK(paragraph.lines()[0].x == 0);
  const auto again = laid_out(kEnglish, "en", paragraph.width());
  CHECK(again.lines().size() == 1);
}

TEST_CASE("a line takes as many words as fit", "[fonts][paragraph]") {
  const float width = 260;
  const auto paragraph = laid_out(kEnglish, "en", width);
  CHECK(paragraph.lines().size() > 4);
  const auto chances = break_chances(paragraph.text(), "en");
  for (std::size_t i = 0; i + 1 < paragraph.lines().size(); ++i) {
    const TextRange line = paragraph.lines()[i].text;
    const auto next = std::find_if(chances.begin(), chances.end(),
                                   [&](const BreakChance& c) { return c.byte > line.end; });
    REQUIRE(next != chances.end());
    const auto longer =
        laid_out(paragraph.text().substr(line.begin, next->byte - line.begin), "en");
    CHECK(longer.width() > width);
    CHECK(paragraph.lines()[i].width <= width + 0.02f);
  }
}

TEST_CASE("spaces at a line's end hang over it", "[fonts][paragraph]") {
  const float word = laid_out("plan", "en").width();
  const auto paragraph = laid_out("plan   plan ", "en", word);
  REQUIRE(line_texts(paragraph) == std::vector<std::string>{"plan   ", "plan "});
  for (const Line& line : paragraph.lines()) CHECK(line.width == Approx(word));

  const auto arabic = laid_out("خطة   خطة", "ar", laid_out("خطة", "ar").width());
  REQUIRE(arabic.lines().size() == 2);
  CHECK(arabic.lines()[0].x == Approx(0).margin(0.02));
  CHECK(glyph_at(arabic, 6).x < -1);  // the spaces stand left of the box
}

TEST_CASE("a word wider than the box is broken between graphemes", "[fonts][paragraph]") {
  const std::string word = "Rechtsschutze\u0301e\u0301versicherung";
  const auto paragraph = laid_out("a " + word, "de", 60);
  CHECK(line_texts(paragraph)[0] == "a ");
  CHECK(paragraph.lines().size() > 4);
  const auto borders = grapheme_borders(paragraph.text(), "de");
  for (const Line& line : paragraph.lines()) {
    CHECK(test::is_border(borders, line.text.end));
    CHECK(line.width <= 60.02f);
  }
}

TEST_CASE("a box narrower than a letter still takes one a line", "[fonts][paragraph]") {
  CHECK(line_texts(laid_out("abc", "en", 1)) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("letters of a broken Arabic word keep their joined forms", "[fonts][paragraph]") {
  const auto whole = laid_out("ععععععععع", "ar"), broken = laid_out("ععععععععع", "ar", 40);
  REQUIRE(broken.lines().size() > 1);
  for (std::size_t byte = 0; byte < whole.text().size(); byte += 2)
    CHECK(glyph_at(whole, byte).id == glyph_at(broken, byte).id);
}

TEST_CASE("kerning across a line break is undone", "[fonts][paragraph]") {
  const float a = laid_out("A", "en", 0, 100).width(), v = laid_out("V", "en", 0, 100).width();
  const auto pair = laid_out("AV", "en", 0, 100);
  CHECK(pair.width() < a + v - 1);
  const auto broken = laid_out("AV", "en", 80, 100);
  REQUIRE(broken.lines().size() == 2);
  CHECK(broken.lines()[0].width == Approx(a));
  CHECK(broken.lines()[1].width == Approx(v));
}

TEST_CASE("a line separator starts a new line", "[fonts][paragraph]") {
  const auto paragraph = laid_out("one\u2028two", "en");
  CHECK(line_texts(paragraph) == std::vector<std::string>{"one\u2028", "two"});
}

TEST_CASE("lines stand below one another and baselines lie inside them", "[fonts][paragraph]") {
  const auto paragraph =
      laid_out("Ask خطة for نص a plan \u2713 now " + std::string{kEnglish}, "en", 150);
  float bottom = 0;
  for (const Line& line : paragraph.lines()) {
    CHECK(line.top == Approx(bottom).margin(0.01));
    CHECK(line.baseline > line.top);
    CHECK(line.baseline < line.top + line.height);
    bottom = line.top + line.height;
    for (const GlyphRun& run : line.runs) {
      const auto extent = bundle().extent(run.font);
      CHECK(line.baseline - extent.ascent * run.style.size_px >= line.top - 0.01f);
      CHECK(line.baseline + extent.descent * run.style.size_px <= bottom + 0.01f);
    }
  }
  CHECK(paragraph.height() == Approx(bottom));
}

TEST_CASE("the line height is the asked one unless the faces need more", "[fonts][paragraph]") {
  ParagraphSpec spec = plain("plan", test::sized(20), "en");
  spec.line_height = 2;
  CHECK(laid_out(spec).height() == Approx(40));
  spec.line_height = 0.5f;
  CHECK(laid_out(spec).height() == Approx(20 * 1.362).margin(0.01));
  CHECK(laid_out("خطة", "ar").height() > 1.5f * 20);
}

TEST_CASE("alignment follows the paragraph's direction", "[fonts][paragraph]") {
  const auto x = [](const char* text, const char* locale, Align align) {
    ParagraphSpec spec = plain(text, test::sized(20), locale, 300);
    spec.align = align;
    const Paragraph paragraph = laid_out(spec);
    CHECK(paragraph.lines()[0].runs[0].x == Approx(paragraph.lines()[0].x));
    return paragraph.lines()[0].x;
  };
  const float english = 300 - laid_out("plan", "en").width();
  const float arabic = 300 - laid_out("خطة", "ar").width();
  CHECK(x("plan", "en", Align::Start) == 0);
  CHECK(x("plan", "en", Align::End) == Approx(english));
  CHECK(x("plan", "en", Align::Centre) == Approx(english / 2));
  CHECK(x("خطة", "ar", Align::Start) == Approx(arabic));
  CHECK(x("خطة", "ar", Align::End) == 0);
  CHECK(x("خطة", "ar", Align::Centre) == Approx(arabic / 2));
}

TEST_CASE("a phone number in isolates keeps the order of its groups in Arabic",
          "[fonts][paragraph]") {
  const auto paragraph = laid_out("اتصل بالرقم \u2066020 7946 0000\u2069 اليوم", "ar");
  REQUIRE(paragraph.rtl());
  const std::size_t first = paragraph.text().find("020");
  float x = glyph_at(paragraph, first).x;
  for (std::size_t byte = first + 1; byte < first + 13; ++byte) {
    CHECK(glyph_at(paragraph, byte).x > x);
    x = glyph_at(paragraph, byte).x;
  }
  CHECK(x_of(paragraph, "اتصل") > x);
  CHECK(x_of(paragraph, "اليوم") < glyph_at(paragraph, first).x);
}

TEST_CASE("without isolates the groups would come in reverse, as the bidi rules say",
          "[fonts][paragraph]") {
  const auto paragraph = laid_out("اتصل بالرقم 020 7946 اليوم", "ar");
  CHECK(x_of(paragraph, "020") > x_of(paragraph, "7946"));
}

TEST_CASE("a Latin acronym in brackets stands in order in Arabic", "[fonts][paragraph]") {
  const auto paragraph = laid_out("خطة (\u2066EHCP\u2069) جديدة", "ar");
  CHECK(x_of(paragraph, "(") > x_of(paragraph, "P"));
  CHECK(x_of(paragraph, "P") > x_of(paragraph, "E"));
  CHECK(x_of(paragraph, "E") > x_of(paragraph, ")"));
}

TEST_CASE("text beyond the last allowed line ends in an ellipsis", "[fonts][paragraph]") {
  ParagraphSpec spec = plain(kEnglish, test::sized(20), "en", 200);
  spec.max_lines = 2;
  const auto paragraph = laid_out(spec);
  REQUIRE(paragraph.lines().size() == 2);
  CHECK(paragraph.ellipsized());
  const Line& line = paragraph.lines()[1];
  CHECK(line.width <= 200.02f);
  const GlyphRun& ellipsis = line.runs.back();
  const auto dots = laid_out("\u2026", "en");
  REQUIRE(ellipsis.glyphs.size() == 1);
  CHECK(ellipsis.glyphs[0].id == dots.lines()[0].runs[0].glyphs[0].id);
  CHECK(ellipsis.glyphs[0].x + ellipsis.glyphs[0].advance == Approx(line.x + line.width));
  CHECK(paragraph.text()[line.text.end - 1] != ' ');

  spec.max_lines = 200;
  CHECK_FALSE(laid_out(spec).ellipsized());
}

TEST_CASE("the ellipsis of Arabic stands at the left end", "[fonts][paragraph]") {
  ParagraphSpec spec =
      plain("فقرة عربية طويلة جدا لا يمكن أن تتسع في سطر واحد", test::sized(20), "ar", 200);
  spec.max_lines = 1;
  const auto paragraph = laid_out(spec);
  REQUIRE(paragraph.lines().size() == 1);
  const Line& line = paragraph.lines()[0];
  CHECK(paragraph.ellipsized());
  CHECK(line.runs.front().text.begin == line.runs.front().text.end);
  CHECK(line.runs.front().glyphs[0].id != 0);
  CHECK(line.runs.front().x == Approx(line.x));
  CHECK(line.x + line.width == Approx(200));
}

TEST_CASE("the ellipsis has the style of the text before it", "[fonts][paragraph]") {
  ParagraphSpec spec = test::spec_of(
      {{"Ask ", test::sized(20)}, {"the council to look again at it", test::bold(20)}}, "en", 150);
  spec.max_lines = 1;
  const auto paragraph = laid_out(spec);
  CHECK(paragraph.lines()[0].runs.back().style == test::bold(20));
}

TEST_CASE("an ellipsis stands alone in a box too narrow for anything else", "[fonts][paragraph]") {
  ParagraphSpec spec = plain("plan", test::sized(20), "en", 3);
  spec.max_lines = 1;
  const auto paragraph = laid_out(spec);
  REQUIRE(paragraph.lines().size() == 1);
  CHECK(paragraph.lines()[0].text == TextRange{0, 0});
  CHECK(paragraph.lines()[0].runs.size() == 1);
}

TEST_CASE("ink bounds hold accents and descenders", "[fonts][paragraph]") {
  const auto low = laid_out("oo", "en").ink_bounds(), high = laid_out("Ợj", "vi").ink_bounds();
  CHECK(low.h < 15);
  CHECK(low.h > 8);
  CHECK(high.y < low.y);
  CHECK(high.bottom() > low.bottom());
  CHECK(laid_out("   ", "en").ink_bounds().empty());
}

TEST_CASE("faulty specs are errors", "[fonts][paragraph]") {
  const auto code = [](const ParagraphSpec& spec) {
    const auto result = lay_out(spec, bundle());
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
  };
  CHECK(code(plain("a\nb", test::sized(20), "en")) == ErrorCode::InvalidData);
  CHECK(code(plain("a\xFF", test::sized(20), "en")) == ErrorCode::InvalidData);
  ParagraphSpec untiled = plain("ab", test::sized(20), "en");
  untiled.styles[0].range.end = 1;
  CHECK(code(untiled) == ErrorCode::InvalidArgument);
  CHECK(code(plain("a", test::sized(20), "en", -1)) == ErrorCode::InvalidArgument);
}

TEST_CASE("lines and runs tile the text, stay in the box and read in order",
          "[fonts][paragraph][property]") {
  const auto seed = GENERATE(take(400, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const ParagraphSpec spec = test::random_spec(rng);
  CAPTURE(spec.text, spec.width_px);
  const Paragraph paragraph = laid_out(spec);
  const auto borders = grapheme_borders(spec.text, spec.locale);
  std::uint32_t end = 0;
  for (const Line& line : paragraph.lines()) {
    CHECK(line.text.begin == end);
    CHECK(test::is_border(borders, line.text.end));
    end = line.text.end;
    // The visual order of runs is a permutation: sorted, they tile the line.
    std::map<std::uint32_t, std::uint32_t> parts;
    float pen = line.runs.empty() ? 0 : line.runs.front().x;
    for (const GlyphRun& run : line.runs) {
      CHECK(parts.emplace(run.text.begin, run.text.end).second);
      CHECK(run.x == Approx(pen).margin(0.05));
      for (const Glyph& glyph : run.glyphs) {
        CHECK(glyph.x - glyph.dx == Approx(pen).margin(0.05));
        pen += glyph.advance;
        CHECK((run.text.begin <= glyph.cluster && glyph.cluster < run.text.end));
      }
      CHECK(
          std::is_sorted(run.glyphs.begin(), run.glyphs.end(), [&](const Glyph& a, const Glyph& b) {
            return run.rtl ? a.cluster > b.cluster : a.cluster < b.cluster;
          }));
    }
    std::uint32_t at = line.text.begin;
    for (const auto& [begin, stop] : parts) {
      CHECK(begin == at);
      at = stop;
    }
    CHECK(at == line.text.end);
    const auto first = std::upper_bound(borders.begin(), borders.end(), line.text.begin);
    const bool single = first == borders.end() || *first >= line.text.end;
    if (spec.width_px > 0 && !single) CHECK(line.width <= spec.width_px + 0.02f);
  }
  CHECK(end == spec.text.size());
}

TEST_CASE("an ellipsized paragraph stays in its box and within its lines",
          "[fonts][paragraph][property]") {
  const auto seed = GENERATE(take(200, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  ParagraphSpec spec = test::random_spec(rng);
  spec.max_lines = 1 + rng() % 3;
  spec.width_px = 60 + static_cast<float>(rng() % 200);
  CAPTURE(spec.text);
  const Paragraph paragraph = laid_out(spec);
  CHECK(paragraph.lines().size() <= spec.max_lines);
  const Line& last = paragraph.lines().back();
  CHECK(paragraph.ellipsized() == (last.text.end < spec.text.size()));
  CHECK(last.width <= spec.width_px + 0.02f);
}
