// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::detail {

/// The first `size` bytes and an ellipsis, without what would hang before it, isolates closed.
std::string cut_at(std::string_view text, std::size_t size);

/// The text if it has at most `letters` grapheme clusters; else cut at a word, or within one that
/// has no end in sight, with an ellipsis.
std::string shorten(std::string_view text, std::size_t letters);

}  // namespace kiosk::detail
