// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor who listens instead of reading.
#include "kiosk/app/read_aloud.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::InputKind;
using platform::Key;
using test::Visitor;
using test::work_out;
using Lines = std::vector<std::string>;

constexpr base::Millis kSecond{1000};

bool says(const Lines& lines, std::string_view part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != line.npos; });
}

ui::Node node(std::string id, ui::Role role, std::string name) {
  ui::Node made;
  made.id = std::move(id);
  made.role = role;
  made.name = std::move(name);
  made.locale = "en";
  made.rect = made.visible = {0, 0, 10, 10};
  return made;
}

}  // namespace

TEST_CASE("words are said once, in reading order, from the first in sight", "[kiosk][speech]") {
  ui::SemanticTree tree;
  tree.add(node("home", ui::Role::Button, "Home"));
  tree.add(node("above", ui::Role::Text, "Scrolled away")).visible = {};
  tree.add(node("tick", ui::Role::Checkbox, "Ring the adviser"));
  tree.add(node("task", ui::Role::Text, "Ring the adviser"));
  tree.add(node("word", ui::Role::Link, "adviser"));
  tree.add(node("key", ui::Role::Key, "q"));
  tree.add(node("number", ui::Role::Text, "Tel \u2066020 1234\u2069"));
  tree.add(node("below", ui::Role::Text, "Further down")).visible = {};

  Lines lines;
  for (const platform::Utterance& said : spoken_words(tree, 1)) lines.push_back(said.text);
  CHECK(lines == Lines{"Ring the adviser", "Tel 020 1234", "Further down"});

  for (ui::Node& each : tree.nodes()) each.behind = each.id != "number";
  CHECK(spoken_words(tree, 0).size() == 1);
  CHECK(spoken_words(tree, 100).empty());
  CHECK(spoken_words(ui::SemanticTree{}, 0).empty());
}

TEST_CASE("a page is read aloud without its bars, and any touch stops it", "[kiosk][speech]") {
  Visitor v;
  v.begin("en");
  v.touch("section/mediation");
  v.touch("section/mediation/mediation-adviser");
  v.touch("read-aloud");
  const Lines lines = v.speaker().take_lines();
  CHECK(says(lines, "Before you appeal"));
  CHECK(says(lines, "In short."));
  CHECK_FALSE(says(lines, "Finish and clear"));
  CHECK(v.speaker().speaking());
  CHECK(v.find("read-aloud")->name == "Stop reading");

  SECTION("the same button stops") {
    v.touch("read-aloud");
    CHECK_FALSE(v.speaker().speaking());
    CHECK(v.speaker().take_lines().empty());
    CHECK(v.find("read-aloud")->name == "Read aloud");
  }
  SECTION("so does a touch beside all buttons") {
    v.send({.kind = InputKind::PointerDown, .at = {640, 100}});
    v.send({.kind = InputKind::PointerUp, .at = {640, 100}});
    CHECK_FALSE(v.speaker().speaking());
    CHECK(v.find("read-aloud")->name == "Read aloud");
  }
  SECTION("and another screen") {
    v.touch("home");
    CHECK_FALSE(v.speaker().speaking());
    CHECK_FALSE(v.state().speaking);
  }
  SECTION("and the end of the visit") {
    v.touch("finish");
    CHECK_FALSE(v.speaker().speaking());
    CHECK(v.app().screen_name() == "welcome");
  }
  SECTION("F2 stops and begins") {
    v.press(Key::F2);
    CHECK_FALSE(v.speaker().speaking());
    v.press(Key::F2);
    CHECK(v.speaker().speaking());
  }
}

TEST_CASE("who listens is not taken for gone", "[kiosk][speech]") {
  Visitor v;
  v.begin("en");
  v.touch("section/appeals");
  v.touch("section/appeals/how-to-appeal");
  v.touch("read-aloud");
  v.speaker().take_lines();
  v.wait(100 * kSecond);
  REQUIRE(v.speaker().speaking());
  while (v.speaker().speaking()) v.wait(5 * kSecond);
  v.wait(100 * kSecond);  // the time begins when all is said
  CHECK(v.state().dialog.kind == DialogKind::None);
  CHECK_FALSE(v.state().speaking);
  v.wait(30 * kSecond);
  CHECK(v.state().dialog.kind == DialogKind::TimeOut);
  CHECK(says(v.speaker().take_lines(), "Are you still there?"));
  v.wait(60 * kSecond);
  CHECK(v.app().screen_name() == "welcome");
}

TEST_CASE("a visitor's own dates are read only after a yes", "[kiosk][speech]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  v.touch("read-aloud");
  Lines lines = v.speaker().take_lines();
  CHECK(says(lines, "Read your dates aloud?"));
  CHECK_FALSE(says(lines, "September"));

  SECTION("no") {
    v.touch("dialog/close");
    CHECK_FALSE(v.speaker().speaking());
    CHECK(v.speaker().take_lines().empty());
  }
  SECTION("yes, for this visit") {
    v.touch("speak-dates");
    lines = v.speaker().take_lines();
    CHECK(says(lines, "Thursday 3 September 2026"));
    v.touch("take");
    v.touch("read-aloud");
    CHECK(v.state().dialog.kind == DialogKind::None);
    v.touch("finish");
    v.begin("en");
    work_out(v);
    v.touch("read-aloud");
    CHECK(v.state().dialog.kind == DialogKind::SpeakDates);
  }
}

TEST_CASE("without a voice there is no button", "[kiosk][speech]") {
  Visitor with;
  with.begin("ar");
  CHECK(with.find("read-aloud") != nullptr);
  with.press(Key::F2);
  CHECK(with.speaker().speaking());

  base::ManualClock clock{base::Day{}};
  App app{{&test::bundled_pack(), &test::bundled_fonts(), &clock}, {}, 1280, 800};
  app.lay_out();
  app.handle({.kind = InputKind::Key, .key = Key::Enter});
  CHECK(app.semantics().find("read-aloud") == nullptr);
  app.handle({.kind = InputKind::Key, .key = Key::F2});
  CHECK_FALSE(app.state().speaking);
}
