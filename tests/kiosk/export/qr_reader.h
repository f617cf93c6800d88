// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace kiosk::test {

/// The texts of all QR codes in an RGBA picture, as ZBar reads them.
std::vector<std::string> read_codes(std::span<const std::uint8_t> rgba, int width, int height);

}  // namespace kiosk::test
