// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/cups_server.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "platform/base/check.h"

namespace platform::test {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// The part of Debian's settings that says who may do what to jobs.
std::string debian_policy() {
  std::istringstream settings{text_of("/usr/share/cups/cupsd.conf.default")};
  std::string policy;
  bool inside = false;
  for (std::string line; std::getline(settings, line);) {
    inside = inside || line.starts_with("<Policy default>");
    if (inside) policy += line + "\n";
    if (line.starts_with("</Policy>")) inside = false;
  }
  return policy;
}

bool answers(const fs::path& socket_file) {
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, socket_file.c_str(), sizeof address.sun_path - 1);
  const bool connected =
      connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(socket);
  return connected;
}

}  // namespace

CupsServer::CupsServer(const std::vector<TestQueue>& queues, Keeps keeps, bool has_default) {
  configure(queues, keeps, has_default);
  // A copy: where AppArmor guards the system's server, that one may not read this folder.
  std::string program = (folder_ / "bin/cupsd").string();
  fs::copy_file("/usr/sbin/cupsd", program);
  std::string foreground = "-f", settings = "-c", files = "-s",
              settings_file = (folder_ / "root/cupsd.conf").string(),
              files_file = (folder_ / "root/cups-files.conf").string();
  char* arguments[] = {program.data(), foreground.data(), settings.data(), settings_file.data(),
                       files.data(),   files_file.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const int failed = posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  SIGNPOST_CHECK(failed == 0);
  for (int i = 0; i < 500 && !answers(socket()); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  SIGNPOST_CHECK(answers(socket()));
}

CupsServer::~CupsServer() {
  thaw();
  kill(pid_, SIGTERM);
  for (int i = 0; i < 100; ++i) {
    if (waitpid(pid_, nullptr, WNOHANG) == pid_) return;
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void CupsServer::configure(const std::vector<TestQueue>& queues, Keeps keeps,
                           bool has_default) const {
  for (const char* name :
       {"root", "spool/tmp", "cache", "run", "log", "bin/backend", "bin/daemon", "bin/filter"})
    fs::create_directories(folder_ / name);
  fs::create_symlink("/usr/lib/cups/daemon/cups-exec", folder_ / "bin/daemon/cups-exec");
  const auto at = [&](const char* name) { return (folder_ / name).string() + "\n"; };

  std::ofstream{folder_ / "root/cups-files.conf"}
      << "ServerRoot " << at("root") << "ServerBin " << at("bin") << "DataDir /usr/share/cups\n"
      << "RequestRoot " << at("spool") << "TempDir " << at("spool/tmp") << "CacheDir "
      << at("cache") << "StateDir " << at("run") << "AccessLog " << at("log/access") << "ErrorLog "
      << at("log/error") << "PageLog " << at("log/page");
  std::ofstream{folder_ / "root/cupsd.conf"}
      << "Listen " << socket().string() << "\nBrowsing Off\nWebInterface No\nLogLevel debug\n"
      << "DirtyCleanInterval 0\n"
      << (keeps == Keeps::Nothing ? "PreserveJobHistory No\nPreserveJobFiles No\n"
                                  : "PreserveJobHistory Yes\nPreserveJobFiles Yes\n")
      << "<Location />\n  Order allow,deny\n  Allow all\n</Location>\n"
      << debian_policy();

  std::ofstream printers{folder_ / "root/printers.conf"};
  for (std::size_t i = 0; i < queues.size(); ++i) {
    const TestQueue& queue = queues[i];
    const std::string scheme = "test" + std::to_string(i);
    const char* const kind = i == 0 && has_default ? "DefaultPrinter" : "Printer";
    printers << "<" << kind << " " << queue.name << ">\nDeviceURI " << scheme << ":/\nState "
             << (queue.paused ? "Stopped" : "Idle") << "\nAccepting "
             << (queue.takes_jobs ? "Yes" : "No") << "\n</" << kind << ">\n";
    const fs::path script = folder_ / ("bin/backend/" + scheme).c_str();
    // Called without arguments, a back end lists its devices.
    std::ofstream{script} << "#!/bin/sh\n[ $# -ge 5 ] || exit 0\ncd " << at("")
                          << "DOCUMENT=${6:-/dev/stdin}\n"
                          << queue.script << "\n";
    fs::permissions(script, fs::perms::owner_all);  // run by the user of the server
  }
}

std::string CupsServer::written(const char* file) const { return text_of(folder_ / file); }

void CupsServer::write(const char* file) const { std::ofstream{folder_ / file} << "\n"; }

std::vector<std::string> CupsServer::spool() const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{folder_ / "spool"})
    if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
  return names;
}

void CupsServer::freeze() const { kill(pid_, SIGSTOP); }
void CupsServer::thaw() const { kill(pid_, SIGCONT); }

}  // namespace platform::test
