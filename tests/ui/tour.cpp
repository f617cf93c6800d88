// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tour.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "platform/base/utf8.h"
#include "platform/files.h"
#include "tests/ui/tree_json.h"

namespace tour {
namespace {

using kiosk::ui::Node;
using platform::InputEvent;
using platform::InputKind;

constexpr base::Millis kTouch{40};  // how long a finger rests
constexpr base::Millis kStep{16};   // between frames while something glides
constexpr int kWheelTurns = 200;

base::Error script_fault(std::string what) {
  return {base::ErrorCode::InvalidArgument, std::move(what)};
}

std::string trim(std::string text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string unquote(const std::string& text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    return text.substr(1, text.size() - 2);
  return text;
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

template <std::size_t count>
base::Result<std::array<float, count>> numbers(const std::string& text) {
  std::array<float, count> values{};
  std::istringstream in{text};
  for (float& value : values)
    if (!(in >> value))
      return script_fault("expected " + std::to_string(count) + " numbers: " + text);
  return values;
}

/// The best match: a control of exactly this name, then any node, then by id, then a part of a
/// name.
const Node* find(const kiosk::ui::SemanticTree& tree, const std::string& role,
                 const std::string& name, bool controls_only) {
  const auto fits = [&](const Node& node) {
    return !node.behind && (role.empty() || kiosk::ui::role_name(node.role) == role) &&
           (!controls_only || kiosk::ui::is_control(node.role));
  };
  const auto first = [&](auto matches) -> const Node* {
    for (const bool enabled : {true, false})
      for (const Node& node : tree.nodes())
        if (fits(node) && node.enabled == enabled && matches(node)) return &node;
    return nullptr;
  };
  if (const Node* node = first([&](const Node& n) { return n.name == name; })) return node;
  if (const Node* node = first([&](const Node& n) { return n.id == name; })) return node;
  if (const Node* node = first([&](const Node& n) { return lower(n.name) == lower(name); }))
    return node;
  return first([&](const Node& n) { return lower(n.name).find(lower(name)) != std::string::npos; });
}

std::string on_screen(const kiosk::ui::SemanticTree& tree) {
  std::string names;
  for (const Node& node : tree.nodes())
    if (kiosk::ui::is_control(node.role) && !node.behind && node.role != kiosk::ui::Role::Key)
      names += (names.empty() ? "" : ", ") + node.name;
  return names;
}

}  // namespace

std::vector<Command> read_script(std::string_view text) {
  std::vector<Command> commands;
  std::istringstream in{std::string{text}};
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    line = trim(line);
    if (line.empty() || line.front() == '#') continue;
    const auto space = line.find_first_of(" \t");
    commands.push_back({number, line.substr(0, space),
                        space == std::string::npos ? std::string{} : trim(line.substr(space))});
  }
  return commands;
}

Tour::Tour(kiosk::App& app, kiosk::KioskWindow& window, base::ManualClock& clock,
           RecordingSpeaker& speaker, std::filesystem::path out)
    : app_{app}, window_{window}, clock_{clock}, speaker_{speaker}, out_{std::move(out)} {
  app_.lay_out();
}

base::Result<void> Tour::run(const Command& command) {
  const std::string& rest = command.rest;
  if (command.verb == "size") return size(rest);
  if (command.verb == "pitch") {
    SIGNPOST_TRY(const auto pitch, numbers<1>(rest));
    if (pitch[0] < 0.02f || pitch[0] > 2)
      return script_fault("pitch is in millimetres a pixel: " + rest);
    app_.set_pitch(pitch[0]);
    settle();
    return {};
  }
  if (command.verb == "lang") return language(rest);
  if (command.verb == "tap") return tap(rest);
  if (command.verb == "type") return type(unquote(rest));
  if (command.verb == "key") return key(rest);
  if (command.verb == "drag") return drag(rest);
  if (command.verb == "wait") return wait(rest);
  if (command.verb == "expect") return expect(unquote(rest), true);
  if (command.verb == "expect-not") return expect(unquote(rest), false);
  if (command.verb == "shot") return shot(rest);
  if (command.verb == "tree") return tree(rest);
  if (command.verb == "speech") return speech(rest);
  return script_fault("unknown command " + command.verb);
}

void Tour::settle() { app_.lay_out(); }

void Tour::send(InputEvent event) {
  app_.handle(event);
  settle();
}

void Tour::advance(base::Millis by) {
  while (by.count() > 0) {
    const base::Millis wake = app_.next_wake();
    base::Millis step = wake.count() <= 0 ? by : std::min(by, wake);
    if (app_.interaction().moving()) step = std::min(by, kStep);
    clock_.advance(step);
    by -= step;
    app_.tick();
    if (app_.dirty()) settle();
  }
}

base::Result<void> Tour::size(const std::string& rest) {
  SIGNPOST_TRY(const auto wanted, numbers<2>(rest));
  const int width = static_cast<int>(wanted[0]), height = static_cast<int>(wanted[1]);
  if (width < 320 || height < 240 || width > 4096 || height > 4096)
    return script_fault("size is 320 × 240 to 4096 × 4096: " + rest);
  window_.window().resize(width, height);
  for (int i = 0;
       i < 50 && (window_.window().width() != width || window_.window().height() != height); ++i)
    (void)window_.window().wait(base::Millis{20});
  app_.resize(window_.window().width(), window_.window().height());
  settle();
  return {};
}

base::Result<void> Tour::language(const std::string& tag) {
  if (app_.state().place().screen != kiosk::Screen::Welcome)
    SIGNPOST_TRY_VOID(tap_node("language"));
  return tap_node("language/" + tag);
}

base::Result<void> Tour::tap(const std::string& rest) {
  static const std::array<std::string, 9> kRoles{"button",  "link", "checkbox", "textfield", "key",
                                                 "heading", "text", "image",    "dialog"};
  const auto space = rest.find(' ');
  const std::string first = rest.substr(0, space);
  const Node* node = nullptr;
  if (space != std::string::npos && std::find(kRoles.begin(), kRoles.end(), first) != kRoles.end())
    node = find(app_.semantics(), first, unquote(trim(rest.substr(space))), false);
  if (!node) node = find(app_.semantics(), {}, unquote(rest), true);
  if (!node)
    return base::Error{
        base::ErrorCode::NotFound,
        "nothing to touch is called \"" + rest + "\"; there are: " + on_screen(app_.semantics())};
  return tap_node(node->id);
}

base::Result<void> Tour::tap_node(const std::string& id) {
  for (int turn = 0; turn <= kWheelTurns; ++turn) {
    const Node* node = app_.semantics().find(id);
    if (!node) return base::Error{base::ErrorCode::NotFound, "nothing to touch has the id " + id};
    const bool seen =
        node->visible.h >= std::min(node->rect.h, app_.metrics().mm(6)) && node->visible.w > 0;
    if (seen) {
      const base::Point at = node->visible.centre();
      send({.kind = InputKind::PointerDown, .at = at});
      advance(kTouch);
      send({.kind = InputKind::PointerUp, .at = at});
      advance(kTouch);
      return {};
    }
    const auto* scroll = app_.interaction().find_scroll(node->scroll);
    if (!scroll || turn == kWheelTurns) break;
    // A visitor would draw the page along until the button is in sight.
    const base::Rect viewport = app_.metrics().viewport;
    const bool below = node->rect.y > viewport.centre().y;
    base::Point over = viewport.centre();
    for (const Node& other : app_.semantics().nodes())
      if (other.scroll == node->scroll && !other.visible.empty()) over = other.visible.centre();
    send({.kind = InputKind::Wheel, .at = over, .wheel_y = below ? -1.f : 1.f});
  }
  return base::Error{base::ErrorCode::NotFound, id + " cannot be brought into sight"};
}

base::Result<void> Tour::type(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0) return script_fault("the text to type is not UTF-8");
    at += point.size;
    send({.kind = InputKind::Text, .character = point.value});
    advance(kTouch);
  }
  return {};
}

base::Result<void> Tour::key(const std::string& name) {
  using platform::Key;
  static const std::pair<const char*, Key> kKeys[] = {
      {"tab", Key::Tab},       {"enter", Key::Enter},   {"escape", Key::Escape},
      {"esc", Key::Escape},    {"space", Key::Space},   {"backspace", Key::Backspace},
      {"delete", Key::Delete}, {"left", Key::Left},     {"right", Key::Right},
      {"up", Key::Up},         {"down", Key::Down},     {"home", Key::Home},
      {"end", Key::End},       {"pageup", Key::PageUp}, {"pagedown", Key::PageDown},
      {"f1", Key::F1},         {"f2", Key::F2}};
  std::string wanted = lower(name);
  const bool shift = wanted.rfind("shift+", 0) == 0;
  if (shift) wanted = wanted.substr(6);
  for (const auto& [key_name, key] : kKeys)
    if (wanted == key_name) {
      send({.kind = InputKind::Key, .key = key, .shift = shift});
      advance(kTouch);
      return {};
    }
  return script_fault("unknown key " + name);
}

base::Result<void> Tour::drag(const std::string& rest) {
  SIGNPOST_TRY(const auto path, numbers<4>(rest));
  const base::Point from{path[0], path[1]}, to{path[2], path[3]};
  constexpr int kMoves = 12;
  send({.kind = InputKind::PointerDown, .at = from});
  for (int i = 1; i <= kMoves; ++i) {
    advance(kStep);
    const float part = static_cast<float>(i) / kMoves;
    send({.kind = InputKind::PointerMove,
          .at = {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}});
  }
  send({.kind = InputKind::PointerUp, .at = to});
  advance(base::Millis{1500});  // what glides comes to rest
  return {};
}

base::Result<void> Tour::wait(const std::string& rest) {
  SIGNPOST_TRY(const auto time, numbers<1>(rest));
  if (time[0] < 0 || time[0] > 1e7f) return script_fault("wait is in milliseconds: " + rest);
  advance(base::Millis{static_cast<long>(time[0])});
  return {};
}

base::Result<void> Tour::expect(const std::string& name, bool present) {
  if (name.empty()) return script_fault("expect what?");
  const Node* node = find(app_.semantics(), {}, name, false);
  if ((node != nullptr) == present) return {};
  return base::Error{
      base::ErrorCode::NotFound,
      present ? "\"" + name + "\" is not on the screen; there are: " + on_screen(app_.semantics())
              : "\"" + name + "\" is on the screen: " + node->name};
}

base::Result<void> Tour::shot(const std::string& file) {
  if (file.empty()) return script_fault("shot needs a file name");
  const std::vector<std::uint8_t> pixels = window_.picture();
  return platform::write_png(out_ / file, window_.window().width(), window_.window().height(),
                             pixels);
}

base::Result<void> Tour::tree(const std::string& file) {
  if (file.empty()) return script_fault("tree needs a file name");
  settle();
  return platform::write_file(out_ / file, tree_json(app_));
}

base::Result<void> Tour::speech(const std::string& file) {
  if (file.empty()) return script_fault("speech needs a file name");
  std::string lines;
  for (std::string line : speaker_.take_lines()) {
    std::replace(line.begin(), line.end(), '\n', ' ');
    lines += line + '\n';
  }
  return platform::write_file(out_ / file, lines);
}

}  // namespace tour
