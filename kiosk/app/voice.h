// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "content/article.h"
#include "content/message.h"

namespace kiosk {

/// Who says so, in the language of `messages`: "The law says", "Local practice, not law: a primary
/// school’s SEND policy, October 2023". `block` holds the place's name in that language.
content::LocalText voice_text(const content::Block& block, const content::Messages& messages);

}  // namespace kiosk
