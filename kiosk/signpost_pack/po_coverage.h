// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "content/builder/source.h"
#include "content/builder/translation.h"

namespace signpost_pack {

/// How far each language is: one JSON object, keyed by language tag.
std::string coverage_json(const content::builder::SourceFolder& source,
                          const std::vector<content::builder::Translated>& translations);

/// The same as a table, a line a language.
std::string coverage_text(const content::builder::SourceFolder& source,
                          const std::vector<content::builder::Translated>& translations);

}  // namespace signpost_pack
