// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen in every language, size and text size, looked at through the semantic tree. Each
// state is reached by touches and keys.
#include <algorithm>
#include <cmath>
#include <map>

#include "tests/catch.h"
#include "tests/kiosk/screen_faults.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::Key;
using test::Size;
using test::Visitor;

constexpr Size kSmallest{800, 480};
constexpr Size kSizes[] = {{1280, 800}, kSmallest, {1920, 1080, 0.248f}, {800, 1280}};
constexpr float kScales[] = {1.0f, 1.3f, 1.6f, 2.0f};

/// A state of the app and how to get there from the one before it in the table.
struct Step {
  const char* state;
  const char* screen;  ///< its name
  void (*go)(Visitor&);
};

void erase_query(Visitor& v) {
  while (!v.state().query.empty()) v.press(Key::Backspace);
}

const Step kWalk[] = {
    {"home", "home", [](Visitor&) {}},
    {"home, end", "home", [](Visitor& v) { v.press(Key::PageDown), v.press(Key::PageDown); }},
    {"language dialog", "home", [](Visitor& v) { v.touch("language"); }},
    {"lowered", "home",
     [](Visitor& v) {
       v.touch("dialog/close");
       if (!v.find("lower")) v.touch("display");
       v.touch("lower");
       if (v.find("dialog/close")) v.touch("dialog/close");
     }},
    {"raised again", "home",
     [](Visitor& v) {
       if (!v.find("lower")) v.touch("display");
       v.touch("lower");
       if (v.find("dialog/close")) v.touch("dialog/close");
     }},
    {"section", "section", [](Visitor& v) { v.touch("section/appeals"); }},
    {"article", "article", [](Visitor& v) { v.touch("section/appeals/how-to-appeal"); }},
    {"article, middle", "article", [](Visitor& v) { v.press(Key::PageDown); }},
    {"article, end", "article",
     [](Visitor& v) {
       for (int i = 0; i < 40; ++i) v.press(Key::PageDown);
     }},
    {"word dialog", "article", [](Visitor& v) { v.touch(v.id_with("/word:")); }},
    {"search, nothing typed", "search",
     [](Visitor& v) {
       v.touch("dialog/close");
       v.touch("search");
     }},
    {"search, capitals", "search", [](Visitor& v) { v.touch("key-shift"); }},
    {"search, digits", "search",
     [](Visitor& v) {
       v.touch("key-shift");
       v.touch("key-digits");
     }},
    {"search, other letters", "search",
     [](Visitor& v) {
       v.touch("key-digits");
       if (v.find("key-script")) v.touch("key-script");
     }},
    {"search, found", "search",
     [](Visitor& v) {
       v.type("appeal");
       REQUIRE_FALSE(v.id_with("hit/").empty());
     }},
    {"search, keyboard hidden", "search", [](Visitor& v) { v.touch("key-hide"); }},
    {"search, nothing found", "search",
     [](Visitor& v) {
       erase_query(v);
       v.type("qqqzzzxx");
       REQUIRE(v.id_with("hit/").empty());
     }},
    {"situations", "situations",
     [](Visitor& v) {
       v.touch("home");
       v.touch("dates");
     }},
    {"question of a date", "question", [](Visitor& v) { v.touch("situations/final-plan"); }},
    {"question of a date, in the future", "question",
     [](Visitor& v) { v.touch("date/month/after"), v.touch("date/month/after"); }},
    {"question of yes or no", "question",
     [](Visitor& v) {
       v.touch("date/today");
       v.touch("date/on/2026-07-03");
       v.touch("answer/confirm");
     }},
    {"third question", "question", [](Visitor& v) { v.touch("answer/no"); }},
    {"checklist", "checklist", [](Visitor& v) { v.touch("answer/unknown"); }},
    {"checklist, details", "checklist", [](Visitor& v) { v.touch(v.id_with("how/")); }},
    {"checklist, ticked", "checklist", [](Visitor& v) { v.touch(v.id_with("tick/")); }},
    {"checklist, end", "checklist",
     [](Visitor& v) {
       for (int i = 0; i < 40; ++i) v.press(Key::PageDown);
     }},
    {"take-away", "take-away", [](Visitor& v) { v.touch("take"); }},
    {"take-away, second code", "take-away", [](Visitor& v) { v.touch("code/next"); }},
    {"take-away, end", "take-away",
     [](Visitor& v) {
       for (int i = 0; i < 20; ++i) v.press(Key::PageDown);
     }},
    {"A to Z", "a-to-z",
     [](Visitor& v) {
       v.touch("home");
       v.touch("tool/a-to-z");
     }},
    {"A to Z, a letter", "a-to-z", [](Visitor& v) { v.touch(v.id_with("a-to-z/to/")); }},
    {"word from the list", "a-to-z", [](Visitor& v) { v.touch(v.id_with("a-to-z/word/")); }},
    {"about", "about",
     [](Visitor& v) {
       v.touch("dialog/close");
       v.touch("home");
       v.touch("tool/about");
     }},
    {"letters", "letters",
     [](Visitor& v) {
       v.touch("home");
       v.touch("tool/letters");
     }},
    {"letter", "letter", [](Visitor& v) { v.touch("letters/draft-comments"); }},
    {"letter, middle", "letter",
     [](Visitor& v) { v.press(Key::PageDown), v.press(Key::PageDown); }},
    {"letter, end", "letter",
     [](Visitor& v) {
       for (int i = 0; i < 40; ++i) v.press(Key::PageDown);
     }},
    {"letter on paper", "take-away",
     [](Visitor& v) {
       v.touch("back");
       v.touch("letters/draft-comments");
       v.touch("work-out/print");
     }},
    {"letter, printing", "take-away", [](Visitor& v) { v.touch("print"); }},
    {"letter, the printer has no paper", "take-away",
     [](Visitor& v) {
       v.printer().now = {platform::PrintState::PaperOut, false};
       v.wait(base::Millis{1000});
       REQUIRE(v.find("print/status"));
     }},
    {"finish while printing", "take-away",
     [](Visitor& v) {
       v.touch("finish");
       REQUIRE(v.find("dialog/finish"));
     }},
    {"given up", "take-away",
     [](Visitor& v) {
       v.touch("dialog/close");
       v.printer().now = {platform::PrintState::Stuck, true, platform::PrintState::PaperOut};
       v.wait(base::Millis{1000});
     }},
    {"meeting helper", "letter",
     [](Visitor& v) {
       v.touch("home");
       v.touch("tool/letters");
       v.touch("letters/meeting-helper");
       v.press(Key::PageDown);
     }},
    {"who can help", "local-help",
     [](Visitor& v) {
       v.touch("home");
       v.touch("tool/help");
     }},
    {"code to ring", "local-help", [](Visitor& v) { v.touch(v.id_with("ring/")); }},
    {"tell us", "tell-us",
     [](Visitor& v) {
       v.touch("dialog/close");
       v.touch("home");
       v.touch("tool/tell-us");
     }},
    {"tell us, chosen", "tell-us", [](Visitor& v) { v.touch(v.id_with("choice/")); }},
    {"tell us, sent", "tell-us", [](Visitor& v) { v.touch("tell-us/send"); }},
    {"easy read", "article",
     [](Visitor& v) {
       v.touch("home");
       v.touch("section/appeals");
       v.touch("section/appeals/appeal-deadline");
       v.touch("switch/easy");
     }},
    {"easy read, beside English", "article",
     [](Visitor& v) {
       if (v.find("switch/english")) v.touch("switch/english");
     }},
    {"article beside English", "article",
     [](Visitor& v) {
       v.touch("switch/easy");
       v.press(Key::PageDown);
     }},
    {"old letter's checklist", "checklist",
     [](Visitor& v) {
       v.touch("home");
       v.touch("dates");
       v.touch("situations/draft-plan");
       for (int i = 0; i < 3; ++i) v.touch("date/month/before");
       v.touch("answer/confirm");
       v.touch("answer/unknown");
     }},
    {"question of a choice", "question",
     [](Visitor& v) {
       v.touch("home");
       v.choose_situation("phase-transfer");
     }},
    {"question of a year", "question", [](Visitor& v) { v.touch("answer/post16"); }},
    {"answered choice", "question",
     [](Visitor& v) {
       v.touch("answer/2027");
       v.touch("back");
       v.touch("back");
       REQUIRE(v.find("answer/post16")->checked);
     }},
    {"many choices", "question",
     [](Visitor& v) {
       v.touch("home");
       v.choose_situation("order-made");
       v.touch("answer/unknown");
     }},
    {"question of closures", "question",
     [](Visitor& v) {
       v.touch("home");
       v.choose_situation("school-support");
       v.touch("answer/unknown");
       v.touch("answer/confirm");
       REQUIRE(v.find("question/span"));
     }},
    {"question of closures, first day known", "question",
     [](Visitor& v) { v.touch("date/on/2026-07-20"), v.touch("answer/confirm"); }},
    {"question of closures, two collected", "question",
     [](Visitor& v) {
       v.touch("date/on/2026-07-24");
       v.touch("answer/confirm");
       v.touch("answer/confirm");
       v.touch("answer/confirm");
       REQUIRE(v.find("span/1/remove"));
     }},
    {"checklist with closures", "checklist", [](Visitor& v) { v.touch("answer/done"); }},
    {"weeks, no date", "weeks",
     [](Visitor& v) {
       v.touch("home");
       v.touch("beside/twenty-weeks");
     }},
    {"checklist with a window", "checklist",
     [](Visitor& v) {
       v.touch("home");
       v.choose_situation("being-assessed");
       v.touch("date/month/before");
       v.touch("date/on/2026-06-22");
       v.touch("answer/confirm");
       v.touch("answer/unknown");
       REQUIRE(v.find("timeline/bar/0"));
     }},
    {"checklist, next weeks", "checklist", [](Visitor& v) { v.touch("timeline/zoom"); }},
    {"weeks with dates", "weeks",
     [](Visitor& v) {
       v.touch("home");
       v.touch("beside/twenty-weeks");
       REQUIRE(v.find("weeks/today"));
     }},
    {"weeks with dates, end", "weeks",
     [](Visitor& v) {
       for (int i = 0; i < 10; ++i) v.press(Key::PageDown);
     }},
    {"checklist without a date", "checklist",
     [](Visitor& v) {
       v.touch("home");
       v.touch("dates");
       v.touch("situations/refused-assessment");
       v.touch("answer/unknown");
       v.touch("answer/unknown");
     }},
    {"take-away without codes", "take-away", [](Visitor& v) { v.touch("take"); }},
    {"time-out", "take-away", [](Visitor& v) { v.wait(base::Millis{121'000}); }},
};

/// Faults by what they say, each with the states it was seen in.
class Report {
 public:
  void add(const std::string& where, const App& app) {
    for (const std::string& fault : test::screen_faults(app)) {
      Seen& seen = faults_[fault];
      if (seen.times++ == 0) seen.where = where;
    }
  }
  std::size_t size() const { return faults_.size(); }
  std::string text() const {
    std::string all;
    for (const auto& [fault, seen] : faults_)
      all += seen.where + ": " + fault +
             (seen.times > 1 ? " (" + std::to_string(seen.times) + " times)" : "") + "\n";
    return all;
  }

 private:
  struct Seen {
    std::string where;
    int times = 0;
  };
  std::map<std::string, Seen> faults_;
};

void enlarge_and_look(Visitor& v, float scale, const std::string& where, Report& report) {
  v.enlarge(scale);
  if (!v.find("display")) return;
  v.touch("display");
  report.add("display dialog " + where, v.app());
  v.touch("dialog/close");
}

void walk(Size size, const char* locale, float scale, int themes, Report& report) {
  Visitor v{size};
  const std::string where = std::string{locale} + " " + std::to_string(size.width) + "×" +
                            std::to_string(size.height) + " text " +
                            std::to_string(std::lround(scale * 100)) + " %" +
                            (themes ? " theme " + std::to_string(themes) : "");
  report.add("welcome " + where, v.app());
  v.begin(locale);
  for (int i = 0; i < themes; ++i) v.touch("contrast");
  enlarge_and_look(v, scale, where, report);
  for (const Step& step : kWalk) {
    INFO(step.state << ", " << where);
    step.go(v);
    REQUIRE(v.app().screen_name() == step.screen);
    REQUIRE(v.well());
    report.add(step.state + (", " + where), v.app());
  }
  REQUIRE(v.find("more-time"));
}

/// A language with test cases of its own for every size.
bool is_looked_at_closely(std::string_view locale) {
  constexpr std::string_view kOwn[] = {"en", "ar", "ur", "pl", "bn", "pa", "so"};
  return std::find(std::begin(kOwn), std::end(kOwn), locale) != std::end(kOwn);
}

}  // namespace

TEST_CASE("every screen is named, inside, legible and large enough to touch", "[kiosk][screens]") {
  const char* locale = GENERATE("en", "ar", "ur");
  const Size size = GENERATE(from_range(std::begin(kSizes), std::end(kSizes)));
  Report report;
  for (const float scale : kScales) walk(size, locale, scale, 0, report);
  INFO(report.text());
  CHECK(report.size() == 0);
}

TEST_CASE("the other languages fit their screens at the usual and the largest text",
          "[kiosk][screens]") {
  const char* locale = GENERATE("pl", "bn", "pa", "so");
  Report report;
  for (const Size size : {Size{1280, 800}, kSmallest})
    for (const float scale : {1.0f, 2.0f}) walk(size, locale, scale, 0, report);
  INFO(report.text());
  CHECK(report.size() == 0);
}

TEST_CASE("every language of the pack fits every screen", "[kiosk][screens]") {
  Report report;
  for (const content::Language& language : test::bundled_pack().info().languages)
    if (!is_looked_at_closely(language.tag)) walk({1280, 800}, language.tag.c_str(), 1, 0, report);
  INFO(report.text());
  CHECK(report.size() == 0);
}

TEST_CASE("every screen is legible in the dark theme and in black on yellow", "[kiosk][screens]") {
  const char* locale = GENERATE("en", "ar");
  Report report;
  for (const int themes : {1, 2}) walk({1280, 800}, locale, 1.0f, themes, report);
  INFO(report.text());
  CHECK(report.size() == 0);
}

TEST_CASE("the welcome screen keeps its place for every greeting", "[kiosk][screens]") {
  for (const Size size : kSizes) {
    Visitor v{size};
    Report report;
    const base::Rect english = v.find("language/en")->rect;
    std::vector<std::string> greetings;
    for (int i = 0; i < 3; ++i) {
      report.add("greeting " + std::to_string(i), v.app());
      greetings.push_back(v.find("welcome/title")->name);
      CHECK(v.find("language/en")->rect == english);
      v.wait(base::Millis{6000});
    }
    INFO(report.text());
    CHECK(report.size() == 0);
    CHECK(greetings[0] != greetings[1]);
    CHECK(greetings[1] != greetings[2]);
  }
}

TEST_CASE("without a pack the built-in page says whom to ask", "[kiosk][screens]") {
  for (const Size size : kSizes) {
    Visitor v{size, nullptr};
    CHECK(v.app().screen_name() == "fallback");
    Report report;
    report.add("fallback", v.app());
    INFO(report.text());
    CHECK(report.size() == 0);
    std::string all;
    for (const ui::Node& node : v.nodes()) all += node.name + "\n";
    CHECK(all.find("SENDIASS") != std::string::npos);
    CHECK(all.find("member of staff") != std::string::npos);
    CHECK(v.app().next_wake() < base::Millis{0});
  }
}
