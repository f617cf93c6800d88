// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "fonts/itemize.h"
#include "fonts/shape.h"

namespace fonts::detail {

/// Part of a run on one line.
struct Piece {
  std::size_t run = 0;
  TextRange text;
  std::uint8_t bidi_level = 0;  ///< the run's, but the paragraph's for spaces at a line's end
  bool hyphenated = false;      ///< ends in a soft hyphen at a line's end, which shows there
};

/// A paragraph's runs, shaped once, and what lines cut from them measure.
///
/// A cut where HarfBuzz says that shaping may differ (kerning, ligatures) shapes what stands
/// between it and the next safe cut again; letters keep the joining forms they have in the whole
/// word (CSS Text 3, section 5.6).
class ShapedText {
 public:
  ShapedText(const ParagraphSpec& spec, const FontSet& set, std::vector<Run> runs);

  const ParagraphSpec& spec() const { return spec_; }
  const FontSet& set() const { return set_; }
  std::string_view text() const { return spec_.text; }
  const std::vector<Run>& runs() const { return runs_; }
  const TextStyle& style(std::size_t run) const { return spec_.styles[runs_[run].style].style; }
  /// Index of the run that holds a byte.
  std::size_t run_at(std::uint32_t byte) const;

  std::vector<ShapedGlyph> glyphs(const Piece& piece) const;

  /// Width up to `visible_end` of the line `line`, as if nothing stood around it.
  double width(TextRange line, std::uint32_t visible_end) const;
  /// The same from the whole paragraph's shaping: near enough to choose what to measure.
  double rough_width(TextRange line) const { return before_[line.end] - before_[line.begin]; }
  /// What a hyphen adds to a line that ends before `end`: 0 unless a soft hyphen stands there.
  double hyphen_width(std::uint32_t end) const;

 private:
  std::vector<ShapedGlyph> plain_glyphs(const Piece& piece) const;
  std::vector<ShapedGlyph> shaped_anew(const Piece& piece, TextRange text_of_it) const;
  /// What the whole run's shaping gave for a part between safe cuts.
  std::span<const ShapedGlyph> shaped_before(std::size_t run, TextRange part) const;
  bool is_safe(std::uint32_t byte) const { return safe_[byte]; }
  double width_in_run(std::size_t run, TextRange part, std::uint32_t visible_end) const;

  const ParagraphSpec& spec_;
  const FontSet& set_;
  std::vector<Run> runs_;
  std::vector<std::vector<ShapedGlyph>> glyphs_;  ///< of each run, visual order
  std::vector<double> before_;  ///< advance of all clusters that start before a byte
  std::vector<bool> safe_;      ///< cutting before a byte changes no shape
};

/// Whether a line that ends there does so at a soft hyphen within the text.
bool ends_in_soft_hyphen(std::string_view text, std::uint32_t end);

/// The end of a line without what hangs over its edge: trailing spaces, and characters that draw
/// nothing among them (UAX #9 rule L1).
std::uint32_t visible_end(std::string_view text, TextRange line);

}  // namespace fonts::detail
