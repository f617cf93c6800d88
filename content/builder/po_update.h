// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "content/builder/fault.h"
#include "content/builder/po_words.h"
#include "content/builder/unit.h"
#include "content/pack.h"
#include "platform/base/result.h"

namespace content::builder {

/// Units whose English an editor has changed in its wording only.
struct SameMeaning {
  std::set<std::string> units;  ///< ids
  PoWords words;
};

/// Finds the units by id, or by the beginning of an id up to a slash or dot. An Error fault for
/// each name that fits none, and for each unit whose edit changed more than its wording, compared
/// with the English that each PO file still holds. Only for a set without errors may the PO files
/// be updated with it.
SameMeaning find_same_meaning(const std::filesystem::path& folder,
                              const std::vector<Language>& languages,
                              const std::vector<Unit>& units, const std::vector<std::string>& names,
                              Faults& faults);

struct PoChanges {
  int added = 0, changed = 0, gone = 0;
  int kept = 0;  ///< changed in their wording only
};

/// Brings `folder / file` up to date with the units, in their order, or makes it. A changed English
/// text makes a translation fuzzy and keeps the former text as its `#| msgid`; a unit that is gone
/// leaves an obsolete message. Equal input gives equal bytes.
///
/// A unit of `same_meaning` keeps its standing. One that was stale is a draft again if its meaning
/// is still that of the text it was made from: whether a person had checked it is not known.
///
/// Errors: InvalidData (the file is not a valid PO file; see `faults`), Io.
base::Result<PoChanges> update_po(const std::filesystem::path& folder, const std::string& file,
                                  const std::string& language, const std::vector<Unit>& units,
                                  Faults& faults, const SameMeaning& same_meaning = {});

}  // namespace content::builder
