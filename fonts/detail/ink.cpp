// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/ink.h"

#include <algorithm>

#include "fonts/detail/face.h"

namespace fonts::detail {

void InkBounds::add(const GlyphRun& run, const Glyph& glyph) {
  const Face& face = set_.detail().open(run.font);
  hb_glyph_extents_t extents{};
  if (!hb_font_get_glyph_extents(face.font.get(), glyph.id, &extents)) return;
  if (extents.width == 0 || extents.height == 0) return;
  const float scale = run.style.size_px / face.units_per_em;
  const float left = glyph.x + static_cast<float>(extents.x_bearing) * scale;
  const float top = glyph.y - static_cast<float>(extents.y_bearing) * scale;
  left_ = std::min(left_, left);
  top_ = std::min(top_, top);
  right_ = std::max(right_, left + static_cast<float>(extents.width) * scale);
  bottom_ = std::max(bottom_, top - static_cast<float>(extents.height) * scale);
}

base::Rect InkBounds::rect() const {
  if (left_ >= right_) return {};
  return {left_, top_, right_ - left_, bottom_ - top_};
}

}  // namespace fonts::detail
