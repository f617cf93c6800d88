// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace kiosk {

/// Looks at what the kiosk needs, and what its settings name (if there is such a file), and prints
/// one line each, good or bad with what to do. Gives the exit status: 0 all is there, 1 something
/// is missing.
int run_doctor(const std::filesystem::path& pack_file, const std::filesystem::path& font_directory,
               const std::filesystem::path& settings_file);

}  // namespace kiosk
