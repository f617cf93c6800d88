// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <fstream>
#include <utility>

namespace bench {
namespace {

base::Error fault(std::string what) { return {base::ErrorCode::Io, std::move(what)}; }

}  // namespace

base::Result<Child> Child::start(const std::vector<std::string>& command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return fault("no pipe");
  std::vector<char*> words;
  words.reserve(command.size() + 1);
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  pid_t pid = 0;
  const int failed = posix_spawn(&pid, words[0], &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failed != 0) {
    close(ends[0]);
    return fault("cannot start " + command.front());
  }
  return Child{pid, ends[0]};
}

Child::Child(Child&& other) noexcept
    : pid_{std::exchange(other.pid_, 0)}, output_{std::exchange(other.output_, -1)} {}

Child::~Child() {
  if (output_ >= 0) close(output_);
  if (pid_ == 0) return;
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
}

base::Result<void> Child::wait_for_line(std::chrono::milliseconds limit) {
  pollfd waiting{output_, POLLIN, 0};
  char first = 0;
  if (poll(&waiting, 1, static_cast<int>(limit.count())) != 1 || read(output_, &first, 1) != 1)
    return fault("the program measured ended, or took too long");
  return {};
}

base::Result<double> Child::cpu_ms() const {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &used) != 0)
    return fault("the program measured has ended");
  return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

base::Result<Child::Memory> Child::memory() const {
  std::ifstream file{"/proc/" + std::to_string(pid_) + "/smaps_rollup"};
  Memory memory;
  for (std::string word; file >> word;) {
    double* const field = word == "Rss:"   ? &memory.rss_mib
                          : word == "Pss:" ? &memory.pss_mib
                                           : nullptr;
    if (field && file >> *field) *field /= 1024;
  }
  if (memory.rss_mib <= 0) return fault("the program measured has ended");
  return memory;
}

}  // namespace bench
