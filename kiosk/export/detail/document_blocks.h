// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "kiosk/export/detail/sheet.h"

namespace kiosk::detail {

/// The document's blocks in order, its heading first; none in two columns is taller than `most`.
/// Errors: InvalidData if a text cannot be laid out.
base::Result<std::vector<Block>> document_blocks(const Document& document, const Sheet& sheet,
                                                 const fonts::FontSet& set, float most);

}  // namespace kiosk::detail
