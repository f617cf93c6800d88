// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace kiosk::ui {
namespace {

const Theme kPaper;

const Theme kDark{
    .name = ThemeName::Dark,
    .paper = 0x0E1621FF,
    .bar = 0x152230FF,
    .card = 0x1B2A3AFF,
    .card_held = 0x2A3D52FF,
    .ink = 0xF4F6F8FF,
    .muted = 0xBAC6D2FF,
    .edge = 0x3B4D60FF,
    .control = 0x8FA0B2FF,
    .primary = 0xFFC845FF,
    .primary_held = 0xE5AE25FF,
    .on_primary = 0x0B1F33FF,
    .on_primary_muted = 0x2A3A4CFF,
    .accent = 0x8A5A00FF,
    .focus = 0xFFFFFFFF,
    .focus_edge = 0x0B1F33FF,
    .track = 0x33465AFF,
    .shade = 0x000000B3,
    .urgent = 0xFF9DB1FF,
};

const Theme kYellow{
    .name = ThemeName::Yellow,
    .paper = 0xFFEB3BFF,
    .bar = 0xFFEB3BFF,
    .card = 0xFFEB3BFF,
    .card_held = 0xE6CF00FF,
    .ink = 0x000000FF,
    .muted = 0x000000FF,
    .edge = 0x000000FF,
    .control = 0x000000FF,
    .primary = 0x000000FF,
    .primary_held = 0x333000FF,
    .on_primary = 0xFFEB3BFF,
    .on_primary_muted = 0xFFEB3BFF,
    .accent = 0xFFEB3BFF,
    .focus = 0xFFFFFFFF,
    .focus_edge = 0x000000FF,
    .track = 0xC9B500FF,
    .shade = 0x000000B3,
    .urgent = 0x000000FF,
};

std::array<float, 3> channels(std::uint32_t colour) {
  return {static_cast<float>(colour >> 24 & 0xFF) / 255,
          static_cast<float>(colour >> 16 & 0xFF) / 255,
          static_cast<float>(colour >> 8 & 0xFF) / 255};
}

std::uint32_t mix(std::uint32_t a, std::uint32_t b, float part_of_b) {
  std::uint32_t out = 0xFF;
  for (const int shift : {24, 16, 8}) {
    const float x = static_cast<float>(a >> shift & 0xFF),
                y = static_cast<float>(b >> shift & 0xFF);
    out |= static_cast<std::uint32_t>(std::lround(x + (y - x) * part_of_b)) << shift;
  }
  return out;
}

}  // namespace

const Theme& theme(ThemeName name) {
  switch (name) {
    case ThemeName::Dark:
      return kDark;
    case ThemeName::Yellow:
      return kYellow;
    case ThemeName::Paper:
      break;
  }
  return kPaper;
}

std::uint32_t section_colour(const Theme& theme, std::string_view hex) {
  if (theme.name == ThemeName::Yellow || hex.size() != 7 || hex[0] != '#') return theme.ink;
  std::uint32_t rgb = 0;
  for (const char c : hex.substr(1)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return theme.ink;
    rgb = rgb << 4 | static_cast<std::uint32_t>(digit);
  }
  return legible(theme, rgb << 8 | 0xFF);
}

std::uint32_t legible(const Theme& theme, std::uint32_t colour) {
  if (theme.name == ThemeName::Yellow) return theme.ink;
  return theme.name == ThemeName::Dark ? mix(colour, 0xFFFFFFFF, 0.6f) : colour;
}

std::uint32_t tint(const Theme& theme, std::uint32_t colour) {
  return theme.name == ThemeName::Yellow ? theme.card : mix(theme.paper, colour, 0.1f);
}

float contrast(std::uint32_t a, std::uint32_t b) {
  const auto luminance = [](std::uint32_t colour) {
    const auto linear = [](float c) {
      return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
    };
    const auto [r, g, bl] = channels(colour);
    return 0.2126f * linear(r) + 0.7152f * linear(g) + 0.0722f * linear(bl);
  };
  const float x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05f) / (std::min(x, y) + 0.05f);
}

}  // namespace kiosk::ui
