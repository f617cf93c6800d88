// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/shape.h"

#include <algorithm>
#include <string>

#include "fonts/detail/face.h"

namespace fonts {
namespace {

/// Text as the shaper gets it, byte for byte as long. No face has glyphs for control characters and
/// line separators; they would be drawn as missing. A tab or other ASCII control becomes a space,
/// the others a character that draws nothing.
class ShaperText {
 public:
  ShaperText(std::string_view text, TextRange part) : text_{text} {
    for (std::uint32_t at = part.begin; at < part.end; ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x20 || byte == 0x7F) replace(at, " ");
      if (byte == 0xC2 && static_cast<unsigned char>(text[at + 1]) < 0xA0) replace(at, "\u00AD");
      if (text.substr(at, 3) == "\u2028") replace(at, "\u200B");
    }
  }

  std::string_view get() const { return copy_.empty() ? text_ : std::string_view{copy_}; }

 private:
  void replace(std::uint32_t at, std::string_view with) {
    if (copy_.empty()) copy_ = text_;
    std::copy(with.begin(), with.end(), copy_.begin() + at);
  }

  std::string_view text_;
  std::string copy_;
};

}  // namespace

std::vector<ShapedGlyph> shape(std::string_view paragraph, const Run& run, float size_px,
                               std::string_view locale, const FontSet& set) {
  const ShaperText text{paragraph, run.text};
  const detail::Face& face = set.detail().faces[run.font];
  hb_buffer_t* buffer = set.detail().buffer.get();
  hb_buffer_reset(buffer);
  const std::string_view shown = text.get();
  hb_buffer_add_utf8(buffer, shown.data(), static_cast<int>(shown.size()), run.text.begin,
                     static_cast<int>(run.text.end - run.text.begin));
  hb_buffer_set_script(buffer, static_cast<hb_script_t>(run.script));
  hb_buffer_set_direction(buffer, run.bidi_level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer,
                         hb_language_from_string(locale.data(), static_cast<int>(locale.size())));
  unsigned flags = HB_BUFFER_FLAG_DEFAULT;
  if (run.text.begin == 0) flags |= HB_BUFFER_FLAG_BOT;
  if (run.text.end == paragraph.size()) flags |= HB_BUFFER_FLAG_EOT;
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(flags));
  hb_shape(face.font.get(), buffer, nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const float scale = size_px / face.units_per_em;
  std::vector<ShapedGlyph> glyphs(count);
  for (unsigned i = 0; i < count; ++i) {
    const bool unsafe = hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK;
    glyphs[i] = {infos[i].codepoint,
                 infos[i].cluster,
                 static_cast<float>(positions[i].x_advance) * scale,
                 static_cast<float>(positions[i].x_offset) * scale,
                 static_cast<float>(-positions[i].y_offset) * scale,
                 unsafe};
  }
  return glyphs;
}

}  // namespace fonts
