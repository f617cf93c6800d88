// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "fonts/glyph_atlas.h"
#include "fonts/paragraph.h"
#include "platform/base/rect.h"

struct ImDrawList;

namespace kiosk::ui {

/// A picture to draw: `key` names its content, so that it is uploaded once.
struct Picture {
  std::string key{};
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba{};
};

/// Draws into an ImDrawList: the screen's painter of Paragraphs. Colours are 0xRRGGBBAA.
class Painter {
 public:
  using TextureOf = std::function<std::uintptr_t(const Picture&)>;

  /// `atlas_texture` is the texture the atlas is uploaded to after painting.
  Painter(ImDrawList& list, fonts::GlyphAtlas& atlas, std::uintptr_t atlas_texture,
          TextureOf texture_of);

  void fill(base::Rect rect, std::uint32_t colour, float radius = 0);
  void stroke(base::Rect rect, std::uint32_t colour, float width, float radius = 0);
  /// A bar along a card's top or one side, following its rounded corners.
  void top_bar(base::Rect card, std::uint32_t colour, float height, float radius);
  void side_bar(base::Rect card, std::uint32_t colour, float width, float radius, bool right);
  void line(base::Point a, base::Point b, std::uint32_t colour, float width);
  void triangle(base::Point a, base::Point b, base::Point c, std::uint32_t colour);
  void circle(base::Point centre, float radius, std::uint32_t colour);
  void shadow(base::Rect rect, float radius);
  void text(const fonts::Paragraph& paragraph, base::Point origin);
  void picture(const Picture& picture, base::Rect rect);
  void push_clip(base::Rect rect);
  void pop_clip();

 private:
  void underline(const fonts::GlyphRun& run, float x0, float baseline);

  ImDrawList& list_;
  fonts::GlyphAtlas& atlas_;
  std::uintptr_t atlas_texture_;
  TextureOf texture_of_;
};

}  // namespace kiosk::ui
