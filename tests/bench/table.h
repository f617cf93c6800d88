// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// Milliseconds since it was made.
class Stopwatch {
 public:
  double ms() const {
    return std::chrono::duration<double, std::milli>{Clock::now() - start_}.count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

/// The smallest sample that at least `percent` of all do not exceed; 0 if there are none.
double percentile(std::vector<double> samples, double percent);
inline double median(std::vector<double> samples) { return percentile(std::move(samples), 50); }

/// One line of the table.
struct Row {
  std::string what;
  double figure = 0;
  std::string unit = "ms";
  std::optional<double> baseline = {};    ///< the same of what is compared with, in the same run
  std::optional<double> most = {};        ///< goal for the figure
  std::optional<double> most_ratio = {};  ///< goal for figure / baseline
};

/// Prints a row with its verdict: "pass", "OVER", or nothing where there is no goal.
void print(const Row& row);
/// Prints the head of the table.
void print_head();

}  // namespace bench
