// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/app/app.h"
#include "kiosk/ui/gl_renderer.h"
#include "platform/window.h"

namespace kiosk {

/// The app in a real window: waits for events, draws only when something changed.
class KioskWindow {
 public:
  /// Errors: Unsupported with one clear sentence (no display, no OpenGL).
  static base::Result<KioskWindow> open(App& app, const platform::WindowOptions& options);

  /// Runs until the window is closed; `paint` first, so that the first frame waits for nothing.
  void run();
  /// Paints one frame and shows it.
  void paint();
  /// Paints one frame and gives its pixels: RGBA, top row first.
  std::vector<std::uint8_t> picture();

  platform::Window& window() { return window_; }
  std::size_t frames() const { return frames_; }

 private:
  KioskWindow(App& app, platform::Window window, ui::GlRenderer renderer);
  void render();

  App* app_;
  platform::Window window_;
  ui::GlRenderer renderer_;
  unsigned visits_ = 0;
  std::size_t frames_ = 0;
};

}  // namespace kiosk
