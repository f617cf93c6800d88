// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

#include "platform/base/result.h"

namespace bench {

/// A program under measurement; it is ended with this object.
class Child {
 public:
  /// Errors: Io (it cannot be started).
  static base::Result<Child> start(const std::vector<std::string>& command);
  Child(Child&& other) noexcept;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child();

  /// Waits until it has written a line. Errors: Io (it ended, or `limit` passed).
  base::Result<void> wait_for_line(std::chrono::milliseconds limit);

  /// CPU time of all its threads so far. Errors: Io (it has ended).
  base::Result<double> cpu_ms() const;

  struct Memory {
    double rss_mib = 0;
    double pss_mib = 0;  ///< shared pages counted in parts
  };
  /// Errors: Io (it has ended).
  base::Result<Memory> memory() const;

 private:
  Child(pid_t pid, int output) : pid_{pid}, output_{output} {}
  pid_t pid_ = 0;
  int output_ = -1;  ///< reading end of its standard output
};

}  // namespace bench
