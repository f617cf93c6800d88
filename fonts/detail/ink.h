// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>

#include "fonts/font_set.h"
#include "fonts/paragraph.h"

namespace fonts::detail {

/// The smallest rectangle round all that glyphs draw.
class InkBounds {
 public:
  explicit InkBounds(const FontSet& set) : set_{set} {}
  void add(const GlyphRun& run, const Glyph& glyph);
  base::Rect rect() const;

 private:
  const FontSet& set_;
  float left_ = std::numeric_limits<float>::max(), top_ = std::numeric_limits<float>::max();
  float right_ = std::numeric_limits<float>::lowest(),
        bottom_ = std::numeric_limits<float>::lowest();
};

}  // namespace fonts::detail
