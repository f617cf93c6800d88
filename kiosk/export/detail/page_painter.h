// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "kiosk/export/detail/page_block.h"
#include "platform/canvas.h"

namespace kiosk::detail {

/// A face's file, by its index in the font set.
struct FaceFile {
  std::filesystem::path file;
  int index = 0;
};

struct PagePaint {
  std::vector<FaceFile> faces;
  std::uint32_t ink = kBlack;
  float unit = 0.25f;  ///< codes lie on multiples of it
};

/// Draws one page's blocks, with structure tags in a PDF.
void paint_page(platform::Canvas& canvas, const Page& page, const PagePaint& paint);

}  // namespace kiosk::detail
