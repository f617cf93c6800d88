// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace kiosk {

/// Looks at what the kiosk needs and prints one line each, good or bad with what to do.
/// Gives the exit status: 0 all is there, 1 something is missing.
int run_doctor(const std::filesystem::path& pack_file, const std::filesystem::path& font_directory);

}  // namespace kiosk
