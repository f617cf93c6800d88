// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/painter.h"

#include <imgui.h>

#include <cmath>

namespace kiosk::ui {
namespace {

ImU32 im(std::uint32_t colour) {
  return IM_COL32(colour >> 24 & 0xFF, colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
}
ImVec2 im(base::Point p) { return {p.x, p.y}; }
ImTextureID texture(std::uintptr_t id) { return (ImTextureID)id; }  // pointer or integer by version

}  // namespace

Painter::Painter(ImDrawList& list, fonts::GlyphAtlas& atlas, std::uintptr_t atlas_texture,
                 TextureOf texture_of)
    : list_{list},
      atlas_{atlas},
      atlas_texture_{atlas_texture},
      texture_of_{std::move(texture_of)} {}

void Painter::fill(base::Rect r, std::uint32_t colour, float radius) {
  list_.AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, im(colour), radius);
}

void Painter::stroke(base::Rect r, std::uint32_t colour, float width, float radius) {
  const base::Rect inner = r.inset(width / 2);
  list_.AddRect({inner.x, inner.y}, {inner.right(), inner.bottom()}, im(colour),
                std::max(0.0f, radius - width / 2), 0, width);
}

void Painter::top_bar(base::Rect card, std::uint32_t colour, float height, float radius) {
  list_.PushClipRect({card.x, card.y}, {card.right(), card.y + height}, true);
  list_.AddRectFilled({card.x, card.y}, {card.right(), card.y + 3 * radius}, im(colour), radius);
  list_.PopClipRect();
}

void Painter::side_bar(base::Rect card, std::uint32_t colour, float width, float radius,
                       bool right) {
  const float x = right ? card.right() - width : card.x;
  list_.PushClipRect({x, card.y}, {x + width, card.bottom()}, true);
  list_.AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, im(colour), radius);
  list_.PopClipRect();
}

void Painter::line(base::Point a, base::Point b, std::uint32_t colour, float width) {
  list_.AddLine(im(a), im(b), im(colour), width);
}

void Painter::triangle(base::Point a, base::Point b, base::Point c, std::uint32_t colour) {
  // Dear ImGui smooths the edges of clockwise triangles only.
  const bool clockwise = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
  list_.AddTriangleFilled(im(a), im(clockwise ? b : c), im(clockwise ? c : b), im(colour));
}

void Painter::circle(base::Point centre, float radius, std::uint32_t colour) {
  list_.AddCircleFilled(im(centre), radius, im(colour));
}

void Painter::shadow(base::Rect r, float radius) {
  constexpr int kSteps = 6;
  for (int i = kSteps; i > 0; --i) {
    const float spread = static_cast<float>(i) * radius / kSteps;
    fill(r.moved(0, radius / 4).inset(-spread), 0x0B1F330A, radius + spread);
  }
}

void Painter::text(const fonts::Paragraph& paragraph, base::Point origin) {
  // Most of a scrolled article is outside the window: whole lines are passed over.
  const ImVec2 clip_min = list_.GetClipRectMin(), clip_max = list_.GetClipRectMax();
  const float y0 = std::round(origin.y);
  const auto visible = [&](const fonts::Line& line) {
    return y0 + line.top + 2 * line.height >= clip_min.y &&
           y0 + line.top - line.height <= clip_max.y;
  };
  list_.PushTextureID(texture(atlas_texture_));
  for (const fonts::Line& line : paragraph.lines()) {
    if (!visible(line)) continue;
    for (const fonts::GlyphRun& run : line.runs)
      for (const fonts::Glyph& glyph : run.glyphs) {
        const float pen = origin.x + glyph.x, whole = std::floor(pen);
        const fonts::AtlasGlyph at =
            atlas_.glyph(run.font, glyph.id, run.style.size_px, pen - whole);
        if (at.width == 0 || at.height == 0) continue;
        const float side = static_cast<float>(atlas_.side());
        const float x = whole + at.left, y = y0 + std::round(glyph.y) + at.top;
        list_.PrimReserve(6, 4);
        list_.PrimRectUV({x, y}, {x + at.width, y + at.height}, {at.x / side, at.y / side},
                         {(at.x + at.width) / side, (at.y + at.height) / side},
                         im(run.style.colour));
      }
  }
  list_.PopTextureID();
  for (const fonts::Line& line : paragraph.lines()) {
    if (!visible(line)) continue;
    for (const fonts::GlyphRun& run : line.runs) underline(run, origin.x, y0 + line.baseline);
  }
}

void Painter::underline(const fonts::GlyphRun& run, float x0, float baseline) {
  if (run.style.decoration == fonts::Decoration::None) return;
  const float y = std::round(baseline + run.style.size_px * 0.17f), x = x0 + run.x;
  const float thick = std::max(1.5f, run.style.size_px * 0.075f);
  if (run.style.decoration == fonts::Decoration::Underline) {
    fill({x, y, run.width, thick}, run.style.colour);
    return;
  }
  for (float dot = 0; dot + thick <= run.width; dot += 2 * thick)
    fill({x + dot, y, thick, thick}, run.style.colour);
}

void Painter::picture(const Picture& picture, base::Rect r) {
  list_.AddImage(texture(texture_of_(picture)), {r.x, r.y}, {r.right(), r.bottom()});
}

void Painter::push_clip(base::Rect r) {
  list_.PushClipRect({r.x, r.y}, {r.right(), r.bottom()}, true);
}

void Painter::pop_clip() { list_.PopClipRect(); }

}  // namespace kiosk::ui
