// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/theme.h"

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using ui::contrast;
using ui::ThemeName;

constexpr float kText = 4.5f;     // WCAG 2.2, 1.4.3
constexpr float kGraphic = 3.0f;  // WCAG 2.2, 1.4.11
constexpr ThemeName kThemes[] = {ThemeName::Paper, ThemeName::Dark, ThemeName::Yellow};

}  // namespace

TEST_CASE("contrast is that of WCAG", "[kiosk][theme]") {
  CHECK(contrast(0x000000FF, 0xFFFFFFFF) == Approx(21.0f));
  CHECK(contrast(0xFFFFFFFF, 0x000000FF) == Approx(21.0f));
  CHECK(contrast(0x123456FF, 0x123456FF) == Approx(1.0f));
  CHECK(contrast(0x767676FF, 0xFFFFFFFF) == Approx(4.54f).margin(0.01));
  CHECK(contrast(0x0B0C0CFF, 0xFFFFFFFF) == Approx(19.6f).margin(0.1));
}

TEST_CASE("each theme is what its name says", "[kiosk][theme]") {
  for (const ThemeName name : kThemes) CHECK(ui::theme(name).name == name);
}

TEST_CASE("every text is legible on every ground it stands on", "[kiosk][theme]") {
  for (const ThemeName name : kThemes) {
    const ui::Theme& t = ui::theme(name);
    CAPTURE(static_cast<int>(name));
    for (const std::uint32_t ground : {t.paper, t.bar, t.card, t.card_held}) {
      CAPTURE(ground);
      CHECK(contrast(t.ink, ground) >= kText);
      CHECK(contrast(t.muted, ground) >= kText);
    }
    CHECK(contrast(t.urgent, t.card) >= kText);
    CHECK(contrast(t.urgent, t.paper) >= kText);
    CHECK(contrast(t.on_primary, t.primary) >= kText);
    CHECK(contrast(t.on_primary, t.primary_held) >= kText);
    CHECK(contrast(t.on_primary_muted, t.primary) >= kText);
    CHECK(contrast(t.on_primary_muted, t.primary_held) >= kText);
  }
}

TEST_CASE("icons, fields and the focus ring stand out from their ground", "[kiosk][theme]") {
  for (const ThemeName name : kThemes) {
    const ui::Theme& t = ui::theme(name);
    CAPTURE(static_cast<int>(name));
    CHECK(contrast(t.accent, t.primary) >= kGraphic);
    CHECK(contrast(t.control, t.card) >= kGraphic);
    CHECK(contrast(t.control, t.paper) >= kGraphic);
    for (const std::uint32_t ground : {t.paper, t.card, t.bar, t.primary}) {
      CAPTURE(ground);
      CHECK(std::max(contrast(t.focus, ground), contrast(t.focus_edge, ground)) >= kGraphic);
    }
  }
}

TEST_CASE("section colours are legible as text and as icons in every theme", "[kiosk][theme]") {
  const auto sections = test::bundled_pack().sections("en");
  REQUIRE(sections);
  REQUIRE(sections->size() == 5);
  for (const ThemeName name : kThemes) {
    const ui::Theme& t = ui::theme(name);
    for (const content::Section& section : *sections) {
      CAPTURE(static_cast<int>(name), section.id);
      const std::uint32_t colour = ui::section_colour(t, section.colour);
      CHECK(contrast(colour, t.card) >= kText);
      CHECK(contrast(colour, t.paper) >= kText);
      CHECK(contrast(t.ink, ui::tint(t, colour)) >= kText);
      CHECK(contrast(colour, ui::tint(t, colour)) >= kGraphic);
      // The number of a step is written in the card's colour on the section's.
      CHECK(contrast(t.card, colour) >= kText);
    }
  }
}

TEST_CASE("a colour that is none becomes ink", "[kiosk][theme]") {
  const ui::Theme& t = ui::theme(ThemeName::Paper);
  for (const char* odd : {"", "#12", "#GGGGGG", "1D5FA8", "#1D5FA8FF"}) {
    CAPTURE(odd);
    CHECK(ui::section_colour(t, odd) == t.ink);
  }
  CHECK(ui::section_colour(t, "#1D5FA8") == 0x1D5FA8FF);
  CHECK(ui::section_colour(t, "#1d5fa8") == 0x1D5FA8FF);
}
