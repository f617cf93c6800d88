// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cairo.h>

#include <cstdint>
#include <filesystem>
#include <memory>

#include "platform/base/closer.h"
#include "platform/base/result.h"

namespace platform::detail {

using CairoFace = std::unique_ptr<cairo_font_face_t, base::Closer<cairo_font_face_destroy>>;

/// A Cairo face that keeps the FreeType face behind it alive for as long as Cairo wants it, which
/// may be longer than the canvas.
struct CanvasFace {
  CairoFace face;
  std::uint32_t blank_glyph = 0;  ///< draws nothing; 0: the face has no such glyph
  std::uint32_t space_glyph = 0;  ///< 0: the face has none
  float space_em = 0;             ///< its advance
};

/// Errors: Io, naming the file.
base::Result<CanvasFace> load_canvas_face(const std::filesystem::path& file, int index);

}  // namespace platform::detail
