// SPDX-License-Identifier: GPL-3.0-or-later
// compare_layouts: lays texts out with our engine and with Pango and tells, script by script, how
// many lines have the same glyphs in the same places; and compares line starts with a greedy fill
// over ICU's break chances measured by Pango.
#include <hb.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/utext.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "fonts/detail/harfbuzz.h"
#include "fonts/paragraph.h"
#include "platform/base/utf8.h"
#include "tests/fonts/compare/pango_layout.h"

namespace {

using compare::Glyph;
using compare::Line;
using compare::Pango;

struct Options {
  std::string bundle, texts, cjk, only, direction = "auto";
  float size_px = 20;
  double width_px = 400;
  int show = 3;
  bool starts = true, all_faces = false, no_spaces = false;
};

struct Score {
  int texts = 0, lines = 0, alike = 0, same = 0, near = 0, starts = 0, same_starts = 0;
  int shown = 0;
};

std::string read(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

bool is_blank(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_charType(code) == U_SPACE_SEPARATOR || u_charType(code) == U_CONTROL_CHAR ||
         u_charType(code) == U_LINE_SEPARATOR;
}

int main_script(std::string_view text) {
  std::map<int, int> counts;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode_utf8(text, at);
    if (c.size == 0) return USCRIPT_UNKNOWN;
    UErrorCode status = U_ZERO_ERROR;
    const int script = uscript_getScript(static_cast<UChar32>(c.value), &status);
    if (script > USCRIPT_INHERITED) ++counts[script];
    at += c.size;
  }
  int best = USCRIPT_UNKNOWN, most = 0;
  for (const auto& [script, count] : counts)
    if (count > most) best = script, most = count;
  return best;
}

/// The glyph that stands for characters that draw nothing.
std::uint32_t space_glyph(const std::filesystem::path& file, int index) {
  static std::map<std::string, std::uint32_t> known;
  auto& id = known[file.string() + std::to_string(index)];
  if (id == 0) {
    const fonts::detail::HbBlob blob{hb_blob_create_from_file(file.c_str())};
    const fonts::detail::HbFace face{hb_face_create(blob.get(), static_cast<unsigned>(index))};
    const fonts::detail::HbFont font{hb_font_create(face.get())};
    hb_font_get_nominal_glyph(font.get(), U' ', &id);
  }
  return id;
}

std::vector<Line> our_lines(std::string_view text, const fonts::FontSet& set,
                            const std::string& locale, const Options& options, double width_px) {
  fonts::TextStyle style;
  style.size_px = options.size_px;
  fonts::ParagraphSpec spec =
      fonts::plain(std::string{text}, style, locale, static_cast<float>(width_px));
  if (options.direction == "rtl") spec.direction = fonts::BaseDirection::RightToLeft;
  if (options.direction == "ltr") spec.direction = fonts::BaseDirection::LeftToRight;
  const auto made = fonts::lay_out(spec, set);
  std::vector<Line> lines;
  if (!made) return lines;
  for (const fonts::Line& line : made->lines()) {
    Line copy{line.text.begin, line.text.end, {}};
    for (const fonts::GlyphRun& run : line.runs) {
      const fonts::FaceInfo& face = set.info(run.font);
      const std::uint32_t space = space_glyph(face.file, face.index);
      for (const fonts::Glyph& glyph : run.glyphs)
        if (glyph.advance != 0 || glyph.id != space)
          copy.glyphs.push_back({face.file.string(), glyph.id, glyph.cluster,
                                 static_cast<double>(glyph.x), static_cast<double>(glyph.dy)});
    }
    lines.push_back(std::move(copy));
  }
  return lines;
}

bool misses_glyphs(const Line& line) {
  return std::any_of(line.glyphs.begin(), line.glyphs.end(),
                     [](const Glyph& glyph) { return glyph.id == 0; });
}

bool same_glyphs(const Line& a, const Line& b) {
  return std::equal(
      a.glyphs.begin(), a.glyphs.end(), b.glyphs.begin(), b.glyphs.end(),
      [](const Glyph& x, const Glyph& y) { return x.file == y.file && x.id == y.id; });
}

double farthest(const Line& a, const Line& b) {
  double most = 0;
  for (std::size_t i = 0; i < a.glyphs.size() && i < b.glyphs.size(); ++i) {
    most =
        std::max(most, std::abs((a.glyphs[i].x - a.glyphs[0].x) - (b.glyphs[i].x - b.glyphs[0].x)));
    most = std::max(most, std::abs(a.glyphs[i].y - b.glyphs[i].y));
  }
  return most;
}

void show(const char* what, const std::string& name, std::string_view text, const Line& ours,
          const Line& theirs) {
  std::printf("  %s %s: \"%.*s\"\n", what, name.c_str(), static_cast<int>(ours.end - ours.begin),
              text.data() + ours.begin);
  for (std::size_t i = 0; i < std::max(ours.glyphs.size(), theirs.glyphs.size()); ++i) {
    const Glyph* a = i < ours.glyphs.size() ? &ours.glyphs[i] : nullptr;
    const Glyph* b = i < theirs.glyphs.size() ? &theirs.glyphs[i] : nullptr;
    const double ax = a ? a->x - ours.glyphs[0].x : 0, bx = b ? b->x - theirs.glyphs[0].x : 0;
    if (a && b && a->id == b->id && a->file == b->file && std::abs(ax - bx) < 0.1 &&
        std::abs(a->y - b->y) < 0.1)
      continue;
    const auto leaf = [](const Glyph* g) {
      return g ? std::filesystem::path{g->file}.stem().string() : std::string{"-"};
    };
    std::printf("    glyph %zu: ours %u@%u %s %.2f,%.2f  pango %u@%u %s %.2f,%.2f\n", i,
                a ? a->id : 0, a ? a->cluster : 0, leaf(a).c_str(), ax, a ? a->y : 0, b ? b->id : 0,
                b ? b->cluster : 0, leaf(b).c_str(), bx, b ? b->y : 0);
    break;
  }
}

std::vector<std::uint32_t> icu_chances(std::string_view text, const std::string& locale) {
  std::vector<std::uint32_t> found;
  UErrorCode status = U_ZERO_ERROR;
  char name[ULOC_FULLNAME_CAPACITY] = "";
  uloc_forLanguageTag(locale.c_str(), name, sizeof name, nullptr, &status);
  status = U_ZERO_ERROR;
  UBreakIterator* breaks = ubrk_open(UBRK_LINE, name, nullptr, 0, &status);
  UText* input = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  ubrk_setUText(breaks, input, &status);
  for (int32_t at = ubrk_next(breaks); at != UBRK_DONE; at = ubrk_next(breaks))
    found.push_back(static_cast<std::uint32_t>(at));
  utext_close(input);
  ubrk_close(breaks);
  return found;
}

std::string_view without_blanks_at_end(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t start = end - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    const char32_t c = base::decode_utf8(text, start).value;
    if ((!is_blank(c) && !u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL)) ||
        c == 0xA0 || c == 0x202F || c == 0x2007)
      break;
    end = start;
  }
  return text.substr(0, end);
}

/// Starts of lines filled greedily; stops at a word wider than the box.
std::vector<std::uint32_t> greedy_starts(std::string_view text, const std::string& locale,
                                         const Pango& pango, double width_px) {
  const std::vector<std::uint32_t> chances = icu_chances(text, locale);
  std::vector<std::uint32_t> starts{0};
  std::size_t next = 0;
  while (next < chances.size()) {
    const std::uint32_t begin = starts.back();
    std::uint32_t end = begin;
    while (next < chances.size() && pango.width(without_blanks_at_end(text.substr(
                                        begin, chances[next] - begin))) <= width_px + 0.005)
      end = chances[next++];
    if (end == begin) break;
    if (next < chances.size()) starts.push_back(end);
  }
  return starts;
}

void compare_lines(Score& score, const Options& options, const std::string& name,
                   std::string_view text, std::vector<Line> ours, std::vector<Line> theirs) {
  for (Line& line : ours) {
    ++score.lines;
    const auto match = std::find_if(theirs.begin(), theirs.end(), [&](const Line& other) {
      return other.begin == line.begin &&
             without_blanks_at_end(text.substr(0, other.end)).size() ==
                 without_blanks_at_end(text.substr(0, line.end)).size();
    });
    if (match == theirs.end() || misses_glyphs(line)) continue;
    ++score.alike;
    // What hangs at a line's end is placed differently by each engine and seen in neither.
    const auto visible = without_blanks_at_end(text.substr(0, line.end)).size();
    for (Line* either : {&line, &*match})
      std::erase_if(either->glyphs, [&](const Glyph& glyph) {
        return glyph.cluster >= visible ||
               (options.no_spaces && is_blank(base::decode_utf8(text, glyph.cluster).value));
      });
    const bool same = same_glyphs(line, *match);
    const bool near = same && farthest(line, *match) <= 0.1;
    score.same += same;
    score.near += near;
    if (!near && score.shown++ < options.show)
      show(same ? "moved" : "other", name, text, line, *match);
  }
}

void compare_starts(Score& score, const Options& options, const std::string& name,
                    std::string_view text, const std::vector<Line>& ours,
                    const std::vector<std::uint32_t>& expected) {
  score.starts += static_cast<int>(expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (i < ours.size() && ours[i].begin == expected[i]) {
      ++score.same_starts;
      continue;
    }
    if (score.shown++ < options.show)
      std::printf("  start %s: line %zu at %u, expected %u: \"%.*s\"\n", name.c_str(), i,
                  i < ours.size() ? ours[i].begin : 0, expected[i], 60,
                  text.data() + expected[i - 1]);
    break;
  }
}

int run(const Options& options) {
  const auto bundle = fonts::FontSet::load(options.bundle);
  if (!bundle) {
    std::fprintf(stderr, "compare_layouts: %s\n", bundle.error().detail.c_str());
    return 1;
  }
  std::map<std::string, Score> scores;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{options.texts})
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const std::string name = file.stem().string();
    if (name.find(options.only) == std::string::npos) continue;
    const std::string locale = name.substr(0, name.find('.'));
    const std::string text = read(file);
    const int script = main_script(text);
    const char* code = uscript_getShortName(static_cast<UScriptCode>(script));
    const auto order =
        bundle->candidates(hb_script_from_string(code, 4), locale, fonts::Weight::Regular);
    std::vector<fonts::FaceInfo> faces{bundle->info(order.front())};
    const auto& made_for = faces[0].scripts;
    if (std::find(made_for.begin(), made_for.end(), code) == made_for.end()) continue;
    if (!options.cjk.empty() && faces[0].file.stem() == "NotoSansCJK-Regular") {
      faces[0].file = options.cjk;
      faces[0].index = locale.substr(0, 2) == "ja"          ? 0
                       : locale.substr(0, 2) == "ko"        ? 1
                       : locale.find("Hant") != locale.npos ? 3
                                                            : 2;
    }
    if (faces[0].file.stem() != "NotoSans-Regular") {
      faces.push_back(bundle->info(0));
    }
    for (std::uint16_t font = 1; options.all_faces && font < bundle->size(); ++font)
      if (const auto& face = bundle->info(font);
          face.weight == fonts::Weight::Regular && face.file != faces[0].file)
        faces.push_back(face);
    for (auto& face : faces) face.scripts.clear(), face.locales.clear();
    const auto set = fonts::FontSet::from_faces(faces);
    if (!set) return 1;
    const Pango pango{faces, locale, options.size_px};
    const auto direction = options.direction == "rtl"   ? Pango::Direction::RightToLeft
                           : options.direction == "ltr" ? Pango::Direction::LeftToRight
                                                        : Pango::Direction::Auto;
    Score& score = scores[faces[0].file.stem().string() + " " + code];
    ++score.texts;
    std::istringstream in{text};
    for (std::string paragraph; std::getline(in, paragraph);) {
      if (paragraph.empty()) continue;
      compare_lines(score, options, name, paragraph, our_lines(paragraph, *set, locale, options, 0),
                    pango.lines(paragraph, 0, direction));
      const auto ours = our_lines(paragraph, *set, locale, options, options.width_px);
      compare_lines(score, options, name, paragraph, ours,
                    pango.lines(paragraph, options.width_px, direction));
      if (options.starts && std::none_of(ours.begin(), ours.end(), misses_glyphs))
        compare_starts(score, options, name, paragraph, ours,
                       greedy_starts(paragraph, locale, pango, options.width_px));
    }
  }
  std::printf("%-32s %5s %8s %8s %9s %9s %9s\n", "face, script", "texts", "lines", "alike",
              "glyphs %", "places %", "starts %");
  for (const auto& [name, score] : scores)
    std::printf("%-32s %5d %8d %8d %9.3f %9.3f %9.3f\n", name.c_str(), score.texts, score.lines,
                score.alike, 100.0 * score.same / std::max(1, score.alike),
                100.0 * score.near / std::max(1, score.alike),
                100.0 * score.same_starts / std::max(1, score.starts));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Compares our layouts with Pango's.", "compare_layouts"};
  app.add_option("--bundle", options.bundle, "folder of the bundled faces")->required();
  app.add_option("--texts", options.texts, "folder of TAG.NAME.txt, a paragraph a line")
      ->required();
  app.add_option("--cjk", options.cjk, "collection to use for Chinese, Japanese and Korean");
  app.add_option("--only", options.only, "texts whose name holds this");
  app.add_option("--size", options.size_px, "em size in px");
  app.add_option("--width", options.width_px, "box width in px");
  app.add_option("--dir", options.direction)->check(CLI::IsMember({"auto", "rtl", "ltr"}));
  app.add_option("--show", options.show, "differences to print for each script");
  app.add_flag("--all-faces", options.all_faces, "fall back to every regular face of the bundle");
  app.add_flag("--no-spaces", options.no_spaces, "ignore which face draws a space");
  app.add_flag("!--no-starts", options.starts, "skip the slow comparison of line starts");
  CLI11_PARSE(app, argc, argv);
  return run(options);
}
