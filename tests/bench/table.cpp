// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/table.h"

#include <time.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {
namespace {

constexpr int kWhat = 60, kFigure = 12, kRatio = 6, kGoal = 16;

/// A cell of `width` characters, whatever their number of bytes.
std::string cell(const std::string& text, int width, bool right) {
  const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto characters = std::count_if(text.begin(), text.end(), is_lead);
  const std::string space(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, width - characters)),
                          ' ');
  return right ? space + text : text + space;
}

std::string number(double value) {
  char buffer[32];
  const double size = std::abs(value);
  const int digits = value == std::floor(value) || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  std::snprintf(buffer, sizeof buffer, "%.*f", size != 0 && size < 0.1 ? 3 : digits, value);
  return buffer;
}

void print_cells(const std::string& what, const std::string& figure, const std::string& baseline,
                 const std::string& ratio, const std::string& cpu, const std::string& goal,
                 const std::string& verdict) {
  std::printf("%s %s %s %s %s  %s %s\n", cell(what, kWhat, false).c_str(),
              cell(figure, kFigure, true).c_str(), cell(baseline, kFigure, true).c_str(),
              cell(ratio, kRatio, true).c_str(), cell(cpu, kFigure, true).c_str(),
              cell(goal, kGoal, false).c_str(), verdict.c_str());
  std::fflush(stdout);
}

double milliseconds(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

Spent Stopwatch::now() {
  return {milliseconds(CLOCK_MONOTONIC), milliseconds(CLOCK_PROCESS_CPUTIME_ID)};
}

Spent Stopwatch::spent() const {
  const Spent until = now();
  return {until.ms - start_.ms, until.cpu_ms - start_.cpu_ms};
}

void Samples::add(const Spent& spent) {
  ms_.push_back(spent.ms);
  cpu_ms_.push_back(spent.cpu_ms);
}

void Samples::add(const Samples& others) {
  ms_.insert(ms_.end(), others.ms_.begin(), others.ms_.end());
  cpu_ms_.insert(cpu_ms_.end(), others.cpu_ms_.begin(), others.cpu_ms_.end());
}

Row row(const std::string& what, const Samples& samples, double percent) {
  return {.what = what, .figure = samples.ms(percent), .cpu_ms = samples.cpu_ms(percent)};
}

double percentile(std::vector<double> samples, double percent) {
  if (samples.empty()) return 0;
  std::sort(samples.begin(), samples.end());
  const double rank = std::ceil(percent / 100 * static_cast<double>(samples.size()));
  const auto at = static_cast<std::size_t>(std::max(1.0, rank)) - 1;
  return samples[std::min(at, samples.size() - 1)];
}

void print(const Row& row) {
  std::optional<double> ratio;
  if (row.baseline && *row.baseline > 0) ratio = row.figure / *row.baseline;
  std::string goal;
  bool pass = true;
  if (row.most) {
    goal = "≤ " + number(*row.most) + ' ' + row.unit;
    pass = row.figure <= *row.most;
  }
  if (row.most_ratio) {
    goal += (goal.empty() ? "≤ " : ", ≤ ") + number(*row.most_ratio) + " ×";
    pass = pass && ratio && *ratio <= *row.most_ratio;
  }
  print_cells(row.what, number(row.figure) + ' ' + row.unit,
              row.baseline ? number(*row.baseline) + ' ' + row.unit : "",
              ratio ? number(*ratio) : "", row.cpu_ms ? number(*row.cpu_ms) + " ms" : "", goal,
              goal.empty() ? ""
              : pass       ? "pass"
                           : "OVER");
}

void print_head() {
  print_cells("what", "figure", "baseline", "ratio", "CPU time", "goal", "verdict");
}

}  // namespace bench
