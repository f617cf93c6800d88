// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/app/checklist_words.h"
#include "kiosk/ui/theme.h"

namespace kiosk {
namespace {

using content::ItemStatus;
using namespace std::chrono;

constexpr days kNear{56}, kRecent{7};  // the near part of the timeline
constexpr std::uint32_t kRed = 0xA11D3FFF, kTeal = 0x0B6E6EFF, kGrey = 0x46566BFF;

std::uint32_t colour_of(const content::ChecklistItem& item) {
  if (item.group != content::Group::You) return kGrey;
  return item.rule && item.rule->urgency == content::Urgency::Red ? kRed : kTeal;
}

std::string hex(std::uint32_t colour) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "#%06X", colour >> 8);
  return buffer;
}

constexpr const char* kGroupTitles[] = {"checklist.you", "checklist.they", "checklist.if_not",
                                        "checklist.gather", "checklist.call"};

/// August and the days around Christmas, when offices answer slowly.
std::vector<ui::TimelineBand> bands(base::Day from, base::Day to, const Wording& words) {
  std::vector<ui::TimelineBand> found;
  for (year y = year_month_day{from}.year(); y <= year_month_day{to}.year(); ++y) {
    found.push_back(
        {base::Day{y / August / 1}, base::Day{y / August / 31}, words.text("timeline.august")});
    found.push_back({base::Day{y / December / 25}, base::Day{(y + years{1}) / January / 1},
                     words.text("timeline.christmas")});
  }
  return found;
}

std::optional<ui::Timeline> timeline_of(const content::Checklist& checklist,
                                        const content::RuleBook& rules, const Wording& words,
                                        bool near) {
  const auto event = event_of(checklist, rules);
  const auto label = [&](const char* id, base::Day day) {
    return words.format(id, {{"date", words.date(day, content::DateStyle::DayMonth).text}});
  };
  const base::Day today = checklist.today;
  ui::Timeline timeline{.id = "timeline",
                        .first = today,
                        .last = today,
                        .today = today,
                        .today_label = label("timeline.today", today)};
  if (event) {
    timeline.event = event->day;
    timeline.event_label =
        label(event->on_letter ? "timeline.event" : "timeline.start", event->day);
    timeline.first = std::min(timeline.first, event->day);
    timeline.last = std::max(timeline.last, event->day);
  }
  for (const content::ChecklistItem& item : checklist.items) {
    if (!item.date || !item.rule) continue;
    const Text task = words.text("rule/" + item.rule->id + "/task");
    const Text day = words.date(*item.date, content::DateStyle::DayMonth);
    timeline.first = std::min(timeline.first, *item.date);
    timeline.last = std::max(timeline.last, *item.date);
    if (item.deadline && item.deadline->until) {
      timeline.bars.push_back({*item.date, *item.deadline->until, colour_of(item), task});
      timeline.last = std::max(timeline.last, *item.deadline->until);
    } else {
      timeline.flags.push_back({*item.date, colour_of(item), task, day});
    }
  }
  if (timeline.first == timeline.last) return std::nullopt;
  std::stable_sort(timeline.flags.begin(), timeline.flags.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
  // Two steps of nearness, where they would differ.
  const base::Day soon = today + kNear, recently = today - kRecent;
  timeline.can_zoom = timeline.last > soon + kNear || timeline.first < recently - kNear;
  if (timeline.can_zoom && near) {
    timeline.first = std::max(timeline.first, recently);
    timeline.last = std::min(timeline.last, soon);
  }
  timeline.bands = bands(timeline.first, timeline.last, words);
  return timeline;
}

}  // namespace

base::Result<ChecklistView> checklist_view(const State& state, const World& world,
                                           const Wording& words) {
  const std::string& id = state.place().id;
  const content::RuleBook& rules = world.pack->rule_book();
  const auto answers = state.answers.find(id);
  SIGNPOST_TRY(const auto checklist,
               content::checklist_for(
                   rules, id, answers == state.answers.end() ? content::Inputs{} : answers->second,
                   world.today, world.clock));
  ChecklistView view;
  view.title = words.format("checklist.title",
                            {{"situation", words.text("situation/" + id + "/title").text}});
  view.change = words.text("checklist.change");
  view.take = words.text("checklist.take");
  view.how = words.text("checklist.how");
  view.less = words.text("checklist.less");
  view.who_label = words.text("checklist.who");
  view.source_label = words.text("checklist.source");
  view.exceptions_label = words.text("checklist.exceptions");
  view.missed_label = words.text("checklist.missed");
  view.change_to = {Screen::Question, id};
  view.take_to = {Screen::TakeAway, id};
  for (const content::Warning& warning : checklist.warnings)
    view.notices.push_back(words.format("warning." + warning.kind, warning.arguments));
  if (world.clock == content::Clock::Trusted)
    view.timeline = timeline_of(checklist, rules, words, state.near_dates);
  if (view.timeline && view.timeline->can_zoom)
    view.zoom = words.text(state.near_dates ? "checklist.all" : "checklist.near");

  const ChecklistWords in_words{checklist, *world.pack, words};
  for (int group = 0; group < static_cast<int>(std::size(kGroupTitles)); ++group) {
    ChecklistGroupView out{.title = words.text(kGroupTitles[group]), .items = {}};
    for (const content::ChecklistItem& item : checklist.items) {
      if (static_cast<int>(item.group) != group) continue;
      ItemWords w = in_words(item);
      ChecklistItemView row{.id = item.id};
      row.task = w.task;
      row.counted = w.counted;
      row.when = w.when;
      if (!words.is_english()) {
        row.task_english = w.task_english;
        row.when_english = w.when_english;
      }
      row.left = w.left;
      row.before_time = w.before_time;
      row.who = w.who;
      row.note = w.note;
      if (!w.still_until.text.empty()) w.steps.push_back(w.still_until);
      row.steps = std::move(w.steps);
      row.exceptions = std::move(w.exceptions);
      if (item.deadline && item.deadline->until)
        row.until = words.format("checklist.until", {{"date", *item.deadline->until}});
      row.phone = w.phone;
      row.sources = {w.sources, "en"};
      if (item.status == ItemStatus::Passed || item.group != content::Group::You)
        row.missed = w.missed;
      if (!item.why.empty()) row.note = words.format("warning." + item.why, item.why_arguments);
      if (!item.variant.empty()) row.condition = words.text(item.variant_text);
      row.urgent = item.rule && item.rule->urgency == content::Urgency::Red &&
                   item.group == content::Group::You;
      row.mine = item.group == content::Group::You;
      row.ticked = state.ticks.count(id + "/" + item.id) > 0;
      row.opened = state.opened.count(id + "/" + item.id) > 0;
      row.colour = hex(colour_of(item));
      out.items.push_back(std::move(row));
    }
    if (!out.items.empty()) view.groups.push_back(std::move(out));
  }
  const content::Situation* situation = rules.situation(id);
  if (situation && !situation->article.empty()) {
    SIGNPOST_TRY(const auto article, world.pack->article(situation->article, words.locale()));
    if (article) {
      view.read_title = words.text("article.next");
      view.read.push_back({to_text(article->title),
                           to_text(article->summary),
                           "book-open-variant",
                           {},
                           article->id,
                           Open{{Screen::Article, article->id}}});
    }
  }
  if (situation && !situation->letter.empty()) {
    SIGNPOST_TRY(const auto letter, world.pack->letter(situation->letter, words.locale()));
    if (letter)
      view.read.push_back({to_text(letter->summary.title),
                           to_text(letter->summary.summary),
                           "email",
                           {},
                           "letter/" + letter->summary.id,
                           Open{{Screen::Letter, letter->summary.id}}});
  }
  if (const auto law = base::parse_iso_date(world.pack->info().law_date))
    view.law_note = words.format("checklist.law", {{"date", *law}});
  return view;
}

}  // namespace kiosk
