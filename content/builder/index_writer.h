// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sqlite3.h>

#include <vector>

#include "content/builder/source.h"
#include "content/builder/translation.h"
#include "platform/base/result.h"

namespace content::builder {

/// Fills the tables search reads: document, vocabulary, synonym and one search table a language.
base::Result<void> write_index(sqlite3& db, const SourceFolder& source,
                               const std::vector<Translated>& translations);

}  // namespace content::builder
