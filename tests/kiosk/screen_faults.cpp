// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/screen_faults.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "kiosk/ui/theme.h"

namespace kiosk::test {
namespace {

using ui::Node;
using ui::Role;

constexpr float kTargetMm = 15;
constexpr float kKeyMm = 12;
constexpr float kSmallKeyMm = 8;       // of a screen too small for keys of 12 mm
constexpr float kRoomForKeysMm = 120;  // five rows of keys, the bars and a hit or two
constexpr float kLetterMm = 3;         // em
constexpr float kTextContrast = 4.5f;
constexpr float kGraphicContrast = 3.0f;
constexpr float kRounding = 1.5f;  // px

std::string number(float value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", static_cast<double>(value));
  return text;
}

std::string shown(base::Rect r) {
  return number(r.x) + " " + number(r.y) + " " + number(r.w) + "×" + number(r.h);
}

/// The least width and height of a control, mm.
base::Point least_mm(const Node& node, const ui::Metrics& m) {
  if (node.role == Role::Link)
    return {0, node.em_px * m.pitch_mm};  // inline: the height of its line
  if (node.role != Role::Key) return {kTargetMm, kTargetMm};
  // Eleven or twelve keys share the width of a row.
  const float wide = m.viewport.w * m.pitch_mm, high = m.viewport.h * m.pitch_mm;
  return {wide < 1.2f * kTargetMm * kKeyMm ? kSmallKeyMm : kKeyMm,
          high < kRoomForKeysMm ? kSmallKeyMm : kKeyMm};
}

class Inspection {
 public:
  explicit Inspection(const App& app) : app_{app}, m_{app.metrics()} {}

  std::vector<std::string> run() {
    const auto& nodes = app_.semantics().nodes();
    for (const Node& node : nodes)
      if (!node.behind) one(node);
    for (std::size_t i = 0; i < nodes.size(); ++i)
      for (std::size_t j = i + 1; j < nodes.size(); ++j) pair(nodes[i], nodes[j]);
    return std::move(faults_);
  }

 private:
  void fault(const Node& node, const std::string& what) {
    faults_.push_back(std::string{ui::role_name(node.role)} + " " + node.id + " \"" +
                      node.name.substr(0, 40) + "\": " + what);
  }

  void one(const Node& node) {
    if (node.name.empty()) fault(node, "has no name");
    for (const char* mark : {"⟦", "{", "}"})
      if (node.role != Role::Key && node.name.find(mark) != std::string::npos)
        fault(node, "says a placeholder: " + node.name);
    if (node.locale.empty()) fault(node, "has no language");
    if (!(node.rect.w > 0 && node.rect.h > 0)) fault(node, "has no size: " + shown(node.rect));
    const base::Rect view = m_.viewport;
    if (node.rect.x < view.x - kRounding || node.rect.right() > view.right() + kRounding)
      fault(node, "reaches beyond the side of the window: " + shown(node.rect));
    if (node.scroll.empty() &&
        (node.rect.y < view.y - kRounding || node.rect.bottom() > view.bottom() + kRounding))
      fault(node, "reaches beyond the window and cannot be scrolled: " + shown(node.rect));
    if (const auto* scroll = app_.interaction().find_scroll(node.scroll);
        scroll && scroll->view < m_.mm(8))
      fault(node, "is in a list of only " + number(scroll->view * m_.pitch_mm) + " mm");
    // A picture has no letters of its own, a panel only those of its title.
    if (node.role != Role::Image && node.em_px * m_.pitch_mm < kLetterMm)
      fault(node, "has letters of only " + number(node.em_px * m_.pitch_mm) + " mm");
    if (const float ratio = ui::contrast(node.fg, node.bg);
        ratio < (node.role == Role::Image ? kGraphicContrast : kTextContrast))
      fault(node, "has a contrast of only " + number(ratio));
    if (ui::is_control(node.role)) control(node);
  }

  void control(const Node& node) {
    if (!ids_.insert(node.id).second) fault(node, "shares its id with another control");
    const base::Point least = least_mm(node, m_);
    const base::Point has{(node.rect.w + kRounding) * m_.pitch_mm,
                          (node.rect.h + kRounding) * m_.pitch_mm};
    if (has.x < least.x || has.y < least.y)
      fault(node, "is only " + number(node.rect.w * m_.pitch_mm) + "×" +
                      number(node.rect.h * m_.pitch_mm) + " mm");
  }

  void pair(const Node& a, const Node& b) {
    if (a.behind || b.behind || !a.enabled || !b.enabled) return;
    if (!ui::is_control(a.role) || !ui::is_control(b.role)) return;
    const base::Rect both = base::intersection(a.visible, b.visible);
    if (both.w > kRounding && both.h > kRounding)
      fault(a, "overlaps " + b.id + " by " + number(both.w) + "×" + number(both.h) + " px");
  }

  const App& app_;
  const ui::Metrics& m_;
  std::set<std::string> ids_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> screen_faults(const App& app) { return Inspection{app}.run(); }

}  // namespace kiosk::test
