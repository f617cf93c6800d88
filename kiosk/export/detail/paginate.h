// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "kiosk/export/detail/page_block.h"

namespace kiosk::detail {

/// Where blocks may lie, from the page's top.
struct FlowArea {
  float first_top = 0;  ///< on the first page
  float top = 0;        ///< on the others
  float bottom = 0;
};

/// Fills pages from the top. A block goes to the next page whole, with the title kept with it; only
/// one taller than a page is cut, between its paragraphs, and only a paragraph taller than a page
/// between its lines. At least one page, never an empty one after it.
std::vector<Page> paginate(std::vector<Block> blocks, const FlowArea& area);

}  // namespace kiosk::detail
