// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace kiosk::ui {

/// An icon of the bundled Material Design icon font, by its public name.
struct Icon {
  std::string_view name;
  char32_t code_point;
};

/// The code point of an icon; an unknown name gives the information icon.
char32_t icon_code(std::string_view name);
/// All icons that screens and packs may name.
std::span<const Icon> all_icons();

}  // namespace kiosk::ui
