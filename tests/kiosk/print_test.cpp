// SPDX-License-Identifier: GPL-3.0-or-later
// Printing at the kiosk: what is sent, what is said, and that nothing of a visit is lost or left.
#include <algorithm>
#include <chrono>
#include <thread>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"
#include "tests/platform/cups_server.h"

namespace {

using namespace kiosk;
using platform::PrintState;
using platform::PrintStatus;
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

TEST_CASE("whoever listens hears how printing goes", "[kiosk][print][speech]") {
  Visitor v;
  to_pages(v, "en");
  v.touch("print");
  v.printer().now = {PrintState::PaperOut, false};
  v.wait(kMoment);
  CHECK(v.speaker().take_lines().empty());  // nobody has asked for a voice

  v.touch("read-aloud");
  v.touch("speak-dates");
  const auto page = v.speaker().take_lines();
  CHECK(std::find(page.begin(), page.end(), status(v)) != page.end());
  v.wait(base::Millis{200'000});
  for (const PrintStatus& now :
       {PrintStatus{PrintState::Printing, false}, PrintStatus{PrintState::Jam, false},
        PrintStatus{PrintState::Offline, false}, PrintStatus{PrintState::Refused, true},
        PrintStatus{PrintState::Stuck, true, PrintState::PaperOut},
        PrintStatus{PrintState::Done, true}}) {
    if (v.state().print.over) v.touch("print");
    v.printer().now = now;
    v.wait(kMoment);
    const auto said = v.speaker().take_lines();
    REQUIRE_FALSE(said.empty());
    CHECK(said.back() == status(v));
  }
}

TEST_CASE("a receipt is offered where the settings name a printer for it, on every kind of page",
          "[kiosk][print]") {
  Visitor plain;
  to_pages(plain, "en");
  CHECK_FALSE(plain.find("print/receipt"));

  Settings settings;
  settings.receipt_printer = "Till";
  settings.print.printer = "Hall";
  Visitor v{{}, &test::bundled_pack(), settings};
  to_pages(v, "ur");
  v.touch("print/receipt");
  v.touch("print");
  REQUIRE(v.printer().jobs.size() == 1);
  const auto& [pdf, options] = v.printer().jobs[0];
  CHECK(pdf.substr(0, 5) == "%PDF-");
  CHECK(options.printer == "Till");
  CHECK(options.paper.starts_with("om_receipt_72x"));
  CHECK(options.paper.ends_with("mm"));
  CHECK(options.pages == 1);
  v.printer().now = {PrintState::Done, true};
  v.wait(kMoment);
  v.touch("print/receipt");
  v.touch("print");
  REQUIRE(v.printer().jobs.size() == 2);
  CHECK(v.printer().jobs[1].second.printer == "Hall");
  CHECK(v.printer().jobs[1].second.paper == platform::kPaperA4);
}

TEST_CASE("a receipt goes through CUPS to its own printer, 72 mm wide", "[kiosk][print]") {
  const platform::test::CupsServer server{
      {{"Hall"}, {"Till", "printf '%s\\n' \"$@\" > args; cp \"$DOCUMENT\" receipt.pdf"}}};
  Settings settings;
  settings.receipt_printer = "Till";
  Visitor v{{}, &test::bundled_pack(), settings};
  to_pages(v, "en");
  v.touch("print/receipt");
  v.touch("print");
  REQUIRE(v.printer().jobs.size() == 1);

  const base::SystemClock clock;
  platform::CupsPrinter printer{clock, server.socket()};
  printer.print(v.printer().jobs[0].first, v.printer().jobs[0].second);
  for (int i = 0; i < 1000 && !printer.status().over; ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  CHECK(printer.status().state == PrintState::Done);
  CHECK(server.written("receipt.pdf") == v.printer().jobs[0].first);
  CHECK(server.written("printed.pdf").empty());
  CHECK_THAT(server.written("args"), Catch::Contains("media=om_receipt_72x"));
}

TEST_CASE("each wipe empties the printer's queue", "[kiosk][print]") {
  Visitor v;
  v.begin("en");
  const int before = v.printer().emptied;
  v.touch("finish");
  CHECK(v.printer().emptied == before + 1);
}
