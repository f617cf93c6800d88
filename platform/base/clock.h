// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <ctime>

#include "platform/base/date.h"

namespace base {

using Millis = std::chrono::milliseconds;

/// Time as the program sees it: injected, so that tests and tours can set it.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Millis now() const = 0;  ///< monotonic, since an arbitrary start
  virtual Day today() const = 0;   ///< civil date in the machine's time zone
  /// The date was set on purpose: it may lie before the pack's.
  virtual bool is_set_by_hand() const { return false; }
};

class SystemClock final : public Clock {
 public:
  Millis now() const override {
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
  }
  Day today() const override {
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return Day{std::chrono::year{local.tm_year + 1900} /
               std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)} /
               std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
  }
};

/// A clock that moves only when told to.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(Day today) : today_{today} {}
  Millis now() const override { return now_; }
  Day today() const override { return today_; }
  bool is_set_by_hand() const override { return true; }
  void advance(Millis by) { now_ += by; }
  void set_today(Day day) { today_ = day; }

 private:
  Millis now_{1000};
  Day today_;
};

}  // namespace base
