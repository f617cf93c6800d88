// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "content/builder/source.h"

namespace content::builder {

/// Readers of the TOML lists of a source folder; each fills its part and adds its units.
void read_pack_file(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);
void read_sections(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);
void read_sources(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);
void read_words(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);
void read_synonyms(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);
/// tell_us.toml: the questions of "Tell us".
void read_feedback(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);
void read_ui(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);

}  // namespace content::builder
