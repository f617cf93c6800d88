// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace kiosk::detail {

/// Two texts with something between them, if neither is empty.
inline std::string joined(const std::string& a, std::string_view between, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return std::string{a}.append(between).append(b);
}

}  // namespace kiosk::detail
