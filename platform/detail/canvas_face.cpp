// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/canvas_face.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

namespace platform::detail {
namespace {

using Library = std::unique_ptr<FT_LibraryRec_, base::Closer<FT_Done_FreeType>>;
using Face = std::unique_ptr<FT_FaceRec_, base::Closer<FT_Done_Face>>;

/// A face with a FreeType library of its own: Cairo may let go of it late and in another thread.
struct HeldFace {
  Library library;
  Face face;
};

constexpr cairo_user_data_key_t kHeldFace{};

void let_go(void* held) { std::unique_ptr<HeldFace>{static_cast<HeldFace*>(held)}.reset(); }

/// The first of the characters without ink that the face truly draws as nothing: some faces give
/// the joiners a mark to be seen by.
std::uint32_t blank_glyph(FT_Face face) {
  for (const FT_ULong character : {0x200BUL, 0x200CUL, 0x034FUL, 0x00A0UL, 0x0020UL}) {
    const FT_UInt glyph = FT_Get_Char_Index(face, character);
    if (glyph != 0 && FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) == 0 &&
        face->glyph->format == FT_GLYPH_FORMAT_OUTLINE && face->glyph->outline.n_points == 0)
      return glyph;
  }
  return 0;
}

}  // namespace

base::Result<CanvasFace> load_canvas_face(const std::filesystem::path& file, int index) {
  const auto failure = [&file] {
    return base::Error{base::ErrorCode::Io, "cannot read the font " + file.string()};
  };
  auto held = std::make_unique<HeldFace>();
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) return failure();
  held->library.reset(library);
  FT_Face raw = nullptr;
  if (FT_New_Face(library, file.c_str(), index, &raw) != 0) return failure();
  held->face.reset(raw);
  CanvasFace result{CairoFace{cairo_ft_font_face_create_for_ft_face(raw, FT_LOAD_NO_HINTING)},
                    blank_glyph(raw), 0, 0};
  const FT_UInt space = FT_Get_Char_Index(raw, 0x20);
  if (space != 0 && raw->units_per_EM > 0 && FT_Load_Glyph(raw, space, FT_LOAD_NO_SCALE) == 0) {
    result.space_glyph = space;
    result.space_em = static_cast<float>(raw->glyph->advance.x) / raw->units_per_EM;
  }
  cairo_font_face_t* const face = result.face.get();
  if (cairo_font_face_status(face) != CAIRO_STATUS_SUCCESS ||
      cairo_font_face_set_user_data(face, &kHeldFace, held.get(), let_go) != CAIRO_STATUS_SUCCESS)
    return failure();
  held.release();  // let_go owns it now
  return result;
}

}  // namespace platform::detail
