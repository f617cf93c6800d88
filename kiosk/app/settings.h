// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "kiosk/app/app.h"
#include "platform/base/result.h"

namespace kiosk {

/// Reads a settings file (TOML): pitch_mm, idle_seconds, warning_seconds, reduced_motion.
/// Errors: NotFound, Io, InvalidData naming the line and the key at fault.
base::Result<Settings> read_settings(const std::filesystem::path& file);

}  // namespace kiosk
