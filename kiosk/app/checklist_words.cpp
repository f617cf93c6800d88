// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/checklist_words.h"

#include <algorithm>

#include "kiosk/export/contact.h"
#include "kiosk/ui/direction.h"

namespace kiosk {
namespace {

using content::ItemStatus;

std::string join_sources(const content::Pack& pack, const std::vector<std::string>& ids) {
  std::string all;
  const auto sources = pack.sources(ids);
  if (!sources) return all;
  for (const content::Source& source : *sources)
    all += (all.empty() ? "" : "; ") + source_line(source);
  return all;
}

/// A date or, where there is none, the word that stands for it; in one of the two languages.
template <class TextOf, class DateOf>
Text when_words(const content::ChecklistItem& item, TextOf text, DateOf date) {
  switch (item.status) {
    case ItemStatus::Now:
      return text("checklist.now");
    // A step without a rule has no date to miss: it needs no line for it.
    case ItemStatus::NoDate:
      return item.rule ? text("checklist.no_date") : Text{};
    case ItemStatus::NotRequired:
      return text("checklist.not_required");
    case ItemStatus::Unknown:
      return text("checklist.unknown");
    default:
      break;
  }
  return item.date ? date(*item.date) : text("checklist.no_date");
}

Text left_words(const content::ChecklistItem& item, const Wording& words) {
  switch (item.status) {
    case ItemStatus::Upcoming:
      return words.format("checklist.days_left",
                          {{"days", static_cast<std::int64_t>(item.days_left)}});
    case ItemStatus::Today:
      return words.text("checklist.today");
    case ItemStatus::Passed:
      return words.text("checklist.passed");
    default:
      return {};
  }
}

/// A number stays on one line.
std::string unbroken(std::string_view number) {
  std::string out;
  for (const char c : number) out += c == ' ' ? std::string{"\u00A0"} : std::string{c};
  return out;
}

content::MessageArguments called(const content::Service& service) {
  return {{"name", service.name.text}, {"number", unbroken(service.phone)}};
}

}  // namespace

ChecklistWords::ChecklistWords(const content::Checklist& checklist, const content::Pack& pack,
                               const Wording& words)
    : checklist_{checklist},
      pack_{pack},
      words_{words},
      phones_{pack, words.locale()},
      phones_english_{pack, "en"} {}

PhoneWords ChecklistWords::in_words(const content::Service* own,
                                    const content::Service* english) const {
  if (!own || !english) return {};
  PhoneWords phone{words_.format("checklist.phone", called(*own)),
                   words_.english_format("checklist.phone", called(*english))};
  // A message without translation is English, and the name in it too.
  if (phone.text.locale == "en") phone.text = phone.english;
  return phone;
}

PhoneWords ChecklistWords::helpline() const {
  const content::Service *own = phones_.helpline(), *english = phones_english_.helpline();
  PhoneWords phone = in_words(own, english);
  if (phone.text.text.empty()) return phone;
  // What it can be asked; a translated name says so in brackets.
  if (phone.text.locale == "en") phone.text.text += " · " + english->what.text;
  return phone;
}

// A step that names a service never shows another's number. A date without one shows the venue's
// own helpline: a national one cannot answer for every date.
void ChecklistWords::add_phone(const content::ChecklistItem& item, ItemWords& out) const {
  const std::string_view id = item.rule   ? std::string_view{item.rule->service}
                              : item.item ? std::string_view{item.item->service}
                                          : std::string_view{};
  const auto whom = [&](const PhoneBook& phones) -> const content::Service* {
    if (!id.empty() || !item.rule) return phones.find(id);
    const content::Service* helpline = phones.helpline();
    return helpline && !helpline->place.empty() ? helpline : nullptr;
  };
  const content::Service* own = whom(phones_);
  PhoneWords phone = in_words(own, whom(phones_english_));
  if (phone.text.text.empty()) return;
  out.phone = std::move(phone.text);
  out.phone_english = std::move(phone.english);
  out.contact = contact_line(own->name.text, own->phone, ui::is_rtl(own->name.locale));
}

ItemWords ChecklistWords::operator()(const content::ChecklistItem& item) const {
  const Wording& words = words_;
  ItemWords out;
  const std::string unit = item.rule ? "rule/" + item.rule->id + "/"
                                     : "situation/" + checklist_.situation + "/item/" +
                                           (item.item ? item.item->id : item.id) + "/";
  const auto optional = [&](const std::string& id) {
    return words.has(id) ? words.text(id) : Text{};
  };
  const auto optional_english = [&](const std::string& id) {
    return words.has(id) ? words.english(id) : Text{};
  };
  out.task = words.text(unit + "task");
  out.task_english = words.english(unit + "task");
  out.counted = optional(unit + "counted");
  out.counted_english = optional_english(unit + "counted");
  out.note = optional(unit + "note");
  out.missed = optional(unit + "missed");
  out.missed_english = optional_english(unit + "missed");
  out.when = when_words(
      item, [&](auto id) { return words.text(id); },
      [&](base::Day day) { return words.date(day); });
  out.when_english = when_words(
      item, [&](auto id) { return words.english(id); },
      [&](base::Day day) { return words.english_date(day); });
  out.left = left_words(item, words);

  const std::string actor = item.rule ? item.rule->actor : item.item ? item.item->actor : "";
  if (!actor.empty()) {
    out.who = words.text("actor." + actor);
    out.who_english = words.english("actor." + actor);
  }
  if (!item.variant.empty()) {
    out.condition = words.text(item.variant_text);
    out.condition_english = words.english(item.variant_text);
  }
  if (item.rule && !item.rule->before_time.empty() && item.date && item.status != ItemStatus::Now) {
    std::string time = "time." + item.rule->before_time;  // "time.17_00"
    std::replace(time.begin(), time.end(), ':', '_');
    out.before_time = words.format("checklist.before", {{"time", words.text(time).text}});
    out.before_time_english =
        words.english_format("checklist.before", {{"time", words.english(time).text}});
  }
  if (item.rule)
    for (const std::string& id : item.rule->exceptions)
      out.exceptions.push_back(words.text("exception." + id));
  if (item.deadline) {
    for (const content::Step& step : item.deadline->steps)
      out.steps.push_back(words.format(step.message(), step.arguments()));
    if (item.rule->roll == content::Roll::Tribunal && item.deadline->last_day &&
        item.deadline->act_by && *item.deadline->last_day > *item.deadline->act_by) {
      const content::MessageArguments until{{"date", *item.deadline->last_day}};
      out.still_until = words.format("checklist.still_until", until);
      out.still_until_english = words.english_format("checklist.still_until", until);
    }
  }
  const std::vector<std::string> ids = item.rule   ? item.rule->sources
                                       : item.item ? item.item->sources
                                                   : std::vector<std::string>{};
  out.sources = join_sources(pack_, ids);
  if (!ids.empty()) out.first_source = join_sources(pack_, {ids.front()});
  add_phone(item, out);
  return out;
}

bool is_clock_doubtful(const content::Checklist& checklist) {
  return std::any_of(checklist.warnings.begin(), checklist.warnings.end(),
                     [](const content::Warning& warning) { return warning.kind == "clock_wrong"; });
}

Text whole_task(const ItemWords& words) {
  Text task = words.task;
  if (!words.condition.text.empty()) task.text = words.condition.text + ": " + task.text;
  return task;
}

Text whole_task_english(const ItemWords& words) {
  Text task = words.task_english;
  if (!words.condition_english.text.empty())
    task.text = words.condition_english.text + ": " + task.text;
  return task;
}

std::optional<base::Day> day_ahead(const content::ChecklistItem& item, base::Day today) {
  if (item.date && (item.status == ItemStatus::Upcoming || item.status == ItemStatus::Today))
    return item.date;
  if (item.status == ItemStatus::Now && item.rule && item.rule->roll == content::Roll::Tribunal &&
      item.deadline && item.deadline->last_day && *item.deadline->last_day >= today)
    return item.deadline->last_day;
  return std::nullopt;
}

std::optional<Event> event_of(const content::Checklist& checklist, const content::RuleBook& rules) {
  const content::Situation* situation = rules.situation(checklist.situation);
  if (!situation) return std::nullopt;
  for (const content::Question& question : situation->questions) {
    const auto answer = checklist.inputs.find(question.input.id);
    if (answer == checklist.inputs.end()) continue;
    if (const auto* day = std::get_if<base::Day>(&answer->second))
      return Event{*day, question.on_letter};
  }
  return std::nullopt;
}

}  // namespace kiosk
