// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/app/checklist_words.h"

namespace kiosk {

/// The whole checklist as a code that opens the venue's phone page; nothing if it has no steps or
/// not even one fits. `address` must pass `check_phone_address`.
std::optional<CodeView> phone_code(const content::Checklist& checklist, const content::Pack& pack,
                                   const Wording& words, std::string_view address);

}  // namespace kiosk
