// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>

#include "content/builder/fault.h"
#include "platform/base/result.h"

namespace content::builder {

struct PoMerged {
  int texts = 0;      ///< translations that are new or say something else
  int standings = 0;  ///< texts whose `fuzzy` came or went
  int unknown = 0;    ///< messages that belong to no text, or to another English than ours
};

/// The language that the header of a PO file names, empty if none or if the file cannot be read.
std::string language_of(const std::filesystem::path& file);

/// Takes translations, their standing and their comments from a PO file that came back from a tool
/// into `folder / file`. A message is found by its `msgctxt` or, where the tool has lost that, by
/// the unit's name among its references. What the tool cannot know stays ours: the header, the
/// order, the notes, and the old English of a text that is still `fuzzy`. An empty text takes
/// nothing away.
///
/// Errors: NotFound, InvalidData (either file is not a valid PO file; see `faults`), Io.
base::Result<PoMerged> merge_po(const std::filesystem::path& folder, const std::string& file,
                                const std::filesystem::path& returned, Faults& faults);

}  // namespace content::builder
