// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/shape.h"

#include <algorithm>
#include <string>

#include "fonts/detail/face.h"

namespace fonts {
namespace {

/// A part of the text and its surroundings as the shaper gets it, byte for byte as long. No face
/// has glyphs for tabs and line separators; they would be drawn as missing. A tab or other ASCII
/// control becomes a space, a line separator a character that draws nothing. C1 controls are left:
/// they are text read in a wrong encoding, better seen than lost.
class ShaperText {
 public:
  ShaperText(std::string_view text, TextRange part) {
    // The shaper looks at five characters on either side, no further.
    constexpr std::uint32_t kContext = 5 * 4;
    begin_ = part.begin > kContext ? part.begin - kContext : 0;
    auto end = std::min<std::size_t>(text.size(), std::size_t{part.end} + kContext);
    while (begin_ > 0 && is_continuation(text[begin_])) --begin_;
    while (end < text.size() && is_continuation(text[end])) ++end;
    text_ = text.substr(begin_, end - begin_);
    for (std::uint32_t at = part.begin; at < part.end; ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x20 || byte == 0x7F) replace(at, " ");
      if (byte == 0xE2 && text.substr(at, 3) == "\u2028") replace(at, "\u200B");
    }
  }

  std::string_view get() const { return copy_.empty() ? text_ : std::string_view{copy_}; }
  std::uint32_t begin() const { return begin_; }

 private:
  static bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

  void replace(std::uint32_t at, std::string_view with) {
    if (copy_.empty()) copy_ = text_;
    std::copy(with.begin(), with.end(), copy_.begin() + (at - begin_));
  }

  std::string_view text_;
  std::string copy_;
  std::uint32_t begin_ = 0;  ///< of the window in the paragraph
};

}  // namespace

std::vector<ShapedGlyph> shape(std::string_view paragraph, const Run& run, float size_px,
                               std::string_view locale, const FontSet& set) {
  const ShaperText text{paragraph, run.text};
  const detail::Face& face = set.detail().open(run.font);
  hb_buffer_t* buffer = set.detail().buffer.get();
  hb_buffer_reset(buffer);
  const std::string_view shown = text.get();
  hb_buffer_add_utf8(buffer, shown.data(), static_cast<int>(shown.size()),
                     run.text.begin - text.begin(),
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
                 infos[i].cluster + text.begin(),
                 static_cast<float>(positions[i].x_advance) * scale,
                 static_cast<float>(positions[i].x_offset) * scale,
                 static_cast<float>(-positions[i].y_offset) * scale,
                 unsafe};
  }
  return glyphs;
}

ShapedGlyph shape_hyphen(std::uint16_t font, float size_px, const FontSet& set) {
  const detail::Face& face = set.detail().open(font);
  ShapedGlyph hyphen;
  if (!hb_font_get_nominal_glyph(face.font.get(), U'\u2010', &hyphen.id))
    hb_font_get_nominal_glyph(face.font.get(), U'-', &hyphen.id);
  hyphen.advance = static_cast<float>(hb_font_get_glyph_h_advance(face.font.get(), hyphen.id)) *
                   size_px / face.units_per_em;
  return hyphen;
}

}  // namespace fonts
