// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "platform/canvas.h"

namespace platform::detail {

/// How many bytes of text stand for how many glyphs.
struct GlyphCluster {
  int bytes = 0, glyphs = 0;
  bool operator==(const GlyphCluster&) const = default;
};

/// A run as it goes into a PDF: the clusters tile text and glyphs from their beginnings.
struct PdfText {
  std::string text;
  std::vector<CanvasGlyph> glyphs;
  std::vector<GlyphCluster> clusters;
};

/// Glyphs of a face that draw nothing; 0: it has none.
struct BlankGlyphs {
  std::uint32_t blank = 0;
  std::uint32_t space = 0;
  float space_em = 0;  ///< its advance
};

/// Orders a run so that readers get its text back.
///
/// Left to right: as it is. Right to left: in visual order with one character a glyph, as most
/// programs write it and as text extractors expect it; they turn the characters round one by one,
/// so a ligature (lam-alef) with its two characters would come out reversed. The ligature stands
/// for its first character, an invisible glyph at its left edge for each other one; marks, whose
/// characters have such a glyph too, are drawn last and stand for nothing.
/// A face without a blank glyph keeps a ligature's characters together.
///
/// Nastaliq words slope, and extractors take letters at different heights for different lines. So
/// the letters of a sloping run stand for nothing, and its characters are spaces on the baseline,
/// spread over the width of each word.
PdfText pdf_text(const CanvasRun& run, const BlankGlyphs& blanks);

}  // namespace platform::detail
