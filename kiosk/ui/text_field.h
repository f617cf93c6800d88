// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

/// A one-line field that shows what has been typed so far; typing itself reaches the state through
/// keys and the on-screen keyboard, always at the end of the text.
struct TextField {
  std::string id{};
  Text label{};  ///< its name, shown while it is empty
  std::string text{};
  std::string locale = "en";
  bool active = false;  ///< takes what is typed: shows the caret
};

/// Draws the field with a magnifier; true when it was touched.
bool text_field(Frame& frame, const TextField& spec, base::Rect rect);

}  // namespace kiosk::ui
