// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "fonts/detail/harfbuzz.h"
#include "fonts/font_set.h"

namespace fonts {
namespace detail {

/// An open face. Its HarfBuzz font works in font units: one font serves every size, and positions
/// are scaled to px in floating point, so nothing is rounded to a pixel or hinted.
struct Face {
  FaceInfo info;
  std::vector<hb_script_t> scripts;
  HbBlob blob;  ///< the whole file, mapped
  HbFace face;
  HbFont font;
  float units_per_em = 1000;
  FontSet::Extent extent;
};

/// Maps and checks the file. Errors: NotFound, Io, InvalidData (not a font, cut short).
base::Result<Face> open_face(FaceInfo info);

}  // namespace detail

struct FontSet::Detail {
  std::vector<detail::Face> faces;
  detail::HbBuffer buffer;  ///< used again for every run
};

}  // namespace fonts
