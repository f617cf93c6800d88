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
  bool open = false;
  std::vector<hb_script_t> scripts;
  HbBlob blob;  ///< the whole file, mapped
  HbFace face;
  HbFont font;
  float units_per_em = 1000;
  FontSet::Extent extent;
};

/// A face known by its description alone.
Face closed_face(FaceInfo info);

/// Maps and checks the file. Errors: NotFound, Io, InvalidData (not a font, cut short).
base::Result<void> open_face(Face& face);

/// The same check from the first page of the file where that is enough, without keeping it.
base::Result<void> check_face(const FaceInfo& info);

}  // namespace detail

struct FontSet::Detail {
  std::vector<detail::Face> faces;

  /// The face, opened if it was not; one that cannot be has no glyphs.
  const detail::Face& open(std::uint16_t font);
  detail::HbBuffer buffer;  ///< used again for every run
};

}  // namespace fonts
