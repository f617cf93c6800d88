// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "content/builder/po_file.h"
#include "content/builder/po_words.h"
#include "content/builder/unit.h"
#include "content/pack.h"

namespace content::builder {

/// A unit in another language. `text` is set for Reviewed and Draft.
struct Translation {
  Standing standing = Standing::Missing;
  std::string text;
  std::vector<Span> spans;  ///< of a Block
  bool refused = false;     ///< Missing because what is there cannot be used
};

/// Everything in one language.
struct Translated {
  std::string locale;
  std::map<std::string, Translation> units;  ///< by unit id; each unit is there
  Coverage coverage;
  int refused = 0;  ///< of those that `coverage` counts as missing
};

/// Matches the units with the messages of a PO file. A translation that cannot be used (numbers or
/// arguments differ, a link is missing, a critical text lost its "not", the text is not valid) is a
/// fault of the severity `refusal` and counts as missing; what only may be wrong is a warning.
Translated translate(const std::vector<Unit>& units, const std::vector<PoEntry>& entries,
                     const std::string& locale, const std::string& file, const PoWords& words,
                     Faults& faults, Severity refusal = Severity::Warning);

/// Reads po/LANGUAGE.po for each language but English. In the faults, a line a language tells how
/// much is not translated.
std::vector<Translated> read_translations(const std::filesystem::path& folder,
                                          const std::vector<Language>& languages,
                                          const std::vector<Unit>& units, Faults& faults);

}  // namespace content::builder
