// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

namespace kiosk {

/// The folder of the bundled fonts: as given, else beside the program, else as installed.
std::filesystem::path font_directory(const std::string& given);
/// The pack to show: as given, else the one bundled with the program.
std::filesystem::path pack_file(const std::string& given);

}  // namespace kiosk
