// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "kiosk/app/checklist_words.h"
#include "kiosk/app/documents.h"
#include "kiosk/export/calendar.h"

namespace kiosk {

/// The phone codes of a checklist: one for each dated step still ahead; then the helpline as a
/// contact, and the whole list as plain text where that fits a code.
std::vector<CodeView> checklist_codes(const content::Checklist& checklist,
                                      const content::Pack& pack, const Wording& words);

/// The dated steps still ahead, for a calendar file.
std::vector<CalendarEvent> checklist_events(const content::Checklist& checklist,
                                            const content::Pack& pack, const Wording& words);

/// "Thursday 3 September 2026, before 5 pm"; with "at the earliest" where it is an early bound.
Bilingual item_date_words(const content::ChecklistItem& item, const ItemWords& w,
                          const Wording& words);

/// An event's summary says all, for not every phone shows more: the date first, then what to do; a
/// translation is followed by its English.
std::string event_summary(const content::ChecklistItem& item, const ItemWords& w,
                          const Wording& words);
/// The event of a step that has a day ahead, and whom to ring at its end.
std::string event_payload(const content::ChecklistItem& item, const ItemWords& w, base::Day today,
                          const Wording& words);

}  // namespace kiosk
