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

/// The day the council got the request, wherever the visitor gave it.
std::optional<base::Day> request_day(const State& state) {
  for (const auto& [situation, inputs] : state.answers)
    if (const auto answer = inputs.find(kRequest); answer != inputs.end())
      if (const auto* day = std::get_if<base::Day>(&answer->second)) return *day;
  return std::nullopt;
}

/// The situation whose first question is the day of the request.
const content::Situation* asks_for_request(const content::RuleBook& rules) {
  for (const content::Situation& situation : rules.situations)
    if (!situation.questions.empty() && situation.questions.front().input.id == kRequest)
      return &situation;
  return nullptr;
}

}  // namespace

WeeksView weeks_view(const State& state, const World& world, const Wording& words) {
  const content::RuleBook& rules = world.pack->rule_book();
  const bool clock = world.clock == content::Clock::Trusted;
  const auto request = clock ? request_day(state) : std::nullopt;
  WeeksView view{.title = words.text("weeks.title"),
                 .lead = words.text("weeks.lead"),
                 .put_in = words.text(request ? "weeks.change" : "weeks.put_in"),
                 .more = words.text("weeks.more"),
                 .put_in_to = {},
                 .more_to = {Screen::Article, state.place().id}};
  if (const content::Situation* situation = asks_for_request(rules))
    view.put_in_to = {Screen::Question, situation->id};

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
  if (request && *request <= world.today) {
    view.today = static_cast<float>((world.today - *request).count()) / 7.0f;
    view.today_label = words.format(
        "weeks.today", {{"week", static_cast<std::int64_t>((world.today - *request).count() / 7)}});
  }
  return view;
}

}  // namespace kiosk
