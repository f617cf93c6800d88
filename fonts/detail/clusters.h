// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/itemize.h"

namespace fonts::detail {

/// Itemizes with the grapheme borders already known.
base::Result<Itemized> itemize(const ParagraphSpec& spec, const FontSet& set,
                               const std::vector<std::uint32_t>& graphemes);

/// The errors of itemize(), found before anything else is done with the text.
base::Result<void> check_spec(const ParagraphSpec& spec);

/// The code point at a byte of text known to be UTF-8.
char32_t code_point_at(std::string_view text, std::size_t byte);

/// Spaces, controls, format characters, variation selectors: they take the face of a neighbour.
bool takes_any_face(char32_t c);

}  // namespace fonts::detail
