// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "platform/detail/job_report.h"

namespace platform::detail {

/// A job of ours.
struct OwnJob {
  int id = 0;
  int state = 0;          ///< as in JobReport
  bool stopping = false;  ///< cancelled, and its back end may not have ended yet
};

/// CUPS on its local socket, one question after the other, each waiting for its answer. Every wait
/// asks `go_on` ten times a second, and ends with an error when that says no.
///
/// Errors of all: Unsupported (no answer), NotFound (no such printer or job), InvalidArgument
/// (CUPS refuses), each with CUPS' reason.
class CupsConnection {
 public:
  using GoOn = std::function<bool()>;
  static base::Result<CupsConnection> open(const std::filesystem::path& socket, GoOn go_on);
  CupsConnection(CupsConnection&&) noexcept;
  CupsConnection& operator=(CupsConnection&&) noexcept;
  ~CupsConnection();

  /// The queue of this name; without a name the default one, or the only one there is.
  base::Result<Queue> find_queue(const std::string& name);

  /// Watches the queue for jobs that end. Gives: the number of the watch.
  base::Result<int> watch(const std::string& queue);
  void end_watch(const std::string& queue, int watch);
  /// How the job ended, if the watch has seen it: CUPS may forget it at that moment.
  std::optional<JobReport> ended(const std::string& queue, int watch, int job);

  /// Gives: the number of the job, which has no document yet.
  base::Result<int> create_job(const std::string& queue, const PrintOptions& options);
  base::Result<void> send_document(const std::string& queue, int job, std::string_view pdf);
  base::Result<JobReport> look(const std::string& queue, int job);

  /// All jobs of Signpost's under this user, also ended ones.
  base::Result<std::vector<OwnJob>> own_jobs();
  /// Stops the job; its back end is told to and may take its leave of the printer.
  base::Result<void> cancel(int job);
  /// Removes the job, its document and every trace of it from CUPS.
  base::Result<void> forget(int job);

 private:
  struct Link;
  explicit CupsConnection(std::unique_ptr<Link> link);
  base::Result<void> end_job(int job, bool forget);

  std::unique_ptr<Link> link_;
};

}  // namespace platform::detail
