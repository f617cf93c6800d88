// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor meets, from the first touch to the last: the whole app without its window.
#include "kiosk/app/app.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::InputKind;
using platform::Key;
using test::Visitor;

constexpr base::Millis kSecond{1000};

void open_article(Visitor& v) {
  v.touch("section/appeals");
  v.touch("section/appeals/how-to-appeal");
}

/// From home to the checklist of a final plan of 3 July 2026.
void work_out(Visitor& v) {
  v.touch("dates");
  v.touch("situations/final-plan");
  v.touch("date/on/2026-07-03");
  v.touch("answer/confirm");
  v.touch("answer/unknown");
  v.touch("answer/unknown");
  REQUIRE(v.app().screen_name() == "checklist");
}

/// Names of the nodes whose id ends so, by id without the ending.
std::map<std::string, std::string> names_by_item(const Visitor& v, const std::string& ending) {
  std::map<std::string, std::string> names;
  for (const ui::Node& node : v.nodes())
    if (node.id.size() > ending.size() && node.id.ends_with(ending))
      names[node.id.substr(0, node.id.size() - ending.size())] = node.name;
  return names;
}

bool has_hit(const Visitor& v, const std::string& article) {
  return std::any_of(v.nodes().begin(), v.nodes().end(), [&](const ui::Node& node) {
    return node.id.starts_with("hit/") && node.id.ends_with("/" + article);
  });
}

}  // namespace

TEST_CASE("any article is at most three touches from the language", "[kiosk][app]") {
  const auto sections = test::bundled_pack().sections("en");
  REQUIRE(sections);
  int seen = 0;
  Visitor v;
  v.begin("en");
  for (const content::Section& section : *sections) {
    const auto articles = test::bundled_pack().articles(section.id, "en");
    REQUIRE(articles);
    for (const content::ArticleSummary& article : *articles) {
      CAPTURE(section.id, article.id);
      const int before = v.touches();
      v.touch("home");
      v.touch("section/" + section.id);
      v.touch("section/" + section.id + "/" + article.id);
      CHECK(v.touches() - before <= 3);
      CHECK(v.state().place() == Place{Screen::Article, article.id});
      CHECK(v.find("article/title")->name == article.title.text);
      ++seen;
    }
  }
  CHECK(seen == test::bundled_pack().info().articles);
}

TEST_CASE("a checklist is at most six touches from the language, without typing", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  CHECK(v.touches() <= 6);
  const auto dates = names_by_item(v, "/when");
  const auto appeal = std::find_if(dates.begin(), dates.end(), [](const auto& entry) {
    return entry.first.find("appeal.lodge") != std::string::npos;
  });
  REQUIRE(appeal != dates.end());
  CHECK(appeal->second.find("Thursday 3 September 2026") != std::string::npos);
}

TEST_CASE("another language on the checklist keeps its place and its dates", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  const content::Inputs answers = v.state().answers.at("final-plan");
  const auto english = names_by_item(v, "/when");
  REQUIRE(english.size() >= 3);
  for (const char* locale : {"ar", "pl"}) {
    CAPTURE(locale);
    v.touch("language");
    v.touch(std::string{"language/"} + locale);
    CHECK(v.app().screen_name() == "checklist");
    CHECK(v.state().answers.at("final-plan") == answers);
    // Each date stands in English beneath the translation, and it is the same date.
    CHECK(names_by_item(v, "/when-en") == english);
    CHECK(names_by_item(v, "/when") != english);
  }
  v.touch("language");
  v.touch("language/en");
  CHECK(names_by_item(v, "/when") == english);
}

TEST_CASE("changing the dates goes back to the questions with the answers given", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  v.touch("change");
  CHECK(v.app().screen_name() == "question");
  CHECK(v.find("date/on/2026-07-03")->checked);
  CHECK_FALSE(v.find("date/on/2026-07-10")->checked);
}

TEST_CASE("in Arabic the screen is mirrored", "[kiosk][app]") {
  Visitor v;
  v.begin("ar");
  open_article(v);
  const float middle = v.app().metrics().viewport.w / 2;
  CHECK(v.find("home")->rect.x > middle);
  CHECK(v.find("back")->rect.x > v.find("home")->rect.x);
  CHECK(v.find("language")->rect.right() < middle);
  CHECK(v.find("finish")->rect.right() < middle);
  CHECK(v.find("article/title")->rtl);

  Visitor english;
  english.begin("en");
  open_article(english);
  CHECK(english.find("back")->rect.x < english.find("home")->rect.x);
  CHECK(english.find("home")->rect.right() < middle);
  CHECK(english.find("language")->rect.x > middle);
  CHECK(english.find("finish")->rect.x > middle);
}

TEST_CASE("the days of the date picker run from the right in Arabic", "[kiosk][app]") {
  Visitor v;
  v.begin("ar");
  v.touch("dates");
  v.touch("situations/final-plan");
  // 6 and 7 July 2026 are neighbours in one week.
  CHECK(v.find("date/on/2026-07-06")->rect.x > v.find("date/on/2026-07-07")->rect.x);
  CHECK(v.find("date/month/before")->rect.x > v.find("date/month/after")->rect.x);
}

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

TEST_CASE("another language keeps the place in a long article", "[kiosk][app]") {
  Visitor v{{800, 480}};
  v.begin("en");
  open_article(v);
  v.press(Key::PageDown);
  v.press(Key::PageDown);
  const std::string area = "scroll/article/how-to-appeal";
  const std::string block = v.app().interaction().find_scroll(area)->anchor;
  REQUIRE_FALSE(block.empty());
  REQUIRE(v.app().interaction().find_scroll(area)->offset > 100);
  for (const char* locale : {"ar", "pl", "en"}) {
    CAPTURE(locale);
    v.touch("language");
    v.touch(std::string{"language/"} + locale);
    CHECK(v.app().interaction().find_scroll(area)->anchor == block);
    const ui::Node* node = v.find(block);
    REQUIRE(node);
    CHECK_FALSE(node->visible.empty());
  }
}

TEST_CASE("a larger text keeps the place in a long article", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  open_article(v);
  v.press(Key::PageDown);
  const std::string area = "scroll/article/how-to-appeal";
  const std::string block = v.app().interaction().find_scroll(area)->anchor;
  REQUIRE_FALSE(block.empty());
  v.enlarge(2.0f);
  CHECK(v.app().interaction().find_scroll(area)->anchor == block);
}

TEST_CASE("a reader at the top of a page stays at the top in every language and size",
          "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  open_article(v);
  const std::string area = "scroll/article/how-to-appeal";
  for (const char* locale : {"ar", "pl", "en"}) {
    CAPTURE(locale);
    v.touch("language");
    v.touch(std::string{"language/"} + locale);
    CHECK(v.app().interaction().find_scroll(area)->offset == 0);
  }
  v.enlarge(2.0f);
  CHECK(v.app().interaction().find_scroll(area)->offset == 0);
}

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

TEST_CASE("a word of an article is explained on the spot", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  open_article(v);
  v.touch(v.id_with("/word:appeal"));
  REQUIRE(v.find("dialog/text"));
  CHECK_FALSE(v.find("dialog/text")->name.empty());
  CHECK_FALSE(v.find("home"));
  v.touch("dialog/close");
  CHECK(v.app().screen_name() == "article");
}

TEST_CASE("ticks and details are shown and kept while the visitor looks elsewhere",
          "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  const std::string tick = v.id_with("tick/"), how = v.id_with("how/");
  const auto before = v.nodes().size();
  v.touch(how);
  CHECK(v.nodes().size() > before);
  v.touch(tick);
  CHECK(v.find(tick)->checked);
  v.touch("take");
  v.touch("back");
  CHECK(v.find(tick)->checked);
  v.touch(tick);
  CHECK_FALSE(v.find(tick)->checked);
  v.touch(how);
  CHECK(v.nodes().size() == before);
}

TEST_CASE("phone codes are shown one by one, black on white in every theme", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  v.touch("contrast");
  work_out(v);
  v.touch("take");
  REQUIRE(v.find("take/page"));
  int codes = 1;
  std::vector<std::string> names{v.find("take/code")->name};
  CHECK_FALSE(v.find("code/before")->enabled);
  while (v.find("code/next")->enabled) {
    v.touch("code/next");
    names.push_back(v.find("take/code")->name);
    ++codes;
    REQUIRE(codes < 20);
  }
  CHECK(codes >= 2);
  std::sort(names.begin(), names.end());
  CHECK(std::unique(names.begin(), names.end()) == names.end());
  CHECK(v.find("take/code")->fg == 0x000000FF);
  CHECK(v.find("take/code")->bg == 0xFFFFFFFF);
  // A module of at least 0.8 mm and whole pixels.
  const base::Rect code = v.find("take/code")->rect;
  CHECK(code.w == std::round(code.w));
  CHECK(code.w == code.h);
}

TEST_CASE("another window size keeps the visit", "[kiosk][app]") {
  Visitor v;
  v.begin("en");
  work_out(v);
  const auto dates = names_by_item(v, "/when");
  v.app().resize(800, 1280);
  v.app().lay_out();
  CHECK(v.app().screen_name() == "checklist");
  CHECK(names_by_item(v, "/when") == dates);
}

TEST_CASE("input on the built-in page does no harm", "[kiosk][app]") {
  Visitor v{{}, nullptr};
  v.type("abc");
  for (const Key key : {Key::Tab, Key::Enter, Key::Escape, Key::Backspace, Key::PageDown})
    v.press(key);
  v.send({.kind = InputKind::PointerDown, .at = {100, 100}});
  v.send({.kind = InputKind::PointerUp, .at = {100, 100}});
  v.wait(600 * kSecond);
  v.paint();
  CHECK_FALSE(v.app().dirty());
  CHECK(v.app().screen_name() == "fallback");
}
