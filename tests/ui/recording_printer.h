// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "kiosk/app/counts.h"
#include "platform/printer.h"

namespace tour {

/// A printer without paper: keeps what it was given and says what it is told to say.
class RecordingPrinter final : public platform::Printer {
 public:
  void print(std::string pdf, const platform::PrintOptions& options) override {
    jobs.push_back({std::move(pdf), options});
    now = {platform::PrintState::Printing, false};
  }
  platform::PrintStatus status() override { return now; }
  void cancel() override {
    now = {};
    ++cancelled;
  }
  void empty_queue() override {
    now = {};
    ++emptied;
  }

  std::vector<std::pair<std::string, platform::PrintOptions>> jobs;
  platform::PrintStatus now;
  int cancelled = 0, emptied = 0;
};

/// Counts that are gone with the program.
class MemoryCounts final : public kiosk::Counts {
 public:
  void add(const std::string& what) override { ++all[what]; }
  std::map<std::string, int> all;
};

}  // namespace tour
