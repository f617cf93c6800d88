// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist on the screen: its groups, what is done already, and a clock that may be wrong.
#include <algorithm>

#include "tests/catch.h"
#include "tests/kiosk/screen_faults.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using namespace std::chrono;
using content::InputValue;
using test::Visitor;

constexpr base::Day kLetter{year{2026} / July / 3};

void work_out(Visitor& v, const char* situation,
              const std::vector<std::optional<InputValue>>& answers) {
  v.choose_situation(situation);
  for (const auto& answer : answers) v.answer(answer);
  REQUIRE(v.app().screen_name() == "checklist");
  REQUIRE(v.well());
}

void work_out_plan(Visitor& v) {
  work_out(v, "final-plan", {InputValue{kLetter}, std::nullopt, std::nullopt});
}

std::vector<std::string> names_of(const Visitor& v, const std::string& start,
                                  const std::string& end = {}) {
  std::vector<std::string> names;
  for (const ui::Node& node : v.nodes())
    if (node.id.starts_with(start) && node.id.ends_with(end)) names.push_back(node.name);
  return names;
}

std::string warning(const char* locale, const char* kind, base::Day day) {
  return test::bundled_pack()
      .messages(locale)
      .format(std::string{"warning."} + kind, {{"date", day}})
      .text;
}

/// Dates of cards: a year is in each of them and in nothing else that a card says beside it.
int dates_shown(const Visitor& v) {
  const auto when = names_of(v, "item/", "/when");
  return static_cast<int>(std::count_if(when.begin(), when.end(), [](const std::string& name) {
    return name.find("202") != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("a checklist ends with what to collect and whom to ring", "[kiosk][checklist]") {
  Visitor v;
  v.begin("en");
  work_out_plan(v);
  CHECK(names_of(v, "checklist/group/") ==
        std::vector<std::string>{"What you do", "What others must do", "If they do not",
                                 "What to collect", "Whom to ring"});
  const auto& groups = v.body<ChecklistView>().groups;
  REQUIRE(groups.size() == 5);
  float y = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const base::Rect head = v.find("checklist/group/" + std::to_string(g))->rect;
    CHECK(head.y > y);
    y = head.y;
    CHECK_FALSE(groups[g].items.empty());
    for (const ChecklistItemView& item : groups[g].items) {
      CAPTURE(item.id);
      const ui::Node* task = v.find("item/" + item.id + "/task");
      REQUIRE(task);
      CHECK(task->rect.y > y);
      y = task->rect.y;
      // Only what the family does can be ticked off; what to collect and whom to ring has no date.
      CHECK((v.find("tick/" + item.id) != nullptr) == (g == 0));
      if (g >= 3) CHECK_FALSE(v.find("item/" + item.id + "/when"));
    }
  }
}

TEST_CASE("every situation says what to collect and whom to ring", "[kiosk][checklist]") {
  for (const content::Situation& situation : test::bundled_pack().rule_book().situations) {
    CAPTURE(situation.id);
    for (const content::Group group : {content::Group::Gather, content::Group::Call})
      CHECK(std::any_of(situation.items.begin(), situation.items.end(),
                        [&](const content::SituationItem& item) { return item.group == group; }));
  }
}

TEST_CASE("what an answer shows to be done is not asked for again", "[kiosk][checklist]") {
  const auto state_of = [](const std::optional<InputValue>& sent) {
    Visitor v;
    v.begin("en");
    work_out(v, "ask-assessment", {sent, std::nullopt, std::nullopt});
    const ui::Node* when = v.find("item/write-request/when");
    return when ? when->name : std::string{};
  };
  CHECK(state_of(InputValue{kLetter}) == "Not needed");
  CHECK(state_of(std::nullopt).empty());
}

TEST_CASE("a clock before the law of the pack gives no dates but says why",
          "[kiosk][checklist][clock]") {
  for (const char* locale : {"en", "ur", "so"}) {
    CAPTURE(locale);
    Visitor v;
    v.begin(locale);
    v.clock().doubt();
    work_out_plan(v);
    CHECK(dates_shown(v) == 0);
    CHECK(names_of(v, "checklist/notice/") ==
          std::vector<std::string>{warning(locale, "clock_wrong", v.clock().today())});
    CHECK(names_of(v, "timeline/flag/").empty());
    CHECK(names_of(v, "item/", "/left").empty());
    CHECK(test::screen_faults(v.app()) == std::vector<std::string>{});
    v.touch("take");
    REQUIRE(v.well());
    CHECK_FALSE(v.find("take/code"));
    CHECK(v.find("take/page"));
  }
}

TEST_CASE("the clock is believed from the day of the law on, or when it was set by hand",
          "[kiosk][checklist][clock]") {
  const auto law = base::parse_iso_date(test::bundled_pack().info().law_date);
  REQUIRE(law);
  const auto dates = [&](base::Day today, bool by_hand) {
    Visitor v;
    v.clock().set_today(today);
    if (!by_hand) v.clock().doubt();
    v.begin("en");
    work_out(v, "final-plan", {InputValue{today - days{1}}, std::nullopt, std::nullopt});
    return dates_shown(v);
  };
  CHECK(dates(*law, false) > 0);
  CHECK(dates(*law - days{1}, false) == 0);
  CHECK(dates(*law - days{1}, true) == dates(*law, false));
}

TEST_CASE("a clock that was lost altogether leads to a checklist all the same",
          "[kiosk][checklist][clock]") {
  Visitor v;
  v.clock().set_today(base::Day{year{1970} / January / 1});
  v.clock().doubt();
  v.begin("en");
  work_out(v, "final-plan", {std::nullopt, std::nullopt, std::nullopt});
  CHECK(dates_shown(v) == 0);
  CHECK_FALSE(names_of(v, "checklist/notice/").empty());
  CHECK(names_of(v, "checklist/group/").size() == 5);
}

TEST_CASE("a card without a date says why in whole sentences", "[kiosk][checklist]") {
  const auto faults = [](base::Day letter, const std::optional<InputValue>& certificate,
                         bool doubted) {
    Visitor v;
    v.begin("en");
    if (doubted) v.clock().doubt();
    work_out(v, "final-plan", {InputValue{letter}, std::nullopt, certificate});
    REQUIRE_FALSE(names_of(v, "checklist/notice/").empty());
    return test::screen_faults(v.app());
  };
  const std::vector<std::string> none;
  CHECK(faults(base::Day{year{2026} / July / 20}, std::nullopt, false) == none);
  CHECK(faults(kLetter, InputValue{kLetter - days{2}}, false) == none);
  CHECK(faults(kLetter, std::nullopt, true) == none);
}

TEST_CASE("a wrong today is not drawn on a timeline", "[kiosk][checklist][clock]") {
  Visitor v;
  v.begin("en");
  v.clock().doubt();
  work_out_plan(v);
  CHECK_FALSE(v.find("timeline/today"));
}

TEST_CASE("a card without a date names the date that is at fault for it", "[kiosk][checklist]") {
  Visitor v;
  v.begin("en");
  const base::Day review{year{2026} / July / 20}, notice{year{2026} / July / 27};
  work_out(v, "annual-review", {InputValue{review}, std::nullopt, InputValue{notice}});
  CHECK(names_of(v, "checklist/notice/").size() >= 2);  // each date has its own
  const auto names_other = [&](const char* item, std::string_view other) {
    const auto notes = names_of(v, std::string{"item/"} + item, "/note");
    REQUIRE(v.find(std::string{"item/"} + item + "/task"));
    return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
      return note.find(other) != std::string::npos;
    });
  };
  CHECK_FALSE(names_other("review.annual", "27 July"));   // counted from the last review
  CHECK_FALSE(names_other("draft.comments", "20 July"));  // counted from the notice
}

TEST_CASE("a window says its first and its last day", "[kiosk][checklist]") {
  Visitor v;
  v.begin("en");
  work_out(v, "being-assessed", {InputValue{base::Day{year{2026} / June / 15}}, std::nullopt});
  const auto when = names_of(v, "item/draft.local_meeting_window", "/when");
  const auto until = names_of(v, "item/draft.local_meeting_window", "/until");
  CHECK(when == std::vector<std::string>{"Monday 24 August 2026"});
  REQUIRE(until.size() == 1);
  CHECK(until[0].find("21 September 2026") != std::string::npos);
  CHECK(names_of(v, "item/ehcna.final_plan", "/until").empty());
}

TEST_CASE("what lets the council take longer stands in the details of its date",
          "[kiosk][checklist]") {
  Visitor v;
  v.begin("en");
  work_out(v, "waiting-decision", {InputValue{base::Day{year{2026} / June / 15}}});
  const content::Rule* rule = test::bundled_pack().rule_book().rule("ehcna.decision");
  REQUIRE(rule);
  REQUIRE_FALSE(rule->exceptions.empty());
  const std::string exceptions = "item/ehcna.decision/exception/";
  CHECK(names_of(v, exceptions).empty());
  v.touch("how/ehcna.decision");
  for (std::size_t i = 0; i < rule->exceptions.size(); ++i) {
    const ui::Node* node = v.find(exceptions + std::to_string(i));
    REQUIRE(node);
    CHECK(node->name ==
          test::bundled_pack().messages("en").text("exception." + rule->exceptions[i]).text);
  }
  CHECK(test::screen_faults(v.app()) == std::vector<std::string>{});
  v.touch("how/ehcna.decision");
  CHECK(names_of(v, exceptions).empty());
}
