// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace fonts::detail {

/// What is wrong with a font file as a container, in words; null if nothing is. `start` is the file
/// or so much of its beginning as holds the table directory.
///
/// Looks at the table directory only: known kind, every table inside the file, and the tables
/// nothing can be drawn without. HarfBuzz and FreeType check the tables themselves as they read.
/// Source: OpenType 1.9, "Organization of an OpenType font".
const char* sfnt_fault(std::string_view start, std::uint64_t file_size, unsigned face_index);

}  // namespace fonts::detail
