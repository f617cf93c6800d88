// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "content/checklist.h"
#include "kiosk/app/intent.h"
#include "kiosk/app/state.h"

namespace kiosk {

/// What has to happen outside the state.
enum class Effect : std::uint8_t {
  Moved,  ///< another screen: nothing is pressed any more, pictures of the old one can go
  Speak,  ///< read aloud what is on the screen now
  SpeakPrintStatus,
  Hush,   ///< stop reading at once
  Print,  ///< the pages shown
  CancelPrint,
  CountFeedback,  ///< add one to the count of each choice made
  Wiped,          ///< the visit is over: every cache that may hold something of it is emptied
};

/// The state after an intent, and the effects to carry out. Pure: the rules and today come in.
std::vector<Effect> update(State& state, const Intent& intent, const content::RuleBook& rules,
                           base::Day today);

}  // namespace kiosk
