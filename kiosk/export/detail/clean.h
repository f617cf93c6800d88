// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace kiosk::detail {

/// The text without controls: its line ends as `line_end`, tabs as spaces, U+FFFD for bytes that
/// are no UTF-8.
std::string clean(std::string_view text, char line_end = '\n');

}  // namespace kiosk::detail
