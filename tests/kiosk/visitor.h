// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "kiosk/app/app.h"
#include "platform/base/clock.h"
#include "tests/ui/recording_printer.h"
#include "tests/ui/recording_speaker.h"

namespace kiosk::test {

/// The pack and the fonts the kiosk ships with, opened once.
const content::Pack& bundled_pack();
/// The same with the entries of a venue: a helpline of its own.
const content::Pack& venue_pack();
const fonts::FontSet& bundled_fonts();

/// A screen a kiosk may have.
struct Size {
  int width = 1280, height = 800;
  float pitch_mm = 0;  ///< 0: guessed from the width
};

/// A clock that moves only when told to. Its date was set by hand until `doubt` says otherwise.
class KioskClock final : public base::Clock {
 public:
  explicit KioskClock(base::Day today) : today_{today} {}
  base::Millis now() const override { return now_; }
  base::Day today() const override { return today_; }
  bool is_set_by_hand() const override { return by_hand_; }
  void advance(base::Millis by) { now_ += by; }
  void set_today(base::Day day) { today_ = day; }
  /// From now on the date is the machine's own: it may be wrong.
  void doubt() { by_hand_ = false; }

 private:
  base::Millis now_{1000};
  base::Day today_;
  bool by_hand_ = true;
};

/// A kiosk without a window on Friday 10 July 2026, and a visitor's hands.
class Visitor {
 public:
  explicit Visitor(Size size = {}, const content::Pack* pack = &bundled_pack(),
                   Settings settings = {});
  ~Visitor();

  App& app() { return app_; }
  const State& state() const { return app_.state(); }
  KioskClock& clock() { return clock_; }
  tour::RecordingSpeaker& speaker() { return speaker_; }
  tour::RecordingPrinter& printer() { return printer_; }
  tour::MemoryCounts& counts() { return counts_; }
  const std::vector<ui::Node>& nodes() const { return app_.semantics().nodes(); }
  /// The node of an id that is not behind a dialog; nullptr: none.
  const ui::Node* find(std::string_view id) const;
  /// The first control in front whose id contains `part`; empty: none.
  std::string id_with(std::string_view part) const;

  /// Touches a control, drawing the page along until it is in sight. The test fails without it.
  void touch(std::string_view id);
  void send(const platform::InputEvent& event);
  void press(platform::Key key, bool shift = false);
  /// Types on a real keyboard.
  void type(std::string_view text);
  /// Lets time pass as the window loop does: a look at the clock after each wait.
  void wait(base::Millis time);
  /// Paints one frame onto nothing.
  void paint();
  /// Through the welcome screen into a language.
  void begin(std::string_view locale);
  /// Makes text this large by touching the button for it.
  void enlarge(float scale);

  /// From the home screen through "What happened?" to a situation's first question.
  void choose_situation(std::string_view situation);
  /// Brings the date picker to a day with its steppers and its grid.
  void pick(base::Day day);
  /// Answers the question shown, whatever its type; nothing: "I don't know yet".
  void answer(const std::optional<content::InputValue>& value);
  /// The screen is what a pack in order gives, not the page that stands in for it.
  bool well() { return !std::holds_alternative<FallbackView>(app_.current_view().body); }
  /// What the screen shows; the test fails if it is another one.
  template <class Body>
  const Body& body() {
    return std::get<Body>(app_.current_view().body);
  }

  int touches() const { return touches_; }
  /// The keys of all pictures painted so far.
  const std::set<std::string>& pictures() const { return pictures_; }

 private:
  struct Sheet;
  KioskClock clock_;
  tour::RecordingSpeaker speaker_{clock_};
  tour::RecordingPrinter printer_;
  tour::MemoryCounts counts_;
  App app_;
  std::unique_ptr<Sheet> sheet_;
  int touches_ = 0;
  std::set<std::string> pictures_;
};

/// From home to an article.
void open_article(Visitor& v);
/// From home to the checklist of a final plan of 3 July 2026.
void work_out(Visitor& v);

/// Names of the nodes whose id ends so, by id without the ending.
std::map<std::string, std::string> names_by_item(const Visitor& v, const std::string& ending);

}  // namespace kiosk::test
