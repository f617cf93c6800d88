// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/app/checklist_words.h"
#include "kiosk/export/checklist_document.h"

namespace kiosk {

/// The checklist as the paper and the codes carry it: translation first, English beneath.
ChecklistDocument checklist_document(const content::Checklist& checklist, const content::Pack& pack,
                                     const Wording& words);

/// The dated steps still ahead, one phone code each.
std::vector<CodeView> checklist_codes(const content::Checklist& checklist,
                                      const content::Pack& pack, const Wording& words);

}  // namespace kiosk
