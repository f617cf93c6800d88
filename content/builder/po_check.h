// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "content/builder/fault.h"
#include "content/builder/unit.h"
#include "content/pack.h"

namespace content::builder {

/// Every fault of every PO file: what `msgfmt --check` finds, drafts included, the header, and
/// what `translate` finds. An Error is a file that cannot be read or a text that is not used; a
/// Warning may be wrong. What is merely not translated yet is no fault.
void check_po_files(const std::filesystem::path& folder, const std::vector<Language>& languages,
                    const std::vector<Unit>& units, Faults& faults);

}  // namespace content::builder
