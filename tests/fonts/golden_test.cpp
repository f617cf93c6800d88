// SPDX-License-Identifier: GPL-3.0-or-later
// Golden layouts: golden/NAME.json is a case, golden/NAME.expected.json what itemizing and laying
// it out gave when a person last looked. Set SIGNPOST_REWRITE_GOLDEN=1 to write the latter anew.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "fonts/itemize.h"
#include "platform/base/utf8.h"
#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using nlohmann::ordered_json;
using test::bundle;

namespace {

std::vector<std::filesystem::path> cases() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator{SIGNPOST_GOLDEN_DIR})
    if (entry.path().extension() == ".json" && entry.path().stem().extension() != ".expected")
      found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

ParagraphSpec read_case(const std::filesystem::path& file) {
  const auto json = ordered_json::parse(test::read_file(file));
  std::vector<test::Span> spans;
  for (const auto& part : json.at("spans")) {
    TextStyle style = test::sized(part.value("size", 20.0f));
    if (part.value("bold", false)) style.weight = Weight::Bold;
    style.link = part.value("link", 0u);
    spans.push_back({part.at("text").get<std::string>(), style});
  }
  ParagraphSpec spec = test::spec_of(spans, json.at("locale").get<std::string>());
  spec.width_px = json.value("width", 0.0f);
  spec.max_lines = json.value("max_lines", 0u);
  const std::string align = json.value("align", "start");
  spec.align = align == "centre" ? Align::Centre : align == "end" ? Align::End : Align::Start;
  const std::string direction = json.value("direction", "auto");
  spec.direction = direction == "rtl"   ? BaseDirection::RightToLeft
                   : direction == "ltr" ? BaseDirection::LeftToRight
                                        : BaseDirection::Auto;
  return spec;
}

/// Text with what would not be seen written out: "<2066>".
std::string visible(std::string_view text) {
  std::string shown;
  for (std::size_t byte = 0; byte < text.size();) {
    const base::CodePoint c = base::decode_utf8(text, byte);
    const bool hidden = (c.value >= 0x200B && c.value <= 0x200F) ||
                        (c.value >= 0x2028 && c.value <= 0x206F) || c.value == 0xA0 ||
                        c.value == 0x061C || (c.value >= 0xE000 && c.value <= 0xF8FF);
    if (hidden) {
      char code[16];
      std::snprintf(code, sizeof code, "<%04X>", static_cast<unsigned>(c.value));
      shown += code;
    } else {
      shown += text.substr(byte, c.size);
    }
    byte += c.size;
  }
  return shown;
}

std::string cut(const std::string& text, TextRange range) {
  return visible(std::string_view{text}.substr(range.begin, range.end - range.begin));
}

double rounded(float value) { return std::round(static_cast<double>(value) * 100) / 100 + 0.0; }

std::string number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", rounded(value));
  return text;
}

/// `glyph@cluster+advance`, with `(dx,dy)` where the shaper moves the glyph. Subset faces number
/// their glyphs anew with every new character: their numbers are left out.
std::string glyphs_text(const GlyphRun& run) {
  const bool subset = bundle().info(run.font).file.extension() == ".otf";
  std::string text;
  for (const Glyph& glyph : run.glyphs) {
    if (!text.empty()) text += ' ';
    if (!subset) text += std::to_string(glyph.id);
    text += '@' + std::to_string(glyph.cluster);
    text += '+' + number(glyph.advance);
    if (rounded(glyph.dx) == 0 && rounded(glyph.dy) == 0) continue;
    text += '(' + number(glyph.dx);
    text += ',' + number(glyph.dy) + ')';
  }
  return text;
}

ordered_json itemized(const ParagraphSpec& spec) {
  const auto items = itemize(spec, bundle());
  REQUIRE(items.has_value());
  ordered_json runs = ordered_json::array();
  for (const Run& run : items->runs) {
    std::string script;
    for (int shift = 24; shift >= 0; shift -= 8)
      script += static_cast<char>(run.script >> shift & 0xFF);
    runs.push_back({{"text", cut(spec.text, run.text)},
                    {"face", bundle().info(run.font).file.stem().string()},
                    {"script", script},
                    {"level", run.bidi_level},
                    {"style", run.style}});
  }
  return runs;
}

ordered_json laid_out(const ParagraphSpec& spec) {
  const Paragraph paragraph = test::laid_out(spec);
  ordered_json lines = ordered_json::array();
  for (const Line& line : paragraph.lines()) {
    ordered_json runs = ordered_json::array();
    for (const GlyphRun& run : line.runs)
      runs.push_back({{"text", cut(spec.text, run.text)},
                      {"face", bundle().info(run.font).file.stem().string()},
                      {"direction", run.rtl ? "rtl" : "ltr"},
                      {"x", rounded(run.x)},
                      {"glyphs", glyphs_text(run)}});
    lines.push_back({{"text", cut(spec.text, line.text)},
                     {"x", rounded(line.x)},
                     {"width", rounded(line.width)},
                     {"top", rounded(line.top)},
                     {"baseline", rounded(line.baseline)},
                     {"runs", std::move(runs)}});
  }
  return lines;
}

}  // namespace

TEST_CASE("layouts are as they were when last looked at", "[fonts][golden]") {
  const bool rewrite = std::getenv("SIGNPOST_REWRITE_GOLDEN") != nullptr;
  REQUIRE(cases().size() >= 8);
  for (const auto& file : cases()) {
    CAPTURE(file.filename().string());
    const ParagraphSpec spec = read_case(file);
    const std::string actual =
        ordered_json{{"itemize", itemized(spec)}, {"lines", laid_out(spec)}}.dump(1) + "\n";
    const auto expected_file = std::filesystem::path{file}.replace_extension(".expected.json");
    if (rewrite)
      test::write_file(expected_file, actual);
    else
      CHECK(actual == test::read_file(expected_file));
  }
}
