// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/export/detail/sheet.h"

namespace kiosk::detail {

/// A thin rule and the document's notes: on every page, without its number.
/// Errors: InvalidData if a text cannot be laid out.
base::Result<Block> footer_block(const Document& document, const Sheet& sheet,
                                 const fonts::FontSet& set);

/// "1 of 2" at the end side of a footer.
base::Result<void> add_page_number(Block& footer, const Document& document, const Sheet& sheet,
                                   const fonts::FontSet& set, std::size_t page, std::size_t pages);

/// What later pages begin with, so that a page that got loose can be put back.
base::Result<Block> running_head(const Document& document, const Sheet& sheet,
                                 const fonts::FontSet& set);

}  // namespace kiosk::detail
