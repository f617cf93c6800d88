// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/interaction.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

using platform::InputKind;
using platform::Key;

constexpr float kGlideSeconds = 0.325f;    // time constant of kinetic scroll
constexpr float kStillPxPerSecond = 20.f;  // slower than this is standing still
constexpr float kWheelPx = 90.f;

}  // namespace

void Interaction::begin(const platform::InputEvent* event, float slop_px) {
  event_ = event;
  slop_px_ = slop_px;
  activated_.clear();
  if (!event) return;
  const base::Millis now = clock_.now();
  switch (event->kind) {
    case InputKind::PointerDown:
      down_ = true;
      dragging_ = false;
      focus_shown_ = false;
      down_at_ = last_at_ = event->at;
      last_move_ = now;
      pressed_.clear();
      drag_area_.clear();
      for (auto& [id, scroll] : scrolls_)
        if (std::abs(scroll.velocity) > kStillPxPerSecond) {
          scroll.velocity = 0;
          dragging_ = true;  // a touch that stops a gliding page presses nothing
        }
      break;
    case InputKind::PointerMove: {
      if (!down_) break;
      const float dx = event->at.x - down_at_.x, dy = event->at.y - down_at_.y;
      if (!dragging_ && dx * dx + dy * dy > slop_px_ * slop_px_) {
        dragging_ = true;
        pressed_.clear();
      }
      if (dragging_ && !drag_area_.empty()) {
        ScrollState& scroll = scrolls_[drag_area_];
        const float moved = last_at_.y - event->at.y;
        const float seconds =
            std::max(0.001f, static_cast<float>((now - last_move_).count()) / 1000.f);
        scroll.offset = std::clamp(scroll.offset + moved, 0.f, scroll.limit());
        scroll.velocity = 0.6f * (moved / seconds) + 0.4f * scroll.velocity;
        last_move_ = now;
      }
      last_at_ = event->at;
      break;
    }
    case InputKind::PointerUp:
      if (down_ && !dragging_ && !pressed_.empty()) {
        activated_ = pressed_;
        activated_at_ = event->at;
      }
      if (dragging_ && !drag_area_.empty() && (!glide_ || now - last_move_ > base::Millis{80}))
        scrolls_[drag_area_].velocity = 0;  // the finger rested before it left
      animated_ = now;
      down_ = dragging_ = false;
      pressed_.clear();
      drag_area_.clear();
      break;
    case InputKind::Key:
      focus_shown_ = true;
      if (event->key == Key::Enter || event->key == Key::Space) activated_ = focus_;
      break;
    default:
      break;
  }
}

Interaction::Hit Interaction::hit(std::string_view id, base::Rect visible, bool enabled,
                                  bool focusable) {
  Hit hit;
  hit.focused = focusable && focus_shown_ && focus_ == id;
  if (!enabled) return hit;
  if (event_ && event_->kind == InputKind::PointerDown && !dragging_ &&
      visible.contains(event_->at))
    pressed_ = id;
  hit.held = down_ && pressed_ == id;
  if (activated_ == id)
    hit.activated = event_ && (event_->kind == InputKind::Key || visible.contains(event_->at));
  return hit;
}

std::optional<base::Point> Interaction::tapped_at(std::string_view id) const {
  if (activated_ != id || !event_ || event_->kind != InputKind::PointerUp) return std::nullopt;
  return activated_at_;
}

ScrollState& Interaction::scroll_area(const std::string& id, base::Rect visible, bool enabled) {
  ScrollState& scroll = scrolls_[id];
  scroll.view = visible.h;
  if (arriving_) {
    scroll.offset = scroll.velocity = 0;
    scroll.anchor.clear();
  }
  if (!enabled || !event_) return scroll;
  const auto by = [&](float px) {
    scroll.velocity = 0;
    scroll.offset = std::clamp(scroll.offset + px, 0.f, scroll.limit());
  };
  if (event_->kind == InputKind::PointerDown && visible.contains(event_->at)) drag_area_ = id;
  if (event_->kind == InputKind::Wheel && visible.contains(event_->at))
    by(-event_->wheel_y * kWheelPx);
  if (event_->kind == InputKind::Key) {
    if (event_->key == Key::PageDown) by(visible.h * 0.85f);
    if (event_->key == Key::PageUp) by(-visible.h * 0.85f);
  }
  return scroll;
}

const ScrollState* Interaction::find_scroll(const std::string& id) const {
  const auto found = scrolls_.find(id);
  return found == scrolls_.end() ? nullptr : &found->second;
}

void Interaction::scroll_to(const std::string& id, float offset) {
  ScrollState& scroll = scrolls_[id];
  scroll.offset = std::clamp(offset, 0.f, scroll.limit());
  scroll.velocity = 0;
}

void Interaction::end(const SemanticTree& tree) {
  reveal_focus_ = arriving_ = false;
  if (!event_ || event_->kind != InputKind::Key) return;
  const bool tab = event_->key == Key::Tab;
  const bool forward = (tab && !event_->shift) || event_->key == Key::Down;
  const bool back = (tab && event_->shift) || event_->key == Key::Up;
  if (!forward && !back) return;
  std::vector<const Node*> stops;
  for (const Node& node : tree.nodes())
    if (is_control(node.role) && node.enabled && !node.behind) stops.push_back(&node);
  if (stops.empty()) return;
  const auto at = std::find_if(stops.begin(), stops.end(),
                               [&](const Node* node) { return node->id == focus_; });
  const std::size_t count = stops.size();
  std::size_t next = forward ? 0 : count - 1;
  if (at != stops.end()) {
    const auto index = static_cast<std::size_t>(at - stops.begin());
    next = forward ? (index + 1) % count : (index + count - 1) % count;
  }
  focus_ = stops[next]->id;
  reveal_focus_ = true;
}

bool Interaction::moving() const {
  return !down_ && std::any_of(scrolls_.begin(), scrolls_.end(), [](const auto& entry) {
    return std::abs(entry.second.velocity) > kStillPxPerSecond;
  });
}

bool Interaction::animate() {
  const base::Millis now = clock_.now();
  const float seconds =
      std::clamp(static_cast<float>((now - animated_).count()) / 1000.f, 0.f, 0.1f);
  animated_ = now;
  if (down_) return false;
  bool moved = false;
  for (auto& [id, scroll] : scrolls_) {
    if (scroll.velocity == 0) continue;
    const float before = scroll.offset;
    scroll.offset = std::clamp(scroll.offset + scroll.velocity * seconds, 0.f, scroll.limit());
    scroll.velocity *= std::exp(-seconds / kGlideSeconds);
    const bool at_end = scroll.offset <= 0 || scroll.offset >= scroll.limit();
    if (std::abs(scroll.velocity) <= kStillPxPerSecond || (at_end && seconds > 0))
      scroll.velocity = 0;
    moved = moved || scroll.offset != before;
  }
  return moved;
}

void Interaction::forget() {
  scrolls_.clear();
  focus_.clear();
  focus_shown_ = reveal_focus_ = false;
  release();
}

void Interaction::arrive() { arriving_ = true; }

void Interaction::release() {
  down_ = dragging_ = false;
  pressed_.clear();
  drag_area_.clear();
  activated_.clear();
}

}  // namespace kiosk::ui
