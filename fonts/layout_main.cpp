// SPDX-License-Identifier: GPL-3.0-or-later
// signpost-layout: lays a text file out and prints the lines and glyphs as JSON, for comparing with
// other text engines. Offsets count bytes of the whole file; paragraphs end at line feeds.
#include <unicode/uchar.h>

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/paragraph.h"
#include "platform/base/utf8.h"

namespace {

using base::Error;
using base::ErrorCode;
using nlohmann::json;

struct Options {
  std::string text_file, locale = "en", direction = "auto", font;
  std::vector<std::string> fallbacks;
  int font_index = 0;
  float size_px = 16, width_px = 0;
};

base::Result<std::string> read_file(const std::string& name) {
  std::error_code failure;
  std::ifstream in{name, std::ios::binary};
  if (!in || std::filesystem::is_directory(name, failure))
    return Error{ErrorCode::Io, name + ": cannot read the text file"};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct ParagraphText {
  std::size_t begin = 0;
  std::string_view text;
};

/// Cuts at paragraph separators; CR LF counts as one. A separator at the end adds no paragraph.
base::Result<std::vector<ParagraphText>> paragraphs(std::string_view text) {
  std::vector<ParagraphText> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode_utf8(text, at);
    if (c.size == 0)
      return Error{ErrorCode::InvalidData,
                   "byte " + std::to_string(at) + ": the text is not valid UTF-8"};
    const std::size_t end = at;
    at += c.size;
    if (u_charDirection(static_cast<UChar32>(c.value)) != U_BLOCK_SEPARATOR) continue;
    if (c.value == '\r' && text.substr(at, 1) == "\n") ++at;
    found.push_back({begin, text.substr(begin, end - begin)});
    begin = at;
  }
  if (begin < text.size()) found.push_back({begin, text.substr(begin)});
  return found;
}

/// To 1/10000 px: enough for any comparison, and short to read.
double px(float value) { return std::round(static_cast<double>(value) * 1e4) / 1e4 + 0.0; }

json to_json(const fonts::GlyphRun& run, const fonts::FontSet& set, std::size_t offset) {
  json glyphs = json::array();
  for (const fonts::Glyph& glyph : run.glyphs)
    glyphs.push_back({glyph.id, glyph.cluster + offset, px(glyph.x - glyph.dx), px(glyph.advance),
                      px(glyph.dx), px(glyph.dy)});
  return {{"font", set.info(run.font).file.filename().string()},
          {"rtl", run.rtl},
          {"glyphs", std::move(glyphs)}};
}

json to_json(const fonts::Line& line, const fonts::FontSet& set, std::size_t offset) {
  json runs = json::array();
  for (const fonts::GlyphRun& run : line.runs) runs.push_back(to_json(run, set, offset));
  return {{"start", line.text.begin + offset},
          {"end", line.text.end + offset},
          {"rtl", line.rtl},
          {"x", px(line.x)},
          {"width", px(line.width)},
          {"runs", std::move(runs)}};
}

base::Result<json> lay_out_file(const Options& options) {
  std::vector<fonts::FaceInfo> faces(1 + options.fallbacks.size());
  faces[0].file = options.font;
  faces[0].index = options.font_index;
  for (std::size_t i = 0; i < options.fallbacks.size(); ++i)
    faces[i + 1].file = options.fallbacks[i];
  SIGNPOST_TRY(const fonts::FontSet set, fonts::FontSet::from_faces(std::move(faces)));
  SIGNPOST_TRY(const std::string text, read_file(options.text_file));
  SIGNPOST_TRY(const std::vector<ParagraphText> parts, paragraphs(text));

  json lines = json::array();
  for (const ParagraphText& part : parts) {
    fonts::TextStyle style;
    style.size_px = options.size_px;
    fonts::ParagraphSpec spec =
        fonts::plain(std::string{part.text}, style, options.locale, options.width_px);
    if (options.direction != "auto")
      spec.direction = options.direction == "rtl" ? fonts::BaseDirection::RightToLeft
                                                  : fonts::BaseDirection::LeftToRight;
    SIGNPOST_TRY(const fonts::Paragraph paragraph, fonts::lay_out(spec, set));
    for (const fonts::Line& line : paragraph.lines())
      lines.push_back(to_json(line, set, part.begin));
  }
  return json{{"lines", std::move(lines)}};
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Lays out a text file and prints its lines and glyphs as JSON.", "signpost-layout"};
  app.add_option("--text", options.text_file, "UTF-8 text file; each line is a paragraph")
      ->required();
  app.add_option("--font", options.font, "font file tried first")->required();
  app.add_option("--font-index", options.font_index, "face within a collection file")
      ->check(CLI::Range(0, 1000));
  app.add_option("--fallback", options.fallbacks, "font files tried next, in order")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--size", options.size_px, "em size in px")->check(CLI::Range(0.25, 4096.0));
  app.add_option("--width", options.width_px, "box width in px; 0: one line a paragraph")
      ->check(CLI::Range(0.0, 1e6));
  app.add_option("--lang", options.locale, "BCP 47 tag of the text's language");
  app.add_option("--dir", options.direction, "base direction of each paragraph")
      ->check(CLI::IsMember({"auto", "rtl", "ltr"}));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const auto result = lay_out_file(options);
  if (!result) {
    std::fprintf(stderr, "signpost-layout: %s\n", result.error().detail.c_str());
    return 1;
  }
  std::printf("%s\n", result->dump(-1, ' ', false, json::error_handler_t::replace).c_str());
  return 0;
}
