// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/app/checklist_words.h"
#include "kiosk/ui/theme.h"

namespace kiosk {
namespace {

using content::ItemStatus;
using namespace std::chrono;

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

constexpr const char* kGroupTitles[] = {"checklist.you", "checklist.they", "checklist.if_not"};

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
                                        const content::RuleBook& rules, const Wording& words) {
  const auto event = event_day(checklist, rules);
  if (!event) return std::nullopt;
  const auto label = [&](const char* id, base::Day day) {
    return words.format(id, {{"date", words.date(day, content::DateStyle::DayMonth).text}});
  };
  ui::Timeline timeline{.id = "timeline",
                        .event = *event,
                        .today = checklist.today,
                        .event_label = label("timeline.event", *event),
                        .today_label = label("timeline.today", checklist.today),
                        .flags = {},
                        .bands = {}};
  base::Day last = std::max(*event, checklist.today);
  for (const content::ChecklistItem& item : checklist.items) {
    if (!item.date) continue;
    const std::string unit = item.rule ? "rule/" + item.rule->id + "/task" : "";
    if (unit.empty()) continue;
    timeline.flags.push_back({*item.date, colour_of(item), words.text(unit),
                              words.date(*item.date, content::DateStyle::DayMonth)});
    last = std::max(last, *item.date);
  }
  std::stable_sort(timeline.flags.begin(), timeline.flags.end(),
                   [](const auto& a, const auto& b) { return a.day < b.day; });
  timeline.bands = bands(*event, last, words);
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
                   world.today));
  ChecklistView view;
  view.title = words.format("checklist.title",
                            {{"situation", words.text("situation/" + id + "/title").text}});
  view.change = words.text("checklist.change");
  view.take = words.text("checklist.take");
  view.how = words.text("checklist.how");
  view.less = words.text("checklist.less");
  view.who_label = words.text("checklist.who");
  view.source_label = words.text("checklist.source");
  view.missed_label = words.text("checklist.missed");
  view.change_to = {Screen::Question, id};
  view.take_to = {Screen::TakeAway, id};
  for (const content::Warning& warning : checklist.warnings)
    view.notices.push_back(words.format("warning." + warning.kind, warning.arguments));
  view.timeline = timeline_of(checklist, rules, words);

  for (int group = 0; group < 3; ++group) {
    ChecklistGroupView out{.title = words.text(kGroupTitles[group]), .items = {}};
    for (const content::ChecklistItem& item : checklist.items) {
      if (static_cast<int>(item.group) != group) continue;
      ItemWords w = item_words(item, checklist, *world.pack, words);
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
      row.sources = {w.sources, "en"};
      if (item.status == ItemStatus::Passed || item.group != content::Group::You)
        row.missed = w.missed;
      if (!item.why.empty() && words.has("warning." + item.why))
        row.note = words.text("warning." + item.why);
      if (!item.variant.empty()) row.condition = words.text("variant." + item.variant);
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
  if (const auto law = base::parse_iso_date(world.pack->info().law_date))
    view.law_note = words.format("checklist.law", {{"date", *law}});
  return view;
}

}  // namespace kiosk
