// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/app/kiosk_window.h"
#include "platform/base/clock.h"
#include "tests/ui/recording_speaker.h"

namespace tour {

/// One line of a script: a command and the rest of the line.
struct Command {
  int line = 0;
  std::string verb, rest;
};

/// Splits a script into commands; blank lines and lines that begin with # are passed over.
std::vector<Command> read_script(std::string_view text);

/// Drives the real app as a visitor would: by touches and keys, found through the semantic tree.
class Tour {
 public:
  Tour(kiosk::App& app, kiosk::KioskWindow& window, base::ManualClock& clock,
       RecordingSpeaker& speaker, std::filesystem::path out);

  /// Runs one command. Errors: InvalidArgument (the script is at fault), NotFound (an expectation
  /// failed, nothing to touch), Io.
  base::Result<void> run(const Command& command);

 private:
  base::Result<void> size(const std::string& rest);
  base::Result<void> language(const std::string& tag);
  base::Result<void> tap(const std::string& rest);
  base::Result<void> tap_node(const std::string& id);
  base::Result<void> type(const std::string& text);
  base::Result<void> key(const std::string& name);
  base::Result<void> drag(const std::string& rest);
  base::Result<void> wait(const std::string& rest);
  base::Result<void> expect(const std::string& name, bool present);
  base::Result<void> shot(const std::string& file);
  base::Result<void> tree(const std::string& file);
  base::Result<void> speech(const std::string& file);

  void settle();
  void send(platform::InputEvent event);
  void advance(base::Millis by);

  kiosk::App& app_;
  kiosk::KioskWindow& window_;
  base::ManualClock& clock_;
  RecordingSpeaker& speaker_;
  std::filesystem::path out_;
};

}  // namespace tour
