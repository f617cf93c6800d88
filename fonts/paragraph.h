// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "fonts/text_style.h"
#include "platform/base/rect.h"
#include "platform/base/result.h"

namespace fonts {

/// A glyph in place. Coordinates are px from the paragraph's top left corner, y of the baseline.
struct Glyph {
  std::uint32_t id = 0;       ///< glyph index in the face
  std::uint32_t cluster = 0;  ///< first UTF-8 byte of its cluster in the paragraph's text
  float x = 0, y = 0;         ///< pen position including the shaper's offsets
  float advance = 0;
  float dx = 0, dy = 0;  ///< the shaper's offsets, already in x and y (dy grows downwards)
};

/// Neighbouring glyphs of one face, style and direction, in visual order. An ellipsis is a run of
/// its own with an empty text range.
struct GlyphRun {
  std::uint16_t font = 0;
  bool rtl = false;
  TextRange text;
  TextStyle style;
  float x = 0, width = 0;
  std::vector<Glyph> glyphs;
};

struct Line {
  TextRange text;          ///< includes trailing spaces, which hang; not what an ellipsis hides
  bool rtl = false;        ///< base direction of the paragraph
  float x = 0, width = 0;  ///< without trailing spaces
  float top = 0, height = 0, baseline = 0;
  std::vector<GlyphRun> runs;  ///< left to right
};

/// Laid-out text: what both painters read. Immutable.
class Paragraph {
 public:
  const std::string& text() const { return text_; }
  const std::vector<Line>& lines() const { return lines_; }
  bool rtl() const { return rtl_; }
  float width() const { return width_; }  ///< widest line
  float height() const { return height_; }
  bool ellipsized() const { return ellipsized_; }
  /// What the glyphs really cover; may exceed the box (Nastaliq): pad, never clip.
  base::Rect ink_bounds() const { return ink_; }

  /// Byte of the caret position nearest to a point.
  std::uint32_t hit_test(base::Point p) const;
  /// A zero-width rectangle as high as its line for the caret before the byte (inside a grapheme:
  /// before that).
  base::Rect caret(std::uint32_t byte) const;
  /// Rectangles as high as their lines that cover a byte range, one or more a line, from the left.
  /// Spaces that hang over the end of a wrapped line are left out.
  std::vector<base::Rect> rects(TextRange range) const;
  /// The words of the text in order, for instance to mark the one being read aloud with `rects`.
  std::vector<TextRange> words() const;
  /// The link number under a point, 0 if none.
  std::uint32_t link_at(base::Point p) const;

 private:
  friend class ParagraphBuilder;
  std::string text_, locale_;
  std::vector<Line> lines_;
  bool rtl_ = false, ellipsized_ = false;
  float width_ = 0, height_ = 0;
  base::Rect ink_;
  std::vector<std::uint32_t> graphemes_;  ///< borders, 0 and the end included
};

/// Itemizes, shapes, breaks and places one paragraph.
///
/// Gives:  lines in order; empty text gives one empty line of the style's height.
/// Errors: InvalidData if the text is not UTF-8 or holds a paragraph break (bidi class B: U+000A,
///         U+000D, U+0085, U+2029, …); U+2028 starts a new line instead.
///         InvalidArgument if `styles` do not tile the text, or a size or width is no such.
/// Source: UAX #9, #14, #24; HarfBuzz shaping, unhinted.
base::Result<Paragraph> lay_out(const ParagraphSpec& spec, const FontSet& set);

}  // namespace fonts
