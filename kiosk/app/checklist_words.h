// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/checklist.h"
#include "kiosk/app/phone_book.h"
#include "kiosk/app/wording.h"

namespace kiosk {

/// One checklist item in words, in the visitor's language and in English.
struct ItemWords {
  Text task{}, counted{}, when{}, left{}, who{}, note{}, missed{}, before_time{}, still_until{};
  Text task_english{}, counted_english{}, when_english{}, who_english{}, missed_english{},
      before_time_english{}, still_until_english{};
  Text condition{}, condition_english{};  ///< "If you disagree only about the school"; or empty
  Text phone{}, phone_english{};          ///< whom to ring about it, and the number; or empty
  std::string contact{};                  ///< the same where there is little room
  std::vector<Text> steps{};
  std::vector<Text> exceptions{};  ///< why it may lawfully take longer
  std::string sources{};           ///< all of them
  std::string first_source{};      ///< the one that says it
};

/// "Help by phone: …", in the visitor's language and in English; or empty.
struct PhoneWords {
  Text text{}, english{};
};

/// Puts the items of a checklist into words. Passed dates bring the remedy, never "too late".
class ChecklistWords {
 public:
  ChecklistWords(const content::Checklist& checklist, const content::Pack& pack,
                 const Wording& words);
  ItemWords operator()(const content::ChecklistItem& item) const;
  const PhoneBook& phones() const { return phones_; }
  /// Whom to ring about all of it.
  PhoneWords helpline() const;

 private:
  PhoneWords in_words(const content::Service* own, const content::Service* english) const;
  void add_phone(const content::ChecklistItem& item, ItemWords& out) const;

  const content::Checklist& checklist_;
  const content::Pack& pack_;
  const Wording& words_;
  PhoneBook phones_, phones_english_;
};

/// Today's date may be wrong: nothing is said to be worked out on it.
bool is_clock_doubtful(const content::Checklist& checklist);

/// The task under its condition, if it has one: where each stands alone, the two belong together.
Text whole_task(const ItemWords& words);
Text whole_task_english(const ItemWords& words);

/// The day a step goes into a calendar with: its date; or, where that is past and the step may
/// still be taken, the last day for it. Nothing: it has no day ahead.
std::optional<base::Day> day_ahead(const content::ChecklistItem& item, base::Day today);

/// The date the situation began with: the first date answered.
struct Event {
  base::Day day{};
  bool on_letter = false;  ///< it stands on a letter
};
std::optional<Event> event_of(const content::Checklist& checklist, const content::RuleBook& rules);

}  // namespace kiosk
