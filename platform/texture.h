// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace platform {

enum class TextureKind : std::uint8_t {
  Coverage,  ///< glyphs: white with 8 bits of alpha, sampled as it is
  Picture,   ///< RGBA, smoothed
};

/// A texture on the GPU; needs the window's context. Owns its GL name.
class Texture {
 public:
  Texture(int width, int height, TextureKind kind);
  Texture(Texture&& other) noexcept;
  Texture& operator=(Texture&& other) noexcept;
  ~Texture();

  /// Uploads whole rows [first, last) of 8-bit coverage.
  /// `rows` points to row `first`, rows follow without a gap.
  void upload_coverage(const std::uint8_t* rows, int first, int last);
  /// Uploads the whole picture from RGBA bytes.
  void upload_picture(const std::uint8_t* pixels);

  std::uintptr_t id() const { return name_; }  ///< for ImTextureID
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  unsigned name_ = 0;
  TextureKind kind_;
  int width_ = 0, height_ = 0;
};

}  // namespace platform
