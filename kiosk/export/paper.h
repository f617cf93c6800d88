// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace kiosk {

enum class Paper : std::uint8_t {
  A4,          ///< body 14 pt
  LargePrint,  ///< A4, body 18 pt
  Receipt,     ///< 72 mm wide, 203 dots an inch, as long as it must be; black on white
};

}  // namespace kiosk
