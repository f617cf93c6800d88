// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/rect.h"
#include "platform/base/result.h"

namespace platform {

enum class Key : std::uint8_t {
  None,
  Tab,
  Enter,
  Escape,
  Space,
  Backspace,
  Delete,
  Left,
  Right,
  Up,
  Down,
  Home,
  End,
  PageUp,
  PageDown,
  F1,
  F2,
};

enum class InputKind : std::uint8_t {
  PointerDown,
  PointerMove,
  PointerUp,
  Wheel,
  Key,
  Text,
  Resize,
  Close,
  Redraw,
};

/// One thing that happened at the window. Touch and mouse alike are pointer events.
struct InputEvent {
  InputKind kind = InputKind::Redraw;
  base::Point at{};   ///< pointer position or wheel position, framebuffer px
  float wheel_y = 0;  ///< lines; positive: content moves down
  Key key = Key::None;
  bool shift = false;
  char32_t character = 0;  ///< of Text
};

struct WindowOptions {
  std::string title = "Signpost";
  int width = 1280, height = 800;
  bool fullscreen = false;
};

/// A window with an OpenGL 2.1 context. One per process, main thread only (`wake` excepted).
class Window {
 public:
  /// Errors: Unsupported, with one clear sentence (no display, no OpenGL 2.1).
  static base::Result<Window> open(const WindowOptions& options);
  Window(Window&&) noexcept;
  Window& operator=(Window&&) noexcept;
  ~Window();

  /// Waits until something happens or `timeout` has passed (0: do not wait; negative: for ever) and
  /// gives all events since the last call, oldest first; of neighbouring pointer moves, sizes or
  /// redraws only the last. May end early with no event. Draws nothing and burns no time.
  std::vector<InputEvent> wait(base::Millis timeout);
  /// Ends a `wait` from any thread.
  void wake();

  int width() const;  ///< framebuffer px
  int height() const;
  /// Millimetres a pixel as the monitor reports them; 0 if it does not or if it is absurd.
  float reported_pitch_mm() const;
  void resize(int width, int height);
  void show_cursor(bool shown);
  /// Fills the back buffer with 0xRRGGBBAA: far cheaper than painting a rectangle of that size.
  void clear(std::uint32_t colour);
  void swap();

  /// The back buffer as RGBA rows from the top; before `swap`.
  std::vector<std::uint8_t> read_pixels() const;

 private:
  Window();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The graphics driver and its OpenGL version in words; empty without a window.
std::string gl_renderer_name();

}  // namespace platform
