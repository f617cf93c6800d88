// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <optional>

#include "kiosk/app/intent.h"
#include "kiosk/app/view.h"
#include "kiosk/export/qr.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// Screens: view in, intent out. Each draws into the room the shell leaves it.

using MaybeIntent = std::optional<Intent>;

/// What the take-away screen shows beside its view: drawn elsewhere, from the PDF's own drawing.
struct TakeAwayPictures {
  const ui::Picture* page = nullptr;
  int pages = 0;
  const QrCode* code = nullptr;
};

MaybeIntent draw_fallback(ui::Frame& frame, const FallbackView& view);
MaybeIntent draw_welcome(ui::Frame& frame, const WelcomeView& view, int greeting);
MaybeIntent draw_home(ui::Frame& frame, const HomeView& view, base::Rect room);
MaybeIntent draw_section(ui::Frame& frame, const SectionView& view, base::Rect room);
/// Pictures of Easy read by id; one that is not there is left out.
using Pictures = std::map<std::string, ui::Picture>;
MaybeIntent draw_article(ui::Frame& frame, const ArticleView& view, const Pictures& pictures,
                         base::Rect room);
MaybeIntent draw_search(ui::Frame& frame, const SearchView& view, base::Rect room);
MaybeIntent draw_shelves(ui::Frame& frame, const ShelvesView& view, base::Rect room);
MaybeIntent draw_question(ui::Frame& frame, const QuestionView& view, base::Rect room);
MaybeIntent draw_checklist(ui::Frame& frame, const ChecklistView& view, base::Rect room);
MaybeIntent draw_take_away(ui::Frame& frame, const TakeAwayView& view,
                           const TakeAwayPictures& pictures, base::Rect room);
MaybeIntent draw_weeks(ui::Frame& frame, const WeeksView& view, base::Rect room);
MaybeIntent draw_local_help(ui::Frame& frame, const LocalHelpView& view, base::Rect room);
MaybeIntent draw_tell_us(ui::Frame& frame, const TellUsView& view, base::Rect room);
MaybeIntent draw_a_to_z(ui::Frame& frame, const AToZView& view, base::Rect room);
MaybeIntent draw_about(ui::Frame& frame, const AboutView& view, base::Rect room);

/// The top and bottom bars; gives the room between them. `typing`: the on-screen keyboard is open.
MaybeIntent draw_shell(ui::Frame& frame, const ShellView& shell, bool can_go_back,
                       std::string_view query, bool typing, base::Rect& room);
/// `seconds_left`: of the time-out warning.
MaybeIntent draw_dialog(ui::Frame& frame, const DialogView& dialog, const ShellView& shell,
                        int seconds_left);

/// A code in black on white in whole pixels a module, no larger than `room_px`: its side, and its
/// drawing.
float code_side(const ui::Frame& frame, const QrCode& code, float room_px);
void draw_code(ui::Frame& frame, const QrCode& code, base::Rect box);

/// Cards in as many equal columns as fit, all of one row equally high. Gives the bottom.
float lay_out_grid(ui::Frame& frame, base::Rect area, std::size_t count, float least_width_px,
                   std::size_t most_columns, const std::function<float(std::size_t, float)>& height,
                   const std::function<void(std::size_t, base::Rect)>& draw);

/// One card of a list: icon, title, detail and an arrow. Gives its height.
float list_card_height(ui::Frame& frame, const ListEntry& entry, float width_px);
bool list_card(ui::Frame& frame, std::string_view id, const ListEntry& entry, base::Rect rect);

}  // namespace kiosk
