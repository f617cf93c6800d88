// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/document_words.h"
#include "kiosk/app/take_away.h"

namespace kiosk {
namespace {

using content::ItemStatus;

DocumentItem item_of(const content::ChecklistItem& item, const ItemWords& w, base::Day today,
                     const Wording& words) {
  DocumentItem row;
  row.when = item_date_words(item, w, words);
  row.task = both(w.task, w.task_english, words);
  if (!item.variant.empty()) row.condition = message(item.variant_text, {}, words);
  // What to collect and whom to ring is for the family: it need not be said each time.
  if (item.group != content::Group::Gather && item.group != content::Group::Call)
    row.who = both(w.who, w.who_english, words);
  row.counted = both(w.counted, w.counted_english, words);
  row.phone = {w.phone.text, w.phone.locale, {}};  // a number needs no translation beneath
  if (!item.why.empty()) row.note = message("warning." + item.why, item.why_arguments, words);
  if (item.status == ItemStatus::Passed || item.group != content::Group::You)
    row.passed = both(w.missed, w.missed_english, words);
  row.source = w.first_source;
  if (day_ahead(item, today)) row.qr_payload = event_payload(item, w, today, words);
  return row;
}

/// "Worked out on 22 November 2026 from 10 November 2026".
Bilingual worked_out(base::Day today, const base::Day* start, const Wording& words) {
  const auto style = content::DateStyle::Medium;
  content::MessageArguments own{{"today", words.date(today, style).text}};
  content::MessageArguments english{{"today", words.english_date(today, style).text}};
  if (start) {
    own.push_back({"start", words.date(*start, style).text});
    english.push_back({"start", words.english_date(*start, style).text});
  }
  const char* const id = start ? "paper.worked_out" : "paper.worked_out_today";
  const Text text = words.format(id, own);
  // A message without translation is English, and its dates with it.
  if (text.locale == "en") return {words.english_format(id, english).text, "en", {}};
  return both(text, words.english_format(id, english), words);
}

}  // namespace

Document checklist_document(const content::Checklist& checklist, const content::Pack& pack,
                            const Wording& words) {
  Document document = new_document(pack, words);
  document.title = message("print.title", {}, words);
  const std::string situation = "situation/" + checklist.situation + "/title";
  document.subtitle = both(words.text(situation), words.english(situation), words);
  const auto event = event_of(checklist, pack.rule_book());
  if (event) {
    const Bilingual letter =
        message(event->on_letter ? "print.letter" : "print.start", {{"date", event->day}}, words);
    document.subtitle.text += " · " + letter.text;
    if (!document.subtitle.english.empty())
      document.subtitle.english += " · " + (letter.english.empty() ? letter.text : letter.english);
  }
  DocumentPanel notices;
  for (const content::Warning& warning : checklist.warnings)
    notices.texts.push_back(rich(message("warning." + warning.kind, warning.arguments, words)));
  if (!notices.texts.empty()) document.blocks.push_back(std::move(notices));

  const ChecklistWords in_words{checklist, pack, words};
  constexpr const char* kTitles[] = {"checklist.you", "checklist.they", "checklist.if_not",
                                     "checklist.gather", "checklist.call"};
  for (int group = 0; group < static_cast<int>(std::size(kTitles)); ++group) {
    bool begun = false;
    for (const content::ChecklistItem& item : checklist.items) {
      if (static_cast<int>(item.group) != group || item.status == ItemStatus::NotRequired) continue;
      if (!begun) document.blocks.push_back(DocumentHeading{message(kTitles[group], {}, words)});
      begun = true;
      document.blocks.push_back(item_of(item, in_words(item), checklist.today, words));
    }
  }
  DocumentPanel advice{{rich(message("about.advice", {}, words))}};
  if (const PhoneWords phone = in_words.helpline(); !phone.text.text.empty())
    advice.texts.push_back(rich(both(phone.text, phone.english, words)));
  document.blocks.push_back(std::move(advice));

  if (!is_clock_doubtful(checklist))
    document.footer.insert(document.footer.end() - 1,
                           worked_out(checklist.today, event ? &event->day : nullptr, words));
  return document;
}

}  // namespace kiosk
