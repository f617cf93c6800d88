// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/icons.h"

#include <algorithm>
#include <optional>
#include <set>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;

bool known(std::string_view name) {
  const auto icons = ui::all_icons();
  return std::any_of(icons.begin(), icons.end(), [&](const ui::Icon& i) { return i.name == name; });
}

/// The icon face of the bundle.
std::optional<std::uint16_t> icon_face() {
  const fonts::FontSet& set = test::bundled_fonts();
  for (std::uint16_t i = 0; i < set.size(); ++i)
    if (set.info(i).file.filename().string().find("materialdesignicons") != std::string::npos)
      return i;
  return std::nullopt;
}

}  // namespace

TEST_CASE("every icon has its glyph in the bundled icon face", "[kiosk][icons]") {
  const auto face = icon_face();
  REQUIRE(face);
  std::set<std::string_view> names;
  for (const ui::Icon& icon : ui::all_icons()) {
    CAPTURE(icon.name);
    CHECK(test::bundled_fonts().covers(*face, icon.code_point));
    CHECK(ui::icon_code(icon.name) == icon.code_point);
    CHECK(names.insert(icon.name).second);
  }
  CHECK(names.size() > 40);
}

TEST_CASE("no other face draws something of its own in place of an icon", "[kiosk][icons]") {
  const auto face = icon_face();
  REQUIRE(face);
  const fonts::FontSet& set = test::bundled_fonts();
  for (const ui::Icon& icon : ui::all_icons())
    for (std::uint16_t other = 0; other < set.size(); ++other) {
      CAPTURE(icon.name, set.info(other).file.string());
      CHECK((other == *face || !set.covers(other, icon.code_point)));
    }
}

TEST_CASE("every icon the pack names is a known one", "[kiosk][icons]") {
  const content::Pack& pack = test::bundled_pack();
  const auto sections = pack.sections("en");
  REQUIRE(sections);
  for (const content::Section& section : *sections) {
    CAPTURE(section.id, section.icon);
    CHECK(known(section.icon));
  }
  REQUIRE_FALSE(pack.rule_book().situations.empty());
  for (const content::Situation& situation : pack.rule_book().situations) {
    CAPTURE(situation.id, situation.icon);
    CHECK(known(situation.icon));
  }
}

TEST_CASE("an unknown icon is drawn as the information icon", "[kiosk][icons]") {
  CHECK(ui::icon_code("no-such-icon") == ui::icon_code("information"));
}
