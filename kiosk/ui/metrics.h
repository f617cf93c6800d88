// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>

#include "platform/base/rect.h"

namespace kiosk::ui {

/// Sizes of the screen in hand. Everything is laid out in millimetres and text sizes (em).
struct Metrics {
  base::Rect viewport{0, 0, 1280, 800};
  float pitch_mm = 0.17f;   ///< millimetres a pixel
  float text_scale = 1.0f;  ///< 1 to 2

  float mm(float millimetres) const { return millimetres / pitch_mm; }
  float em() const { return mm(4.42f) * text_scale; }  ///< body text: cap height 22′ at 500 mm
  float small() const { return em() * 0.85f; }
  float heading() const { return em() * 1.15f; }
  /// Titles grow less than body text, so that a large text still leaves room for content.
  float title() const { return mm(4.42f) * (0.55f + text_scale); }
  float icon() const { return mm(5.6f) * (0.5f + 0.5f * text_scale); }

  float target() const { return std::max(mm(15.0f), em() * 1.9f); }  ///< least height of a control
  float gap() const { return mm(3.0f); }                             ///< least gap of controls
  float margin() const { return std::min(mm(4.8f), viewport.w * 0.04f); }
  float padding() const { return mm(3.6f); }
  float radius() const { return mm(2.0f); }
  float hairline() const { return std::max(1.0f, mm(0.17f)); }
  float ring() const { return std::max(3.0f, mm(0.7f)); }  ///< focus ring
  float slop() const { return mm(3.0f); }  ///< a touch may wander this far and be a tap
};

/// The pitch of a screen nobody has measured: a 10.1″ tablet, or a 21.5″ kiosk from 1600 px on.
/// (What monitors report through X is too often made up to be trusted.)
inline float guess_pitch_mm(int width_px) { return width_px < 1600 ? 0.17f : 0.248f; }

}  // namespace kiosk::ui
