// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdio>
#include <cstdlib>

namespace base {
[[noreturn]] inline void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "signpost: %s:%d: check failed: %s\n", file, line, condition);
  std::abort();
}
}  // namespace base

/// Aborts on a programming mistake, in every build; the supervisor restarts the kiosk.
#define SIGNPOST_CHECK(condition) \
  ((condition) ? void() : ::base::check_failed(#condition, __FILE__, __LINE__))
