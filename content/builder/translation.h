// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "content/builder/po_file.h"
#include "content/builder/unit.h"
#include "content/pack.h"

namespace content::builder {

/// A unit in another language. `text` is set for Reviewed and Draft.
struct Translation {
  Standing standing = Standing::Missing;
  std::string text;
  std::vector<Span> spans;  ///< of a Block
};

/// Everything in one language.
struct Translated {
  std::string locale;
  std::map<std::string, Translation> units;  ///< by unit id; each unit is there
  Coverage coverage;
};

/// Matches the units with the messages of a PO file. A translation that cannot be used (numbers or
/// arguments differ, a link is missing, the text is not valid) is a warning and counts as missing.
Translated translate(const std::vector<Unit>& units, const std::vector<PoEntry>& entries,
                     const std::string& locale, const std::string& file, Faults& faults);

/// Reads po/LANGUAGE.po for each language but English.
std::vector<Translated> read_translations(const std::filesystem::path& folder,
                                          const std::vector<Language>& languages,
                                          const std::vector<Unit>& units, Faults& faults);

}  // namespace content::builder
