// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace platform {

/// What one key of the on-screen keyboard types.
struct KeyCap {
  std::string plain;  ///< UTF-8; empty: the key does nothing on this level
  std::string shifted;
  std::string alternate;  ///< the letter behind AltGr (Polish ą behind a), if it is one; else empty
  std::string alternate_shifted;
};

/// The letter rows of a layout, as on a physical keyboard: top row (digits) first. Dead keys are
/// left out.
struct KeyboardLayout {
  std::string name;  ///< "gb", "ara", "pl"
  std::vector<std::vector<KeyCap>> rows;
};

/// Reads a layout from the system's xkb data. Errors: NotFound (unknown layout or no xkb data).
base::Result<KeyboardLayout> load_keyboard_layout(std::string_view layout,
                                                  std::string_view variant = {});

}  // namespace platform
