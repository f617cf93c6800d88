// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fonts/compare/pango_layout.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

namespace compare {
namespace {

std::string file_of(PangoFont* font) {
  FcChar8* file = nullptr;
  FcPattern* pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  if (FcPatternGetString(pattern, FC_FILE, 0, &file) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(file);
}

std::string family_of(const fonts::FaceInfo& face) {
  int count = 0;
  FcPattern* pattern = FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(face.file.c_str()),
                                       face.index, nullptr, &count);
  FcChar8* name = nullptr;
  std::string family;
  if (pattern && FcPatternGetString(pattern, FC_FAMILY, 0, &name) == FcResultMatch)
    family = reinterpret_cast<const char*>(name);
  if (pattern) FcPatternDestroy(pattern);
  return family;
}

}  // namespace

struct Pango::Impl {
  PangoFontMap* map = nullptr;
  PangoContext* context = nullptr;
  PangoLayout* layout = nullptr;
};

Pango::Pango(const std::vector<fonts::FaceInfo>& faces, std::string_view locale, float size_px)
    : impl_{std::make_unique<Impl>()} {
  FcConfig* config = FcConfigCreate();
  // The system's own settings would hint and embolden; these switch it off.
  static constexpr char kPlain[] =
      "<fontconfig><match target=\"font\"><edit name=\"hinting\" mode=\"assign\"><bool>false</bool>"
      "</edit></match></fontconfig>";
  FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8*>(kPlain), FcTrue);
  std::string families;
  for (const fonts::FaceInfo& face : faces) {
    FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>(face.file.c_str()));
    if (!families.empty()) families += ',';
    families += family_of(face);
  }
  Impl& pango = *impl_;
  pango.map = pango_ft2_font_map_new();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(pango.map), config);
  FcConfigDestroy(config);
  pango.context = pango_font_map_create_context(pango.map);
  pango_context_set_round_glyph_positions(pango.context, FALSE);
  pango_context_set_language(pango.context,
                             pango_language_from_string(std::string{locale}.c_str()));
  PangoFontDescription* description = pango_font_description_new();
  pango_font_description_set_family(description, families.c_str());
  pango_font_description_set_absolute_size(description, static_cast<double>(size_px) * PANGO_SCALE);
  pango.layout = pango_layout_new(pango.context);
  pango_layout_set_font_description(pango.layout, description);
  pango_font_description_free(description);
  pango_layout_set_wrap(pango.layout, PANGO_WRAP_WORD_CHAR);
}

Pango::~Pango() {
  g_object_unref(impl_->layout);
  g_object_unref(impl_->context);
  g_object_unref(impl_->map);
}

std::vector<Line> Pango::lines(std::string_view text, double width_px, Direction direction) const {
  PangoLayout* layout = impl_->layout;
  pango_layout_set_auto_dir(layout, direction == Direction::Auto);
  pango_context_set_base_dir(impl_->context, direction == Direction::RightToLeft
                                                 ? PANGO_DIRECTION_RTL
                                                 : PANGO_DIRECTION_LTR);
  pango_layout_context_changed(layout);
  pango_layout_set_width(layout, width_px > 0 ? static_cast<int>(width_px * PANGO_SCALE) : -1);
  pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
  std::vector<Line> found;
  for (GSList* at = pango_layout_get_lines_readonly(layout); at; at = at->next) {
    const auto* line = static_cast<PangoLayoutLine*>(at->data);
    Line made;
    made.begin = static_cast<std::uint32_t>(line->start_index);
    made.end = made.begin + static_cast<std::uint32_t>(line->length);
    double pen = 0;
    for (GSList* run_at = line->runs; run_at; run_at = run_at->next) {
      const auto* run = static_cast<PangoLayoutRun*>(run_at->data);
      const std::string file = file_of(run->item->analysis.font);
      for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
        const double x = pen + static_cast<double>(glyph.geometry.x_offset) / PANGO_SCALE;
        const double y = static_cast<double>(glyph.geometry.y_offset) / PANGO_SCALE;
        pen += static_cast<double>(glyph.geometry.width) / PANGO_SCALE;
        if (glyph.glyph == PANGO_GLYPH_EMPTY) continue;
        made.glyphs.push_back(
            {file, glyph.glyph,
             static_cast<std::uint32_t>(run->item->offset + run->glyphs->log_clusters[i]), x, y});
      }
    }
    found.push_back(std::move(made));
  }
  return found;
}

double Pango::width(std::string_view text) const {
  pango_layout_set_width(impl_->layout, -1);
  pango_layout_set_text(impl_->layout, text.data(), static_cast<int>(text.size()));
  int width = 0;
  pango_layout_get_size(impl_->layout, &width, nullptr);
  return static_cast<double>(width) / PANGO_SCALE;
}

}  // namespace compare
