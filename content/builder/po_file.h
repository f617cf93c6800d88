// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/builder/fault.h"
#include "content/builder/unit.h"
#include "platform/base/result.h"

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

struct PoChanges {
  int added = 0, changed = 0, gone = 0;
};

/// Brings `folder / file` up to date with the units, in their order, or makes it. A changed English
/// text makes a translation fuzzy and keeps the former text as its `#| msgid`; a unit that is gone
/// leaves an obsolete message. Equal input gives equal bytes.
///
/// Errors: InvalidData (the file is not a valid PO file; see `faults`), Io.
base::Result<PoChanges> update_po(const std::filesystem::path& folder, const std::string& file,
                                  const std::string& language, const std::vector<Unit>& units,
                                  Faults& faults);

}  // namespace content::builder
