// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace base {

struct PngSize {
  std::uint32_t width = 0, height = 0;
};

/// The size of a PNG picture by its signature and first chunk, before memory is taken for it;
/// nothing if it is none.
inline std::optional<PngSize> png_size(std::string_view png) {
  constexpr std::string_view kBegin{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
  if (png.size() < kBegin.size() + 8 || !png.starts_with(kBegin)) return std::nullopt;
  const auto side = [&](std::size_t at) {
    std::uint32_t length = 0;
    for (std::size_t i = at; i < at + 4; ++i)
      length = length << 8 | static_cast<unsigned char>(png[i]);
    return length;
  };
  return PngSize{side(kBegin.size()), side(kBegin.size() + 4)};
}

}  // namespace base
