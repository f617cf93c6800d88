// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/cairo_stream.h"

#include <algorithm>
#include <string>

#include "platform/base/png.h"

namespace platform::detail {
namespace {

constexpr std::uint32_t kMostPixels = 2048;  // a side

cairo_status_t read_bytes(void* closure, unsigned char* data, unsigned length) {
  auto& rest = *static_cast<std::string_view*>(closure);
  if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
  std::copy_n(rest.begin(), length, data);
  rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

base::Result<Surface> png_surface(std::string_view png) {
  const auto size = base::png_size(png);
  if (!size) return base::Error{base::ErrorCode::InvalidData, "not a PNG picture"};
  if (size->width > kMostPixels || size->height > kMostPixels)
    return base::Error{base::ErrorCode::OutOfRange, "the picture is too large"};
  Surface surface{cairo_image_surface_create_from_png_stream(read_bytes, &png)};
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return base::Error{base::ErrorCode::InvalidData,
                       std::string{"not a PNG picture: "} + cairo_status_to_string(status)};
  return surface;
}

}  // namespace platform::detail
