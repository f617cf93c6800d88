// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_compare.h"

#include "content/builder/markup.h"
#include "content/builder/po_forms.h"
#include "tests/catch.h"

using content::builder::PoWords;
using content::builder::Unit;
using content::builder::UnitKind;

namespace {

Unit unit_of(UnitKind kind, std::string english, std::string id = "u") {
  Unit unit{std::move(id), kind, std::move(english), {}, {}, 0, {}, 0};
  if (kind == UnitKind::Block) unit.spans = content::builder::from_markup(unit.english).value();
  return unit;
}

PoWords words() {
  PoWords words;
  words.add_negation("en", {"not", "no", "without", "-n't", "Never"});
  words.add_negation("pl", {"nie", "bez", "odmaw-", "-niem"});
  words.add_negation("zh-Hans", {"-不-"});
  words.add_weighty({"must", "may", "two", "three", "months", "weeks", "working", "council"});
  words.add_critical({"rule/*/task", "ui/warning.*"});
  return words;
}

/// What is wrong with a translation's values; empty if nothing.
std::string values(UnitKind kind, const char* english, const char* text,
                   const std::string& locale = "pl") {
  const auto found = content::builder::compare_values(unit_of(kind, english), text, locale);
  return found ? found->what : std::string{};
}

std::string message(const char* english, const char* text, const std::string& locale = "pl") {
  return values(UnitKind::Message, english, text, locale);
}

std::string change(UnitKind kind, const char* former, const char* now) {
  return content::builder::find_change_of_meaning(unit_of(kind, now), former, words()).value_or("");
}

}  // namespace

TEST_CASE("a message has a form for each way it can come out", "[content][builder][po]") {
  const auto forms = content::builder::message_forms(
      "{kind, select, a {Send {form}} other {{n, plural, one {# day} other {# days}}}} by {date}");
  REQUIRE(forms.size() == 3);
  CHECK(forms[0].text == "Send   by  ");
  CHECK(forms[0].arguments == std::set<std::string>{"date", "form"});
  CHECK(forms[1].plurals.at("n") == "one");
  CHECK(forms[2].arguments == std::set<std::string>{"date", "n"});
  CHECK(content::builder::message_forms("{a").empty());
  CHECK(content::builder::message_forms("").size() == 1);
  // The same argument chooses once.
  CHECK(content::builder::message_forms("{k, select, a {1} other {2}}{k, select, a {3} other {4}}")
            .size() == 2);
  std::string many;
  for (char name = 'a'; name < 'a' + 20; ++name)
    many += std::string{'{'} + name + ", select, x {1} other {2}}";
  CHECK(content::builder::message_forms(many).empty());
}

TEST_CASE("a number in each form of a message must be that of the English",
          "[content][builder][po]") {
  const char* english = "{k, select, short {5 days} other {15 days}}";
  CHECK(message(english, "{k, select, short {5 dni} other {15 dni}}").empty());
  CHECK(message(english, "{k, select, short {15 dni} other {5 dni}}") ==
        "its numbers are 15, in English 5 where k is short");
  CHECK(message(
            "{n, plural, one {# day of 3} other {# days of 3}}",
            "{n, plural, one {# dzień z 3} few {# dni z 4} many {# dni z 3} other {# dni z 3}}") ==
        "its numbers are 4, in English 3 where n is few");
  // One day may be said without its 1; many days may not be said without their number.
  CHECK(message("{n, plural, one {# day} other {# days}}",
                "{n, plural, =1 {jutro} one {jutro} few {# dni} many {# dni} other {# dnia}}")
            .empty());
  CHECK(message("{n, plural, one {# day} other {# days}}",
                "{n, plural, one {# dzień} other {dni}}") == "it has no {n} where n is other");
  CHECK(message("{n, plural, one {tomorrow} other {in # days}}", "{n, plural, other {za # dni}}")
            .empty());
  // In Ukrainian 21 and 31 take the form "one" too.
  CHECK(message("{n, plural, one {# day} other {# days}}",
                "{n, plural, one {день} few {# дні} many {# днів} other {# дня}}",
                "uk") == "it has no {n} where n is one");
}

TEST_CASE("the choices of a message are not translated", "[content][builder][po]") {
  const char* english = "{k, select, yes {It is} other {Ask}}";
  CHECK(message(english, "{k, select, yes {Jest} other {Pytaj}}").empty());
  CHECK(message(english, "{k, select, tak {Jest} other {Pytaj}}") ==
        "its choices for {k} are other, tak, in English other, yes");
  CHECK(message(english, "Pytaj {k}") == "its choices for {k} are none, in English other, yes");
  CHECK(message("{k, select, a {By {date}} other {{date}}}",
                "{k, select, a {Do} other {{date}}}") == "it has no {date} where k is a");
}

TEST_CASE("phone numbers keep the order of their digits", "[content][builder][po]") {
  using content::builder::phones_in;
  CHECK(phones_in("Ring 020 7946 0000 or 0300-123-4567.") ==
        std::vector<std::string>{"02079460000", "03001234567"});
  CHECK(phones_in("\u20660808\u00A0801\u00A00366\u2069") ==
        std::vector<std::string>{"08088010366"});
  CHECK(phones_in("in 20 or 30 days, 2 to 3 weeks").empty());
  CHECK(values(UnitKind::Plain, "Ring 020 7946 0000", "Proszę dzwonić: 020 7946 0000").empty());
  CHECK(values(UnitKind::Plain, "Ring 020 7946 0000", "Proszę dzwonić: 0000 7946 020") ==
        "its phone numbers are 00007946020, in English 02079460000");
  CHECK(values(UnitKind::Block, "Ring **116 123**.", "Tel. **123 116**.") ==
        "its phone numbers are 123116, in English 116123");
}

TEST_CASE("a month may be a number in Chinese, if it is the right one", "[content][builder][po]") {
  CHECK(values(UnitKind::Plain, "by 22 November 2026", "2026年11月22日之前").empty());
  CHECK(values(UnitKind::Plain, "by 22 November 2026", "2026年10月22日之前") ==
        "its numbers are 10, 2026, 22, in English 2026, 22");
  CHECK(values(UnitKind::Plain, "by 31 March", "3月31日之前").empty());
}

TEST_CASE("plural forms are those of the language", "[content][builder][po]") {
  const auto plurals = [](const char* text, const char* locale) {
    std::vector<std::string> what;
    const Unit unit = unit_of(UnitKind::Message, "{n, plural, one {# day} other {# days}}");
    for (const auto& found : content::builder::check_plurals(unit, text, locale))
      what.push_back(found.what);
    return what;
  };
  CHECK(plurals("{n, plural, one {#} few {#} many {#} other {#}}", "pl").empty());
  CHECK(plurals("{n, plural, one {#} other {#}}", "pl") ==
        std::vector<std::string>{"the plural of {n} has no form for few, many"});
  CHECK(plurals("{n, plural, =1 {1} few {#} many {#} other {#}}", "pl").empty());
  CHECK(plurals("{n, plural, other {#}}", "zh-Hans").empty());
  CHECK(plurals("{n, plural, one {#} other {#}}", "zh-Hans") ==
        std::vector<std::string>{"the language has no plural form one"});
  CHECK(plurals("{n, plural, one {#} other {#}}", "pt").empty());  // its "many" is for millions
  CHECK(plurals("{n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}", "ar").empty());
}

TEST_CASE("a lost negation is found by the words an editor names", "[content][builder][po]") {
  const auto lost = [](UnitKind kind, const char* english, const char* text, const char* locale) {
    return content::builder::compare_negation(unit_of(kind, english), text, locale, words())
        .has_value();
  };
  const auto plain = [&](const char* english, const char* text, const char* locale = "pl") {
    return lost(UnitKind::Plain, english, text, locale);
  };
  CHECK(plain("It does not stop the clock.", "Zatrzymuje zegar."));
  CHECK_FALSE(plain("It does not stop the clock.", "To NIE zatrzymuje zegara."));
  CHECK_FALSE(plain("It stops the clock.", "Zatrzymuje zegar."));
  CHECK(plain("You mustn’t wait", "Trzeba czekać"));
  CHECK(plain("never", "niegdyś"));                      // a word is a whole word …
  CHECK_FALSE(plain("If it says no", "Jeśli odmawia"));  // … or begins so …
  CHECK_FALSE(plain("without it", "z milczeniem"));      // … or ends so
  CHECK(plain("It does not stop.", "它停止。", "zh-Hans"));
  CHECK_FALSE(plain("It does not stop.", "它不停止。", "zh-Hans"));
  CHECK_FALSE(plain("It does not stop.", "Sie hält an.", "de"));  // no words, no judgement
  CHECK(lost(UnitKind::Message, "{k, select, a {It does not count} other {It counts}}",
             "{k, select, a {Liczy się} other {Nie liczy się}}", "pl"));
  CHECK_FALSE(lost(UnitKind::Message, "{k, select, a {It does not count} other {It counts}}",
                   "{k, select, a {Nie liczy się} other {Liczy się}}", "pl"));
  // The key of a choice is no word of the text.
  CHECK_FALSE(lost(UnitKind::Message, "{k, select, no {It counts} other {It counts}}",
                   "{k, select, no {Liczy się} other {Liczy się}}", "pl"));
}

TEST_CASE("texts are critical by their id or by their note", "[content][builder][po]") {
  const PoWords known = words();
  CHECK(known.is_critical(unit_of(UnitKind::Plain, "x", "rule/appeal.lodge/task")));
  CHECK(known.is_critical(unit_of(UnitKind::Plain, "x", "ui/warning.old_date")));
  CHECK_FALSE(known.is_critical(unit_of(UnitKind::Plain, "x", "rule/appeal.lodge/note")));
  Unit noted = unit_of(UnitKind::Plain, "x", "article/a/b");
  CHECK_FALSE(known.is_critical(noted));
  noted.note = "Critical: who may not be told";
  CHECK(known.is_critical(noted));
}

TEST_CASE("an edit is one of wording only while all that carries meaning stands",
          "[content][builder][po]") {
  constexpr UnitKind kPlain = UnitKind::Plain, kMessage = UnitKind::Message;
  CHECK(change(kPlain, "You must reply, within 5 days.", "You must reply within 5 days!").empty());
  CHECK(change(kPlain, "Ring the adviser.", "Phone the adviser.").empty());
  CHECK(change(kPlain, "within 5 days", "within 15 days") == "\"5\" stood where \"15\" stands now");
  CHECK(change(kPlain, "two months", "three months") == "\"two\" stood where \"three\" stands now");
  CHECK(change(kPlain, "It must reply.", "It may reply.") ==
        "\"must\" stood where \"may\" stands now");
  CHECK(change(kPlain, "It does not count.", "It does count.") == "\"not\" has gone");
  CHECK(change(kPlain, "5 days", "5 working days") == "\"working\" has come in");
  CHECK(change(kPlain, "from 2 to 3", "from 3 to 2") == "\"2\" stood where \"3\" stands now");
  CHECK(change(kMessage, "By {date}.", "By {date}").empty());
  CHECK(change(kMessage, "By {date}", "By {day}") == "its arguments have changed");
  CHECK(change(kMessage, "{k, select, a {x} other {y}}", "{k, select, b {x} other {y}}") ==
        "its choices or plural forms have changed");
  CHECK(change(UnitKind::Block, "See [it](word:a), **now**.", "See [it](word:a) **now**.").empty());
  CHECK(change(UnitKind::Block, "See [it](word:a).", "See [it](word:b).") ==
        "its links have changed");
  const auto blind = content::builder::find_change_of_meaning(unit_of(kPlain, "a"), "b", PoWords{});
  CHECK(blind == "po/checks.toml does not say which English words carry meaning");
}
