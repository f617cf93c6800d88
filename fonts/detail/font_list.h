// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "fonts/font_set.h"

namespace fonts::detail {

/// Reads `directory/fonts.toml`; the files in it are named relative to the directory.
/// Errors: NotFound (no directory or list), InvalidData with `file:line: what` for a fault in it.
base::Result<std::vector<FaceInfo>> read_font_list(const std::filesystem::path& directory);

}  // namespace fonts::detail
