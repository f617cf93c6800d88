// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/app/app.h"

namespace kiosk {

/// What was found of one thing that the kiosk needs.
struct Finding {
  enum class Kind : std::uint8_t { Good, None, Problem };
  Kind kind = Kind::Good;
  std::string what, detail;
};

/// Whether the printers of the settings are there and take jobs. A kiosk without a printer works,
/// but one that the settings name must be there.
std::vector<Finding> check_printing(const Settings& settings,
                                    const std::filesystem::path& socket = std::filesystem::path{
                                        platform::kCupsSocket});

}  // namespace kiosk
