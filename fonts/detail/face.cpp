// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/face.h"

#include <array>
#include <fstream>
#include <system_error>
#include <utility>

#include "fonts/detail/sfnt.h"

namespace fonts::detail {
namespace {

base::Error not_a_font(const FaceInfo& info, const char* why) {
  return {base::ErrorCode::InvalidData, info.file.string() + ": not a usable font: " + why};
}

}  // namespace

Face closed_face(FaceInfo info) {
  Face face;
  for (const std::string& script : info.scripts)
    face.scripts.push_back(hb_script_from_string(script.c_str(), -1));
  face.info = std::move(info);
  return face;
}

base::Result<void> open_face(Face& opened) {
  const FaceInfo& info = opened.info;
  std::error_code failure;
  if (!std::filesystem::is_regular_file(info.file, failure))
    return base::Error{base::ErrorCode::NotFound, info.file.string() + ": font file not found"};

  opened.blob.reset(hb_blob_create_from_file_or_fail(info.file.c_str()));
  if (!opened.blob) {
    const auto size = std::filesystem::file_size(info.file, failure);
    if (!failure && size == 0) return not_a_font(info, "the file is empty");
    return base::Error{base::ErrorCode::Io, info.file.string() + ": cannot read the font file"};
  }
  unsigned int length = 0;
  const char* data = hb_blob_get_data(opened.blob.get(), &length);
  if (info.index < 0) return not_a_font(info, "negative face number");
  const auto index = static_cast<unsigned>(info.index);
  if (const char* fault = sfnt_fault({data, length}, length, index)) return not_a_font(info, fault);

  opened.face.reset(hb_face_create(opened.blob.get(), index));
  if (hb_face_get_glyph_count(opened.face.get()) == 0) return not_a_font(info, "no glyphs");
  const auto units = static_cast<int>(hb_face_get_upem(opened.face.get()));
  if (units <= 0) return not_a_font(info, "no em size");
  opened.units_per_em = static_cast<float>(units);

  opened.font.reset(hb_font_create(opened.face.get()));
  hb_font_set_scale(opened.font.get(), units, units);
  hb_ot_font_set_funcs(opened.font.get());

  hb_font_extents_t extents{};
  if (hb_font_get_h_extents(opened.font.get(), &extents)) {
    opened.extent.ascent = static_cast<float>(extents.ascender) / opened.units_per_em;
    opened.extent.descent = static_cast<float>(-extents.descender) / opened.units_per_em;
  }
  if (opened.extent.ascent + opened.extent.descent <= 0) opened.extent = {0.8f, 0.2f};
  opened.open = true;
  return {};
}

base::Result<void> check_face(const FaceInfo& info) {
  std::array<char, 4096> page;  // a table directory takes about 400 bytes
  std::error_code failure;
  const auto size = std::filesystem::file_size(info.file, failure);
  std::ifstream in{info.file, std::ios::binary};
  in.read(page.data(), static_cast<std::streamsize>(page.size()));
  const auto read = static_cast<std::size_t>(in.gcount());
  if (!failure && info.index == 0 && !sfnt_fault({page.data(), read}, size, 0)) return {};
  Face face = closed_face(info);
  return open_face(face);
}

}  // namespace fonts::detail

namespace fonts {

const detail::Face& FontSet::Detail::open(std::uint16_t font) {
  SIGNPOST_CHECK(font < faces.size());
  detail::Face& face = faces[font];
  if (!face.open && !detail::open_face(face)) {
    face.blob.reset(hb_blob_get_empty());
    face.face.reset(hb_face_create(face.blob.get(), 0));
    face.font.reset(hb_font_create(face.face.get()));
    hb_ot_font_set_funcs(face.font.get());
    face.open = true;
  }
  return face;
}

}  // namespace fonts
