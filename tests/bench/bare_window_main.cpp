// SPDX-License-Identifier: GPL-3.0-or-later
// bare_window            paints one frame and waits until it is ended
// bare_window --machine  says which graphics driver there is
#include <cstdio>
#include <string_view>

#include "tests/bench/bare_window.h"
#include "tests/bench/ground.h"

int main(int argc, char** argv) {
  auto window = bench::BareWindow::open(bench::kWidth, bench::kHeight);
  if (!window) {
    std::fprintf(stderr, "bare_window: %s\n", window.error().detail.c_str());
    return 1;
  }
  if (argc > 1 && std::string_view{argv[1]} == "--machine") {
    std::printf("%s\n", window->renderer().c_str());
    return 0;
  }
  window->paint(bench::kGround);
  window->rest();
  return 0;
}
