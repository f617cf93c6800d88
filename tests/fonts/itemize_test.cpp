// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/itemize.h"

#include <hb.h>

#include <algorithm>

#include "fonts/line_break.h"
#include "platform/base/utf8.h"
#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using base::ErrorCode;
using test::bundle;

namespace {

Itemized itemized(const ParagraphSpec& spec) {
  auto result = itemize(spec, bundle());
  if (!result) FAIL(result.error().detail);
  return *std::move(result);
}

Itemized itemized(std::string text, std::string locale) {
  return itemized(plain(std::move(text), test::sized(20), std::move(locale)));
}

std::string face(const Run& run) { return bundle().info(run.font).file.filename().string(); }

/// The run that holds the first occurrence of a piece of text.
const Run& run_of(const Itemized& items, std::string_view text, std::string_view piece) {
  const auto byte = static_cast<std::uint32_t>(text.find(piece));
  const auto found = std::find_if(items.runs.begin(), items.runs.end(), [&](const Run& run) {
    return run.text.begin <= byte && byte < run.text.end;
  });
  REQUIRE(found != items.runs.end());
  return *found;
}

}  // namespace

TEST_CASE("plain English is one run", "[fonts][itemize]") {
  const auto items = itemized("You can appeal, in 2 months (it is free).", "en");
  REQUIRE(items.runs.size() == 1);
  CHECK(items.runs[0].script == HB_SCRIPT_LATIN);
  CHECK(face(items.runs[0]) == "NotoSans-Regular.ttf");
  CHECK(items.runs[0].bidi_level == 0);
  CHECK(items.paragraph_level == 0);
}

TEST_CASE("empty text gives no runs", "[fonts][itemize]") {
  CHECK(itemized("", "ar").runs.empty());
}

TEST_CASE("digits and spaces in Arabic stay in the Arabic face, brackets fall back",
          "[fonts][itemize]") {
  const std::string text = "خلال 15 يوما (تقريبا).";
  const auto items = itemized(text, "ar");
  CHECK(items.paragraph_level == 1);
  CHECK(face(run_of(items, text, "15")) == "NotoSansArabic-Regular.ttf");
  CHECK(run_of(items, text, "15").bidi_level == 2);
  CHECK(face(run_of(items, text, "(")) == "NotoSans-Regular.ttf");
  CHECK(face(run_of(items, text, ")")) == "NotoSans-Regular.ttf");
  CHECK(face(run_of(items, text, " ")) == "NotoSansArabic-Regular.ttf");
  for (const Run& run : items.runs) CHECK(run.script == HB_SCRIPT_ARABIC);
}

TEST_CASE("bold Arabic with a bracket falls back to a bold face", "[fonts][itemize]") {
  const std::string text = "خطة (مهمة)";
  const auto items = itemized(plain(text, test::bold(20), "ar"));
  CHECK(face(run_of(items, text, "خطة")) == "NotoSansArabic-Bold.ttf");
  CHECK(face(run_of(items, text, "(")) == "NotoSans-Bold.ttf");
}

TEST_CASE("a symbol no bold face has is taken from a regular one", "[fonts][itemize]") {
  const std::string text = "done \u2713";
  const auto items = itemized(plain(text, test::bold(20), "en"));
  CHECK(face(run_of(items, text, "\u2713")) == "NotoSansSymbols2-Regular.ttf");
}

TEST_CASE("icons come from the icon face and take no script", "[fonts][itemize]") {
  const std::string text = "\uF101 Home";
  const auto items = itemized(text, "en");
  REQUIRE(items.runs.size() == 2);
  CHECK(face(items.runs[0]) == "materialdesignicons-webfont.ttf");
  CHECK(items.runs[0].text == TextRange{0, 3});
  CHECK(items.runs[0].script == HB_SCRIPT_LATIN);
  CHECK(face(items.runs[1]) == "NotoSans-Regular.ttf");
}

TEST_CASE("isolates neither change the face nor the script of what stands outside",
          "[fonts][itemize]") {
  const std::string text = "عن \u2066EHCP\u2069. اسأل";
  const auto items = itemized(text, "ar");
  REQUIRE(items.runs.size() == 3);
  CHECK(face(items.runs[0]) == "NotoSansArabic-Regular.ttf");
  CHECK(items.runs[0].text.end == text.find("EHCP"));
  CHECK(face(items.runs[1]) == "NotoSans-Regular.ttf");
  CHECK(items.runs[1].bidi_level == 2);
  CHECK(face(items.runs[2]) == "NotoSansArabic-Regular.ttf");
  CHECK(items.runs[2].script == HB_SCRIPT_ARABIC);
}

TEST_CASE("a closing bracket takes the script of the opening one", "[fonts][itemize]") {
  const std::string text = "عربي (EHCP) عربي";
  const auto items = itemized(text, "ar");
  CHECK(run_of(items, text, "(").script == HB_SCRIPT_ARABIC);
  CHECK(run_of(items, text, "EHCP").script == HB_SCRIPT_LATIN);
  CHECK(run_of(items, text, ")").script == HB_SCRIPT_ARABIC);
  const std::string quoted = "plan \u201Cخطة\u201D now";
  CHECK(run_of(itemized(quoted, "en"), quoted, "\u201D").script == HB_SCRIPT_LATIN);
}

TEST_CASE("neutral characters at the start take the script that follows", "[fonts][itemize]") {
  const auto items = itemized("(12) план", "bg");
  REQUIRE(items.runs.size() == 1);
  CHECK(items.runs[0].script == HB_SCRIPT_CYRILLIC);
}

TEST_CASE("digits alone take the face of the language", "[fonts][itemize]") {
  CHECK(face(itemized("020", "ar").runs.at(0)) == "NotoSansArabic-Regular.ttf");
  CHECK(face(itemized("020", "en").runs.at(0)) == "NotoSans-Regular.ttf");
}

TEST_CASE("runs end at style borders but never between a base and its mark", "[fonts][itemize]") {
  const auto items = itemized(test::spec_of({{"one ", test::sized(20)},
                                             {"two ", test::bold(20)},
                                             {"e", test::sized(20)},
                                             {"\u0301", test::bold(20)}},
                                            "en"));
  REQUIRE(items.runs.size() == 3);
  CHECK(items.runs[0].text == TextRange{0, 4});
  CHECK(items.runs[1].text == TextRange{4, 8});
  CHECK(items.runs[2].text == TextRange{8, 11});
  CHECK(items.runs[2].style == 2);
}

TEST_CASE("the base direction is the first strong character's unless it is set",
          "[fonts][itemize]") {
  ParagraphSpec spec = plain("EHCP هي خطة", test::sized(20), "ar");
  CHECK(itemized(spec).paragraph_level == 0);
  spec.direction = BaseDirection::RightToLeft;
  CHECK(itemized(spec).paragraph_level == 1);
  CHECK(itemized("\u2066EHCP\u2069 هي خطة", "ar").paragraph_level == 1);
}

TEST_CASE("text that is not UTF-8 or holds a paragraph break is refused", "[fonts][itemize]") {
  for (const std::string& text :
       {std::string{"a\xFFz"}, std::string{"a\xC0\x80"}, std::string{"a\xED\xA0\x80"},
        std::string{"a\xE2\x82"}, std::string{"a\nb"}, std::string{"a\u2029"},
        std::string{"a\r"}}) {
    const auto result = itemize(plain(text, test::sized(20), "en"), bundle());
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::InvalidData);
    CHECK(result.error().detail.find("byte 1") != std::string::npos);
  }
}

TEST_CASE("styles that do not tile the text are refused", "[fonts][itemize]") {
  const auto refused = [](const std::vector<TextRange>& ranges) {
    ParagraphSpec spec;
    spec.text = "ab\u00E9d";  // five bytes
    for (const TextRange range : ranges) spec.styles.push_back({range, test::sized(20)});
    const auto result = itemize(spec, bundle());
    return !result && result.error().code == ErrorCode::InvalidArgument;
  };
  CHECK(refused({}));
  CHECK(refused({{0, 4}}));
  CHECK(refused({{1, 5}}));
  CHECK(refused({{0, 2}, {4, 5}}));
  CHECK(refused({{0, 4}, {2, 5}}));
  CHECK(refused({{0, 3}, {3, 5}}));
  CHECK(refused({{0, 9}}));
  CHECK_FALSE(refused({{0, 2}, {2, 5}}));
  ParagraphSpec spec = plain("a", test::sized(0), "en");
  CHECK_FALSE(itemize(spec, bundle()).has_value());
}

TEST_CASE("runs tile the text, are maximal and split no grapheme", "[fonts][itemize][property]") {
  const auto seed = GENERATE(take(300, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const ParagraphSpec spec = test::random_spec(rng);
  CAPTURE(spec.text);
  const auto borders = grapheme_borders(spec.text, spec.locale);
  const Itemized items = itemized(spec);
  std::uint32_t end = 0;
  const Run* before = nullptr;
  for (const Run& run : items.runs) {
    CHECK(run.text.begin == end);
    CHECK(run.text.end > run.text.begin);
    CHECK(test::is_border(borders, run.text.end));
    CHECK(run.font < bundle().size());
    const TextRange styled = spec.styles.at(run.style).range;
    CHECK((styled.begin <= run.text.begin && run.text.begin < styled.end));
    if (before)
      CHECK((before->font != run.font || before->style != run.style ||
             before->script != run.script || before->bidi_level != run.bidi_level));
    end = run.text.end;
    before = &run;
  }
  CHECK(end == spec.text.size());
}

TEST_CASE("a grapheme some face has whole is never given to one that lacks part of it",
          "[fonts][itemize][property]") {
  const auto seed = GENERATE(take(200, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const ParagraphSpec spec = test::random_spec(rng);
  CAPTURE(spec.text);
  const auto covers = [&](std::uint16_t font, TextRange range) {
    for (std::uint32_t byte = range.begin; byte < range.end;) {
      const auto c = base::decode_utf8(spec.text, byte);
      if (c.value > U' ' && c.value != 0xA0 && c.value != 0x2028 && !bundle().covers(font, c.value))
        return false;
      byte += c.size;
    }
    return true;
  };
  const auto borders = grapheme_borders(spec.text, spec.locale);
  const Itemized items = itemized(spec);
  auto run = items.runs.begin();
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const TextRange grapheme{borders[i], borders[i + 1]};
    while (run->text.end <= grapheme.begin) ++run;
    if (covers(run->font, grapheme)) continue;
    for (std::uint16_t font = 0; font < bundle().size(); ++font)
      CHECK_FALSE(covers(font, grapheme));
  }
}
