// SPDX-License-Identifier: GPL-3.0-or-later
// What a date says when it stands alone: in a phone code, a calendar, on paper.
#include "kiosk/app/take_away.h"

#include "kiosk/app/phone_code.h"
#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;

base::Day day(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
}

/// An event's text without folds and escapes.
std::string plain(std::string event) {
  const auto drop = [&](std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = event.find(what, at)) != std::string::npos;)
      event.replace(at, what.size(), with);
  };
  drop("\r\n ", "");
  drop("\\,", ",");
  drop("\\;", ";");
  return event;
}

}  // namespace

TEST_CASE("a date of one branch never travels without its condition", "[kiosk][take-away]") {
  const content::Pack& pack = test::bundled_pack();
  const Wording words{pack, "en"};
  int seen = 0;
  for (const content::Situation& situation : pack.rule_book().situations) {
    content::Inputs inputs;
    for (const content::Question& question : situation.questions)
      if (question.input.type == content::InputType::Date && question.needed)
        inputs[question.input.id] = day(2026, 7, 3);
    const auto list =
        content::checklist_for(pack.rule_book(), situation.id, inputs, day(2026, 7, 10));
    REQUIRE(list);
    for (const content::ChecklistItem& item : list->items) {
      if (item.variant.empty() || !day_ahead(item, list->today)) continue;
      INFO(situation.id << " " << item.id);
      const ItemWords w = item_words(item, *list, pack, words);
      REQUIRE_FALSE(w.condition.text.empty());
      CHECK(plain(event_payload(item, w, list->today, words)).find(w.condition.text) !=
            std::string::npos);
      ++seen;
    }
  }
  CHECK(seen > 3);
}

TEST_CASE("a day that is past but may still be used goes home with its last day",
          "[kiosk][take-away]") {
  const content::Pack& pack = test::bundled_pack();
  const Wording words{pack, "en"};
  const auto list = content::checklist_for(pack.rule_book(), "final-plan",
                                           {{"decision_sent", day(2026, 11, 3)}}, day(2027, 1, 2));
  REQUIRE(list);
  bool found = false;
  for (const content::ChecklistItem& item : list->items) {
    if (item.status != content::ItemStatus::Now || !item.rule ||
        item.rule->roll != content::Roll::Tribunal)
      continue;
    REQUIRE(day_ahead(item, list->today) == day(2027, 1, 4));
    const ItemWords w = item_words(item, *list, pack, words);
    const std::string event = plain(event_payload(item, w, list->today, words));
    CHECK(event.find("DTSTART;VALUE=DATE:20270104") != std::string::npos);
    CHECK(event.find("Monday 4 January 2027") != std::string::npos);
    CHECK(item_date_words(item, w, words).text.find("at the earliest") == std::string::npos);
    found = true;
  }
  CHECK(found);
}

TEST_CASE("a doubtful clock gives no phone page, and paper names no day it was worked out on",
          "[kiosk][take-away]") {
  const content::Pack& pack = test::bundled_pack();
  const Wording words{pack, "en"};
  const auto of = [&](content::Clock clock) {
    const auto list =
        content::checklist_for(pack.rule_book(), "final-plan", {{"decision_sent", day(2026, 7, 3)}},
                               day(2026, 7, 10), clock);
    return phone_code(*list, pack, words, "https://signpost.example/p/").has_value();
  };
  CHECK(of(content::Clock::Trusted));
  CHECK_FALSE(of(content::Clock::Doubtful));
  const auto says_day = [&](content::Clock clock) {
    const auto list =
        content::checklist_for(pack.rule_book(), "final-plan", {{"decision_sent", day(2026, 7, 3)}},
                               day(2026, 7, 10), clock);
    for (const Bilingual& note : checklist_document(*list, pack, words).footer)
      if (note.text.find("10 July 2026") != std::string::npos) return true;
    return false;
  };
  CHECK(says_day(content::Clock::Trusted));
  CHECK_FALSE(says_day(content::Clock::Doubtful));
}
