// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "platform/base/clock.h"
#include "platform/base/result.h"

namespace kiosk {

/// Counts what happens at a kiosk: a number for each day and thing, never a time or an order.
class Counts {
 public:
  virtual ~Counts() = default;
  /// `what`: "tell-us/QUESTION/CHOICE".
  virtual void add(const std::string& what) = 0;
};

/// Numbers by day ("2026-11-22") and thing.
using DayCounts = std::map<std::string, std::map<std::string, int>>;

/// Counts kept in a file, written at once and whole. A disk that is full or a file that cannot be
/// read stops the counting, never the kiosk.
class FileCounts : public Counts {
 public:
  /// Errors: InvalidData (the file is no list of counts), Io. A missing file is empty.
  static base::Result<FileCounts> open(std::filesystem::path file, const base::Clock& clock);
  void add(const std::string& what) override;

 private:
  FileCounts(std::filesystem::path file, const base::Clock& clock);
  std::filesystem::path file_;
  const base::Clock* clock_;
  DayCounts days_;
  bool failed_ = false;
};

/// The counts of a file. Errors: as FileCounts::open; NotFound.
base::Result<DayCounts> read_counts(const std::filesystem::path& file);

/// What may be handed on, as CSV: a line for each week and thing. Numbers from 1 to 7 are written
/// "under 8", others rounded to 5; a week with fewer than 10 in all is left out.
/// Source: NHS England's rule for hospital statistics below national level; the ONS's threshold.
std::string export_counts(const DayCounts& days);

}  // namespace kiosk
