// SPDX-License-Identifier: GPL-3.0-or-later
// Every script that a visitor may meet, with the sentences of golden/script_*.json.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "fonts/itemize.h"
#include "fonts/line_break.h"
#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using test::bundle;

namespace {

struct Sentence {
  std::string locale, face, text;
};

std::vector<Sentence> sentences() {
  std::vector<Sentence> found;
  for (const auto& entry : std::filesystem::directory_iterator{SIGNPOST_GOLDEN_DIR}) {
    const std::string name = entry.path().filename().string();
    if (name.rfind("script_", 0) != 0 || name.find(".expected.") != std::string::npos) continue;
    const auto json = nlohmann::json::parse(test::read_file(entry.path()));
    found.push_back({json.at("locale"), json.at("face"), json.at("spans").at(0).at("text")});
  }
  REQUIRE(found.size() >= 30);
  return found;
}

std::string stem(std::uint16_t font) { return bundle().info(font).file.stem().string(); }

Paragraph in_weight(const Sentence& sentence, Weight weight, float width_px) {
  TextStyle style = test::sized(20);
  style.weight = weight;
  return test::laid_out(plain(sentence.text, style, sentence.locale, width_px));
}

Itemized itemized(const std::string& text, const std::string& locale) {
  auto items = itemize(plain(text, test::sized(20), locale), bundle());
  REQUIRE(items.has_value());
  return *std::move(items);
}

}  // namespace

TEST_CASE("every script is drawn whole in the face made for it, regular and bold",
          "[fonts][scripts]") {
  for (const Sentence& sentence : sentences()) {
    CAPTURE(sentence.locale);
    for (const Weight weight : {Weight::Regular, Weight::Bold}) {
      const std::string expected = sentence.face + (weight == Weight::Bold ? "-Bold" : "-Regular");
      std::size_t in_face = 0, all = 0;
      const Paragraph paragraph = in_weight(sentence, weight, 0);
      for (const GlyphRun& run : paragraph.lines()[0].runs) {
        for (const Glyph& glyph : run.glyphs) CHECK(glyph.id != 0);
        all += run.glyphs.size();
        if (stem(run.font) == expected) in_face += run.glyphs.size();
        CHECK(bundle().info(run.font).weight == weight);
      }
      CHECK(in_face * 10 >= all * 9);  // the rest: punctuation the face lacks
    }
  }
}

TEST_CASE("lines of every script stay in the box and end at a break chance", "[fonts][scripts]") {
  for (const Sentence& sentence : sentences()) {
    CAPTURE(sentence.locale);
    const Paragraph paragraph = in_weight(sentence, Weight::Regular, 300);
    const auto chances = break_chances(sentence.text, sentence.locale);
    CHECK(paragraph.lines().size() > 1);
    for (const Line& line : paragraph.lines()) {
      CHECK(line.width <= 300.1f);
      CHECK(std::any_of(chances.begin(), chances.end(),
                        [&](const BreakChance& chance) { return chance.byte == line.text.end; }));
    }
  }
}

TEST_CASE("lines of every script are high enough for their ink", "[fonts][scripts]") {
  for (const Sentence& sentence : sentences()) {
    CAPTURE(sentence.locale);
    const Paragraph paragraph = in_weight(sentence, Weight::Regular, 0);
    // A little over the line is drawn, not clipped; more would touch the line above or below.
    constexpr float kTolerated = 20 * 0.06f;
    CHECK(paragraph.ink_bounds().y > -kTolerated);
    CHECK(paragraph.ink_bounds().bottom() < paragraph.height() + kTolerated);
  }
}

TEST_CASE("Urdu is set in Nastaliq, its neighbours are not", "[fonts][scripts]") {
  const std::string text = "آپ کا حق";
  CHECK(stem(itemized(text, "ur").runs[0].font) == "NotoNastaliqUrdu-Regular");
  CHECK(stem(itemized(text, "ur-PK").runs[0].font) == "NotoNastaliqUrdu-Regular");
  for (const char* locale : {"ar", "fa", "ps", "ckb", "en"})
    CHECK(stem(itemized(text, locale).runs[0].font) == "NotoSansArabic-Regular");
}

TEST_CASE("Nastaliq ink that leaves the advances is within the ink bounds", "[fonts][scripts]") {
  const auto paragraph = test::laid_out("گھر کے حقوق", "ur");
  const Line& line = paragraph.lines()[0];
  CHECK(paragraph.ink_bounds().h > line.height * 0.5f);
  CHECK(paragraph.ink_bounds().right() > line.x + line.width);
}

TEST_CASE("a Chinese character has the form of the language", "[fonts][scripts]") {
  const auto glyph = [](const char* locale) {
    return test::laid_out("骨", locale).lines()[0].runs[0].glyphs[0].id;
  };
  CHECK(glyph("zh-Hans") != glyph("zh-Hant"));
  CHECK(glyph("zh-Hans") != glyph("ja"));
  CHECK(glyph("zh-Hant-TW") == glyph("zh-Hant"));
  CHECK(glyph("zh-CN") == glyph("zh-Hans"));
}

TEST_CASE("punctuation of Chinese goes with its face", "[fonts][scripts]") {
  const std::string text = "计划（草案）。";
  const auto items = itemized(text, "zh-Hans");
  REQUIRE(items.runs.size() == 1);
  CHECK(stem(items.runs[0].font) == "NotoSansCJK-Regular");
}

TEST_CASE("a face is opened when text first needs it", "[fonts][scripts]") {
  const auto set = FontSet::load(test::bundle_folder());
  REQUIRE(set.has_value());
  CHECK(set->opened() == 0);
  REQUIRE(lay_out(plain("Your plan", test::sized(20), "en"), *set).has_value());
  CHECK(set->opened() == 1);
  REQUIRE(lay_out(plain("আপনার অধিকার", test::sized(20), "bn"), *set).has_value());
  CHECK(set->opened() == 2);
}

TEST_CASE("a face that vanishes after loading draws missing glyphs, no more", "[fonts][scripts]") {
  const test::TempFolder folder;
  test::write_file(folder.path() / "fonts.toml", "[[face]]\nfile = \"face.ttf\"\n");
  std::filesystem::copy(test::bundle_folder() / "NotoSans-Regular.ttf", folder.path() / "face.ttf");
  const auto set = FontSet::load(folder.path());
  REQUIRE(set.has_value());
  std::filesystem::remove(folder.path() / "face.ttf");
  const auto paragraph = lay_out(plain("Your plan", test::sized(20), "en", 50), *set);
  REQUIRE(paragraph.has_value());
  CHECK(paragraph->lines()[0].runs[0].glyphs[0].id == 0);
}

TEST_CASE("words leave out what stands between them", "[fonts][words]") {
  const auto read = [](const std::string& text, const std::string& locale) {
    std::vector<std::string> found;
    for (const TextRange word : test::laid_out(text, locale).words())
      found.push_back(text.substr(word.begin, word.end - word.begin));
    return found;
  };
  using Words = std::vector<std::string>;
  CHECK(read("Ask for it, don't wait: 2 months.", "en") ==
        Words{"Ask", "for", "it", "don't", "wait", "2", "months"});
  CHECK(read("اسأل عن الخطة.", "ar") == Words{"اسأل", "عن", "الخطة"});
  CHECK(read("การศึกษาพิเศษ", "th") == Words{"การ", "ศึกษา", "พิเศษ"});
  CHECK(read("", "en").empty());
}

TEST_CASE("a word in mixed directions is marked where it is drawn", "[fonts][words]") {
  const std::string text = "خطة EHCP جديدة";
  const auto paragraph = test::laid_out(text, "ar", 300);
  const auto words = paragraph.words();
  REQUIRE(words.size() == 3);
  std::vector<base::Rect> places;
  for (const TextRange word : words) {
    REQUIRE(paragraph.rects(word).size() == 1);
    places.push_back(paragraph.rects(word)[0]);
  }
  CHECK(places[0].x >= places[1].right());
  CHECK(places[1].x >= places[2].right());
  CHECK(places[0].right() == Approx(300));
}

TEST_CASE("a soft hyphen shows where it ends a line, and only there", "[fonts][paragraph]") {
  const auto hyphens = [](float width_px) {
    const auto paragraph = test::laid_out("assess\u00ADment", "en", width_px);
    const std::uint32_t hyphen = test::laid_out("\u2010", "en").lines()[0].runs[0].glyphs[0].id;
    std::vector<std::size_t> counts;
    for (const Line& line : paragraph.lines()) {
      CHECK(line.width <= width_px + 0.1f);
      counts.push_back(0);
      for (const GlyphRun& run : line.runs)
        for (const Glyph& glyph : run.glyphs) counts.back() += glyph.id == hyphen;
    }
    return counts;
  };
  const float natural = test::laid_out("assessment", "en").width();
  const float first = test::laid_out("assess\u2010", "en").width();
  CHECK(hyphens(natural + 1) == std::vector<std::size_t>{0});
  CHECK(hyphens(first + 1) == std::vector<std::size_t>{1, 0});
  // Too narrow for the hyphen: the word breaks between letters instead.
  CHECK(hyphens(first - 2)[0] == 0);
}
