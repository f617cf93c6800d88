// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/texture.h"

#include <GL/gl.h>

#include <utility>
#include <vector>

#include "platform/base/check.h"

namespace platform {

Texture::Texture(int width, int height, bool smooth) : width_{width}, height_{height} {
  SIGNPOST_CHECK(width > 0 && height > 0);
  glGenTextures(1, &name_);
  glBindTexture(GL_TEXTURE_2D, name_);
  const GLint filter = smooth ? GL_LINEAR : GL_NEAREST;
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, filter);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
}

Texture::Texture(Texture&& other) noexcept
    : name_{std::exchange(other.name_, 0)},
      width_{std::exchange(other.width_, 0)},
      height_{std::exchange(other.height_, 0)} {}

Texture& Texture::operator=(Texture&& other) noexcept {
  std::swap(name_, other.name_);
  std::swap(width_, other.width_);
  std::swap(height_, other.height_);
  return *this;
}

Texture::~Texture() {
  if (name_ != 0) glDeleteTextures(1, &name_);
}

void Texture::upload_coverage(const std::uint8_t* rows, int first, int last) {
  SIGNPOST_CHECK(first >= 0 && first <= last && last <= height_);
  if (first == last) return;
  const auto count = static_cast<std::size_t>(last - first) * static_cast<std::size_t>(width_);
  std::vector<std::uint8_t> rgba(count * 4, 255);
  for (std::size_t i = 0; i < count; ++i) rgba[i * 4 + 3] = rows[i];
  glBindTexture(GL_TEXTURE_2D, name_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, first, width_, last - first, GL_RGBA, GL_UNSIGNED_BYTE,
                  rgba.data());
}

void Texture::upload_rgba(const std::uint8_t* pixels) {
  glBindTexture(GL_TEXTURE_2D, name_);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
}

}  // namespace platform
