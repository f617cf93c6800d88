// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cairo.h>

#include <memory>
#include <string_view>

#include "platform/base/closer.h"
#include "platform/base/result.h"

namespace platform::detail {

using Surface = std::unique_ptr<cairo_surface_t, base::Closer<cairo_surface_destroy>>;

/// Appends what Cairo writes to the std::string that `closure` points to.
cairo_status_t append_bytes(void* closure, const unsigned char* data, unsigned length);

/// A PNG picture for Cairo. Errors: InvalidData, OutOfRange (more than 2048 px wide or high).
base::Result<Surface> png_surface(std::string_view png);

}  // namespace platform::detail
