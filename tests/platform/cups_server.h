// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/platform/temp_folder.h"

namespace platform::test {

/// A print queue of the test's own server. Its "printer" is a shell script, run once for each job
/// in the server's folder with CUPS' arguments: $1 job, $2 user, $3 title, $4 copies, $5 options;
/// $DOCUMENT is the file to print.
struct TestQueue {
  std::string name;
  std::string script = "cp \"$DOCUMENT\" printed.pdf";
  bool takes_jobs = true;
  bool paused = false;
};

/// What CUPS keeps of jobs that have ended.
enum class Keeps { Nothing, Everything };

/// A real CUPS server with a folder and a socket of its own, run by whoever runs the test, with
/// Debian's own rules about who may do what. The first queue is the default one.
class CupsServer {
 public:
  explicit CupsServer(const std::vector<TestQueue>& queues, Keeps keeps = Keeps::Nothing,
                      bool has_default = true);
  ~CupsServer();
  CupsServer(const CupsServer&) = delete;
  CupsServer& operator=(const CupsServer&) = delete;

  std::filesystem::path socket() const { return folder_ / "cups.sock"; }
  /// What a printer's script has written; empty if it has not.
  std::string written(const char* file) const;
  void write(const char* file) const;
  /// Files of jobs and documents that CUPS holds.
  std::vector<std::string> spool() const;
  /// Stops answering, without closing anything; and goes on.
  void freeze() const;
  void thaw() const;

 private:
  void configure(const std::vector<TestQueue>& queues, Keeps keeps, bool has_default) const;

  TempFolder folder_;
  pid_t pid_ = 0;
};

}  // namespace platform::test
