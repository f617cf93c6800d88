// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/glyph_atlas.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <utility>

#include "fonts/detail/face.h"
#include "fonts/detail/shelves.h"

namespace fonts {
namespace {

using Library = std::unique_ptr<FT_LibraryRec_, base::Closer<FT_Done_FreeType>>;
using FreeTypeFace = std::unique_ptr<FT_FaceRec_, base::Closer<FT_Done_Face>>;

constexpr float kStepsPerPx = 4;
constexpr int kUnitsPerStep = 64 / 4;  // FreeType counts in 1/64 px

/// A face of the set as FreeType sees it, opened when a glyph of it is first drawn.
struct Drawn {
  FreeTypeFace face;
  bool tried = false;
  int size_steps = 0;
};

std::uint64_t key_of(std::uint16_t font, std::uint32_t glyph, int size, int offset) {
  return static_cast<std::uint64_t>(font) << 48 |
         static_cast<std::uint64_t>(glyph & 0xFFFFFF) << 24 |
         static_cast<std::uint64_t>(size) << 4 | static_cast<std::uint64_t>(offset);
}

}  // namespace

struct GlyphAtlas::Impl {
  const FontSet& set;
  int side, max_side;
  std::vector<std::uint8_t> pixels;
  detail::Shelves shelves;
  std::unordered_map<std::uint64_t, AtlasGlyph> known;
  Library library;
  std::vector<Drawn> faces;  // after the library: closed before it
  Rows dirty;
  std::uint32_t generation = 1;
  Counters counters;

  Impl(const FontSet& fonts, int start_side, int limit)
      : set{fonts},
        side{std::clamp(start_side, 16, 8192)},
        max_side{std::clamp(limit, side, 8192)},
        pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side)),
        shelves{side},
        faces(fonts.size()) {
    FT_Library raw = nullptr;
    if (FT_Init_FreeType(&raw) == 0) library.reset(raw);
    dirty = {0, side};
  }

  /// The face at a size, or null if FreeType cannot read it.
  FT_Face at_size(std::uint16_t font, int size_steps) {
    SIGNPOST_CHECK(font < faces.size());
    Drawn& drawn = faces[font];
    if (!drawn.tried && library) {
      drawn.tried = true;
      const detail::Face& source = set.detail().open(font);
      unsigned length = 0;
      const char* data = hb_blob_get_data(source.blob.get(), &length);
      FT_Face raw = nullptr;
      if (FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(data),
                             static_cast<FT_Long>(length), source.info.index, &raw) == 0)
        drawn.face.reset(raw);
    }
    if (drawn.face && drawn.size_steps != size_steps) {
      if (FT_Set_Char_Size(drawn.face.get(), 0, size_steps * kUnitsPerStep, 72, 72) != 0)
        return nullptr;
      drawn.size_steps = size_steps;
    }
    return drawn.face.get();
  }

  AtlasGlyph render(std::uint16_t font, std::uint32_t glyph, int size_steps, int offset_steps) {
    FT_Face face = at_size(font, size_steps);
    if (!face || FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
    FT_GlyphSlot slot = face->glyph;
    if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return {};
    FT_Outline_Translate(&slot->outline, offset_steps * kUnitsPerStep, 0);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return {};
    const FT_Bitmap& picture = slot->bitmap;
    const int width = static_cast<int>(picture.width), height = static_cast<int>(picture.rows);
    if (width == 0 || height == 0) return {};
    const auto place = make_room(width, height);
    if (!place) return {};
    for (int row = 0; row < height; ++row)
      std::memcpy(
          &pixels[static_cast<std::size_t>(place->y + row) * static_cast<std::size_t>(side) +
                  static_cast<std::size_t>(place->x)],
          picture.buffer + static_cast<std::ptrdiff_t>(row) * picture.pitch,
          static_cast<std::size_t>(width));
    if (dirty.first == dirty.last) dirty = {place->y, place->y + height};
    dirty = {std::min(dirty.first, place->y), std::max(dirty.last, place->y + height)};
    return {static_cast<std::uint16_t>(place->x),
            static_cast<std::uint16_t>(place->y),
            static_cast<std::uint16_t>(width),
            static_cast<std::uint16_t>(height),
            static_cast<std::int16_t>(slot->bitmap_left),
            static_cast<std::int16_t>(-slot->bitmap_top)};
  }

  std::optional<detail::Shelves::Place> make_room(int width, int height) {
    if (std::max(width, height) + 2 > max_side) return std::nullopt;
    while (true) {
      if (const auto place = shelves.place(width, height)) return place;
      if (side < max_side)
        grow();
      else
        empty();
    }
  }

  void grow() {
    const auto from = static_cast<std::size_t>(side);
    const int wanted = std::min(side * 2, max_side);
    const auto to = static_cast<std::size_t>(wanted);
    std::vector<std::uint8_t> larger(to * to);
    for (std::size_t row = 0; row < from; ++row)
      std::memcpy(&larger[row * to], &pixels[row * from], from);
    pixels = std::move(larger);
    side = wanted;
    shelves.grow(side);
    ++counters.grown;
    renew();
  }

  void empty() {
    std::fill(pixels.begin(), pixels.end(), std::uint8_t{0});
    shelves = detail::Shelves{side};
    known.clear();
    ++counters.emptied;
    renew();
  }

  void renew() {
    ++generation;
    dirty = {0, side};
  }
};

GlyphAtlas::GlyphAtlas(const FontSet& set, int start_side, int max_side)
    : impl_{std::make_unique<Impl>(set, start_side, max_side)} {}
GlyphAtlas::~GlyphAtlas() = default;

AtlasGlyph GlyphAtlas::glyph(std::uint16_t font, std::uint32_t glyph_id, float size_px,
                             float subpixel_x) {
  Impl& atlas = *impl_;
  const int size = static_cast<int>(std::lround(std::clamp(size_px, 0.25f, 4096.0f) * kStepsPerPx));
  const int offset = std::clamp(static_cast<int>(subpixel_x * kStepsPerPx), 0, 3);
  const std::uint64_t key = key_of(font, glyph_id, size, offset);
  if (const auto found = atlas.known.find(key); found != atlas.known.end()) {
    ++atlas.counters.hits;
    return found->second;
  }
  ++atlas.counters.renders;
  const AtlasGlyph drawn = atlas.render(font, glyph_id, size, offset);
  atlas.known.emplace(key, drawn);
  atlas.counters.glyphs = atlas.known.size();
  return drawn;
}

int GlyphAtlas::side() const { return impl_->side; }
const std::vector<std::uint8_t>& GlyphAtlas::pixels() const { return impl_->pixels; }
std::uint32_t GlyphAtlas::generation() const { return impl_->generation; }

GlyphAtlas::Rows GlyphAtlas::take_dirty_rows() { return std::exchange(impl_->dirty, Rows{}); }

GlyphAtlas::Counters GlyphAtlas::counters() const { return impl_->counters; }

}  // namespace fonts
