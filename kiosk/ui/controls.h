// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

/// A button: an icon, a label, or both. On a card ground, or dark as the one primary action.
struct Button {
  std::string id{};
  Text label{};
  std::string icon{};      ///< at the start; empty: none
  std::string end_icon{};  ///< at the end; empty: none
  bool primary = false;
  bool enabled = true;
  bool hide_label = false;  ///< the label is for speech and tests only
  bool centred = false;
  bool selected = false;  ///< one of several is chosen
  bool bare = false;      ///< no card ground
  float em_px = 0;        ///< 0: the size of buttons
};

/// Draws a button; true when it was touched or pressed by key.
bool button(Frame& frame, const Button& spec, base::Rect rect);
/// The width a button needs for its icon and label on one line.
float button_width(Frame& frame, const Button& spec);
/// The height it needs in a given width: at least a target.
float button_height(Frame& frame, const Button& spec, float width_px);

/// A tick box with a target around it; `name` is what it stands for. True when touched.
bool tick_box(Frame& frame, std::string_view id, const Text& name, base::Rect target, bool ticked);

/// A card: an edge, a ground, a bar of colour. With `id` the whole card is a button.
struct Card {
  std::string id{};         ///< empty: only a ground
  Text name{};              ///< of the button
  std::uint32_t bar = 0;    ///< colour; 0: none
  bool bar_on_top = false;  ///< else at the start side
  bool primary = false;
};
bool card(Frame& frame, const Card& spec, base::Rect rect);

/// A card with an icon, a title and a line beneath: the large choices of home and lists.
struct Choice {
  std::string id{}, icon{};
  Text title{}, detail{};
  std::uint32_t icon_colour = 0;  ///< 0: ink
  std::uint32_t bar = 0;          ///< colour of a bar along the top
  bool primary = false;
  bool stacked = false;  ///< icon above the title, else beside it
  float title_em = 0;    ///< 0: the size of headings
};
bool choice(Frame& frame, const Choice& spec, base::Rect rect);
/// Only what is on the card: for cards that carry more.
void choice_face(Frame& frame, const Choice& spec, base::Rect rect);
float choice_height(Frame& frame, const Choice& spec, float width_px);
/// The width below which a word of the title would be broken.
float choice_least_width(Frame& frame, const Choice& spec);

}  // namespace kiosk::ui
