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

/// Draws one page's blocks, with structure tags in a PDF.
void paint_page(platform::Canvas& canvas, const Page& page, const std::vector<FaceFile>& faces);

}  // namespace kiosk::detail
