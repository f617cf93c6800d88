// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/message.h"

#include "tests/catch.h"

using content::DateStyle;
using content::format_date;
using content::LocalText;
using content::Messages;
using content::Standing;

namespace {

const base::Day kThursday = *base::parse_iso_date("2026-09-03");

Messages one(const std::string& locale, std::string text) {
  return Messages{locale, {{"m", LocalText{std::move(text), locale, Standing::Reviewed}}}};
}

std::string counted(const Messages& messages, std::int64_t n) {
  return messages.format("m", {{"n", n}}).text;
}

}  // namespace

TEST_CASE("plurals follow the language", "[content][message]") {
  const auto polish =
      one("pl", "{n, plural, one {# dzień} few {# dni} many {# dni!} other {# dnia}}");
  CHECK(counted(polish, 1) == "1 dzień");
  CHECK(counted(polish, 2) == "2 dni");
  CHECK(counted(polish, 5) == "5 dni!");
  CHECK(counted(polish, 22) == "22 dni");
  const auto arabic = one(
      "ar", "{n, plural, zero {٠} one {يوم} two {يومان} few {# أيام} many {# يوما} other {# يوم}}");
  CHECK(counted(arabic, 0) == "٠");
  CHECK(counted(arabic, 1) == "يوم");
  CHECK(counted(arabic, 2) == "يومان");
  CHECK(counted(arabic, 3) == "3 أيام");
  CHECK(counted(arabic, 11) == "11 يوما");
  CHECK(counted(arabic, 100) == "100 يوم");
}

TEST_CASE("dates are Gregorian with digits 0 to 9 in every language", "[content][message]") {
  CHECK(format_date(kThursday, DateStyle::Full, "en") == "Thursday 3 September 2026");
  CHECK(format_date(kThursday, DateStyle::Medium, "en") == "3 September 2026");
  CHECK(format_date(kThursday, DateStyle::DayMonth, "en") == "3 September");
  CHECK(format_date(kThursday, DateStyle::Month, "en") == "September 2026");
  CHECK(format_date(kThursday, DateStyle::Medium, "pl") == "3 września 2026");
  for (const char* locale : {"ar", "fa", "ps", "ckb", "ur", "bn", "ne", "th"}) {
    const std::string date = format_date(kThursday, DateStyle::Full, locale);
    CAPTURE(locale, date);
    CHECK(date.find("2026") != std::string::npos);
    CHECK(date.find('3') != std::string::npos);
  }
  CHECK(format_date(kThursday, DateStyle::Full, "ar").find("سبتمبر") != std::string::npos);
  CHECK(format_date(kThursday, DateStyle::Full, "pl", "y-MM-dd") == "2026-09-03");
  CHECK(format_date(*base::parse_iso_date("1900-03-01"), DateStyle::Medium, "en") ==
        "1 March 1900");
}

TEST_CASE("a pack's own date pattern is used", "[content][message]") {
  const Messages own{"pl", {{"date.full", {"EEEE, d MMMM y", "pl", Standing::Reviewed}}}};
  CHECK(own.date(kThursday) == "czwartek, 3 września 2026");
  const Messages missing{"pl", {{"date.full", {"EEEE d MMMM y", "en", Standing::Missing}}}};
  CHECK(missing.date(kThursday) == format_date(kThursday, DateStyle::Full, "pl"));
}

TEST_CASE("arguments stand in isolates where the text is right to left", "[content][message]") {
  const auto arabic = one("ar", "قبل {date}، {what}");
  const std::string shown = arabic.format("m", {{"date", kThursday}, {"what", "SEND35"}}).text;
  CHECK(shown.find("\u2068SEND35\u2069") != std::string::npos);
  CHECK(shown.find("قبل \u2067") == 0);
  // An English name with its meaning in Arabic is read from right to left.
  const std::string name = arabic.format("m", {{"date", "1"}, {"what", "IPSEA (جمعية)"}}).text;
  CHECK(name.find("\u2067IPSEA (جمعية)\u2069") != std::string::npos);
  const auto english = one("en", "By {date}, {what}");
  CHECK(english.format("m", {{"date", kThursday}, {"what", "SEND35"}}).text ==
        "By Thursday 3 September 2026, SEND35");
}

TEST_CASE("the word that chooses a form is not isolated", "[content][message]") {
  const auto arabic = one("ar", "{who, select, council {البلدية} other {غير}}: {who}");
  CHECK(arabic.format("m", {{"who", "council"}}).text == "البلدية: council");
}

TEST_CASE("English shown in another language's screen keeps English dates", "[content][message]") {
  const Messages arabic{"ar", {{"m", {"By {date}", "en", Standing::Missing}}}};
  const LocalText shown = arabic.format("m", {{"date", kThursday}});
  CHECK(shown.text == "By Thursday 3 September 2026");
  CHECK(shown.locale == "en");
}

TEST_CASE("a message that cannot be formatted is given as it is", "[content][message]") {
  CHECK(one("en", "{broken").format("m", {}).text == "{broken");
  CHECK(one("en", "It’s {n}'s").format("m", {{"n", std::int64_t{3}}}).text == "It’s 3's");
  CHECK(one("en", "Hello {name}").format("m", {}).text == "Hello {name}");
  CHECK(Messages{}.text("home.title").text == "⟦home.title⟧");
  CHECK(Messages{}.format("home.title", {}).text == "⟦home.title⟧");
  CHECK_FALSE(Messages{}.has("home.title"));
}

TEST_CASE("a check names a message's arguments or its fault", "[content][message]") {
  const auto check = content::check_message("{b} {a} {n, plural, other {# {c}}}", "en");
  CHECK(check.valid);
  CHECK(check.arguments == std::vector<std::string>{"a", "b", "c", "n"});
  for (const char* text : {"{", "}{", "{a", "{a, plural, one {x}}", "{a, date}", "{0}", "{a b}"}) {
    CAPTURE(text);
    const auto faulty = content::check_message(text, "en");
    CHECK_FALSE(faulty.valid);
    CHECK_FALSE(faulty.why.empty());
  }
}

TEST_CASE("weeks begin as the language's people expect", "[content][message]") {
  const auto english = content::week_names("en");
  CHECK(english.first_day == 1);
  REQUIRE(english.names.size() == 7);
  CHECK(english.names[0] == "Mon");
  CHECK(english.names[6] == "Sun");
  CHECK(content::week_names("pl").first_day == 1);
  const auto arabic = content::week_names("ar");
  CHECK(arabic.names.size() == 7);
  CHECK(arabic.first_day == 6);
}
