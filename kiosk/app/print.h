// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/app/wording.h"
#include "platform/canvas.h"
#include "platform/printer.h"

namespace kiosk {

/// What the take-away screen says and offers about printing.
PrintView print_view(const State& state, const World& world, const Wording& words);

/// Somebody must do something before it goes on.
bool is_fault(platform::PrintState state);

/// How printing goes, in words; empty: nothing was printed yet.
Text print_status(const platform::PrintStatus& status, const Wording& words);

/// How pages of a size go to a receipt printer: by the roll, one copy.
platform::PrintOptions receipt_options(const std::string& printer, platform::PageSize size);

}  // namespace kiosk
