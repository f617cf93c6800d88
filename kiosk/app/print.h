// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/app/wording.h"
#include "platform/printer.h"

namespace kiosk {

/// What the take-away screen says and offers about printing.
PrintView print_view(const State& state, bool has_printer, const Wording& words);

}  // namespace kiosk
