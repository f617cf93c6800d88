// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/controls.h"

namespace kiosk::ui {

enum class KeyAction : std::uint8_t { Type, Backspace, Shift, Digits, OtherScript, Hide };

struct KeyTouch {
  KeyAction action = KeyAction::Type;
  std::string text{};  ///< of Type
};

/// The on-screen keyboard: rows of letters as its layout gives them, then a row of its own keys.
struct Keyboard {
  std::vector<std::vector<std::string>> rows{};
  std::string locale = "en";  ///< of the letters
  bool shifted = false;
  bool digits = false;  ///< the digits are shown
  Text shift{}, backspace{}, space{}, hide{}, letters{};
  std::string other_script{};  ///< label of the key to the other layout; empty: no such key
  std::string digits_label{};  ///< "123"
};

/// Draws the keyboard into `rect`; the key that was touched, if any.
std::optional<KeyTouch> keyboard(Frame& frame, const Keyboard& spec, base::Rect rect);
/// The height it wants, at most `available`.
float keyboard_height(const Frame& frame, const Keyboard& spec, float available);

}  // namespace kiosk::ui
