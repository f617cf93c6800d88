// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/itemize.h"

namespace fonts::detail {

/// Splits runs of one script, style and level into runs of one face, chosen grapheme by grapheme.
///
/// The first face in order of preference that has the whole grapheme gets it. Spaces and characters
/// that draw nothing never ask for a face: they go with the neighbour whose face is preferred.
std::vector<Run> choose_faces(const ParagraphSpec& spec, const FontSet& set,
                              const std::vector<std::uint32_t>& graphemes,
                              const std::vector<Run>& runs);

/// The face for a single character that stands alone in a style, for instance the ellipsis.
std::uint16_t face_for(char32_t c, std::uint32_t script, std::string_view locale, Weight weight,
                       const FontSet& set);

}  // namespace fonts::detail
