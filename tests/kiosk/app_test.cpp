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
using test::names_by_item;
using test::open_article;
using test::Visitor;
using test::work_out;

constexpr base::Millis kSecond{1000};

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
