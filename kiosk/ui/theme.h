// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

namespace kiosk::ui {

enum class ThemeName : std::uint8_t { Paper, Dark, Yellow };

/// Colours as 0xRRGGBBAA. Every text on its ground has a contrast of at least 4.5:1.
struct Theme {
  ThemeName name = ThemeName::Paper;
  std::uint32_t paper = 0xFAF8F4FF;  ///< behind everything
  std::uint32_t bar = 0xFFFFFFFF;    ///< top and bottom bars
  std::uint32_t card = 0xFFFFFFFF;
  std::uint32_t card_held = 0xEDE9E1FF;  ///< while a finger rests on it
  std::uint32_t ink = 0x0B1F33FF;
  std::uint32_t muted = 0x46566BFF;
  std::uint32_t edge = 0xD9D4CBFF;     ///< of cards
  std::uint32_t control = 0x6B7785FF;  ///< of fields and tick boxes: 3:1
  std::uint32_t primary = 0x0B1F33FF;  ///< ground of the one main action
  std::uint32_t primary_held = 0x1E3A57FF;
  std::uint32_t on_primary = 0xFFFFFFFF;
  std::uint32_t on_primary_muted = 0xD5DCE4FF;
  std::uint32_t accent = 0xFFC845FF;  ///< icon on primary, today on the timeline, warning bar
  std::uint32_t focus = 0xFFC845FF;
  std::uint32_t focus_edge = 0x0B1F33FF;
  std::uint32_t track = 0xE5E0D8FF;   ///< line of the timeline, scroll bar ground
  std::uint32_t shade = 0x0B1F33A6;   ///< over the screen behind a dialog
  std::uint32_t urgent = 0xA11D3FFF;  ///< of a near deadline
};

const Theme& theme(ThemeName name);

/// A section's colour ("#RRGGBB") made legible on the theme's cards.
std::uint32_t section_colour(const Theme& theme, std::string_view hex);
/// The same for a colour as a number.
std::uint32_t legible(const Theme& theme, std::uint32_t colour);
/// A faint ground of a section's colour, for the "in short" box.
std::uint32_t tint(const Theme& theme, std::uint32_t colour);

/// Contrast ratio of two opaque colours, 1 to 21. Source: WCAG 2.2, relative luminance.
float contrast(std::uint32_t a, std::uint32_t b);

}  // namespace kiosk::ui
