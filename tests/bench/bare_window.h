// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>

#include "platform/base/result.h"

namespace bench {

/// The baseline: the least that GLFW and Dear ImGui need to show a line of text, with the default
/// font and the OpenGL version the kiosk asks for.
class BareWindow {
 public:
  /// Errors: Unsupported (no display, no OpenGL).
  static base::Result<BareWindow> open(int width, int height);
  BareWindow(BareWindow&&) noexcept;
  ~BareWindow();

  /// Clears to `colour` (0xRRGGBB), draws one line of text and shows it.
  void paint(std::uint32_t colour);
  /// Waits until the picture is finished.
  void finish();
  /// Waits for events until the window is to be closed; draws nothing.
  void rest();
  /// The graphics driver and its OpenGL version.
  std::string renderer() const;

 private:
  BareWindow();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace bench
