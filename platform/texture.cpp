// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/texture.h"

#include <GL/gl.h>

#include <utility>
#include <vector>

#include "platform/base/check.h"

namespace platform {

Texture::Texture(int width, int height, TextureKind kind)
    : kind_{kind}, width_{width}, height_{height} {
  SIGNPOST_CHECK(width > 0 && height > 0);
  glGenTextures(1, &name_);
  glBindTexture(GL_TEXTURE_2D, name_);
  const bool picture = kind == TextureKind::Picture;
  const GLint filter = picture ? GL_LINEAR : GL_NEAREST;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  // Two bytes a pixel are enough for white with alpha, and half the memory of RGBA.
  const GLenum format = picture ? GL_RGBA : GL_LUMINANCE_ALPHA;
  glTexImage2D(GL_TEXTURE_2D, 0, picture ? GL_RGBA8 : GL_LUMINANCE8_ALPHA8, width, height, 0,
               format, GL_UNSIGNED_BYTE, nullptr);
}

Texture::Texture(Texture&& other) noexcept
    : name_{std::exchange(other.name_, 0)},
      kind_{other.kind_},
      width_{std::exchange(other.width_, 0)},
      height_{std::exchange(other.height_, 0)} {}

Texture& Texture::operator=(Texture&& other) noexcept {
  std::swap(name_, other.name_);
  std::swap(kind_, other.kind_);
  std::swap(width_, other.width_);
  std::swap(height_, other.height_);
  return *this;
}

Texture::~Texture() {
  if (name_ != 0) glDeleteTextures(1, &name_);
}

void Texture::upload_coverage(const std::uint8_t* rows, int first, int last) {
  SIGNPOST_CHECK(kind_ == TextureKind::Coverage);
  SIGNPOST_CHECK(first >= 0 && first <= last && last <= height_);
  if (first == last) return;
  const auto count = static_cast<std::size_t>(last - first) * static_cast<std::size_t>(width_);
  std::vector<std::uint8_t> pixels(count * 2, 255);
  for (std::size_t i = 0; i < count; ++i) pixels[i * 2 + 1] = rows[i];
  glBindTexture(GL_TEXTURE_2D, name_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, first, width_, last - first, GL_LUMINANCE_ALPHA,
                  GL_UNSIGNED_BYTE, pixels.data());
}

void Texture::upload_picture(const std::uint8_t* pixels) {
  SIGNPOST_CHECK(kind_ == TextureKind::Picture);
  glBindTexture(GL_TEXTURE_2D, name_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
}

}  // namespace platform
