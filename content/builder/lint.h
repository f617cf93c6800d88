// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/source.h"
#include "content/builder/translation.h"
#include "platform/base/date.h"

namespace content::builder {

/// Whether some bundled font can draw a character.
using HasGlyph = std::function<bool(char32_t)>;

/// Runs of digits in what a reader sees of a text, sorted. In messages, only outside of plural and
/// select forms; digits of other scripts count as what they are, so that they differ.
std::vector<std::string> numbers_in(UnitKind kind, std::string_view text);

/// Characters a reader sees of a unit's text, without arguments.
int letters_in(const Unit& unit, std::string_view text);

/// Checks that stand apart from the format: lengths, characters, valid messages, sentences of more
/// than 25 words, review dates before `today`.
void check_units(const std::vector<Unit>& units, Faults& faults);
void check_dates(const SourceFolder& source, base::Day today, Faults& faults);
void check_glyphs(const SourceFolder& source, const std::vector<Translated>& translations,
                  const HasGlyph& has_glyph, Faults& faults);

}  // namespace content::builder
