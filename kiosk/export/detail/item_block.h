// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/export/detail/sheet.h"

namespace kiosk::detail {

/// A step of a checklist with its tick box and its code. `last` of its list: no rule beneath.
/// Errors: InvalidData if a text cannot be laid out.
base::Result<Block> item_block(const DocumentItem& item, bool last, const Sheet& sheet,
                               const fonts::FontSet& set);

}  // namespace kiosk::detail
