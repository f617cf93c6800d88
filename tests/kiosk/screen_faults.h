// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "kiosk/app/app.h"

namespace kiosk::test {

/// What is wrong with the screen as it stands, one line a fault; empty: nothing.
///
/// Every node in front of a dialog is named, inside the window, large enough to read and legible on
/// its ground; every control has its own id, is large enough to touch and overlaps no other.
/// Source: EN 301 549, WCAG 2.2 and the kiosk's own sizes in millimetres.
std::vector<std::string> screen_faults(const App& app);

}  // namespace kiosk::test
