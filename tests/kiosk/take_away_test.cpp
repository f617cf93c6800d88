// SPDX-License-Identifier: GPL-3.0-or-later
// What a date says when it stands alone: in a phone code, a calendar, on paper.
#include "kiosk/app/take_away.h"

#include <set>

#include "kiosk/app/phone_code.h"
#include "kiosk/export/contact.h"
#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;

base::Day day(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
}

/// A text without folds, escapes and spaces that keep a line together.
std::string plain(std::string event) {
  const auto drop = [&](std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = event.find(what, at)) != std::string::npos;)
      event.replace(at, what.size(), with);
  };
  drop("\r\n ", "");
  drop("\\,", ",");
  drop("\\;", ";");
  drop("\u00A0", " ");
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
    const ChecklistWords in_words{*list, pack, words};
    for (const content::ChecklistItem& item : list->items) {
      if (item.variant.empty() || !day_ahead(item, list->today)) continue;
      INFO(situation.id << " " << item.id);
      const ItemWords w = in_words(item);
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
  const ChecklistWords in_words{*list, pack, words};
  bool found = false;
  for (const content::ChecklistItem& item : list->items) {
    if (item.status != content::ItemStatus::Now || !item.rule ||
        item.rule->roll != content::Roll::Tribunal)
      continue;
    REQUIRE(day_ahead(item, list->today) == day(2027, 1, 4));
    const ItemWords w = in_words(item);
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

TEST_CASE("a step says whom to ring in both languages, and only who was named for it",
          "[kiosk][take-away]") {
  const content::Pack& pack = test::venue_pack();
  const std::string tag = GENERATE(std::string{"en"}, "ur", "ta");
  const Wording words{pack, tag};
  std::set<std::string> numbers;
  const auto services = pack.services("en");
  REQUIRE(services);
  for (const content::Service& service : *services)
    if (!service.phone.empty()) numbers.insert(dialled(service.phone));
  const auto ends_with_number = [&](const std::string& text) {
    const std::string digits = dialled(text);
    return std::any_of(numbers.begin(), numbers.end(),
                       [&](const std::string& number) { return digits.ends_with(number); });
  };
  for (const content::Situation& situation : pack.rule_book().situations) {
    const auto list = content::checklist_for(pack.rule_book(), situation.id, {}, day(2026, 7, 10));
    REQUIRE(list);
    const ChecklistWords in_words{*list, pack, words};
    for (const content::ChecklistItem& item : list->items) {
      CAPTURE(tag, situation.id, item.id);
      const ItemWords w = in_words(item);
      const bool silent = w.phone.text.empty() && w.phone_english.text.empty() && w.contact.empty();
      // Nobody with a number was named; a date without a name has the venue's helpline.
      const std::string service = item.rule   ? item.rule->service
                                  : item.item ? item.item->service
                                              : "";
      if (silent) {
        CHECK((!service.empty() || !item.rule));
        continue;
      }
      if (item.rule && service.empty()) CHECK(dialled(w.contact).ends_with("01632960123"));
      CHECK(ends_with_number(w.phone_english.text));
      CHECK(ends_with_number(w.phone.text));
      CHECK(ends_with_number(w.contact));
    }
  }
}

TEST_CASE("a step about the Ombudsman names the Ombudsman, other deadlines the helpline",
          "[kiosk][take-away]") {
  const content::Pack& pack = test::venue_pack();
  const Wording words{pack, "en"};
  const auto list = content::checklist_for(pack.rule_book(), "complaint-council",
                                           {{"first_knew", day(2026, 6, 1)}}, day(2026, 7, 10));
  REQUIRE(list);
  const ChecklistWords in_words{*list, pack, words};
  int ombudsman = 0, helpline = 0, silent = 0;
  for (const content::ChecklistItem& item : list->items) {
    const std::string phone = plain(in_words(item).phone.text);
    if (phone == "Help by phone: Local Government and Social Care Ombudsman, 0300 061 0614")
      ++ombudsman;
    if (phone == "Help by phone: Anytown SENDIASS, the family line, 01632 960 123") ++helpline;
    if (phone.empty()) ++silent;
  }
  CHECK(ombudsman >= 3);
  CHECK(helpline + silent >= 3);
}

TEST_CASE("the picture of a page is made anew only when the page changes", "[kiosk][take-away]") {
  test::Visitor v;
  v.begin("en");
  v.choose_situation("final-plan");
  v.answer(day(2026, 7, 3));
  v.answer({});
  v.answer({});
  v.touch("take");
  v.paint();
  REQUIRE(v.pictures().size() == 1);
  v.touch("code/next");
  v.paint();
  CHECK(v.pictures().size() == 1);
  v.touch("print/large");
  v.paint();
  CHECK(v.pictures().size() == 2);
}

TEST_CASE("the number of the helpline is read from left to right in Urdu", "[kiosk][take-away]") {
  const content::Pack& pack = test::bundled_pack();
  const Wording words{pack, "ur"};
  const auto list = content::checklist_for(pack.rule_book(), "final-plan",
                                           {{"decision_sent", day(2026, 7, 3)}}, day(2026, 7, 10));
  REQUIRE(list);
  for (const CodeView& code : checklist_codes(*list, pack, words))
    if (code.kind == CodeKind::Contact)
      CHECK(code.task.text.find("\u20660345 345 4345\u2069") != std::string::npos);
}
