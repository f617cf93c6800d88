// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/job_report.h"

#include <algorithm>
#include <initializer_list>

namespace platform::detail {
namespace {

/// A keyword of printer-state-reasons without its severity; without one it is an error.
struct Reason {
  std::string_view name;
  bool error = true;
};

Reason parse(std::string_view keyword) {
  constexpr std::string_view kError = "-error", kWarning = "-warning", kReport = "-report";
  if (keyword.ends_with(kError)) return {keyword.substr(0, keyword.size() - kError.size())};
  if (keyword.ends_with(kWarning))
    return {keyword.substr(0, keyword.size() - kWarning.size()), false};
  if (keyword.ends_with(kReport))
    return {keyword.substr(0, keyword.size() - kReport.size()), false};
  return {keyword};
}

enum class Severity { Any, Error };

bool has(const std::vector<std::string>& reasons, Severity severity,
         std::initializer_list<std::string_view> names) {
  return std::any_of(reasons.begin(), reasons.end(), [&](const std::string& keyword) {
    const Reason reason = parse(keyword);
    return (severity == Severity::Any || reason.error) &&
           std::find(names.begin(), names.end(), reason.name) != names.end();
  });
}

}  // namespace

bool is_over(const JobReport& report) {
  return report.job_state == 0 || report.job_state >= kJobCancelled;
}

PrintState state_of(const JobReport& report) {
  const std::vector<std::string>& reasons = report.printer_reasons;
  if (is_over(report)) {
    const bool whole =
        !has(report.job_reasons, Severity::Any, {"job-completed-with-errors"});  // PWG 5100.7
    return report.job_state == kJobCompleted && whole ? PrintState::Done : PrintState::Failed;
  }
  if (has(reasons, Severity::Any, {"media-jam"})) return PrintState::Jam;
  // An empty second tray is a warning and keeps nobody from printing.
  if (has(reasons, Severity::Any, {"media-needed"}) ||
      has(reasons, Severity::Error, {"media-empty", "input-tray-missing"}))
    return PrintState::PaperOut;
  if (has(reasons, Severity::Error,
          {"cover-open", "door-open", "interlock-open", "output-area-full", "output-tray-missing",
           "toner-empty", "marker-supply-empty", "marker-waste-full", "developer-empty",
           "opc-life-over", "fuser-over-temp", "fuser-under-temp", "other"}))
    return PrintState::Attention;
  // CUPS' back ends call a printer they have lost "offline-report".
  if (has(reasons, Severity::Any, {"offline", "shutdown", "power-down", "timed-out"}))
    return PrintState::Offline;
  if (report.printer_state == kPrinterStopped || has(reasons, Severity::Any, {"paused"}) ||
      has(report.job_reasons, Severity::Any, {"printer-stopped"}))
    return PrintState::Refused;
  if (has(reasons, Severity::Any,
          {"standby", "suspend", "hibernate", "deactivated", "connecting-to-device"}))
    return PrintState::Asleep;
  const bool waits = report.job_state == kJobPending || report.job_state == kJobHeld;
  return waits ? PrintState::Sending : PrintState::Printing;
}

}  // namespace platform::detail
