// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/font_set.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "fonts/detail/face.h"
#include "fonts/detail/font_list.h"
#include "fonts/detail/locale.h"

namespace fonts {
namespace {

bool contains(const std::vector<hb_script_t>& scripts, std::uint32_t script) {
  return std::find(scripts.begin(), scripts.end(), static_cast<hb_script_t>(script)) !=
         scripts.end();
}

/// Place in the order of preference; smaller is tried first.
int distance(const detail::Face& face, std::uint32_t script, std::string_view locale,
             Weight weight) {
  const bool reserved = !face.info.locales.empty();
  const bool ours =
      std::any_of(face.info.locales.begin(), face.info.locales.end(),
                  [&](const std::string& tag) { return detail::is_within_locale(locale, tag); });
  const bool made_for_script = contains(face.scripts, script);
  int kind = 3;
  if (reserved && !ours) {
    kind = 4;
  } else if (made_for_script) {
    kind = ours ? 0 : 1;
  } else if (face.info.fallback || face.scripts.empty()) {
    kind = 2;
  }
  return 2 * kind + (face.info.weight == weight ? 0 : 1);
}

}  // namespace

FontSet::FontSet() = default;
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

base::Result<FontSet> FontSet::load(const std::filesystem::path& directory) {
  SIGNPOST_TRY(std::vector<FaceInfo> faces, detail::read_font_list(directory));
  for (const FaceInfo& info : faces) SIGNPOST_TRY_VOID(detail::check_face(info));
  return closed_set(std::move(faces));
}

base::Result<FontSet> FontSet::closed_set(std::vector<FaceInfo> faces) {
  if (faces.empty() || faces.size() > std::numeric_limits<std::uint16_t>::max())
    return base::Error{base::ErrorCode::InvalidArgument, "a font set needs 1 to 65535 faces"};
  FontSet set;
  set.detail_ = std::make_unique<Detail>();
  set.detail_->buffer.reset(hb_buffer_create());
  for (FaceInfo& info : faces) set.detail_->faces.push_back(detail::closed_face(std::move(info)));
  return set;
}

base::Result<FontSet> FontSet::from_faces(std::vector<FaceInfo> faces) {
  SIGNPOST_TRY(FontSet set, closed_set(std::move(faces)));
  for (detail::Face& face : set.detail_->faces) SIGNPOST_TRY_VOID(detail::open_face(face));
  return set;
}

std::size_t FontSet::size() const { return detail_->faces.size(); }

std::size_t FontSet::opened() const {
  return static_cast<std::size_t>(std::count_if(detail_->faces.begin(), detail_->faces.end(),
                                                [](const detail::Face& f) { return f.open; }));
}

const FaceInfo& FontSet::info(std::uint16_t font) const {
  SIGNPOST_CHECK(font < detail_->faces.size());
  return detail_->faces[font].info;
}

std::vector<std::uint16_t> FontSet::candidates(std::uint32_t script, std::string_view locale,
                                               Weight weight) const {
  std::vector<int> distances;
  for (const detail::Face& face : detail_->faces)
    distances.push_back(distance(face, script, locale, weight));
  std::vector<std::uint16_t> order(detail_->faces.size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint16_t a, std::uint16_t b) { return distances[a] < distances[b]; });
  return order;
}

bool FontSet::covers(std::uint16_t font, char32_t code_point) const {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(detail_->open(font).font.get(), code_point, &glyph)) return true;
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool FontSet::covers(char32_t code_point) const {
  for (std::size_t font = 0; font < size(); ++font)
    if (covers(static_cast<std::uint16_t>(font), code_point)) return true;
  return false;
}

FontSet::Extent FontSet::extent(std::uint16_t font) const {
  const Extent own = detail_->open(font).extent;
  const FaceInfo& listed = info(font);
  return {listed.ascent > 0 ? listed.ascent : own.ascent,
          listed.descent > 0 ? listed.descent : own.descent};
}

}  // namespace fonts
