// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "platform/printer.h"

namespace platform::detail {

/// What CUPS says of a job and of its printer, in IPP's own terms (RFC 8011 §5.3.7, §5.4.11).
struct JobReport {
  int job_state = 0;      ///< 3 pending, 4 held, 5 processing, 6 stopped, 7 cancelled, 8 aborted,
                          ///< 9 completed; 0: CUPS does not have the job any more
  int printer_state = 0;  ///< 3 idle, 4 processing, 5 stopped
  int done = 0;           ///< sheets and impressions so far, and percent of the current one
  std::vector<std::string> job_reasons, printer_reasons;
};

inline constexpr int kJobPending = 3, kJobHeld = 4, kJobCancelled = 7, kJobAborted = 8,
                     kJobCompleted = 9, kPrinterStopped = 5;

/// Nothing more will come of the job.
bool is_over(const JobReport& report);

/// The report in the terms of the screen.
PrintState state_of(const JobReport& report);

}  // namespace platform::detail
