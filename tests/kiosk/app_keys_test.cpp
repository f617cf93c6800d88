// SPDX-License-Identifier: GPL-3.0-or-later
// Search and keys: the whole app, typed into.
#include "kiosk/app/app.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::Key;
using test::open_article;
using test::Visitor;
using test::work_out;

bool has_hit(const Visitor& v, const std::string& article) {
  return std::any_of(v.nodes().begin(), v.nodes().end(), [&](const ui::Node& node) {
    return node.id.starts_with("hit/") && node.id.ends_with("/" + article);
  });
}

}  // namespace

TEST_CASE("search as you type finds the way to appeal in every language", "[kiosk][app]") {
  for (const char* locale : {"en", "ar", "pl"}) {
    CAPTURE(locale);
    Visitor v;
    v.begin(locale);
    v.touch("search");
    v.type("a");
    CHECK(v.state().query == "a");
    v.type("pp");
    CHECK_FALSE(v.id_with("hit/").empty());
    v.type("eal");
    CHECK(has_hit(v, "how-to-appeal"));
    v.touch(v.id_with("hit/"));
    // The best hit is the word itself: it is explained over the search.
    CHECK((v.app().screen_name() != "search" || v.state().dialog.kind == kiosk::DialogKind::Word));
  }
}

TEST_CASE("the keys on the screen type into the search", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.touch("search");
  for (const char* key : {"key/a", "key/p", "key/p", "key/e"}) v.touch(key);
  CHECK(v.state().query == "appe");
  v.touch("key-backspace");
  CHECK(v.state().query == "app");
  v.touch("key-shift");
  v.touch("key/E");
  CHECK(v.state().query == "appE");
  v.touch("key-hide");
  CHECK_FALSE(v.find("key/a"));
}

TEST_CASE("Arabic has its own keys and the Latin ones are one key away", "[kiosk][app]") {
  Visitor v;
  v.begin("ar");
  v.touch("search");
  CHECK_FALSE(v.find("key/a"));
  v.touch("key/ا");
  CHECK(v.state().query == "ا");
  v.touch("key-script");
  v.touch("key/a");
  CHECK(v.state().query == "اa");
}

TEST_CASE("a search that finds nothing still leads on", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.touch("search");
  v.type("qqqzzzxx");
  CHECK(v.id_with("hit/").empty());
  REQUIRE(v.find("search/hint"));
  CHECK_FALSE(v.find("search/hint")->name.empty());
  v.touch("instead/situations");
  CHECK(v.app().screen_name() == "situations");
}

TEST_CASE("letters typed on a keyboard open the search from every screen", "[kiosk][app]") {
  const auto on = [](auto go) {
    Visitor v;
    v.begin("en");
    go(v);
    const std::string from = v.app().screen_name();
    INFO(from);
    v.type("app");
    CHECK(v.app().screen_name() == "search");
    CHECK(v.state().query == "app");
    v.press(Key::Escape);
    CHECK(v.app().screen_name() == from);
  };
  on([](Visitor&) {});
  on([](Visitor& v) { v.touch("section/rights"); });
  on([](Visitor& v) { open_article(v); });
  on([](Visitor& v) { v.touch("dates"); });
  on([](Visitor& v) { v.touch("dates"), v.touch("situations/draft-plan"); });
  on([](Visitor& v) { work_out(v); });
  on([](Visitor& v) { work_out(v), v.touch("take"); });
  on([](Visitor& v) { v.touch("tool/a-to-z"); });
  on([](Visitor& v) { v.touch("tool/about"); });
}

TEST_CASE("a search that found nothing is cleared by one touch", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.touch("search");
  v.type("qqqzzzxx");
  v.touch("search/clear");
  CHECK(v.state().query.empty());
}

TEST_CASE("letters typed on another screen begin a new search", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.type("appeal");
  v.touch("home");
  v.type("plan");
  CHECK(v.state().query == "plan");
}

TEST_CASE("a space typed into the search presses nothing", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.touch("search");
  while (!v.find("home")->focused) v.press(Key::Tab);
  v.type("draft");
  // A keyboard sends a space twice: as a key and as a letter.
  v.press(Key::Space);
  v.type(" plan");
  CHECK(v.app().screen_name() == "search");
  CHECK(v.state().query == "draft plan");
}

TEST_CASE("letters typed on the welcome screen or in a dialog go nowhere", "[kiosk][app]") {
  Visitor v;
  v.type("abc");
  CHECK(v.app().screen_name() == "welcome");
  v.begin("en");
  v.touch("language");
  v.type("abc");
  CHECK(v.app().screen_name() == "home");
  CHECK(v.state().query.empty());
  v.touch("dialog/close");
  v.type("abc");
  v.touch("language");
  v.press(Key::Backspace);
  CHECK(v.state().query == "abc");
}

TEST_CASE("Escape goes back and never leaves home", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  open_article(v);
  v.touch("language");
  v.press(Key::Escape);
  CHECK_FALSE(v.find("language/ar"));
  CHECK(v.app().screen_name() == "article");
  v.press(Key::Escape);
  CHECK(v.app().screen_name() == "section");
  v.press(Key::Escape);
  v.press(Key::Escape);
  CHECK(v.app().screen_name() == "home");
}

TEST_CASE("the whole way to a checklist can be gone with the keyboard alone", "[kiosk][app]") {
  Visitor v;
  const auto press = [&](std::string_view id) {
    for (int i = 0; i < 200; ++i) {
      v.press(Key::Tab);
      const ui::Node* node = v.find(id);
      REQUIRE(node);
      if (node->focused) {
        v.press(Key::Enter);
        return;
      }
    }
    FAIL("Tab never comes to " << id);
  };
  press("language/en");
  press("dates");
  press("situations/final-plan");
  press("answer/confirm");
  press("answer/no");
  press("answer/unknown");
  CHECK(v.app().screen_name() == "checklist");
}
