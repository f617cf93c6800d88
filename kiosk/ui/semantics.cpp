// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/semantics.h"

namespace kiosk::ui {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::Button:
      return "button";
    case Role::Link:
      return "link";
    case Role::Checkbox:
      return "checkbox";
    case Role::TextField:
      return "textfield";
    case Role::Key:
      return "key";
    case Role::Heading:
      return "heading";
    case Role::Text:
      return "text";
    case Role::Image:
      return "image";
    case Role::Dialog:
      return "dialog";
  }
  return "text";
}

bool is_control(Role role) {
  return role == Role::Button || role == Role::Link || role == Role::Checkbox ||
         role == Role::TextField || role == Role::Key;
}

const Node* SemanticTree::find(std::string_view id) const {
  for (const Node& node : nodes_)
    if (node.id == id) return &node;
  return nullptr;
}

}  // namespace kiosk::ui
