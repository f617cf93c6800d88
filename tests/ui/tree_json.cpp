// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tree_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace tour {
namespace {

std::string hex(std::uint32_t colour) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "#%06X", colour >> 8);
  return buffer;
}

/// Pixels to a hundredth: floats printed in full are noise.
double rounded(float value) { return std::round(static_cast<double>(value) * 100) / 100; }

const char* theme_name(kiosk::ui::ThemeName name) {
  switch (name) {
    case kiosk::ui::ThemeName::Dark:
      return "dark";
    case kiosk::ui::ThemeName::Yellow:
      return "yellow";
    case kiosk::ui::ThemeName::Paper:
      break;
  }
  return "paper";
}

}  // namespace

std::string tree_json(const kiosk::App& app) {
  const kiosk::State& state = app.state();
  const kiosk::ui::Metrics& m = app.metrics();
  nlohmann::ordered_json tree;
  tree["screen"] = app.screen_name();
  tree["locale"] = state.locale;
  tree["direction"] = kiosk::ui::is_rtl(state.locale) ? "rtl" : "ltr";
  tree["theme"] = theme_name(state.theme);
  tree["text_scale"] = rounded(state.text_scale);
  tree["viewport"] = {rounded(m.viewport.w), rounded(m.viewport.h)};
  tree["mm_per_px"] = std::round(static_cast<double>(m.pitch_mm) * 10000) / 10000;
  tree["nodes"] = nlohmann::ordered_json::array();
  for (const kiosk::ui::Node& node : app.semantics().nodes()) {
    if (node.behind || node.visible.empty()) continue;
    nlohmann::ordered_json out;
    out["id"] = node.id;
    out["role"] = kiosk::ui::role_name(node.role);
    out["name"] = node.name;
    out["lang"] = node.locale;
    out["dir"] = node.rtl ? "rtl" : "ltr";
    out["rect"] = {rounded(node.visible.x), rounded(node.visible.y), rounded(node.visible.w),
                   rounded(node.visible.h)};
    out["em"] = rounded(node.em_px);
    out["fg"] = hex(node.fg);
    out["bg"] = hex(node.bg);
    out["enabled"] = node.enabled;
    out["focused"] = node.focused;
    out["primary"] = node.primary;
    out["checked"] = node.checked;
    out["clipped"] = !(node.visible == node.rect);
    tree["nodes"].push_back(std::move(out));
  }
  return tree.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace tour
