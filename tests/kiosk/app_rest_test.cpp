// SPDX-License-Identifier: GPL-3.0-or-later
// How a visit ends, and when nothing is drawn: the whole app as time passes.
#include "kiosk/app/app.h"

#include <algorithm>
#include <cmath>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::InputKind;
using platform::Key;
using test::names_by_item;
using test::open_article;
using test::Visitor;
using test::work_out;

constexpr base::Millis kSecond{1000};

}  // namespace

TEST_CASE("a visitor who stays away is warned, and more time keeps everything", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  v.touch(v.id_with("tick/"));
  const State before = v.state();
  v.wait(119 * kSecond);
  CHECK_FALSE(v.find("more-time"));
  v.wait(2 * kSecond);
  REQUIRE(v.find("more-time"));
  v.wait(20 * kSecond);
  v.touch("more-time");
  CHECK_FALSE(v.find("more-time"));
  CHECK(v.state().places == before.places);
  CHECK(v.state().answers == before.answers);
  CHECK(v.state().ticks == before.ticks);
  v.wait(100 * kSecond);
  CHECK_FALSE(v.find("more-time"));
}

TEST_CASE("the warning can be asked for more time again and again", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  for (int i = 0; i < 12; ++i) {
    v.wait(121 * kSecond);
    v.touch("more-time");
  }
  CHECK(v.app().screen_name() == "home");
}

TEST_CASE("after the warning the visit is wiped", "[kiosk][app]") {
  Visitor v;
  v.begin("ar");
  work_out(v);
  v.touch("text-size");
  const unsigned visits = v.app().visits();
  v.wait(151 * kSecond);
  CHECK(v.app().screen_name() == "welcome");
  CHECK(v.app().visits() == visits + 1);
  CHECK(v.state().answers.empty());
  CHECK(v.state().locale == "en");
  CHECK(v.state().text_scale == 1.0f);
  for (const ui::Node& node : v.nodes()) {
    CAPTURE(node.name);
    CHECK(node.name.find("September") == std::string::npos);
  }
}

TEST_CASE("the seconds of the warning count down from thirty", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.wait(120 * kSecond);
  REQUIRE(v.find("dialog/seconds"));
  CHECK(v.find("dialog/seconds")->name == "30");
  v.wait(10 * kSecond);
  CHECK(v.find("dialog/seconds")->name == "20");
}

TEST_CASE("idle times come from the settings", "[kiosk][app]") {
  Visitor v{{}, &test::bundled_pack(), {.idle = 40 * kSecond, .warning = 20 * kSecond}};
  v.begin("en");
  v.wait(41 * kSecond);
  CHECK(v.find("more-time"));
  v.wait(20 * kSecond);
  CHECK(v.app().screen_name() == "welcome");
}

TEST_CASE("finish and clear leaves the next visitor nothing", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  open_article(v);
  v.press(Key::PageDown);
  v.type("secret");
  v.touch("finish");
  CHECK(v.app().screen_name() == "welcome");
  v.begin("en");
  open_article(v);
  CHECK(v.app().interaction().find_scroll("scroll/article/how-to-appeal")->offset == 0);
  v.touch("search");
  CHECK(v.state().query.empty());
  for (const ui::Node& node : v.nodes()) CHECK(node.name.find("secret") == std::string::npos);
}

TEST_CASE("nothing is drawn when nothing changes", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  CHECK(v.app().dirty());
  v.paint();
  CHECK_FALSE(v.app().dirty());
  v.app().tick();
  CHECK_FALSE(v.app().dirty());
  CHECK(v.app().next_wake() > 100 * kSecond);
  v.clock().advance(60 * kSecond);
  v.app().tick();
  CHECK_FALSE(v.app().dirty());
  // A mouse that moves over the screen changes nothing either, but it shows that somebody is there.
  v.app().handle({.kind = InputKind::PointerMove, .at = {300, 300}});
  CHECK_FALSE(v.app().dirty());
  CHECK(v.app().next_wake() > 100 * kSecond);
  v.clock().advance(120 * kSecond);
  v.app().tick();
  CHECK(v.app().dirty());
}

TEST_CASE("what can change on every screen is drawn once and then rests", "[kiosk][app]") {
  Visitor v;
  v.begin("ar");
  const auto rests = [&] {
    INFO(v.app().screen_name());
    v.paint();
    CHECK_FALSE(v.app().dirty());
    v.app().tick();
    CHECK_FALSE(v.app().dirty());
  };
  rests();
  open_article(v);
  rests();
  v.touch("search");
  v.type("appeal");
  rests();
  v.touch("home");
  work_out(v);
  rests();
  v.touch("take");
  rests();
}

TEST_CASE("the warning is drawn once a second", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.wait(121 * kSecond);
  v.paint();
  CHECK_FALSE(v.app().dirty());
  CHECK(v.app().next_wake() > base::Millis{0});
  CHECK(v.app().next_wake() <= kSecond);
  v.clock().advance(v.app().next_wake());
  v.app().tick();
  CHECK(v.app().dirty());
}

TEST_CASE("the greeting goes round and then rests", "[kiosk][app]") {
  Visitor v;
  v.paint();
  CHECK(v.app().next_wake() == 6 * kSecond);
  v.clock().advance(6 * kSecond);
  v.app().tick();
  CHECK(v.app().dirty());
  v.wait(600 * kSecond);
  v.paint();
  CHECK(v.app().next_wake() < base::Millis{0});
  v.app().tick();
  CHECK_FALSE(v.app().dirty());
  CHECK(v.app().screen_name() == "welcome");
}

TEST_CASE("a new day is drawn", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  const auto left = names_by_item(v, "/left");
  v.paint();
  v.clock().set_today(v.clock().today() + std::chrono::days{1});
  v.app().tick();
  CHECK(v.app().dirty());
  v.paint();
  CHECK(names_by_item(v, "/left") != left);
}
