// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/printer.h"

#include <chrono>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "platform/detail/job_report.h"
#include "tests/catch.h"
#include "tests/platform/cups_server.h"

using namespace std::chrono_literals;
using base::Day;
using platform::CupsPrinter;
using platform::PrintOptions;
using platform::PrintState;
using platform::PrintStatus;
using platform::test::CupsServer;
using platform::test::Keeps;
using platform::test::TestQueue;

namespace {

using Steady = std::chrono::steady_clock;

/// Long enough to be sent in many pieces, with every byte there is.
std::string document() {
  std::string pdf = "%PDF-1.7\n";
  for (int i = 0; i < 200'000; ++i) pdf += static_cast<char>(i * 7 % 256);
  return pdf + "\n%%EOF\n";
}

/// A printer on a server, and a clock that stands still until told to move.
struct Desk {
  explicit Desk(const CupsServer& server) : printer{clock, server.socket()} {}
  explicit Desk(const std::filesystem::path& socket) : printer{clock, socket} {}

  bool wait_until(const std::function<bool()>& reached, std::chrono::seconds limit = 10s) {
    for (const auto begin = Steady::now(); Steady::now() - begin < limit;
         std::this_thread::sleep_for(10ms))
      if (reached()) return true;
    return false;
  }
  bool comes_to(PrintState state) {
    const bool came = wait_until([&] { return printer.status().state == state; });
    UNSCOPED_INFO("state " << static_cast<int>(printer.status().state));
    return came;
  }

  base::ManualClock clock{Day{std::chrono::sys_days{std::chrono::days{20000}}}};
  CupsPrinter printer;
};

/// How long the caller was held up.
std::chrono::milliseconds time_of(const std::function<void()>& call) {
  const auto begin = Steady::now();
  call();
  return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - begin);
}

constexpr auto kSecond = 1500ms;  // on a busy machine

constexpr const char* kStuckScript =
    "trap 'echo told > told; exit 0' TERM\n"
    "cp \"$DOCUMENT\" begun; while [ ! -e go ]; do sleep 0.05; done";

}  // namespace

TEST_CASE("a document comes out byte for byte, and CUPS keeps nothing of it",
          "[platform][printer]") {
  const Keeps keeps = GENERATE(Keeps::Nothing, Keeps::Everything);
  CupsServer server{{{"Hall", "printf '%s\\n' \"$@\" > args; cp \"$DOCUMENT\" printed.pdf"}},
                    keeps};
  Desk desk{server};
  PrintOptions options;
  options.copies = 2;
  options.duplex = true;
  desk.printer.print(document(), options);
  CHECK(desk.printer.status() == PrintStatus{PrintState::Sending, false, PrintState::Idle});
  REQUIRE(desk.comes_to(PrintState::Done));
  CHECK(desk.printer.status().over);
  CHECK(server.written("printed.pdf") == document());
  CHECK(desk.wait_until([&] { return server.spool().empty(); }));

  const std::string arguments = server.written("args");
  CHECK_THAT(arguments, Catch::Contains("\nSignpost\n2\n"));  // title and copies
  CHECK_THAT(arguments, Catch::Contains("media=iso_a4_210x297mm"));
  CHECK_THAT(arguments, Catch::Contains("sides=two-sided-long-edge"));
  CHECK_THAT(arguments, Catch::Contains("document-name-supplied=Signpost"));
}

TEST_CASE("copies stay within what the settings allow", "[platform][printer]") {
  CupsServer server{{{"Hall", "echo \"$4 $5\" >> args"}}};
  Desk desk{server};
  for (const int copies : {-5, 1, 3, 2000}) {
    PrintOptions options;
    options.copies = copies;
    options.paper = "om_receipt_72x297mm";
    desk.printer.print(document(), options);
    REQUIRE(desk.comes_to(PrintState::Done));
  }
  std::istringstream lines{server.written("args")};
  std::vector<std::string> counts;
  for (std::string line; std::getline(lines, line);) {
    counts.push_back(line.substr(0, line.find(' ')));
    CHECK_THAT(line, Catch::Contains("media=om_receipt_72x297mm"));
    CHECK_THAT(line, Catch::Contains("sides=one-sided"));
  }
  CHECK(counts == std::vector<std::string>{"1", "1", "3", "3"});
}

TEST_CASE("a printer without paper says so, and goes on when there is paper again",
          "[platform][printer]") {
  CupsServer server{{{"Hall",
                      "echo 'STATE: +media-empty-error,media-needed' >&2\n"
                      "while [ ! -e refilled ]; do sleep 0.05; done\n"
                      "echo 'STATE: -media-empty-error,media-needed' >&2\n"
                      "while [ ! -e go ]; do sleep 0.05; done\n"
                      "cp \"$DOCUMENT\" printed.pdf"}}};
  Desk desk{server};
  desk.printer.print(document(), {});
  REQUIRE(desk.comes_to(PrintState::PaperOut));
  CHECK_FALSE(desk.printer.status().over);
  desk.clock.advance(59s);
  CHECK(desk.printer.status().state == PrintState::PaperOut);
  server.write("refilled");
  REQUIRE(desk.comes_to(PrintState::Printing));
  desk.clock.advance(59s);  // counted anew since the paper came
  CHECK(desk.printer.status().state == PrintState::Printing);
  server.write("go");
  REQUIRE(desk.comes_to(PrintState::Done));
  CHECK(server.written("printed.pdf") == document());
}

TEST_CASE("a job that stands still for a minute is cancelled and removed", "[platform][printer]") {
  const bool no_paper = GENERATE(false, true);
  const std::string fault = no_paper ? "echo 'STATE: +media-needed' >&2\n" : "";
  CupsServer server{{{"Hall", fault + kStuckScript}}};
  Desk desk{server};
  PrintOptions two_pages;
  two_pages.pages = 2;
  desk.printer.print(document(), two_pages);
  const PrintState before = no_paper ? PrintState::PaperOut : PrintState::Printing;
  REQUIRE(desk.comes_to(before));
  desk.clock.advance(59s);
  CHECK_FALSE(desk.printer.status().over);
  desk.clock.advance(2s);
  if (!no_paper) {  // nothing is wrong: the second page is waited for
    CHECK_FALSE(desk.printer.status().over);
    desk.clock.advance(20s);
  }
  CHECK(desk.printer.status() == PrintStatus{PrintState::Stuck, true, before});
  CHECK(desk.wait_until([&] { return server.spool().empty(); }));
  CHECK(server.written("told") == "told\n");  // the back end could call the printer off
  CHECK(desk.printer.status().state == PrintState::Stuck);
}

TEST_CASE("a queue that takes no jobs is said to refuse, and is sent nothing",
          "[platform][printer]") {
  TestQueue queue{"Hall", "cp \"$DOCUMENT\" printed.pdf"};
  (GENERATE(true, false) ? queue.takes_jobs = false : queue.paused = true);
  CupsServer server{{queue}};
  Desk desk{server};
  desk.printer.print(document(), {});
  REQUIRE(desk.comes_to(PrintState::Refused));
  CHECK(desk.printer.status().over);
  CHECK(server.spool().empty());
  CHECK(server.written("printed.pdf").empty());
}

TEST_CASE("a printer that is not there is said to be missing", "[platform][printer]") {
  const auto state_with = [](const CupsServer& server, const std::string& name) {
    Desk desk{server};
    PrintOptions options;
    options.printer = name;
    desk.printer.print(document(), options);
    CHECK(desk.wait_until([&] { return desk.printer.status().over; }));
    return desk.printer.status().state;
  };
  const CupsServer none{{}};
  CHECK(state_with(none, "") == PrintState::NoPrinter);
  CHECK(state_with(none, "Hall") == PrintState::NoPrinter);
  const CupsServer one{{{"Hall"}}, Keeps::Nothing, false};
  CHECK(state_with(one, "Attic") == PrintState::NoPrinter);
  CHECK(state_with(one, "../Hall #1") == PrintState::NoPrinter);
  CHECK(state_with(one, "") == PrintState::Done);  // the only one, though not the default
  // Of two nobody knows in which room the pages would come out.
  const CupsServer two{{{"Hall"}, {"Office"}}, Keeps::Nothing, false};
  CHECK(state_with(two, "") == PrintState::NoPrinter);
  CHECK(state_with(two, "Office") == PrintState::Done);

  CHECK(platform::find_printer({}, one.socket())->name == "Hall");
  CHECK(platform::find_printer({}, two.socket()).error().code == base::ErrorCode::NotFound);
}

TEST_CASE("without CUPS printing says so at once", "[platform][printer]") {
  for (const char* socket : {"/nonexistent/cups.sock", "localhost", "/dev/null", ""}) {
    INFO(socket);
    Desk desk{std::filesystem::path{socket}};
    CHECK(time_of([&] { desk.printer.print(document(), {}); }) < 200ms);
    REQUIRE(desk.comes_to(PrintState::NoCups));
    CHECK(desk.printer.status().over);
    desk.printer.empty_queue();
    CHECK(platform::find_printer({}, socket).error().code == base::ErrorCode::Unsupported);
  }
}

TEST_CASE("a printer that fails is not reported as done", "[platform][printer]") {
  const Keeps keeps = GENERATE(Keeps::Nothing, Keeps::Everything);
  CupsServer server{{{"Hall", "exit 5"}}, keeps};  // CUPS_BACKEND_CANCEL
  Desk desk{server};
  desk.printer.print(document(), {});
  REQUIRE(desk.comes_to(PrintState::Failed));
  CHECK(desk.printer.status().over);
  CHECK(desk.wait_until([&] { return server.spool().empty(); }));
}

TEST_CASE("emptying the queue leaves nothing of a visit, whatever CUPS is set to keep",
          "[platform][printer]") {
  CupsServer server{{{"Hall", kStuckScript}}, Keeps::Everything};
  {
    Desk desk{server};
    desk.printer.print(document(), {});
    REQUIRE(desk.comes_to(PrintState::Printing));
    CHECK(server.spool().size() == 2);  // the job and its document
    CHECK(time_of([&] { desk.printer.empty_queue(); }) < 100ms);
    CHECK(desk.printer.status() == PrintStatus{});
    CHECK(desk.wait_until([&] { return server.spool().empty(); }));
    CHECK(server.written("told") == "told\n");
    // The next visitor's pages are printed.
    server.write("go");
    desk.printer.print("%PDF-1.7 next", {});
    REQUIRE(desk.comes_to(PrintState::Done));
  }
  CHECK(server.written("begun") == "%PDF-1.7 next");
}

TEST_CASE("what an earlier run left in the queue is removed", "[platform][printer]") {
  CupsServer server{{{"Hall", kStuckScript}}, Keeps::Everything};
  Desk earlier{server};
  earlier.printer.print(document(), {});
  REQUIRE(earlier.comes_to(PrintState::Printing));
  Desk desk{server};
  desk.printer.empty_queue();
  CHECK(desk.wait_until([&] { return server.spool().empty(); }));
}

TEST_CASE("the printer can be dropped at any moment", "[platform][printer]") {
  CupsServer server{{{"Hall", kStuckScript}}, Keeps::Everything};
  Desk next{server};
  for (const auto delay : {0ms, 3ms, 6ms, 20ms, 150ms}) {
    INFO(delay.count());
    auto desk = std::make_unique<Desk>(server);
    desk->printer.print(document(), {});
    std::this_thread::sleep_for(delay);
    CHECK(time_of([&] { desk.reset(); }) < kSecond);
    // Less than a second may be too short on a busy machine: the next run removes the rest.
    next.printer.empty_queue();
    CHECK(next.wait_until([&] { return server.spool().empty(); }));
  }
}

TEST_CASE("a server that hangs holds nobody up", "[platform][printer]") {
  CupsServer server{{{"Hall"}}, Keeps::Nothing};
  auto desk = std::make_unique<Desk>(server);
  server.freeze();
  CHECK(time_of([&] { desk->printer.print(document(), {}); }) < 100ms);
  std::this_thread::sleep_for(100ms);
  desk->clock.advance(61s);
  CHECK(desk->printer.status() == PrintStatus{PrintState::Stuck, true, PrintState::Sending});
  desk->printer.print(document(), {});
  desk->printer.cancel();
  CHECK(desk->printer.status() == PrintStatus{});
  desk->printer.print(document(), {});
  std::this_thread::sleep_for(100ms);
  CHECK(time_of([&] { desk.reset(); }) < kSecond);
  server.thaw();
}

TEST_CASE("what CUPS reports is said in the visitor's terms", "[platform][printer]") {
  struct Case {
    PrintState state;
    int job, printer;
    std::vector<std::string> reasons;
  };
  const Case cases[] = {
      {PrintState::Sending, 3, 3, {"none"}},
      {PrintState::Sending, 4, 3, {"none"}},
      {PrintState::Printing, 5, 4, {"none"}},
      {PrintState::Printing, 5, 4, {}},
      {PrintState::PaperOut, 5, 4, {"media-empty-error", "media-needed"}},
      {PrintState::PaperOut, 5, 4, {"media-empty"}},
      {PrintState::Printing, 5, 4, {"media-empty-warning"}},  // another tray has paper
      {PrintState::Printing, 5, 4, {"media-low-report", "toner-low-warning"}},
      {PrintState::Jam, 5, 4, {"media-jam-error", "media-needed"}},
      {PrintState::Attention, 5, 4, {"cover-open"}},
      {PrintState::Attention, 5, 4, {"toner-empty-error"}},
      {PrintState::Offline, 5, 4, {"offline-report"}},
      {PrintState::Offline, 5, 4, {"offline-report", "paused"}},
      {PrintState::Refused, 3, 5, {"paused"}},
      {PrintState::Refused, 3, 5, {}},
      {PrintState::Asleep, 5, 4, {"standby-report"}},
      {PrintState::Asleep, 5, 4, {"connecting-to-device"}},
      {PrintState::Done, 9, 3, {"media-empty-error"}},  // after the last sheet
      {PrintState::Failed, 7, 3, {}},
      {PrintState::Failed, 8, 3, {}},
      {PrintState::Failed, 0, 3, {}},
  };
  for (const Case& c : cases) {
    const platform::detail::JobReport report{c.job, c.printer, 0, {}, c.reasons};
    INFO(c.job << " " << c.printer << " " << (c.reasons.empty() ? "" : c.reasons.front()));
    CHECK(platform::detail::state_of(report) == c.state);
    CHECK(platform::detail::is_over(report) == (c.job == 0 || c.job >= 7));
  }
}
