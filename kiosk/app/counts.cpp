// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/counts.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "platform/files.h"

namespace kiosk {
namespace {

constexpr std::size_t kLargestFile = 4u << 20;
constexpr int kMostOfADay = 1'000'000;
constexpr int kSmall = 7;  // numbers up to this are not told
constexpr int kLeastOfAWeek = 10;

base::Error fault(const std::filesystem::path& file, const char* what) {
  return {base::ErrorCode::InvalidData, file.string() + ": " + what};
}

/// The Monday of a day's week.
base::Day week_of(base::Day day) {
  const std::chrono::weekday weekday{day};
  return day - std::chrono::days{weekday.iso_encoding() - 1};
}

std::string told(int count) {
  if (count <= kSmall) return "under " + std::to_string(kSmall + 1);
  return std::to_string((count + 2) / 5 * 5);
}

}  // namespace

base::Result<DayCounts> read_counts(const std::filesystem::path& file) {
  SIGNPOST_TRY(const std::string text, platform::read_file(file, kLargestFile));
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return fault(file, "this is no file of counts");
  DayCounts days;
  for (const auto& [day, counts] : json.items()) {
    if (!base::parse_iso_date(day) || !counts.is_object())
      return fault(file, "this is no file of counts");
    for (const auto& [what, count] : counts.items()) {
      if (!count.is_number_integer() || count < 0 || count > kMostOfADay)
        return fault(file, "a count is not a number");
      days[day][what] = count.get<int>();
    }
  }
  return days;
}

FileCounts::FileCounts(std::filesystem::path file, const base::Clock& clock)
    : file_{std::move(file)}, clock_{&clock} {}

base::Result<FileCounts> FileCounts::open(std::filesystem::path file, const base::Clock& clock) {
  FileCounts counts{std::move(file), clock};
  auto days = read_counts(counts.file_);
  if (days)
    counts.days_ = std::move(*days);
  else if (days.error().code != base::ErrorCode::NotFound)
    return days.error();
  return counts;
}

void FileCounts::add(const std::string& what) {
  int& count = days_[base::iso_date(clock_->today())][what];
  if (count < kMostOfADay) ++count;
  const std::string text = nlohmann::json(days_).dump(1) + '\n';
  const auto written = platform::write_file(file_, text);
  if (!written && !failed_)
    std::fprintf(stderr, "signpost: nothing is counted: %s\n", written.error().detail.c_str());
  failed_ = !written;
}

std::string export_counts(const DayCounts& days) {
  std::map<base::Day, std::map<std::string, int>> weeks;
  for (const auto& [day, counts] : days) {
    const auto date = base::parse_iso_date(day);
    if (!date) continue;
    for (const auto& [what, count] : counts) weeks[week_of(*date)][what] += count;
  }
  std::string csv = "week_from,what,count\n";
  for (const auto& [monday, counts] : weeks) {
    int all = 0;
    for (const auto& [what, count] : counts) all += count;
    if (all < kLeastOfAWeek) continue;
    for (const auto& [what, count] : counts)
      if (count > 0) csv += base::iso_date(monday) + ',' + what + ',' + told(count) + '\n';
  }
  return csv;
}

}  // namespace kiosk
