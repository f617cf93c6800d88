// SPDX-License-Identifier: GPL-3.0-or-later
// idle_bench FBDIR: what the kiosk costs when nobody touches it, on an Xvfb started with
// `-fbdir FBDIR`: two real kiosks, one left alone on its first screen and one touched once, by
// their CPU time; and the same window in this program, by the frames it draws.
#include <cstdio>
#include <thread>

#include "platform/files.h"
#include "tests/bench/child.h"
#include "tests/bench/frame_buffer.h"
#include "tests/bench/ground.h"
#include "tests/bench/stage.h"
#include "tests/bench/table.h"
#include "tests/platform/x_input.h"

namespace {

using namespace std::chrono_literals;
using bench::Child;

constexpr auto kAppears = 10s, kSettles = 2s, kIdle = 30s;
constexpr auto kAtRest = 8s;       // longer than one greeting is shown
constexpr auto kGreetings = 150s;  // by then the greetings must have come to their end
constexpr double kMostCpuMs = 0.01 * 30'000;
constexpr const char* kTitle = "Signpost idle";

/// Where a language stands on the first screen.
base::Result<base::Point> place_of_english() {
  SIGNPOST_TRY(const content::Pack pack, bench::open_pack());
  SIGNPOST_TRY(const fonts::FontSet fonts, bench::load_fonts());
  const base::SystemClock clock;
  kiosk::App app{{&pack, &fonts, &clock}, {}, bench::kWidth, bench::kHeight};
  app.lay_out();
  const kiosk::ui::Node* node = app.semantics().find("language/en");
  if (!node) return base::Error{base::ErrorCode::NotFound, "no English on the first screen"};
  return node->visible.centre();
}

/// A real kiosk, touched once, on its home screen.
base::Result<Child> kiosk_at_home(const std::string& program, const bench::FrameBuffer& screen) {
  SIGNPOST_TRY(const base::Point at, place_of_english());
  SIGNPOST_TRY(Child kiosk, Child::start({program}));
  SIGNPOST_TRY_VOID(screen.wait_for(bench::kGround, true, kAppears));
  std::this_thread::sleep_for(kSettles);
  const std::uint64_t first_screen = screen.fingerprint();
  platform::test::XInput finger{"Signpost"};
  const int x = static_cast<int>(at.x), y = static_cast<int>(at.y);
  finger.move(x, y);
  finger.button(1, true, x, y);
  std::this_thread::sleep_for(100ms);
  finger.button(1, false, x, y);
  std::this_thread::sleep_for(kSettles);
  if (screen.fingerprint() == first_screen)
    return base::Error{base::ErrorCode::Io, "the touch did not reach the kiosk"};
  return kiosk;
}

/// The kiosk's own loop for a time; gives the frames it drew.
std::size_t run_for(bench::Stage& stage, std::chrono::milliseconds time) {
  const std::size_t before = stage.window().frames();
  std::thread closing{[time] {
    std::this_thread::sleep_for(time);
    platform::test::XInput{kTitle}.ask_to_close();
  }};
  stage.window().run();
  closing.join();
  return stage.window().frames() - before;
}

/// CPU time over `kIdle` once nothing has moved for `kAtRest`.
base::Result<double> cpu_at_rest(const Child& kiosk) {
  const bench::Stopwatch watch;
  SIGNPOST_TRY(double before, kiosk.cpu_ms());
  while (true) {
    std::this_thread::sleep_for(kAtRest);
    SIGNPOST_TRY(const double now, kiosk.cpu_ms());
    if (now - before < 1) break;
    if (watch.ms() > std::chrono::duration<double, std::milli>{kGreetings}.count())
      return base::Error{base::ErrorCode::Io, "the first screen never comes to rest"};
    before = now;
  }
  SIGNPOST_TRY(const double from, kiosk.cpu_ms());
  std::this_thread::sleep_for(kIdle);
  SIGNPOST_TRY(const double to, kiosk.cpu_ms());
  return to - from;
}

void print_cpu(const std::string& where, double ms) {
  bench::print({.what = "idle: CPU time in 30 s, " + where, .figure = ms, .most = kMostCpuMs});
}

base::Result<void> measure(const char* folder) {
  SIGNPOST_TRY(const bench::FrameBuffer screen, bench::FrameBuffer::open(folder));
  const std::string program = platform::program_directory().parent_path() / "bin" / "signpost";
  // Later windows lie on top and stay to the end: what is uncovered would have to be drawn again.
  SIGNPOST_TRY(const Child at_home, kiosk_at_home(program, screen));
  SIGNPOST_TRY(const Child at_first, Child::start({program}));
  SIGNPOST_TRY_VOID(screen.wait_for(bench::kGround, true, kAppears));
  const base::SystemClock clock;
  SIGNPOST_TRY(const auto stage, bench::Stage::open(clock, kTitle));
  SIGNPOST_TRY_VOID(stage->start_visit("en"));
  (void)run_for(*stage, kSettles);

  SIGNPOST_TRY(const double home_before, at_home.cpu_ms());
  const std::size_t frames = run_for(*stage, kIdle);
  SIGNPOST_TRY(const double home_after, at_home.cpu_ms());
  print_cpu("home screen", home_after - home_before);
  bench::print({.what = "idle: frames drawn in 30 s, home screen [2]",
                .figure = static_cast<double>(frames),
                .unit = "frames",
                .most = 0});
  SIGNPOST_TRY(const double first, cpu_at_rest(at_first));
  print_cpu("first screen after its greetings", first);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: idle_bench FBDIR\n");
    return 2;
  }
  const auto done = measure(argv[1]);
  if (!done) std::fprintf(stderr, "idle_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
