// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "platform/base/result.h"

namespace bench {

/// The screen of an Xvfb started with `-fbdir FOLDER`, seen through its memory: looking costs the
/// X server nothing, and every program is measured by the same pixels.
class FrameBuffer {
 public:
  /// Errors: NotFound (no such screen), InvalidData (not a picture of 32 bits a pixel).
  static base::Result<FrameBuffer> open(const std::filesystem::path& folder);
  FrameBuffer(FrameBuffer&& other) noexcept;
  FrameBuffer(const FrameBuffer&) = delete;
  FrameBuffer& operator=(const FrameBuffer&) = delete;
  ~FrameBuffer();

  /// The pixel near the bottom right corner, which is shown last, as 0xRRGGBB.
  std::uint32_t corner() const;
  /// Waits until the corner has, or (`there` false) has no more, this colour.
  /// Errors: Io (`limit` passed).
  base::Result<void> wait_for(std::uint32_t colour, bool there,
                              std::chrono::milliseconds limit) const;
  /// A number that differs for different pictures.
  std::uint64_t fingerprint() const;

 private:
  FrameBuffer(void* map, std::size_t size) : map_{map}, size_{size} {}
  std::uint32_t header(std::size_t word) const;

  void* map_ = nullptr;
  std::size_t size_ = 0;
  std::size_t pixels_ = 0, row_ = 0;  ///< bytes
  std::uint32_t width_ = 0, height_ = 0;
};

}  // namespace bench
