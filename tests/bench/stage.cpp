// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/stage.h"

#include <GL/gl.h>

#include "kiosk/app/places.h"
#include "tests/bench/ground.h"

namespace bench {
namespace {

using platform::InputKind;

constexpr int kWheelTurns = 300;

}  // namespace

base::Result<content::Pack> open_pack() { return content::Pack::open(kiosk::pack_file({})); }
base::Result<fonts::FontSet> load_fonts() {
  return fonts::FontSet::load(kiosk::font_directory({}));
}
base::Day bench_day() { return *base::parse_iso_date("2026-07-10"); }

Stage::Stage(content::Pack pack, fonts::FontSet fonts, const base::Clock& clock)
    : pack_{std::move(pack)},
      fonts_{std::move(fonts)},
      app_{{&pack_, &fonts_, &clock}, {}, kWidth, kHeight} {}

base::Result<std::unique_ptr<Stage>> Stage::open(const base::Clock& clock,
                                                 const std::string& title) {
  SIGNPOST_TRY(content::Pack pack, open_pack());
  SIGNPOST_TRY(fonts::FontSet fonts, load_fonts());
  std::unique_ptr<Stage> stage{new Stage{std::move(pack), std::move(fonts), clock}};
  SIGNPOST_TRY(
      kiosk::KioskWindow window,
      kiosk::KioskWindow::open(stage->app_, {.title = title, .width = kWidth, .height = kHeight}));
  stage->window_ = std::make_unique<kiosk::KioskWindow>(std::move(window));
  stage->app_.load_keyboards();
  stage->paint();
  return stage;
}

base::Result<base::Point> Stage::press(const std::string& id) {
  for (int turn = 0; turn <= kWheelTurns; ++turn) {
    const kiosk::ui::Node* node = app_.semantics().find(id);
    if (!node) return base::Error{base::ErrorCode::NotFound, "no control has the id " + id};
    if (node->visible.h >= std::min(node->rect.h, app_.metrics().mm(6)) && node->visible.w > 0) {
      const base::Point at = node->visible.centre();
      app_.handle({.kind = InputKind::PointerDown, .at = at});
      return at;
    }
    const bool below = node->rect.y > app_.metrics().viewport.centre().y;
    if (!turn_wheel(node->scroll, below ? -1.f : 1.f)) break;
    app_.lay_out();
  }
  return base::Error{base::ErrorCode::NotFound, id + " cannot be brought into sight"};
}

void Stage::release(base::Point at) {
  app_.handle({.kind = InputKind::PointerUp, .at = at});
  app_.tick();
}

base::Result<void> Stage::touch(const std::string& id) {
  SIGNPOST_TRY(const base::Point at, press(id));
  release(at);
  paint();
  return {};
}

base::Result<void> Stage::start_visit(const std::string& locale) {
  if (app_.screen_name() != "welcome") SIGNPOST_TRY_VOID(touch("finish"));
  return touch("language/" + locale);
}

bool Stage::turn_wheel(const std::string& scroll, float lines) {
  const kiosk::ui::ScrollState* state = app_.interaction().find_scroll(scroll);
  if (!state) return false;
  const float before = state->offset;
  for (const kiosk::ui::Node& node : app_.semantics().nodes())
    if (node.scroll == scroll && !node.visible.empty()) {
      app_.handle({.kind = InputKind::Wheel, .at = node.visible.centre(), .wheel_y = lines});
      return app_.interaction().find_scroll(scroll)->offset != before;
    }
  return false;
}

void Stage::paint() {
  window_->paint();
  glFinish();
}

}  // namespace bench
