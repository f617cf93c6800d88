// SPDX-License-Identifier: GPL-3.0-or-later
// start_bench FBDIR: start and memory of the kiosk beside the bare window, measured from outside,
// both the same way, on an Xvfb started with `-fbdir FBDIR`.
#include <array>
#include <cstdio>
#include <thread>

#include "platform/files.h"
#include "tests/bench/child.h"
#include "tests/bench/frame_buffer.h"
#include "tests/bench/ground.h"
#include "tests/bench/table.h"

namespace {

using namespace std::chrono_literals;
using bench::Child;

constexpr int kRuns = 15, kMemoryRuns = 3;
constexpr std::chrono::milliseconds kAppears = 10s, kVisit = 120s, kSettles = 600ms;

struct Program {
  std::string file;
  bench::Samples start = {};
  std::vector<double> rss = {}, pss = {};
};

base::Result<void> note_memory(const Child& child, Program& program) {
  SIGNPOST_TRY(const Child::Memory memory, child.memory());
  program.rss.push_back(memory.rss_mib);
  program.pss.push_back(memory.pss_mib);
  return {};
}

/// Starts, waits for the first picture, perhaps looks at the memory, ends.
base::Result<void> run(Program& program, const bench::FrameBuffer& screen, bool count_start,
                       bool count_memory) {
  SIGNPOST_TRY_VOID(screen.wait_for(bench::kGround, false, kAppears));
  const bench::Stopwatch watch;
  SIGNPOST_TRY(const Child child, Child::start({program.file}));
  SIGNPOST_TRY_VOID(screen.wait_for(bench::kGround, true, kAppears));
  const double ms = watch.ms();
  SIGNPOST_TRY(const double cpu_ms, child.cpu_ms());
  if (count_start) program.start.add({ms, cpu_ms});
  if (!count_memory) return {};
  std::this_thread::sleep_for(kSettles);  // what is left to load after the first picture
  return note_memory(child, program);
}

void print_memory(const std::string& when, const Program& program, const Program& bare) {
  bench::print({.what = "resident memory " + when + ", RSS",
                .figure = bench::median(program.rss),
                .unit = "MiB",
                .baseline = bench::median(bare.rss),
                .most_ratio = 1.5});
  bench::print({.what = "resident memory " + when + ", PSS",
                .figure = bench::median(program.pss),
                .unit = "MiB",
                .baseline = bench::median(bare.pss),
                .most_ratio = 1.5});
}

base::Result<void> measure(const char* folder) {
  SIGNPOST_TRY(const bench::FrameBuffer screen, bench::FrameBuffer::open(folder));
  const std::filesystem::path here = platform::program_directory();
  Program kiosk{.file = here.parent_path() / "bin" / "signpost"};
  Program bare{.file = here / "bare_window"};
  Program visit{.file = here / "visit_window"};

  bench::print_head();
  for (Program* program : {&bare, &kiosk})  // shader and page caches
    SIGNPOST_TRY_VOID(run(*program, screen, false, false));
  for (int i = 0; i < kRuns; ++i)
    for (Program* program : {&bare, &kiosk})
      SIGNPOST_TRY_VOID(run(*program, screen, true, i < kMemoryRuns));
  bench::Row start =
      bench::row("start: exec to first painted frame, median of 15", kiosk.start, 50);
  start.baseline = bare.start.ms(50);
  start.most_ratio = 1.5;
  bench::print(start);
  bench::print({.what = "start: CPU time, median",
                .figure = kiosk.start.cpu_ms(50),
                .baseline = bare.start.cpu_ms(50)});
  print_memory("after the first frame", kiosk, bare);

  SIGNPOST_TRY_VOID(screen.wait_for(bench::kGround, false, kAppears));
  SIGNPOST_TRY(Child visitor, Child::start({visit.file}));
  SIGNPOST_TRY_VOID(visitor.wait_for_line(kVisit));
  SIGNPOST_TRY_VOID(note_memory(visitor, visit));
  print_memory("after all languages [1]", visit, bare);
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: start_bench FBDIR\n");
    return 2;
  }
  const auto done = measure(argv[1]);
  if (!done) std::fprintf(stderr, "start_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
