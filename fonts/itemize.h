// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/text_style.h"
#include "platform/base/result.h"

namespace fonts {

/// Maximal stretch of text with one face, style, script and bidi level.
struct Run {
  TextRange text;
  std::uint32_t script = 0;     ///< ISO 15924 tag
  std::uint16_t font = 0;       ///< index in the FontSet
  std::uint16_t style = 0;      ///< index in ParagraphSpec::styles
  std::uint8_t bidi_level = 0;  ///< odd: right to left
};

struct Itemized {
  std::vector<Run> runs;             ///< logical order; they tile the text
  std::uint8_t paragraph_level = 0;  ///< 1: right to left
};

/// Itemizes one paragraph into runs that can be shaped one by one.
///
/// Gives:  runs in logical order that tile the text: no gap, no overlap, none empty. Empty text
///         gives no runs. A base and its marks are never in two runs.
/// Errors: InvalidData if the text is not UTF-8 or holds a paragraph break;
///         InvalidArgument if the styles do not tile the text.
/// Source: UAX #9 (levels), UAX #24 (scripts, paired brackets).
base::Result<Itemized> itemize(const ParagraphSpec& spec, const FontSet& set);

}  // namespace fonts
