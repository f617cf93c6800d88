// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

#include "kiosk/app/kiosk_window.h"

namespace bench {

/// The kiosk in a window of this program, with the pack and fonts of the build it lies in, and a
/// finger to touch it with.
class Stage {
 public:
  /// Errors: those of the pack, the fonts and the window.
  static base::Result<std::unique_ptr<Stage>> open(const base::Clock& clock,
                                                   const std::string& title);

  const content::Pack& pack() const { return pack_; }
  const fonts::FontSet& fonts() const { return fonts_; }
  kiosk::App& app() { return app_; }
  kiosk::KioskWindow& window() { return *window_; }

  /// Scrolls until a control can be touched and puts a finger on it. Gives the place.
  /// Errors: NotFound (no such control, or it stays out of sight).
  base::Result<base::Point> press(const std::string& id);
  /// Takes the finger away: now the touch counts.
  void release(base::Point at);
  /// Both, and the frame that follows.
  base::Result<void> touch(const std::string& id);
  bool has(const std::string& id) const { return app_.semantics().find(id) != nullptr; }
  /// From anywhere to a visitor's new start: wiped, then the home screen of a language.
  base::Result<void> start_visit(const std::string& locale);
  /// Turns the wheel over the middle of a scroll area. False: it is at its end, or not there.
  bool turn_wheel(const std::string& scroll, float lines);
  /// Paints and waits until the picture is finished.
  void paint();

 private:
  Stage(content::Pack pack, fonts::FontSet fonts, const base::Clock& clock);

  content::Pack pack_;
  fonts::FontSet fonts_;
  kiosk::App app_;
  std::unique_ptr<kiosk::KioskWindow> window_;
};

/// The pack and the fonts of the build that this program lies in.
base::Result<content::Pack> open_pack();
base::Result<fonts::FontSet> load_fonts();

/// The day it is in all measurements.
base::Day bench_day();

}  // namespace bench
