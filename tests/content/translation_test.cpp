// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/translation.h"

#include "content/builder/build.h"
#include "content/builder/markup.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content::Standing;
using content::builder::PoEntry;
using content::builder::Unit;
using content::builder::UnitKind;
using content_test::has_line;
using content_test::SampleSource;

namespace {

Unit unit_of(UnitKind kind, std::string english) {
  Unit unit{std::string{"u"}, kind, std::move(english), {}, {}, 0, {}, 0};
  if (kind == UnitKind::Block) unit.spans = content::builder::from_markup(unit.english).value();
  return unit;
}

struct Outcome {
  Standing standing;
  std::vector<std::string> faults;
};

Outcome outcome(const Unit& unit, const PoEntry& entry) {
  content::builder::Faults faults;
  const auto translated =
      content::builder::translate({unit}, {entry}, "pl", "po/pl.po", {}, faults);
  return {translated.units.at("u").standing, content_test::lines(faults)};
}

Standing standing(UnitKind kind, const std::string& english, const std::string& text) {
  return outcome(unit_of(kind, english), {"u", english, text, false, std::nullopt, 7}).standing;
}

}  // namespace

TEST_CASE("the PO flags say how far a translation can be trusted", "[content][builder][po]") {
  const Unit unit = unit_of(UnitKind::Plain, "Hello");
  const auto of = [&](const PoEntry& entry) { return outcome(unit, entry).standing; };
  CHECK(of({"u", "Hello", "Cześć", false, std::nullopt, 1}) == Standing::Reviewed);
  CHECK(of({"u", "Hello", "Cześć", true, std::nullopt, 1}) == Standing::Draft);
  CHECK(of({"u", "Hello", "Cześć", true, "Hullo", 1}) == Standing::Stale);
  CHECK(of({"u", "Hullo", "Cześć", false, std::nullopt, 1}) == Standing::Stale);
  CHECK(of({"u", "Hello", "", false, std::nullopt, 1}) == Standing::Missing);
  CHECK(of({"v", "Hello", "Cześć", false, std::nullopt, 1}) == Standing::Missing);
}

TEST_CASE("a translation that changes a number is not used", "[content][builder][po]") {
  const auto plain = [](const char* english, const char* text) {
    return standing(UnitKind::Plain, english, text);
  };
  CHECK(plain("2 months or 15 days", "15 dni lub 2 miesiące") == Standing::Reviewed);
  CHECK(plain("2 months", "3 miesiące") == Standing::Missing);
  CHECK(plain("2 months", "dwa miesiące") == Standing::Missing);
  CHECK(plain("Soon", "za 3 dni") == Standing::Missing);
  CHECK(plain("12 days", "21 dni") == Standing::Missing);
  CHECK(plain("2 months", "٢ شهر") == Standing::Missing);
  const Outcome wrong = outcome(unit_of(UnitKind::Plain, "2 months"),
                                {"u", "2 months", "3 miesiące", false, std::nullopt, 7});
  CHECK(has_line(wrong.faults,
                 "po/pl.po:7: warning: the translation of u is not used: its numbers "
                 "are 3, in English 2"));
}

TEST_CASE("a translated message keeps its arguments", "[content][builder][po]") {
  const auto message = [](const char* english, const char* text) {
    return standing(UnitKind::Message, english, text);
  };
  CHECK(message("By {date}", "Do {date}") == Standing::Reviewed);
  CHECK(message("By {date}", "Do {data}") == Standing::Missing);
  CHECK(message("By {date}", "Do") == Standing::Missing);
  CHECK(message("By {date}", "Do {date") == Standing::Missing);
  CHECK(message("Hello", "Cześć {date}") == Standing::Missing);
  CHECK(message("{n, plural, one {# day} other {# days}}",
                "{n, plural, one {# dzień} few {# dni} other {# dnia}}") == Standing::Reviewed);
  CHECK(message("{n, plural, one {# day} other {# days}}", "{n, plural, one {# dzień}}") ==
        Standing::Missing);
  CHECK(message("{n, plural, =1 {1 day} other {# days}}", "{n, plural, other {# dni}}") ==
        Standing::Reviewed);
}

TEST_CASE("a translated block keeps its links", "[content][builder][po]") {
  const auto block = [](const char* english, const char* text) {
    return standing(UnitKind::Block, english, text);
  };
  const char* english = "See [the plan](word:ehc-plan). **Now.**";
  CHECK(block(english, "Zobacz [plan](word:ehc-plan). **Teraz.**") == Standing::Reviewed);
  CHECK(block(english, "Zobacz [plan](word:other). **Teraz.**") == Standing::Missing);
  CHECK(block(english, "Zobacz plan. **Teraz.**") == Standing::Missing);
  CHECK(block(english, "Zobacz [plan](word:ehc-plan). **Teraz.") == Standing::Missing);
  CHECK(block(english, "Zobacz [plan](word:ehc-plan. **Teraz.**") == Standing::Missing);
}

TEST_CASE("a translation with a bidi control is not used", "[content][builder][po]") {
  CHECK(standing(UnitKind::Plain, "Hello", "Cze\u202Eść") == Standing::Missing);
}

TEST_CASE("markup and spans turn into each other", "[content][builder]") {
  for (const char* markup :
       {"plain", "**strong**", "a **b** c", "[x](word:y)", "**a [x](word:y) b**",
        "1 \\* 2 \\[not a link\\] \\\\", "[a](word:b)[c](article:d)"}) {
    const auto spans = content::builder::from_markup(markup);
    REQUIRE(spans);
    CHECK(content::builder::to_markup(*spans) == markup);
  }
  for (const char* markup : {"*a*", "**a", "[a", "a]", "[a](b)", "[](word:b)", "[a]",
                             "[[a](word:b)", "[**a**](word:b)", "[a](word:b"})
    CHECK_FALSE(content::builder::from_markup(markup));
}

TEST_CASE("a PO file that cannot be read is a fault with its line", "[content][builder][po]") {
  const SampleSource source;
  source.replace("po/pl.po", "msgstr \"Jak złożyć odwołanie\"", "msgstr \"Jak złożyć");
  const auto faults = content_test::lines(source.faults());
  CAPTURE(faults);
  CHECK(has_line(faults, "po/pl.po:15: error: end-of-line within string"));
  source.write("po/pl.po", std::string(40, '"') + "\n" + std::string(5000, 'x') + "\nmsgid\n");
  CHECK(has_line(content_test::lines(source.faults()), "po/pl.po"));
}

TEST_CASE("faults of translations name the line of the message", "[content][builder][po]") {
  const SampleSource source;
  source.replace("po/ar.po", "قبل {date}", "قبل {data}");
  const auto faults = content_test::lines(source.faults());
  CAPTURE(faults);
  CHECK(has_line(faults,
                 "po/ar.po:17: warning: the translation of ui/checklist.by is not used: "
                 "its arguments are data, in English date"));
  CHECK(source.pack().messages("ar").text("checklist.by").standing == Standing::Missing);
}

TEST_CASE("PO files for unknown languages and messages for unknown texts are warnings",
          "[content][builder][po]") {
  const SampleSource source;
  source.write("po/de.po", source.read("po/pl.po"));
  source.replace("po/pl.po", "ui/checklist.days_left", "ui/checklist.gone");
  const auto faults = content_test::lines(source.faults());
  CHECK(has_line(faults, "po/de.po: warning: pack.toml has no such language"));
  CHECK(has_line(faults, "po/pl.po: warning: 1 messages belong to no text"));
}
