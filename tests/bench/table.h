// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// What something took: time on the clock, and CPU time of all threads, which a busy machine
/// changes less.
struct Spent {
  double ms = 0, cpu_ms = 0;
};

/// Counts from when it was made.
class Stopwatch {
 public:
  Spent spent() const;
  double ms() const { return spent().ms; }

 private:
  static Spent now();
  Spent start_ = now();
};

/// The smallest sample that at least `percent` of all do not exceed; 0 if there are none.
double percentile(std::vector<double> samples, double percent);
inline double median(std::vector<double> samples) { return percentile(std::move(samples), 50); }

/// The same thing measured many times.
class Samples {
 public:
  void add(const Spent& spent);
  void add(const Samples& others);
  std::size_t count() const { return ms_.size(); }
  double ms(double percent) const { return percentile(ms_, percent); }
  double cpu_ms(double percent) const { return percentile(cpu_ms_, percent); }

 private:
  std::vector<double> ms_, cpu_ms_;
};

constexpr double kSlowest = 100;  ///< percentile

/// One line of the table.
struct Row {
  std::string what;
  double figure = 0;
  std::string unit = "ms";
  std::optional<double> baseline = {};    ///< the same of what is compared with, in the same run
  std::optional<double> cpu_ms = {};      ///< CPU time in the figure
  std::optional<double> most = {};        ///< goal for the figure
  std::optional<double> most_ratio = {};  ///< goal for figure / baseline
};

/// A row of samples at a percentile.
Row row(const std::string& what, const Samples& samples, double percent);

/// Prints a row with its verdict: "pass", "OVER", or nothing where there is no goal.
void print(const Row& row);
/// Prints the head of the table.
void print_head();

}  // namespace bench
