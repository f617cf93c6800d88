// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace platform {

/// An RGBA texture on the GPU; needs the window's context. Owns its GL name.
class Texture {
 public:
  Texture(int width, int height, bool smooth);
  Texture(Texture&& other) noexcept;
  Texture& operator=(Texture&& other) noexcept;
  ~Texture();

  /// Uploads whole rows [first, last) from 8-bit coverage: white, with the coverage as alpha.
  /// `rows` points to row `first`, rows follow without a gap.
  void upload_coverage(const std::uint8_t* rows, int first, int last);
  /// Uploads the whole picture from RGBA bytes.
  void upload_rgba(const std::uint8_t* pixels);

  std::uintptr_t id() const { return name_; }  ///< for ImTextureID
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  unsigned name_ = 0;
  int width_ = 0, height_ = 0;
};

}  // namespace platform
