// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/phone_code.h"

#include <cstdio>

#include "kiosk/app/take_away.h"
#include "kiosk/export/phone_link.h"

namespace kiosk {
namespace {

using content::ItemStatus;

PhoneStatus status_of(const content::ChecklistItem& item) {
  switch (item.status) {
    case ItemStatus::Upcoming:
      return PhoneStatus::Upcoming;
    case ItemStatus::Today:
      return PhoneStatus::Today;
    case ItemStatus::Passed:
      return PhoneStatus::Passed;
    case ItemStatus::Now:
      return PhoneStatus::Now;
    case ItemStatus::Unknown:
      return PhoneStatus::Unknown;
    case ItemStatus::NoDate:
    case ItemStatus::NotRequired:
      break;
  }
  return item.rule ? PhoneStatus::NoDate : PhoneStatus::Undated;
}

PhoneItem phone_item(const content::ChecklistItem& item, const ItemWords& w, base::Day today,
                     const Wording& words) {
  PhoneItem out{.status = status_of(item), .date = item.date, .task = whole_task(w).text};
  out.time_note = w.before_time.text;
  out.who = w.who.text;
  out.phone = w.contact;
  std::string english = whole_task_english(w).text;
  const auto ahead = day_ahead(item, today);
  if (ahead && (item.early_bound || item.status == ItemStatus::Now)) {
    // What is said of the date stands first in the task, where nothing is cut off.
    const Bilingual when = item_date_words(item, w, words);
    out.date = ahead;
    out.task = when.text + ": " + out.task;
    english = (when.english.empty() ? when.text : when.english) + ": " + english;
  }
  if (!words.is_english()) out.task_english = english;
  return out;
}

}  // namespace

std::optional<CodeView> phone_code(const content::Checklist& checklist, const content::Pack& pack,
                                   const Wording& words, std::string_view address) {
  PhoneChecklist list{.locale = words.locale(),
                      .situation = words.text("situation/" + checklist.situation + "/title").text,
                      .worked_out = checklist.today};
  if (const auto law = base::parse_iso_date(pack.info().law_date)) list.law = *law;
  for (const content::Coverage& coverage : pack.info().coverage)
    if (coverage.locale == words.locale()) list.draft = coverage.draft > 0;
  const ChecklistWords in_words{checklist, pack, words};
  for (const content::ChecklistItem& item : checklist.items)
    if (item.status != ItemStatus::NotRequired)
      list.items.push_back(phone_item(item, in_words(item), checklist.today, words));
  // A list whose day is not known would count its days left from a wrong one.
  if (list.items.empty() || is_clock_doubtful(checklist)) return std::nullopt;
  auto link = phone_link(address, list);
  if (!link) {
    std::fprintf(stderr, "signpost: no code for the phone page: %s\n", link.error().detail.c_str());
    return std::nullopt;
  }
  const Text how = link->items < list.items.size()
                       ? words.format("code.page_part",
                                      {{"number", static_cast<std::int64_t>(link->items)},
                                       {"count", static_cast<std::int64_t>(list.items.size())}})
                       : words.text("code.page_how");
  return CodeView{words.text("code.page"), how, std::move(link->url), CodeKind::Page};
}

}  // namespace kiosk
