// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include "fonts/line_break.h"
#include "kiosk/export/qr.h"
#include "platform/base/utf8.h"
#include "tests/catch.h"

using namespace std::chrono;
using namespace kiosk;

namespace {

constexpr base::Day kDay = sys_days{year{2026} / 9 / 3};

std::vector<std::string> lines_of(std::string_view event) {
  std::vector<std::string> lines;
  while (!event.empty()) {
    const std::size_t end = event.find("\r\n");
    REQUIRE(end != std::string_view::npos);
    lines.emplace_back(event.substr(0, end));
    event.remove_prefix(end + 2);
  }
  return lines;
}

std::vector<std::string> unfolded(std::string_view event) {
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(event)) {
    if (!line.empty() && line[0] == ' ')
      lines.back().append(line.substr(1));
    else
      lines.push_back(line);
  }
  return lines;
}

/// The summary as a calendar shows it.
std::string summary_of(std::string_view event) {
  const std::string line = unfolded(event).at(1);
  REQUIRE(line.substr(0, 8) == "SUMMARY:");
  std::string text;
  for (std::size_t i = 8; i < line.size(); ++i) {
    if (line[i] != '\\') {
      text += line[i];
      continue;
    }
    ++i;
    text += line.at(i) == 'n' ? '\n' : line.at(i);
  }
  return text;
}

std::string random_summary(std::mt19937& rng, std::size_t longest) {
  static constexpr std::u32string_view kLetters =
      U"abc deę łż; ,:\\\n\tالخميس ٣ \u0651লা্ক漢字 "
      U"\u0301👩\u200D👧🏽🇬🇧\u2066\u2069\u2028\u0085\u0000x";
  std::string text;
  for (std::size_t i = rng() % (longest + 1); i > 0; --i)
    base::append_utf8(text, kLetters[rng() % kLetters.size()]);
  return text;
}

constexpr std::string_view kEllipsis = "…";

}  // namespace

TEST_CASE("an event has its lines, its day and the next day as its end", "[export][vevent]") {
  CHECK(vevent(kDay, "Appeal") ==
        "BEGIN:VEVENT\r\nSUMMARY:Appeal\r\nDTSTART;VALUE=DATE:20260903\r\n"
        "DTEND;VALUE=DATE:20260904\r\nEND:VEVENT\r\n");
  const auto lines = lines_of(vevent(sys_days{year{2027} / 12 / 31}, "x"));
  CHECK(lines.at(2) == "DTSTART;VALUE=DATE:20271231");
  CHECK(lines.at(3) == "DTEND;VALUE=DATE:20280101");
}

TEST_CASE("signs with a meaning in iCalendar are escaped and controls left out",
          "[export][vevent]") {
  const std::string event = vevent(kDay, "a,b;c\\d\ne\r\nf\tg\x07h");
  CHECK(lines_of(event).at(1) == "SUMMARY:a\\,b\\;c\\\\d\\ne\\nf gh");
  CHECK(summary_of(event) == "a,b;c\\d\ne\nf gh");
  CHECK(summary_of(vevent(kDay, "bad \xC3 byte")) == "bad \uFFFD byte");
  CHECK(summary_of(vevent(kDay, "")).empty());
}

TEST_CASE("a long summary is shortened at a word with an ellipsis", "[export][vevent]") {
  std::string summary;
  for (int i = 0; i < 200; ++i) summary += "word" + std::to_string(i) + ", ";
  const std::string event = vevent(kDay, summary);
  CHECK(event.size() <= kQrPayloadLimit);
  CHECK(event.size() > kQrPayloadLimit - 30);
  const std::string shown = summary_of(event);
  const std::size_t kept = shown.size() - kEllipsis.size();
  REQUIRE(shown.substr(kept) == kEllipsis);
  CHECK(summary.substr(0, kept) == shown.substr(0, kept));
  CHECK(summary[kept] == ',');
}

TEST_CASE("whom to ring stands at the end and is never cut", "[export][vevent]") {
  const std::string contact = "Family line 01632 960 123";
  CHECK(summary_of(vevent(kDay, "Appeal", contact)) == "Appeal · " + contact);
  for (const std::size_t length : {100u, 300u, 340u, 345u, 350u, 1000u}) {
    std::string summary = "Thursday 3 September 2026: ";
    while (summary.size() < length) summary += "دو جملے ";
    const std::string event = vevent(kDay, summary, contact);
    CHECK(event.size() <= kQrPayloadLimit);
    const std::string shown = summary_of(event);
    CHECK(shown.starts_with("Thursday 3 September 2026: "));
    CHECK(shown.ends_with(" · " + contact));
  }
}

TEST_CASE("an isolate that the cut would leave open is closed", "[export][vevent]") {
  std::string summary = "نص ";
  for (int i = 0; i < 30; ++i) summary += "كلمة ";
  summary += "\u2066";
  for (int i = 0; i < 100; ++i) summary += "word ";
  const std::string shown = summary_of(vevent(kDay, summary));
  CHECK(shown.find("\u2066") != std::string::npos);
  CHECK(shown.substr(shown.size() - 6) == "…\u2069");
}

TEST_CASE("any summary gives an event that fits a code, in folded lines of whole characters",
          "[export][vevent][property]") {
  const auto seed = GENERATE(take(150, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const std::string summary = random_summary(rng, seed % 3 == 0 ? 40 : 900);
  CAPTURE(summary);
  const std::string event = vevent(kDay, summary);
  CHECK(event.size() <= kQrPayloadLimit);
  for (const std::string& line : lines_of(event)) {
    CHECK(line.size() <= 75);
    CHECK(base::is_utf8(line));
    CHECK(std::all_of(line.begin(), line.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x20; }));
  }
  CHECK(unfolded(event).size() == 5);
  CHECK(encode_qr(event).has_value());
}

TEST_CASE("the cut never falls within a letter with its marks or an emoji family",
          "[export][vevent][property]") {
  const auto seed = GENERATE(take(100, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  std::string summary;
  const std::vector<std::string> letters{"e\u0301", "দ্ধ", "👩\u200D👩\u200D👧", "👋🏽", "🇬🇧",
                                         "a",       "漢"};
  while (summary.size() < 1000) {
    summary += letters[rng() % letters.size()];
    if (rng() % 12 == 0) summary += ' ';
  }
  const std::string shown = summary_of(vevent(kDay, summary));
  const std::size_t kept = shown.size() - kEllipsis.size();
  REQUIRE(shown.substr(kept) == kEllipsis);
  REQUIRE(summary.substr(0, kept) == shown.substr(0, kept));
  CHECK(kept > 120);
  const auto borders = fonts::grapheme_borders(summary, "");
  CHECK(std::find(borders.begin(), borders.end(), kept) != borders.end());
}
