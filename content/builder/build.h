// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <vector>

#include "content/builder/fault.h"
#include "content/builder/lint.h"
#include "content/builder/source.h"
#include "content/builder/translation.h"
#include "platform/base/date.h"
#include "platform/base/result.h"

namespace content::builder {

struct CheckOptions {
  std::optional<base::Day> today;  ///< review dates before it are faults; nothing: not checked
  HasGlyph has_glyph;              ///< empty: characters are not checked
  std::filesystem::path venue{};   ///< a venue's folder over the source; may be empty
};

/// A source folder, its translations and everything that is wrong with them.
struct Checked {
  SourceFolder source;
  std::vector<Translated> translations;
  Faults faults;  ///< sorted
};
Checked check_source(const std::filesystem::path& folder, const CheckOptions& options);

/// Writes the pack. Only for a source without errors. The file appears whole or not at all; equal
/// sources give equal bytes.
/// Errors: Io, InvalidData (larger than a pack may be).
base::Result<void> write_pack(const SourceFolder& source,
                              const std::vector<Translated>& translations,
                              const std::filesystem::path& file);

}  // namespace content::builder
