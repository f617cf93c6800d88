// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/places.h"

#include "platform/files.h"

namespace kiosk {
namespace {

/// PROGRAM/../NAME in a build or portable folder, PROGRAM/../share/signpost/NAME when installed.
std::filesystem::path bundled(const char* name) {
  const std::filesystem::path root = platform::program_directory().parent_path();
  std::error_code ignored;
  if (std::filesystem::exists(root / name, ignored)) return root / name;
  return root / "share" / "signpost" / name;
}

}  // namespace

std::filesystem::path font_directory(const std::string& given) {
  return given.empty() ? bundled("fonts") : std::filesystem::path{given};
}

std::filesystem::path pack_file(const std::string& given) {
  return given.empty() ? bundled("england-send.pack") : std::filesystem::path{given};
}

}  // namespace kiosk
