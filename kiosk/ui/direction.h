// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace kiosk::ui {

/// Whether a language (BCP 47) is written right to left.
bool is_rtl(std::string_view locale);

}  // namespace kiosk::ui
