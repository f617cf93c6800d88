// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "content/builder/source.h"

namespace content::builder {

/// Makes a text to translate of each place that blocks name as `place="…"`, "place/ID/name", and
/// leaves the ID in the blocks. Equal places are one text.
void name_places(SourceFolder& out);

}  // namespace content::builder
