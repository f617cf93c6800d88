// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/speech.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <sstream>

#include "platform/base/closer.h"

namespace platform {
namespace {

constexpr const char* kProgram = "espeak-ng";
constexpr const char* kWordsAMinute = "150";  // calmer than the program's 175

using Voices = std::set<std::string, std::less<>>;

/// The languages the program has a voice for; none where it is not installed.
Voices read_voices() {
  Voices voices;
  const std::unique_ptr<FILE, base::Closer<pclose>> list{popen("espeak-ng --voices 2>&1", "r")};
  if (!list) return voices;
  char line[512];
  // "Pty Language  Age/Gender VoiceName …": the second column, where the first is a number.
  while (std::fgets(line, sizeof line, list.get())) {
    std::istringstream in{line};
    int priority = 0;
    std::string language;
    if (in >> priority >> language) voices.insert(language);
  }
  return voices;
}

const Voices& voices() {
  static const Voices all = read_voices();
  return all;
}

/// The program's name of a language: its own codes are BCP 47 but for Chinese and plain English.
std::string voice_of(std::string_view locale) {
  const std::string language{locale.substr(0, locale.find('-'))};
  if (language == "en") return "en-gb";
  if (language == "zh") return "cmn";
  return language;
}

/// A file in memory that holds `text`, to be read from its start; -1: there is none.
int file_of(const std::string& text) {
  const int file = memfd_create("signpost", MFD_CLOEXEC);
  if (file < 0) return -1;
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t count = write(file, text.data() + written, text.size() - written);
    if (count <= 0) break;
    written += static_cast<std::size_t>(count);
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

/// Starts the program on a text. What is said never stands on a command line, where others could
/// read it. 0: it could not be started.
pid_t start(const Utterance& utterance) {
  const int text = file_of(utterance.text);
  if (text < 0) return 0;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, text, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string voice = voice_of(utterance.locale), speed = kWordsAMinute, program = kProgram,
              stdin_flag = "--stdin", voice_flag = "-v", speed_flag = "-s";
  char* arguments[] = {program.data(), stdin_flag.data(), voice_flag.data(),
                       voice.data(),   speed_flag.data(), speed.data(),
                       nullptr};
  pid_t child = 0;
  if (posix_spawnp(&child, kProgram, &actions, nullptr, arguments, environ) != 0) child = 0;
  posix_spawn_file_actions_destroy(&actions);
  close(text);
  return child;
}

}  // namespace

bool has_sound() {
  namespace fs = std::filesystem;
  std::error_code failed;
  for (const auto& device : fs::directory_iterator{"/dev/snd", failed}) {
    const std::string name = device.path().filename().string();
    if (name.starts_with("pcm") && name.ends_with("p")) return true;  // a device that plays
  }
  const char* runtime = std::getenv("XDG_RUNTIME_DIR");
  return runtime && fs::exists(fs::path{runtime} / "pulse" / "native", failed);
}

EspeakSpeaker::~EspeakSpeaker() { EspeakSpeaker::stop(); }

bool EspeakSpeaker::has_voice(std::string_view locale) {
  return voices().contains(voice_of(locale));
}

bool EspeakSpeaker::speaks(std::string_view locale) { return has_sound() && has_voice(locale); }

void EspeakSpeaker::say(const std::vector<Utterance>& utterances) {
  stop();
  for (const Utterance& utterance : utterances)
    if (has_voice(utterance.locale)) waiting_.push_back(utterance);
  go_on();
}

void EspeakSpeaker::go_on() {
  while (child_ == 0 && !waiting_.empty()) {
    child_ = start(waiting_.front());
    waiting_.pop_front();
  }
}

void EspeakSpeaker::stop() {
  waiting_.clear();
  if (child_ == 0) return;
  kill(child_, SIGKILL);
  waitpid(child_, nullptr, 0);
  child_ = 0;
}

bool EspeakSpeaker::speaking() {
  if (child_ != 0 && waitpid(child_, nullptr, WNOHANG) == child_) child_ = 0;
  go_on();
  return child_ != 0;
}

}  // namespace platform
