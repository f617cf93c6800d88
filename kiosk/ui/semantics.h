// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/rect.h"

namespace kiosk::ui {

enum class Role : std::uint8_t {
  Button,
  Link,
  Checkbox,
  TextField,
  Key,
  Heading,
  Text,
  Image,
  Dialog
};

std::string_view role_name(Role role);  ///< "button", "link", …
bool is_control(Role role);             ///< can be touched and focused

/// What is on the screen, for tests, keyboard focus and speech: one node a widget, in reading
/// order.
struct Node {
  std::string id{};  ///< from content ids, stable across languages
  Role role = Role::Text;
  std::string name{};  ///< what it says or is called, in `locale`
  std::string locale{};
  bool rtl = false;
  base::Rect rect{};             ///< as laid out, px
  base::Rect visible{};          ///< the part inside its scroll area
  float em_px = 0;               ///< size of its text
  std::uint32_t fg = 0, bg = 0;  ///< 0xRRGGBBAA
  bool enabled = true, focused = false, primary = false, checked = false;
  std::string scroll{};  ///< id of the scroll area it is in; empty: none
  bool behind = false;   ///< under a dialog
};

class SemanticTree {
 public:
  void clear() { nodes_.clear(); }
  Node& add(Node node) { return nodes_.emplace_back(std::move(node)); }
  const std::vector<Node>& nodes() const { return nodes_; }
  std::vector<Node>& nodes() { return nodes_; }
  const Node* find(std::string_view id) const;

 private:
  std::vector<Node> nodes_;
};

}  // namespace kiosk::ui
