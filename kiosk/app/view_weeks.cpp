// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "content/checklist.h"
#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

constexpr const char* kRequest = "request_received";  // the event the 20 weeks are counted from

/// Weeks that a rule counts from the request; 0: it counts otherwise.
int weeks_from_request(const content::Rule& rule) {
  if (rule.counts.size() != 1 || rule.shape != content::Shape::Other) return 0;
  const content::Count& count = rule.counts.front();
  const bool weeks = count.method == content::Method::Within && count.unit == content::Unit::Weeks;
  return weeks && count.from == kRequest ? count.amount : 0;
}

/// A situation that asks for the day of this request, as others ask for the day of theirs.
bool is_about_the_weeks(const content::Situation& situation, const content::RuleBook& rules) {
  const bool asks = std::any_of(situation.questions.begin(), situation.questions.end(),
                                [](const auto& question) { return question.input.id == kRequest; });
  return asks && std::any_of(situation.items.begin(), situation.items.end(), [&](const auto& item) {
           const content::Rule* rule = rules.rule(item.rule);
           return rule && weeks_from_request(*rule) > 0;
         });
}

/// The situations about the 20 weeks; first the one whose first question is the day.
std::vector<const content::Situation*> situations_of_weeks(const content::RuleBook& rules) {
  std::vector<const content::Situation*> found;
  for (const content::Situation& situation : rules.situations)
    if (is_about_the_weeks(situation, rules)) found.push_back(&situation);
  std::stable_partition(found.begin(), found.end(), [](const content::Situation* situation) {
    return situation->questions.front().input.id == kRequest;
  });
  return found;
}

/// The day the council got the request, if the visitor gave it and it can be right.
std::optional<base::Day> request_day(const State& state, const World& world,
                                     const std::vector<const content::Situation*>& situations) {
  if (world.clock == content::Clock::Doubtful) return std::nullopt;
  for (const content::Situation* situation : situations) {
    const auto answers = state.answers.find(situation->id);
    if (answers == state.answers.end()) continue;
    const auto answer = answers->second.find(kRequest);
    if (answer == answers->second.end()) continue;
    const auto* day = std::get_if<base::Day>(&answer->second);
    if (day && *day <= world.today) return *day;
  }
  return std::nullopt;
}

}  // namespace

WeeksView weeks_view(const State& state, const World& world, const Wording& words) {
  const content::RuleBook& rules = world.pack->rule_book();
  const auto situations = situations_of_weeks(rules);
  const auto request = request_day(state, world, situations);
  WeeksView view{.title = words.text("weeks.title"),
                 .lead = words.text("weeks.lead"),
                 .put_in = words.text(request ? "weeks.change" : "weeks.put_in"),
                 .more = words.text("weeks.more"),
                 .put_in_to = {},
                 .more_to = {Screen::Article, state.place().id}};
  if (!situations.empty()) view.put_in_to = {Screen::Question, situations.front()->id};

  const auto stage = [&](std::string id, int week, Text what, std::optional<base::Day> day) {
    WeeksView::Stage out{
        .id = std::move(id),
        .week = week,
        .week_name = words.format("weeks.week", {{"week", static_cast<std::int64_t>(week)}}),
        .what = std::move(what)};
    if (day) {
      out.when = words.date(*day);
      out.passed = *day < world.today;
      const auto left = static_cast<std::int64_t>((*day - world.today).count());
      out.left = out.passed  ? words.text("weeks.passed")
                 : left == 0 ? words.text("checklist.today")
                             : words.format("checklist.days_left", {{"days", left}});
    }
    view.stages.push_back(std::move(out));
  };
  stage("start", 0, words.text("weeks.start"), request);
  if (!view.stages.back().left.text.empty()) view.stages.back().left = {};
  for (const content::Rule& rule : rules.rules) {
    const int weeks = weeks_from_request(rule);
    if (weeks == 0) continue;
    std::optional<base::Day> day;
    if (request)
      if (const auto deadline = content::deadline_for(rule, {{kRequest, *request}}, rules.holidays))
        day = deadline->headline();
    stage(rule.id, weeks, words.text("rule/" + rule.id + "/task"), day);
    view.weeks = std::max(view.weeks, weeks);
  }
  std::stable_sort(view.stages.begin(), view.stages.end(),
                   [](const auto& a, const auto& b) { return a.week < b.week; });
  if (request) {
    view.today = static_cast<float>((world.today - *request).count()) / 7.0f;
    view.today_label = words.format(
        "weeks.today", {{"week", static_cast<std::int64_t>((world.today - *request).count() / 7)}});
  }
  return view;
}

}  // namespace kiosk
