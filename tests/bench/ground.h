// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace bench {

/// What all windows measured have in common.
constexpr int kWidth = 1280, kHeight = 800;
/// The kiosk's paper, 0xRRGGBB: its appearance in the frame buffer is the first painted frame.
constexpr std::uint32_t kGround = 0xFAF8F4;

}  // namespace bench
