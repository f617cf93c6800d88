// SPDX-License-Identifier: GPL-3.0-or-later
// Printing at the kiosk: what is sent, what is said, and that nothing of a visit is lost or left.
#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using platform::PrintState;
using test::Visitor;

constexpr base::Millis kMoment{1000};

/// At the pages of a checklist.
void to_pages(Visitor& v, const char* locale) {
  v.begin(locale);
  v.choose_situation("final-plan");
  v.answer(base::Day{std::chrono::year{2026} / 7 / 3});
  v.answer({});
  v.answer({});
  v.touch("take");
}

std::string status(const Visitor& v) {
  const ui::Node* node = v.find("print/status");
  return node ? node->name : std::string{};
}

}  // namespace

TEST_CASE("the pages shown are printed as a PDF, and the screen says how it goes",
          "[kiosk][print]") {
  Visitor v;
  to_pages(v, "en");
  CHECK(status(v).empty());
  v.touch("print");
  REQUIRE(v.printer().jobs.size() == 1);
  CHECK(v.printer().jobs[0].first.substr(0, 5) == "%PDF-");
  CHECK(v.printer().jobs[0].second.pages >= 1);
  v.wait(kMoment);
  CHECK(status(v) == "Printing …");
  v.printer().now = {PrintState::Done, true};
  v.wait(kMoment);
  CHECK(status(v) == "Your pages are printed. Please take them with you.");
  CHECK(v.state().print.over);
}

TEST_CASE("every fault of a printer is told in words, and the answers survive it",
          "[kiosk][print]") {
  for (const char* locale : {"en", "ar"}) {
    Visitor v;
    to_pages(v, locale);
    const auto answers = v.state().answers;
    std::set<std::string> told;
    for (const PrintState state :
         {PrintState::PaperOut, PrintState::Jam, PrintState::Attention, PrintState::Offline,
          PrintState::Asleep, PrintState::Refused, PrintState::NoPrinter, PrintState::NoCups,
          PrintState::Stuck, PrintState::Failed}) {
      v.touch("print");
      v.printer().now = {state, true, PrintState::PaperOut};
      v.wait(kMoment);
      CHECK(v.state().answers == answers);
      CHECK_FALSE(status(v).empty());
      told.insert(status(v));
    }
    CHECK(told.size() == 10);
    CHECK(v.find("take/code"));  // the other way home
  }
}

TEST_CASE("a printer that waits for paper holds the time-out, and finishing asks first",
          "[kiosk][print]") {
  Visitor v;
  to_pages(v, "en");
  v.touch("print");
  v.printer().now = {PrintState::PaperOut, false};
  v.wait(base::Millis{200'000});
  CHECK_FALSE(v.find("more-time"));
  v.touch("finish");
  REQUIRE(v.find("dialog/finish"));
  v.touch("dialog/close");
  CHECK(v.app().screen_name() == "take-away");
  v.touch("finish");
  const int before = v.printer().emptied;
  v.touch("dialog/finish");
  CHECK(v.app().screen_name() == "welcome");
  CHECK(v.printer().emptied == before + 1);
  CHECK(v.state().answers.empty());
}

TEST_CASE("printing can be stopped, and begun again", "[kiosk][print]") {
  Visitor v;
  to_pages(v, "en");
  v.touch("print");
  v.touch("print");
  CHECK(v.printer().cancelled == 1);
  CHECK(v.state().print.over);
  v.touch("print");
  CHECK(v.printer().jobs.size() == 2);
}

TEST_CASE("large print takes more room, and the paper can do without English", "[kiosk][print]") {
  Visitor v;
  to_pages(v, "pl");
  v.touch("print");
  v.printer().now = {PrintState::Done, true};
  v.wait(kMoment);
  v.touch("print/large");
  v.touch("print");
  v.printer().now = {PrintState::Done, true};
  v.wait(kMoment);
  v.touch("print/large");
  v.touch("print/languages");
  v.touch("print");
  REQUIRE(v.printer().jobs.size() == 3);
  const int normal = v.printer().jobs[0].second.pages, large = v.printer().jobs[1].second.pages,
            own = v.printer().jobs[2].second.pages;
  CHECK(large > normal);
  CHECK(own < normal);
}

TEST_CASE("each wipe empties the printer's queue", "[kiosk][print]") {
  Visitor v;
  v.begin("en");
  const int before = v.printer().emptied;
  v.touch("finish");
  CHECK(v.printer().emptied == before + 1);
}
