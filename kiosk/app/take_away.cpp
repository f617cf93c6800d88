// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/take_away.h"

#include <algorithm>

#include "kiosk/export/qr.h"
#include "kiosk/ui/direction.h"

namespace kiosk {
namespace {

using content::ItemStatus;

bool has_code(const content::ChecklistItem& item) {
  return item.date && (item.status == ItemStatus::Upcoming || item.status == ItemStatus::Today);
}

Text with_time(Text when, const Text& before) {
  if (!before.text.empty()) when.text += ", " + before.text;
  return when;
}

/// The event's summary says all: not every phone shows more. The date first, then what to do; a
/// draft translation is followed by its English.
std::string payload(const content::ChecklistItem& item, const ItemWords& w, const Wording& words) {
  const auto line = [](const Text& when, const Text& before, const Text& task) {
    return with_time(when, before).text + ": " + task.text;
  };
  std::string summary = line(w.when, w.before_time, w.task);
  if (!words.is_english())
    summary += " / " + line(w.when_english, w.before_time_english, w.task_english);
  return vevent(*item.date, summary);
}

Bilingual both(const Text& text, const Text& english, const Wording& words) {
  return {text.text, text.locale,
          words.is_english() || text.locale == "en" ? std::string{} : english.text};
}

}  // namespace

std::vector<CodeView> checklist_codes(const content::Checklist& checklist,
                                      const content::Pack& pack, const Wording& words) {
  std::vector<CodeView> codes;
  for (const content::ChecklistItem& item : checklist.items) {
    if (!has_code(item)) continue;
    const ItemWords w = item_words(item, checklist, pack, words);
    codes.push_back({with_time(w.when, w.before_time), w.task, payload(item, w, words)});
  }
  return codes;
}

ChecklistDocument checklist_document(const content::Checklist& checklist, const content::Pack& pack,
                                     const Wording& words) {
  ChecklistDocument document;
  document.locale = words.locale();
  document.rtl = ui::is_rtl(words.locale());
  const auto pair = [&](std::string_view id, const content::MessageArguments& arguments) {
    return both(words.format(id, arguments), words.english_format(id, arguments), words);
  };
  document.title = pair("print.title", {});
  const std::string situation = "situation/" + checklist.situation + "/title";
  document.subtitle = both(words.text(situation), words.english(situation), words);
  if (const auto event = event_of(checklist, pack.rule_book())) {
    const Bilingual letter =
        pair(event->on_letter ? "print.letter" : "print.start", {{"date", event->day}});
    document.subtitle.text += " · " + letter.text;
    if (!document.subtitle.english.empty()) document.subtitle.english += " · " + letter.english;
  }
  for (const content::Warning& warning : checklist.warnings)
    document.notices.push_back(pair("warning." + warning.kind, warning.arguments));

  constexpr const char* kTitles[] = {"checklist.you", "checklist.they", "checklist.if_not",
                                     "checklist.gather", "checklist.call"};
  for (int group = 0; group < static_cast<int>(std::size(kTitles)); ++group) {
    DocumentGroup out{.title = pair(kTitles[group], {}), .items = {}};
    for (const content::ChecklistItem& item : checklist.items) {
      if (static_cast<int>(item.group) != group || item.status == ItemStatus::NotRequired) continue;
      const ItemWords w = item_words(item, checklist, pack, words);
      DocumentItem row;
      row.when = both(with_time(w.when, w.before_time),
                      with_time(w.when_english, w.before_time_english), words);
      row.task = both(w.task, w.task_english, words);
      // What to collect and whom to ring is for the family: it need not be said each time.
      if (item.group != content::Group::Gather && item.group != content::Group::Call)
        row.who = both(w.who, w.who_english, words);
      row.counted = both(w.counted, w.counted_english, words);
      if (item.status == ItemStatus::Passed || item.group != content::Group::You)
        row.passed = both(w.missed, w.missed_english, words);
      row.source = w.first_source;
      if (has_code(item)) row.qr_payload = payload(item, w, words);
      out.items.push_back(std::move(row));
    }
    if (!out.items.empty()) document.groups.push_back(std::move(out));
  }

  for (const content::Coverage& coverage : pack.info().coverage)
    if (coverage.locale == words.locale() && coverage.draft > 0)
      document.footer.push_back(pair("shell.draft", {}));  // on every page
  document.footer.push_back(pair("print.worked_out", {{"date", checklist.today}}));
  if (const auto law = base::parse_iso_date(pack.info().law_date))
    document.footer.push_back(both(
        words.format("welcome.law_date",
                     {{"date", words.date(*law, content::DateStyle::Medium).text}}),
        words.english_format("welcome.law_date",
                             {{"date", words.english_date(*law, content::DateStyle::Medium).text}}),
        words));
  document.footer.push_back(
      pair("about.pack", {{"id", pack.info().id}, {"version", pack.info().version}}));
  document.page_of = words
                         .format("print.page", {{"page", std::string{"{page}"}},
                                                {"pages", std::string{"{pages}"}}})
                         .text;
  return document;
}

base::Result<TakeAwayView> take_away_view(const State& state, const World& world,
                                          const Wording& words) {
  const std::string& id = state.place().id;
  const auto answers = state.answers.find(id);
  SIGNPOST_TRY(
      const auto checklist,
      content::checklist_for(world.pack->rule_book(), id,
                             answers == state.answers.end() ? content::Inputs{} : answers->second,
                             world.today, world.clock));
  TakeAwayView view{.title = words.text("take.title"),
                    .page_title = words.text("take.page"),
                    .codes_title = {},
                    .how_to = words.text("take.how_to"),
                    .next = words.text("take.next"),
                    .previous = words.text("take.previous"),
                    .no_codes = words.text("take.no_codes"),
                    .both_languages = {},
                    .page_next = words.text("take.page_next"),
                    .page_previous = words.text("take.page_previous"),
                    .codes = checklist_codes(checklist, *world.pack, words),
                    .code = 0,
                    .page = state.page,
                    .document = checklist_document(checklist, *world.pack, words)};
  if (!words.is_english()) view.both_languages = words.text("take.both");
  if (!view.codes.empty()) {
    view.code = std::clamp(state.code, 0, static_cast<int>(view.codes.size()) - 1);
    view.codes_title =
        words.format("take.codes", {{"number", static_cast<std::int64_t>(view.code + 1)},
                                    {"count", static_cast<std::int64_t>(view.codes.size())}});
  }
  return view;
}

}  // namespace kiosk
