// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/take_away.h"

#include <algorithm>

#include "kiosk/app/document_words.h"
#include "kiosk/app/phone_code.h"
#include "kiosk/app/print.h"
#include "kiosk/export/contact.h"
#include "kiosk/export/qr.h"
#include "kiosk/ui/direction.h"
#include "platform/base/overloaded.h"

namespace kiosk {
namespace {

using content::ItemStatus;

Text with_time(Text when, const Text& before) {
  if (!before.text.empty()) when.text += ", " + before.text;
  return when;
}

/// All dates ahead as lines of plain text, in the visitor's language or, where that is too long for
/// a code, in English; empty if neither fits.
std::string list_payload(const content::Checklist& checklist, const content::Pack& pack,
                         const Wording& words) {
  const ChecklistWords in_words{checklist, pack, words};
  std::string own, english;
  for (const content::ChecklistItem& item : checklist.items) {
    if (!day_ahead(item, checklist.today)) continue;
    const ItemWords w = in_words(item);
    const Bilingual when = item_date_words(item, w, words);
    own += when.text + ": " + whole_task(w).text + '\n';
    english += (when.english.empty() ? when.text : when.english) + ": " +
               whole_task_english(w).text + '\n';
  }
  for (const std::string& text : {own, english})
    if (!text.empty() && text.size() <= kQrPayloadLimit) return text;
  return {};
}

// What is taken away is a checklist unless its id begins so.
constexpr std::string_view kArticle = "article/", kLetter = "letter/";

void drop_english(Bilingual& text) { text.english.clear(); }
void drop_english(RichText& text) { text.english.clear(); }
void drop_english(Document& document) {
  drop_english(document.title);
  drop_english(document.subtitle);
  for (Bilingual& note : document.footer) drop_english(note);
  for (DocumentBlock& block : document.blocks)
    std::visit(base::Overloaded{[](DocumentHeading& b) { drop_english(b.text); },
                                [](DocumentText& b) {
                                  drop_english(b.lead);
                                  drop_english(b.words);
                                },
                                [](DocumentPanel& b) {
                                  for (RichText& text : b.texts) drop_english(text);
                                },
                                [](DocumentTick& b) { drop_english(b.words); },
                                [](DocumentLines& b) { drop_english(b.label); },
                                [](DocumentItem& b) {
                                  for (Bilingual* text : {&b.when, &b.task, &b.condition, &b.who,
                                                          &b.counted, &b.note, &b.passed})
                                    drop_english(*text);
                                },
                                [](DocumentBreak&) {}},
               block);
}

}  // namespace

Bilingual item_date_words(const content::ChecklistItem& item, const ItemWords& w,
                          const Wording& words) {
  Text when = with_time(w.when, w.before_time);
  Text english = with_time(w.when_english, w.before_time_english);
  if (item.deadline && item.deadline->until && item.date) {
    when.text += " " + words.format("checklist.until", {{"date", *item.deadline->until}}).text;
    english.text +=
        " " + words.english_format("checklist.until", {{"date", *item.deadline->until}}).text;
  }
  // Its date is past, and the step may still be taken.
  if (item.status == ItemStatus::Now && !w.still_until.text.empty()) {
    when.text += ". " + w.still_until.text;
    english.text += ". " + w.still_until_english.text;
  }
  const bool ahead = item.status == ItemStatus::Upcoming || item.status == ItemStatus::Today;
  if (item.early_bound && item.date && ahead) {
    const Text labelled = words.format("paper.earliest", {{"date", when.text}});
    english = words.english_format("paper.earliest", {{"date", english.text}});
    // A date never stands without its label: where that is not translated, both are English.
    when = labelled.locale == when.locale ? labelled : english;
  }
  return both(when, english, words);
}

std::string event_summary(const content::ChecklistItem& item, const ItemWords& w,
                          const Wording& words) {
  const Bilingual when = item_date_words(item, w, words);
  std::string summary = when.text + ": " + whole_task(w).text;
  if (!words.is_english())
    summary += " / " + (when.english.empty() ? when.text : when.english) + ": " +
               whole_task_english(w).text;
  return summary;
}

std::string event_payload(const content::ChecklistItem& item, const ItemWords& w, base::Day today,
                          const Wording& words) {
  return vevent(*day_ahead(item, today), event_summary(item, w, words), w.contact);
}

std::vector<CodeView> checklist_codes(const content::Checklist& checklist,
                                      const content::Pack& pack, const Wording& words) {
  const ChecklistWords in_words{checklist, pack, words};
  std::vector<CodeView> codes;
  for (const content::ChecklistItem& item : checklist.items) {
    if (!day_ahead(item, checklist.today)) continue;
    const ItemWords w = in_words(item);
    const Bilingual when = item_date_words(item, w, words);
    codes.push_back(
        {{when.text, when.locale}, whole_task(w), event_payload(item, w, checklist.today, words)});
  }
  if (codes.empty()) return codes;
  const std::size_t dates = codes.size();
  if (const content::Service* service = in_words.phones().helpline())
    codes.push_back(
        {words.text("code.ring"),
         {contact_line(service->name.text, service->phone, ui::is_rtl(service->name.locale)) +
              " · " + service->what.text,
          service->name.locale},
         contact_code(service->name.text, service->phone),
         CodeKind::Contact});
  // One date is no list.
  if (std::string list = list_payload(checklist, pack, words); dates > 1 && !list.empty())
    codes.push_back(
        {words.text("code.list"), words.text("code.list_how"), std::move(list), CodeKind::List});
  return codes;
}

std::vector<CalendarEvent> checklist_events(const content::Checklist& checklist,
                                            const content::Pack& pack, const Wording& words) {
  const ChecklistWords in_words{checklist, pack, words};
  std::vector<CalendarEvent> events;
  for (const content::ChecklistItem& item : checklist.items) {
    if (!day_ahead(item, checklist.today)) continue;
    const ItemWords w = in_words(item);
    const Bilingual when = item_date_words(item, w, words);
    const auto told = [](std::string lines, const Text& counted, const Text& phone) {
      for (const Text* line : {&counted, &phone})
        if (!line->text.empty()) lines += "\n" + line->text;
      return lines;
    };
    CalendarEvent event{.day = *day_ahead(item, checklist.today),
                        .id = item.id,
                        .summary = event_summary(item, w, words)};
    event.description = told(when.text, w.counted, w.phone);
    if (!words.is_english())
      event.description += "\n" + told(when.english.empty() ? when.text : when.english,
                                       w.counted_english, w.phone_english);
    if (!w.first_source.empty()) event.description += "\n" + w.first_source;
    events.push_back(std::move(event));
  }
  return events;
}

base::Result<TakeAwayView> take_away_view(const State& state, const World& world,
                                          const Wording& words) {
  const std::string& id = state.place().id;
  TakeAwayView view{.print = print_view(state, world, words),
                    .title = words.text("take.title"),
                    .page_title = words.text("take.page"),
                    .how_to = words.text("take.how_to"),
                    .next = words.text("take.next"),
                    .previous = words.text("take.previous"),
                    .page_next = words.text("take.page_next"),
                    .page_previous = words.text("take.page_previous"),
                    .page = state.page,
                    .paper = state.paper};
  if (id.starts_with(kLetter)) {
    SIGNPOST_TRY(view.document,
                 letter_document(*world.pack, words, std::string_view{id}.substr(kLetter.size())));
    // What is sent is English.
    std::erase_if(view.print.switches, [](const Switch& each) { return each.id == "languages"; });
    return view;
  }
  if (id.starts_with(kArticle)) {
    const std::string_view article = std::string_view{id}.substr(kArticle.size());
    SIGNPOST_TRY(const auto easy, world.pack->easy_read(article, "en"));
    SIGNPOST_TRY(view.document, easy && state.easy_read
                                    ? easy_read_document(*world.pack, words, article)
                                    : article_document(*world.pack, words, article));
  } else {
    const auto answers = state.answers.find(id);
    SIGNPOST_TRY(
        const auto checklist,
        content::checklist_for(world.pack->rule_book(), id,
                               answers == state.answers.end() ? content::Inputs{} : answers->second,
                               world.today, world.clock));
    view.document = checklist_document(checklist, *world.pack, words);
    view.codes = checklist_codes(checklist, *world.pack, words);
    if (!world.phone_page.empty())
      if (auto page = phone_code(checklist, *world.pack, words, world.phone_page))
        view.codes.push_back(std::move(*page));
    view.no_codes = words.text("take.no_codes");
  }
  if (state.own_language_only && !words.is_english()) drop_english(view.document);
  if (!view.codes.empty()) {
    view.code = std::clamp(state.code, 0, static_cast<int>(view.codes.size()) - 1);
    view.codes_title =
        words.format("take.codes", {{"number", static_cast<std::int64_t>(view.code + 1)},
                                    {"count", static_cast<std::int64_t>(view.codes.size())}});
  }
  return view;
}

}  // namespace kiosk
