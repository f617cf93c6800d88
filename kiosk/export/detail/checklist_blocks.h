// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "kiosk/export/detail/sheet.h"

namespace kiosk::detail {

/// The document's blocks in order: heading, notices, then each group's title and items.
/// Errors: InvalidData if a text cannot be laid out.
base::Result<std::vector<Block>> checklist_blocks(const ChecklistDocument& document,
                                                  const Sheet& sheet, const fonts::FontSet& set);

}  // namespace kiosk::detail
