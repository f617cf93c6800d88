// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

/// Draws a text and registers it. Gives its height in px.
float text_block(Frame& frame, std::string_view id, const Text& text, const Look& look,
                 base::Rect box, Role role = Role::Text);
/// The height `text_block` would take.
float text_height(Frame& frame, const Text& text, const Look& look, float width_px);
/// The widest word: in less room a word would be broken.
float widest_word(Frame& frame, const Text& text, const Look& look);

/// A stretch of running text; a `link` makes it touchable.
struct Inline {
  std::string text{};
  bool strong = false;
  std::string link{};
};

/// Running text with links, drawn as one paragraph: `lead` (bold) opens it.
struct RichText {
  std::vector<Inline> parts{};
  std::string locale = "en";
};

struct RichHit {
  float height = 0;
  std::string link{};  ///< the link that was touched; empty: none
};

/// Draws rich text in `box` (its height is not used) and registers it and its links.
RichHit rich_text(Frame& frame, std::string_view id, const RichText& text, const Look& look,
                  base::Rect box, std::uint32_t link_colour);
float rich_text_height(Frame& frame, const RichText& text, const Look& look, float width_px);

}  // namespace kiosk::ui
