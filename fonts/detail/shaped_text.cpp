// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/shaped_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "fonts/detail/clusters.h"

namespace fonts::detail {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

bool is_rtl(std::uint8_t level) { return level % 2 == 1; }

bool hangs(char32_t c) {
  if (c == 0xA0 || c == 0x2007 || c == 0x202F) return false;  // no-break spaces hold their place
  const auto code = static_cast<UChar32>(c);
  const auto type = u_charType(code);
  return type == U_SPACE_SEPARATOR || type == U_LINE_SEPARATOR || type == U_CONTROL_CHAR ||
         c == 0x200B;
}

bool is_bidi_control(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL);
}

}  // namespace

ShapedText::ShapedText(const ParagraphSpec& spec, const FontSet& set, std::vector<Run> runs)
    : spec_{spec},
      set_{set},
      runs_{std::move(runs)},
      before_(spec.text.size() + 1),
      safe_(spec.text.size() + 1) {
  glyphs_.reserve(runs_.size());
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    glyphs_.push_back(shape(text(), runs_[run], style(run).size_px, spec_.locale, set_));
    for (const ShapedGlyph& glyph : glyphs_.back()) {
      before_[glyph.cluster + 1] += static_cast<double>(glyph.advance);
      safe_[glyph.cluster] = !glyph.unsafe_to_break;
    }
    safe_[runs_[run].text.begin] = true;
  }
  safe_[spec.text.size()] = true;
  for (std::size_t i = 1; i < before_.size(); ++i) before_[i] += before_[i - 1];
}

std::size_t ShapedText::run_at(std::uint32_t byte) const {
  const auto after = std::upper_bound(
      runs_.begin(), runs_.end(), byte,
      [](std::uint32_t wanted, const Run& run) { return wanted < run.text.begin; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

std::vector<ShapedGlyph> ShapedText::glyphs(const Piece& piece) const {
  std::vector<ShapedGlyph> made = plain_glyphs(piece);
  if (!piece.hyphenated) return made;
  const std::uint32_t cluster = piece.text.end - kSoftHyphen.size();
  ShapedGlyph hyphen = shape_hyphen(runs_[piece.run].font, style(piece.run).size_px, set_);
  hyphen.cluster = cluster;
  const auto hidden = std::find_if(made.begin(), made.end(),
                                   [&](const auto& glyph) { return glyph.cluster == cluster; });
  if (hidden != made.end())
    *hidden = hyphen;
  else
    made.insert(is_rtl(piece.bidi_level) ? made.begin() : made.end(), hyphen);
  return made;
}

double ShapedText::hyphen_width(std::uint32_t end) const {
  if (!ends_in_soft_hyphen(text(), end)) return 0;
  const std::size_t run = run_at(end - 1);
  return static_cast<double>(shape_hyphen(runs_[run].font, style(run).size_px, set_).advance);
}

std::vector<ShapedGlyph> ShapedText::shaped_anew(const Piece& piece, TextRange text_of_it) const {
  if (text_of_it.begin >= text_of_it.end) return {};
  Run part = runs_[piece.run];
  part.text = text_of_it;
  part.bidi_level = piece.bidi_level;
  return shape(text(), part, style(piece.run).size_px, spec_.locale, set_);
}

std::span<const ShapedGlyph> ShapedText::shaped_before(std::size_t run, TextRange part) const {
  const std::vector<ShapedGlyph>& whole = glyphs_[run];
  // Clusters ascend from the side where reading starts.
  if (is_rtl(runs_[run].bidi_level)) {
    const auto from_end = [](const ShapedGlyph& glyph, std::uint32_t byte) {
      return glyph.cluster >= byte;
    };
    return {std::lower_bound(whole.begin(), whole.end(), part.end, from_end),
            std::lower_bound(whole.begin(), whole.end(), part.begin, from_end)};
  }
  const auto from_begin = [](const ShapedGlyph& glyph, std::uint32_t byte) {
    return glyph.cluster < byte;
  };
  return {std::lower_bound(whole.begin(), whole.end(), part.begin, from_begin),
          std::lower_bound(whole.begin(), whole.end(), part.end, from_begin)};
}

std::vector<ShapedGlyph> ShapedText::plain_glyphs(const Piece& piece) const {
  const bool rtl = is_rtl(piece.bidi_level);
  if (rtl != is_rtl(runs_[piece.run].bidi_level)) return shaped_anew(piece, piece.text);
  // Between the outermost safe cuts nothing changes.
  TextRange kept = piece.text;
  while (kept.begin < kept.end && !is_safe(kept.begin)) ++kept.begin;
  while (kept.end > kept.begin && !is_safe(kept.end)) --kept.end;
  if (kept == piece.text && kept == runs_[piece.run].text) return glyphs_[piece.run];
  std::vector<ShapedGlyph> made = shaped_anew(
      piece, rtl ? TextRange{kept.end, piece.text.end} : TextRange{piece.text.begin, kept.begin});
  const auto middle = shaped_before(piece.run, kept);
  made.insert(made.end(), middle.begin(), middle.end());
  const auto rest = shaped_anew(
      piece, rtl ? TextRange{piece.text.begin, kept.begin} : TextRange{kept.end, piece.text.end});
  made.insert(made.end(), rest.begin(), rest.end());
  return made;
}

double ShapedText::width_in_run(std::size_t run, TextRange part, std::uint32_t end) const {
  double width = 0;
  for (const ShapedGlyph& glyph : glyphs({run, part, runs_[run].bidi_level, false}))
    if (glyph.cluster < end) width += static_cast<double>(glyph.advance);
  return width;
}

double ShapedText::width(TextRange line, std::uint32_t visible_end) const {
  if (line.begin >= visible_end) return 0;
  if (is_safe(line.begin) && is_safe(line.end)) return rough_width({line.begin, visible_end});
  const std::size_t first = run_at(line.begin), last = run_at(line.end - 1);
  if (first == last) return width_in_run(first, line, visible_end);
  const TextRange head{line.begin, runs_[first].text.end};
  const TextRange tail{runs_[last].text.begin, line.end};
  const double middle =
      visible_end > head.end ? rough_width({head.end, std::min(tail.begin, visible_end)}) : 0;
  return width_in_run(first, head, visible_end) + middle + width_in_run(last, tail, visible_end);
}

bool ends_in_soft_hyphen(std::string_view text, std::uint32_t end) {
  return end < text.size() && end >= kSoftHyphen.size() &&
         text.substr(end - kSoftHyphen.size(), kSoftHyphen.size()) == kSoftHyphen;
}

std::uint32_t visible_end(std::string_view text, TextRange line) {
  std::uint32_t end = line.end, at = line.end;
  while (at > line.begin) {
    std::uint32_t start = at - 1;
    while (start > line.begin && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    const char32_t c = code_point_at(text, start);
    if (hangs(c))
      end = start;
    else if (!is_bidi_control(c))
      break;
    at = start;
  }
  return end;
}

}  // namespace fonts::detail
