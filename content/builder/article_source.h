// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "content/builder/page_source.h"

namespace content::builder {

/// Reads articles/*.md, letters/*.md and easy/*.md by name of file into `out`, with their units;
/// gives what they mention.
Mentions read_pages(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);

}  // namespace content::builder
