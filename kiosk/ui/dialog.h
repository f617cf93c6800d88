// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

/// Shades the screen and draws a panel with a title in the middle of it. What is drawn afterwards
/// belongs to the dialog; all that was drawn before is behind it.
/// Gives the room for its content below the title.
base::Rect dialog_panel(Frame& frame, std::string_view id, const Text& title, float width_px,
                        float content_height_px);

}  // namespace kiosk::ui
