// SPDX-License-Identifier: GPL-3.0-or-later
// Every situation of the pack, from "What happened?" to its checklist, with and without answers.
#include <algorithm>
#include <map>

#include "tests/catch.h"
#include "tests/kiosk/screen_faults.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using namespace std::chrono;
using content::ChecklistItem;
using content::InputType;
using content::InputValue;
using content::ItemStatus;
using test::Visitor;

const content::RuleBook& book() { return test::bundled_pack().rule_book(); }

/// An answer a family may well give on 10 July 2026; dates of later questions are later.
InputValue plausible(const content::RuleInput& input, std::size_t question) {
  constexpr base::Day kDays[] = {base::Day{year{2026} / June / 15},
                                 base::Day{year{2026} / June / 26},
                                 base::Day{year{2026} / July / 6}};
  switch (input.type) {
    case InputType::Date:
      return kDays[question];
    case InputType::YesNo:
      return true;
    case InputType::Choice:
      return input.choices.front();
    case InputType::Year:
      return 2027;
    case InputType::Closures:
      return content::Closures{
          {base::Day{year{2026} / July / 22}, base::Day{year{2026} / July / 31}}};
  }
  return false;
}

void go_through(Visitor& v, const content::Situation& situation, bool answers) {
  v.choose_situation(situation.id);
  for (std::size_t i = 0; i < situation.questions.size(); ++i) {
    REQUIRE(v.well());
    v.answer(answers ? std::optional{plausible(situation.questions[i].input, i)} : std::nullopt);
  }
  REQUIRE(v.app().screen_name() == "checklist");
  REQUIRE(v.well());
}

/// What is wrong with the screen; empty: nothing.
std::string faults(Visitor& v) {
  std::string all;
  for (const std::string& fault : test::screen_faults(v.app())) all += fault + "\n";
  return all;
}

std::map<std::string, const ui::Node*> nodes_by_id(const Visitor& v) {
  std::map<std::string, const ui::Node*> nodes;
  for (const ui::Node& node : v.nodes()) nodes.emplace(node.id, &node);
  return nodes;
}

bool has_date(const ChecklistItem& item) {
  return item.status == ItemStatus::Upcoming || item.status == ItemStatus::Today ||
         item.status == ItemStatus::Passed;
}

/// The checklist as the rules give it is on the screen, line by line. Gives the number of dates.
int check_lines(const Visitor& v, const std::string& situation) {
  const auto answers = v.state().answers.find(situation);
  const auto list = content::checklist_for(
      book(), situation, answers == v.state().answers.end() ? content::Inputs{} : answers->second,
      base::Day{year{2026} / July / 10});
  REQUIRE(list);
  REQUIRE_FALSE(list->items.empty());
  const auto nodes = nodes_by_id(v);
  const auto& words = test::bundled_pack().messages(v.state().locale);
  int dates = 0;
  for (const ChecklistItem& item : list->items) {
    CAPTURE(item.id);
    CHECK(nodes.count("item/" + item.id + "/task") == 1);
    if (!has_date(item)) continue;
    REQUIRE(item.date);
    const auto when = nodes.find("item/" + item.id + "/when");
    REQUIRE(when != nodes.end());
    CHECK(when->second->name == words.date(*item.date));
    const auto english = nodes.find("item/" + item.id + "/when-en");
    CHECK((english != nodes.end()) == (v.state().locale != "en"));
    if (english != nodes.end())
      CHECK(english->second->name == test::bundled_pack().messages("en").date(*item.date));
    ++dates;
  }
  for (const content::Warning& warning : list->warnings) {
    const auto text = words.format("warning." + warning.kind, warning.arguments).text;
    CHECK(std::any_of(v.nodes().begin(), v.nodes().end(),
                      [&](const ui::Node& node) { return node.name == text; }));
  }
  return dates;
}

bool counts_from_an_answer(const content::Situation& situation) {
  return std::any_of(situation.items.begin(), situation.items.end(),
                     [](const content::SituationItem& item) { return !item.rule.empty(); });
}

}  // namespace

TEST_CASE("the situations stand on their shelves in the order of the pack", "[kiosk][situations]") {
  Visitor v;
  v.begin("en");
  v.touch("dates");
  std::vector<std::string> shelves, expected;
  for (const ui::Node& node : v.nodes())
    if (node.id.starts_with("situations/shelf/")) {
      shelves.push_back(node.id.substr(17));
      CHECK(node.role == ui::Role::Heading);
    }
  CHECK(shelves == book().shelves());
  CHECK(shelves.size() >= 4);
  std::vector<std::string> order;
  for (const ui::Node& node : v.nodes())
    if (node.scroll == "scroll/situations" && node.id != "situations/title" &&
        node.id != "situations/lead" && node.id.find('/', 11) == std::string::npos)
      order.push_back(node.id.substr(11));
  for (const content::Situation& situation : book().situations) expected.push_back(situation.id);
  CHECK(order == expected);
  // Each card stands under the heading of its shelf.
  for (const content::Situation& situation : book().situations) {
    CAPTURE(situation.id);
    const ui::Node* card = v.find("situations/" + situation.id);
    REQUIRE(card);
    const auto shelf = std::find(shelves.begin(), shelves.end(), situation.shelf);
    REQUIRE(shelf != shelves.end());
    CHECK(card->rect.y > v.find("situations/shelf/" + *shelf)->rect.y);
    if (shelf + 1 != shelves.end())
      CHECK(card->rect.bottom() < v.find("situations/shelf/" + *(shelf + 1))->rect.y);
  }
}

TEST_CASE("every situation leads to a checklist, even without one answer", "[kiosk][situations]") {
  const char* locale = GENERATE("en", "ur", "so");
  CAPTURE(locale);
  Visitor v;
  v.begin(locale);
  for (const content::Situation& situation : book().situations) {
    CAPTURE(situation.id);
    go_through(v, situation, false);
    CHECK(v.state().answers.at(situation.id).empty());
    CHECK(check_lines(v, situation.id) == 0);  // no date from nothing
    CHECK(faults(v) == "");
    CHECK_FALSE(v.id_with("tick/").empty());
    v.touch("home");
  }
}

TEST_CASE("every situation answered gives the dates of its rules", "[kiosk][situations]") {
  const char* locale = GENERATE("en", "ur", "so");
  CAPTURE(locale);
  Visitor v;
  v.begin(locale);
  for (const content::Situation& situation : book().situations) {
    CAPTURE(situation.id);
    go_through(v, situation, true);
    CHECK(v.state().answers.at(situation.id).size() == situation.questions.size());
    CHECK((check_lines(v, situation.id) > 0) == counts_from_an_answer(situation));
    CHECK(faults(v) == "");
    v.touch("home");
  }
}
