// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/builder/fault.h"

namespace content::builder {

/// One message of a PO file.
struct PoEntry {
  std::string context;  ///< msgctxt: the unit
  std::string english;  ///< msgid
  std::string text;     ///< msgstr; empty: not translated
  bool fuzzy = false;
  std::optional<std::string> previous;  ///< `#| msgid`
  int line = 0;                         ///< of its msgctxt in the file; 0 if not known
};

/// Reads `folder / file` with libgettextpo: the messages in their order, without obsolete ones.
/// Nothing, and the faults, if the file is not a valid PO file.
std::optional<std::vector<PoEntry>> read_po(const std::filesystem::path& folder,
                                            const std::string& file, Faults& faults);

}  // namespace content::builder
