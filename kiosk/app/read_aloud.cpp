// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/read_aloud.h"

#include <algorithm>

#include "platform/base/utf8.h"

namespace kiosk {
namespace {

bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string without_direction_marks(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0) break;
    if (!is_direction_mark(point.value)) plain += text.substr(at, point.size);
    at += point.size;
  }
  return plain;
}

bool is_said(const ui::Node& node) {
  return !node.behind && !node.name.empty() && node.role != ui::Role::Key &&
         node.role != ui::Role::Link && node.role != ui::Role::Dialog;
}

}  // namespace

std::vector<platform::Utterance> spoken_words(const ui::SemanticTree& tree, std::size_t body_from) {
  const auto& nodes = tree.nodes();
  const auto in_body =
      nodes.begin() + static_cast<std::ptrdiff_t>(std::min(body_from, nodes.size()));
  const auto first = std::find_if(in_body, nodes.end(), [](const ui::Node& node) {
    return is_said(node) && !node.visible.empty();
  });
  std::vector<platform::Utterance> words;
  for (auto node = first; node != nodes.end(); ++node) {
    if (!is_said(*node)) continue;
    platform::Utterance next{without_direction_marks(node->name), node->locale};
    // A box to tick and the words beside it have one name: it is said once.
    if (words.empty() || words.back().text != next.text) words.push_back(std::move(next));
  }
  return words;
}

}  // namespace kiosk
