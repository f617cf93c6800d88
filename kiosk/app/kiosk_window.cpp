// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/kiosk_window.h"

namespace kiosk {

base::Result<KioskWindow> KioskWindow::open(App& app, const platform::WindowOptions& options) {
  SIGNPOST_TRY(platform::Window window, platform::Window::open(options));
  SIGNPOST_TRY(ui::GlRenderer renderer, ui::GlRenderer::create(app.atlas()));
  app.resize(window.width(), window.height());
  return KioskWindow{app, std::move(window), std::move(renderer)};
}

KioskWindow::KioskWindow(App& app, platform::Window window, ui::GlRenderer renderer)
    : app_{&app}, window_{std::move(window)}, renderer_{std::move(renderer)} {}

void KioskWindow::render() {
  if (visits_ != app_->visits()) {
    renderer_.forget_pictures();
    visits_ = app_->visits();
  }
  window_.clear(app_->theme().paper);
  renderer_.render(window_.width(), window_.height(),
                   [this](ui::Painter& painter) { app_->draw(painter); });
  ++frames_;
}

void KioskWindow::paint() {
  render();
  window_.swap();
}

std::vector<std::uint8_t> KioskWindow::picture() {
  render();
  std::vector<std::uint8_t> pixels = window_.read_pixels();
  window_.swap();
  return pixels;
}

void KioskWindow::run() {
  while (true) {
    for (const platform::InputEvent& event : window_.wait(app_->next_wake())) {
      if (event.kind == platform::InputKind::Close) return;
      if (event.kind == platform::InputKind::Resize)
        app_->resize(window_.width(), window_.height());
      else
        app_->handle(event);
    }
    app_->tick();
    if (app_->dirty()) paint();
  }
}

}  // namespace kiosk
