// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/rule.h"
#include "kiosk/export/paper.h"
#include "kiosk/ui/theme.h"
#include "platform/printer.h"

namespace kiosk {

enum class Screen : std::uint8_t {
  Welcome,
  Home,
  Section,
  Article,
  Search,
  Situations,
  Question,
  Checklist,
  TakeAway,
  Weeks,
  Letters,
  Letter,
  LocalHelp,
  TellUs,
  AToZ,
  About,
};

/// Where the visitor is: a screen, what it shows, and the step within it.
struct Place {
  Screen screen = Screen::Welcome;
  /// Section, article, letter, service or situation id; of what is taken away, the situation or
  /// "article/ID", "letter/ID".
  std::string id = {};
  int step = 0;  ///< question number of a situation
  bool operator==(const Place&) const = default;
};

enum class DialogKind : std::uint8_t {
  None,
  Language,
  Word,
  Display,
  SpeakDates,
  TimeOut,
  Service,
  Printing,
};
struct Dialog {
  DialogKind kind = DialogKind::None;
  std::string id = {};  ///< word or service id
};

/// All that a visitor ever told us, in one place. Wiping is `wipe(state)`.
struct State {
  std::string locale = "en";
  std::vector<Place> places{Place{}};  ///< the way here; the last is shown
  Dialog dialog;

  float text_scale = 1.0f;
  ui::ThemeName theme = ui::ThemeName::Paper;
  bool lowered = false;  ///< all controls in the lower half of the screen

  bool speaking = false;     ///< a page is being read aloud
  bool listens = false;      ///< has asked for it in this visit: the time-out is spoken too
  bool dates_aloud = false;  ///< has agreed that people nearby may hear the dates

  std::string query;
  bool keyboard_open = true, shifted = false, digits = false, latin = false;

  std::map<std::string, content::Inputs> answers;  ///< by situation
  std::optional<base::Day> picking;                ///< the date picker, before it is confirmed
  content::Closures spans;                         ///< days a school is closed, being collected
  std::optional<base::Day> span_first;             ///< the first day of the next one
  bool near_dates = false;                         ///< the timeline shows the next weeks only
  std::set<std::string> ticks, opened;             ///< checklist items, by situation and item id
  bool beside_english = false, easy_read = false;  ///< how pages are shown
  std::map<std::string, std::string> feedback;     ///< "Tell us": choices by question
  bool feedback_sent = false;
  platform::PrintStatus print;  ///< how it goes; the answers do not depend on it
  Paper paper = Paper::A4;
  bool own_language_only = false;  ///< pages without the English beneath
  int code = 0;                    ///< the QR code shown
  int page = 0;                    ///< the page previewed

  const Place& place() const { return places.back(); }
};

/// Back to the first screen in English, nothing kept; what was typed and answered is overwritten.
void wipe(State& state);

}  // namespace kiosk
