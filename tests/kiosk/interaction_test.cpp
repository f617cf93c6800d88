// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/interaction.h"

#include <algorithm>

#include "kiosk/ui/controls.h"
#include "kiosk/ui/dialog.h"
#include "kiosk/ui/scroll_area.h"
#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::InputKind;
using platform::Key;

/// A small screen of real widgets: a bar with one button, and a long list of rows beneath it.
///
///   0…60    the button "top"
///   100…400 a scroll area with rows of 80 px: "row/0" at 100…180, "row/1" at 180…260, …
class SmallScreen {
 public:
  int rows = 20;
  std::string disabled;  ///< id of a row that takes nothing
  bool dialog = false;   ///< a dialog with the button "answer" lies over all

  /// Takes an event in one pass; the ids of the controls that were activated.
  std::vector<std::string> send(const platform::InputEvent& event) {
    std::vector<std::string> activated = pass(&event);
    pass(nullptr);
    pass(nullptr);  // a scroll area that moved asks for one pass more
    return activated;
  }
  std::vector<std::string> down(base::Point at) {
    return send({.kind = InputKind::PointerDown, .at = at});
  }
  std::vector<std::string> move(base::Point at) {
    return send({.kind = InputKind::PointerMove, .at = at});
  }
  std::vector<std::string> up(base::Point at) {
    return send({.kind = InputKind::PointerUp, .at = at});
  }
  std::vector<std::string> press(Key key, bool shift = false) {
    return send({.kind = InputKind::Key, .key = key, .shift = shift});
  }
  /// Draws a finger from one point to another in steps of 16 ms and lifts it.
  std::vector<std::string> drag(base::Point from, base::Point to) {
    std::vector<std::string> all = down(from);
    const auto add = [&](const std::vector<std::string>& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    for (int i = 1; i <= 5; ++i) {
      clock.advance(base::Millis{16});
      const float part = static_cast<float>(i) / 5;
      add(move({from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part}));
    }
    add(up(to));
    return all;
  }
  /// Lets what glides glide; the number of looks at the clock until it rests.
  int glide() {
    int steps = 0;
    while (interaction.moving() && steps < 10'000) {
      clock.advance(base::Millis{16});
      interaction.animate();
      pass(nullptr);
      ++steps;
    }
    return steps;
  }

  float offset() const { return interaction.find_scroll("list")->offset; }
  float limit() const { return interaction.find_scroll("list")->limit(); }
  const ui::Node& node(std::string_view id) const {
    const ui::Node* found = semantics.find(id);
    REQUIRE(found);
    return *found;
  }
  /// The control that shows the focus; empty: none.
  std::string focused() const {
    for (const ui::Node& one : semantics.nodes())
      if (one.focused) return one.id;
    return {};
  }

  SmallScreen() { settle(); }

  /// Passes over the screen until nothing moves any more.
  void settle() {
    for (int i = 0; i < 4; ++i) {
      pass(nullptr);
      if (!again) break;
    }
  }

  std::vector<std::string> pass(const platform::InputEvent* event) {
    std::vector<std::string> activated;
    semantics.clear();
    interaction.begin(event, kSlop);
    ui::Frame frame{
        metrics, ui::theme(ui::ThemeName::Paper), "en", paragraphs, interaction, semantics,
        nullptr};
    frame.input_enabled = !dialog;
    const auto button = [&](const std::string& id, base::Rect rect, bool enabled = true) {
      if (ui::button(frame, {.id = id, .label = {id}, .enabled = enabled}, rect))
        activated.push_back(id);
    };
    button("top", {0, 0, 400, 60});
    ui::ScrollArea area{frame, "list", {0, 100, 400, 300}};
    for (int i = 0; i < rows; ++i) {
      const std::string id = "row/" + std::to_string(i);
      button(id, {0, area.content().y + 80.f * static_cast<float>(i), 400, 80}, id != disabled);
    }
    area.finish(area.content().y + 80.f * static_cast<float>(rows));
    if (dialog) {
      const base::Rect inner = ui::dialog_panel(frame, "dialog", {"Title"}, 300, 100);
      answer = {inner.x, inner.y, inner.w, 60};
      button("answer", answer);
    }
    again = frame.again;
    interaction.end(semantics);
    return activated;
  }

  static constexpr float kSlop = 18;
  base::ManualClock clock{base::Day{}};
  ui::Interaction interaction{clock};
  ui::SemanticTree semantics;
  base::Rect answer;
  bool again = false;

 private:
  ui::Metrics metrics{.viewport = {0, 0, 400, 400}};
  fonts::ParagraphCache paragraphs{test::bundled_fonts()};
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a control acts when the finger leaves it, not when it lands", "[kiosk][interaction]") {
  SmallScreen screen;
  CHECK(screen.down({50, 30}).empty());
  CHECK(screen.up({50, 30}) == Ids{"top"});
  CHECK(screen.up({50, 30}).empty());
}

TEST_CASE("a finger that leaves the control before it is lifted presses nothing",
          "[kiosk][interaction]") {
  SmallScreen screen;
  screen.down({50, 55});
  screen.move({50, 65});
  CHECK(screen.up({50, 65}).empty());
}

TEST_CASE("a finger may tremble within the slop", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.down({50, 140});
  screen.move({60, 148});
  CHECK(screen.up({60, 148}) == Ids{"row/0"});
  CHECK(screen.offset() == 0);
}

TEST_CASE("a drag beyond the slop scrolls and presses nothing", "[kiosk][interaction]") {
  SmallScreen screen;
  CHECK(screen.drag({50, 350}, {50, 250}).empty());
  CHECK(screen.offset() > 60);
  CHECK(screen.offset() <= 100);
}

TEST_CASE("a drag that comes back to where it began still presses nothing",
          "[kiosk][interaction]") {
  SmallScreen screen;
  screen.down({50, 140});
  screen.move({50, 200});
  screen.move({50, 140});
  CHECK(screen.up({50, 140}).empty());
}

TEST_CASE("a drag outside the list leaves the list where it is", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.drag({50, 50}, {50, 5});
  CHECK(screen.offset() == 0);
}

TEST_CASE("content follows the finger and stops at both ends", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.drag({50, 120}, {50, 390});
  CHECK(screen.offset() == 0);
  for (int i = 0; i < 40; ++i) {
    screen.drag({50, 390}, {50, 105});
    screen.glide();
  }
  CHECK(screen.offset() == screen.limit());
  CHECK(screen.limit() == 20 * 80 - 300);
  CHECK(screen.node("row/19").visible == screen.node("row/19").rect);
}

TEST_CASE("a list that fits does not scroll", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.rows = 3;
  screen.pass(nullptr);
  screen.drag({50, 350}, {50, 120});
  screen.send({.kind = InputKind::Wheel, .at = {50, 200}, .wheel_y = -3});
  CHECK(screen.offset() == 0);
}

TEST_CASE("a page let go in motion glides on, slows and comes to rest", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.drag({50, 350}, {50, 270});
  const float let_go = screen.offset();
  REQUIRE(screen.interaction.moving());
  const int steps = screen.glide();
  CHECK(screen.offset() > let_go);
  CHECK_FALSE(screen.interaction.moving());
  CHECK(steps > 5);
  CHECK(steps < 300);  // five seconds at most
  CHECK_FALSE(screen.interaction.animate());
}

TEST_CASE("a finger that rests before it is lifted lets nothing glide", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.down({50, 350});
  screen.clock.advance(base::Millis{16});
  screen.move({50, 270});
  screen.clock.advance(base::Millis{200});
  screen.up({50, 270});
  CHECK_FALSE(screen.interaction.moving());
}

TEST_CASE("a touch on a gliding page stops it and does nothing else", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.drag({50, 350}, {50, 250});
  REQUIRE(screen.interaction.moving());
  screen.clock.advance(base::Millis{16});
  screen.interaction.animate();
  CHECK(screen.down({50, 200}).empty());
  const float stopped = screen.offset();
  CHECK_FALSE(screen.interaction.moving());
  CHECK(screen.up({50, 200}).empty());
  CHECK(screen.offset() == stopped);
  // The next touch is an ordinary one.
  screen.down({50, 200});
  CHECK(screen.up({50, 200}).size() == 1);
}

TEST_CASE("the wheel scrolls the list under the pointer only", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.send({.kind = InputKind::Wheel, .at = {50, 30}, .wheel_y = -1});
  CHECK(screen.offset() == 0);
  screen.send({.kind = InputKind::Wheel, .at = {50, 200}, .wheel_y = -1});
  const float one = screen.offset();
  CHECK(one > 0);
  screen.send({.kind = InputKind::Wheel, .at = {50, 200}, .wheel_y = 1});
  CHECK(screen.offset() == 0);
}

TEST_CASE("page keys turn nearly a whole page", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.press(Key::PageDown);
  CHECK(screen.offset() > 200);
  CHECK(screen.offset() < 300);
  screen.press(Key::PageUp);
  CHECK(screen.offset() == 0);
}

TEST_CASE("a row that is scrolled out of sight cannot be touched", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.send({.kind = InputKind::Wheel, .at = {50, 200}, .wheel_y = -1});  // 90 px: row 0 is above
  REQUIRE(screen.node("row/0").visible.empty());
  screen.down({50, 95});
  CHECK(screen.up({50, 95}).empty());
}

TEST_CASE("Tab goes through the controls in reading order and round again",
          "[kiosk][interaction]") {
  SmallScreen screen;
  screen.rows = 3;
  screen.pass(nullptr);
  Ids order;
  for (int i = 0; i < 5; ++i) {
    screen.press(Key::Tab);
    order.push_back(screen.focused());
  }
  CHECK(order == Ids{"top", "row/0", "row/1", "row/2", "top"});
  screen.press(Key::Tab, true);
  CHECK(screen.focused() == "row/2");
}

TEST_CASE("Tab passes over a control that is switched off", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.rows = 2;
  screen.disabled = "row/0";
  screen.pass(nullptr);
  screen.press(Key::Tab);
  screen.press(Key::Tab);
  CHECK(screen.focused() == "row/1");
}

TEST_CASE("Enter and space press the control in focus", "[kiosk][interaction]") {
  SmallScreen screen;
  CHECK(screen.press(Key::Enter).empty());
  screen.press(Key::Tab);
  CHECK(screen.press(Key::Enter) == Ids{"top"});
  CHECK(screen.press(Key::Space) == Ids{"top"});
}

TEST_CASE("the focus ring goes when a finger is used", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.press(Key::Tab);
  REQUIRE(screen.focused() == "top");
  screen.down({50, 150});
  CHECK(screen.focused().empty());
}

TEST_CASE("the control in focus is brought wholly into sight", "[kiosk][interaction]") {
  SmallScreen screen;
  for (int i = 0; i <= 10; ++i) {
    screen.press(Key::Tab);
    const ui::Node& node = screen.node(screen.focused());
    CAPTURE(node.id);
    CHECK(node.visible == node.rect);
  }
  for (int i = 0; i <= 8; ++i) {
    screen.press(Key::Tab, true);
    const ui::Node& node = screen.node(screen.focused());
    CAPTURE(node.id);
    CHECK(node.visible == node.rect);
  }
}

TEST_CASE("a control that is switched off takes no touch and no key", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.disabled = "row/0";
  screen.pass(nullptr);
  screen.down({50, 140});
  CHECK(screen.up({50, 140}).empty());
  screen.interaction.set_focus("row/0");
  CHECK(screen.press(Key::Enter).empty());
  CHECK_FALSE(screen.node("row/0").enabled);
}

TEST_CASE("a dialog keeps touches, wheel and keys from what lies behind it",
          "[kiosk][interaction]") {
  SmallScreen screen;
  screen.dialog = true;
  screen.pass(nullptr);
  screen.down({10, 30});
  CHECK(screen.up({10, 30}).empty());
  screen.down(screen.answer.centre());
  CHECK(screen.up(screen.answer.centre()) == Ids{"answer"});
  screen.send({.kind = InputKind::Wheel, .at = {5, 200}, .wheel_y = -1});
  screen.drag({5, 350}, {5, 250});
  screen.press(Key::PageDown);
  CHECK(screen.offset() == 0);
  screen.press(Key::Tab);
  CHECK(screen.focused() == "answer");
  screen.press(Key::Tab);
  CHECK(screen.focused() == "answer");
  CHECK(screen.press(Key::Enter) == Ids{"answer"});
  CHECK(screen.node("top").behind);
  CHECK_FALSE(screen.node("answer").behind);
}

TEST_CASE("a key does not press what had the focus before a dialog opened",
          "[kiosk][interaction]") {
  SmallScreen screen;
  screen.press(Key::Tab);
  REQUIRE(screen.focused() == "top");
  screen.dialog = true;
  screen.pass(nullptr);
  CHECK(screen.press(Key::Enter).empty());
}

TEST_CASE("a new screen lets go of what was pressed", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.down({50, 30});
  screen.interaction.release();
  CHECK(screen.up({50, 30}).empty());
}

TEST_CASE("after a visit nothing is scrolled and nothing has the focus", "[kiosk][interaction]") {
  SmallScreen screen;
  screen.press(Key::Tab);
  screen.drag({50, 350}, {50, 250});
  screen.interaction.forget();
  screen.pass(nullptr);
  CHECK(screen.offset() == 0);
  CHECK(screen.focused().empty());
  CHECK_FALSE(screen.interaction.moving());
}
