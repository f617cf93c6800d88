// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "fonts/detail/bidi.h"
#include "fonts/detail/clusters.h"
#include "fonts/detail/ellipsis.h"
#include "fonts/detail/face.h"
#include "fonts/detail/face_choice.h"
#include "fonts/detail/ink.h"
#include "fonts/detail/line_filler.h"
#include "fonts/detail/shaped_text.h"
#include "fonts/paragraph.h"

namespace fonts {

using detail::LineSpan;
using detail::Piece;
using detail::ShapedText;

class ParagraphBuilder {
 public:
  ParagraphBuilder(const ParagraphSpec& spec, const FontSet& set) : spec_{spec}, set_{set} {}

  base::Result<Paragraph> build() {
    SIGNPOST_TRY_VOID(detail::check_spec(spec_));
    made_.text_ = spec_.text;
    made_.locale_ = spec_.locale;
    made_.graphemes_ = {0};
    if (!spec_.text.empty()) made_.graphemes_ = grapheme_borders(spec_.text, spec_.locale);
    SIGNPOST_TRY(Itemized itemized, detail::itemize(spec_, set_, made_.graphemes_));
    level_ = itemized.paragraph_level;
    made_.rtl_ = level_ % 2 == 1;
    const ShapedText shaped{spec_, set_, std::move(itemized.runs)};
    place(shaped);
    measure();
    return std::move(made_);
  }

 private:
  void place(const ShapedText& shaped) {
    if (spec_.text.empty()) {
      add_line(shaped, LineSpan{}, nullptr);
      return;
    }
    const std::vector<LineSpan> lines = fill_lines(
        shaped, chances(), made_.graphemes_, static_cast<double>(spec_.width_px), spec_.max_lines);
    made_.ellipsized_ = lines.back().text.end < spec_.text.size();
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) add_line(shaped, lines[i], nullptr);
    if (made_.ellipsized_) {
      const detail::CutLine cut = detail::cut_line(shaped, lines.back(), made_.graphemes_,
                                                   static_cast<double>(spec_.width_px), level_);
      add_line(shaped, cut.line, &cut.ellipsis);
    } else {
      add_line(shaped, lines.back(), nullptr);
    }
  }

  /// ICU's chances, less the few inside a grapheme: a base and its marks stay on one line.
  std::vector<BreakChance> chances() const {
    std::vector<BreakChance> kept = break_chances(spec_.text, spec_.locale);
    std::erase_if(kept, [&](const BreakChance& chance) {
      return !std::binary_search(made_.graphemes_.begin(), made_.graphemes_.end(), chance.byte);
    });
    return kept;
  }

  /// The line's parts of runs; spaces at its end take the paragraph's level (UAX #9 rule L1).
  std::vector<Piece> pieces(const ShapedText& shaped, const LineSpan& line) const {
    std::vector<Piece> cut;
    if (line.text.begin == line.text.end) return cut;
    for (std::size_t i = shaped.run_at(line.text.begin);
         i < shaped.runs().size() && shaped.runs()[i].text.begin < line.text.end; ++i) {
      const Run& run = shaped.runs()[i];
      const std::uint32_t begin = std::max(run.text.begin, line.text.begin);
      const std::uint32_t end = std::min(run.text.end, line.text.end);
      const std::uint32_t middle = std::clamp(line.visible_end, begin, end);
      if (run.bidi_level == level_ || middle == end) {
        cut.push_back({i, {begin, end}, run.bidi_level, line.hyphenated && end == line.text.end});
        continue;
      }
      if (begin < middle) cut.push_back({i, {begin, middle}, run.bidi_level, false});
      cut.push_back({i, {middle, end}, level_, false});
    }
    return cut;
  }

  void add_line(const ShapedText& shaped, const LineSpan& span, const detail::Ellipsis* ellipsis) {
    Line line;
    line.text = span.text;
    line.rtl = made_.rtl_;
    const std::vector<Piece> parts = pieces(shaped, span);
    std::vector<std::uint8_t> levels;
    for (const Piece& piece : parts) levels.push_back(piece.bidi_level);
    double width = 0, hanging = 0;
    for (const std::uint32_t index : detail::visual_order(levels)) {
      const Piece& piece = parts[index];
      const Run& run = shaped.runs()[piece.run];
      GlyphRun glyphs = glyph_run(run.font, piece.bidi_level, piece.text, shaped.style(piece.run),
                                  shaped.glyphs(piece));
      for (const Glyph& glyph : glyphs.glyphs)
        (glyph.cluster < span.visible_end ? width : hanging) += static_cast<double>(glyph.advance);
      line.runs.push_back(std::move(glyphs));
    }
    if (ellipsis) {
      width += ellipsis->width;
      line.runs.insert(line.rtl ? line.runs.begin() : line.runs.end(),
                       glyph_run(ellipsis->run.font, ellipsis->run.bidi_level, ellipsis->run.text,
                                 ellipsis->style, ellipsis->glyphs));
    }
    line.width = static_cast<float>(width);
    // Kept until the widest line is known: how far the first glyph stands left of the line.
    line.x = made_.rtl_ ? static_cast<float>(-hanging) : 0;
    set_height(line);
    made_.lines_.push_back(std::move(line));
  }

  static GlyphRun glyph_run(std::uint16_t font, std::uint8_t level, TextRange text,
                            const TextStyle& style, const std::vector<ShapedGlyph>& shaped) {
    GlyphRun run;
    run.font = font;
    run.rtl = level % 2 == 1;
    run.text = text;
    run.style = style;
    run.glyphs.reserve(shaped.size());
    double width = 0;
    for (const ShapedGlyph& glyph : shaped) {
      run.glyphs.push_back({glyph.id, glyph.cluster, 0, 0, glyph.advance, glyph.dx, glyph.dy});
      width += static_cast<double>(glyph.advance);
    }
    run.width = static_cast<float>(width);
    return run;
  }

  void set_height(Line& line) const {
    float ascent = 0, descent = 0, size = 0;
    const auto count = [&](std::uint16_t font, float size_px) {
      const FontSet::Extent extent = set_.extent(font);
      ascent = std::max(ascent, extent.ascent * size_px);
      descent = std::max(descent, extent.descent * size_px);
      size = std::max(size, size_px);
    };
    for (const GlyphRun& run : line.runs) count(run.font, run.style.size_px);
    if (line.runs.empty()) {
      const TextStyle style = spec_.styles.empty() ? TextStyle{} : spec_.styles.front().style;
      count(detail::face_for(U' ', HB_SCRIPT_COMMON, spec_.locale, style.weight, set_),
            style.size_px);
    }
    line.height = std::max(spec_.line_height * size, ascent + descent);
    line.baseline = (line.height - ascent - descent) / 2 + ascent;
  }

  /// Gives lines and glyphs their places, now that the box is known.
  void measure() {
    for (const Line& line : made_.lines_) made_.width_ = std::max(made_.width_, line.width);
    const float box = spec_.width_px > 0 ? spec_.width_px : made_.width_;
    detail::InkBounds ink{set_};
    for (Line& line : made_.lines_) {
      const float free = box - line.width;
      const float first = line.x;
      const bool at_right = (spec_.align == Align::End) != line.rtl;
      line.x = spec_.align == Align::Centre ? free / 2 : at_right ? free : 0;
      line.top = made_.height_;
      line.baseline += line.top;
      made_.height_ += line.height;
      double pen = static_cast<double>(line.x) + static_cast<double>(first);
      for (GlyphRun& run : line.runs) {
        run.x = static_cast<float>(pen);
        for (Glyph& glyph : run.glyphs) {
          glyph.x = static_cast<float>(pen + static_cast<double>(glyph.dx));
          glyph.y = line.baseline + glyph.dy;
          pen += static_cast<double>(glyph.advance);
          ink.add(run, glyph);
        }
      }
    }
    made_.ink_ = ink.rect();
  }

  const ParagraphSpec& spec_;
  const FontSet& set_;
  Paragraph made_;
  std::uint8_t level_ = 0;
};

base::Result<Paragraph> lay_out(const ParagraphSpec& spec, const FontSet& set) {
  return ParagraphBuilder{spec, set}.build();
}

}  // namespace fonts
