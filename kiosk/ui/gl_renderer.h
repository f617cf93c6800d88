// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>

#include "fonts/glyph_atlas.h"
#include "kiosk/ui/painter.h"
#include "platform/base/result.h"

namespace kiosk::ui {

/// Paints frames with Dear ImGui's draw lists and its OpenGL back end. Needs a current context.
class GlRenderer {
 public:
  /// Errors: Unsupported if the back end cannot start.
  static base::Result<GlRenderer> create(fonts::GlyphAtlas& atlas);
  GlRenderer(GlRenderer&&) noexcept;
  GlRenderer& operator=(GlRenderer&&) = delete;
  ~GlRenderer();

  /// Paints one frame over the back buffer. `paint` is called again if the atlas was
  /// emptied or has grown on the way.
  void render(int width, int height, const std::function<void(Painter&)>& paint);
  /// Drops all pictures: at the end of a visit.
  void forget_pictures();

 private:
  explicit GlRenderer(fonts::GlyphAtlas& atlas);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::ui
