// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "content/builder/source.h"

namespace content::builder {

/// Reads pictures/*.svg and draws each once, 480 by 360 px, so that the kiosk needs no SVG.
void read_pictures(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);

}  // namespace content::builder
