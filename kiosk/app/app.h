// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fonts/glyph_atlas.h"
#include "fonts/paragraph_cache.h"
#include "kiosk/app/counts.h"
#include "kiosk/app/update.h"
#include "kiosk/app/view.h"
#include "kiosk/ui/interaction.h"
#include "kiosk/ui/metrics.h"
#include "kiosk/ui/painter.h"
#include "kiosk/ui/semantics.h"
#include "platform/printer.h"
#include "platform/speech.h"
#include "platform/window.h"

namespace kiosk {

/// How a kiosk is set up at its place; from the settings file.
struct Settings {
  float pitch_mm = 0;            ///< millimetres a pixel; 0: guessed from the window's width
  base::Millis idle{120'000};    ///< without a touch, until the warning
  base::Millis warning{30'000};  ///< from the warning to the wipe
  bool reduced_motion = false;
  bool can_print = true;
  platform::PrintOptions print{};
  std::string receipt_printer{};  ///< its name in CUPS; empty: none
  std::string phone_page{};       ///< address of the venue's phone page; empty: no code for it
  std::string counts{};           ///< file that "Tell us" is counted in; empty: it is not asked
};

/// What the app works with; all of it outlives the app.
struct Services {
  const content::Pack* pack = nullptr;  ///< absent: the built-in English page
  const fonts::FontSet* fonts = nullptr;
  const base::Clock* clock = nullptr;
  platform::Speaker* speaker = nullptr;  ///< absent: nothing is read aloud
  platform::Printer* printer = nullptr;  ///< absent: no button to print
  Counts* counts = nullptr;              ///< absent: nothing is counted, and "Tell us" is not shown
};

/// The kiosk without its window: events in, pictures out. One event is one pass over the screen;
/// drawing is a pass with a painter.
class App {
 public:
  App(const Services& services, const Settings& settings, int width, int height);
  ~App();

  void resize(int width, int height);
  void set_pitch(float mm_per_px);
  /// Takes one event: at most one intent comes of it.
  void handle(const platform::InputEvent& event);
  /// Lets time pass: time-out, greeting, gliding pages. Call after each wait.
  void tick();
  /// How long nothing will change by itself; negative: for ever.
  base::Millis next_wake() const;
  /// Something changed since the last `draw`.
  bool dirty() const { return dirty_; }

  void draw(ui::Painter& painter);
  /// Runs the layout without painting, so that `semantics` is up to date.
  void lay_out();

  const ui::SemanticTree& semantics() const { return semantics_; }
  const State& state() const { return state_; }
  const View& current_view();
  const ui::Metrics& metrics() const { return metrics_; }
  const ui::Theme& theme() const;
  const ui::Interaction& interaction() const { return interaction_; }
  std::string screen_name() const;
  fonts::GlyphAtlas& atlas() { return atlas_; }
  /// Counts wipes: whoever keeps something of a visit drops it when this changes.
  unsigned visits() const { return visits_; }
  /// Words for the on-screen keyboards of the pack's languages.
  void load_keyboards();

 private:
  std::optional<Intent> pass(const platform::InputEvent* event, ui::Painter* painter);
  void apply(const Intent& intent);
  void carry_out(Effect effect, const Intent& intent);
  void keyboard_event(const platform::InputEvent& event);
  void forget_visit();
  int seconds_left() const;
  void load_pictures();
  void print_pages();
  void make_pictures(const TakeAwayView& view);

  Services services_;
  Settings settings_;
  State state_;
  ui::Metrics metrics_;
  ui::Interaction interaction_;
  ui::SemanticTree semantics_;
  std::size_t body_from_ = 0;  ///< the first node behind the bars
  fonts::ParagraphCache paragraphs_;
  fonts::GlyphAtlas atlas_;
  std::vector<KeyboardRows> keyboards_;
  std::optional<View> view_;  ///< of the state as it is; rebuilt when that changes
  base::Day view_day_{};

  struct TakeAway;  ///< pages and codes of the take-away screen
  std::unique_ptr<TakeAway> take_away_;

  std::map<std::string, ui::Picture> pictures_;  ///< of the Easy read page shown

  bool dirty_ = true;
  bool again_ = false;  ///< the last pass moved something: one more settles it
  unsigned visits_ = 0;
  base::Millis last_input_{0}, shown_since_{0};
  int greeting_ = 0;
  int shown_seconds_ = -1;
};

}  // namespace kiosk
