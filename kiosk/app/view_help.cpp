// SPDX-License-Identifier: GPL-3.0-or-later
// Letters to choose from, who can help, and "Tell us".
#include <algorithm>

#include "kiosk/app/wording.h"
#include "kiosk/export/contact.h"
#include "kiosk/export/qr.h"

namespace kiosk {
namespace {

Text verbatim(const std::string& text) { return {text, "en"}; }

ServiceView service_view(const content::Service& service, const Wording& words) {
  ServiceView view{.id = service.id,
                   .kind = words.text("service." + service.kind),
                   .name = to_text(service.name),
                   .what = to_text(service.what),
                   .look = to_text(service.look),
                   .phone = verbatim(service.phone),
                   .hours = verbatim(service.hours),
                   .web = verbatim(service.web)};
  if (const auto day = base::parse_iso_date(service.confirmed_on))
    view.confirmed = words.format("help.confirmed",
                                  {{"date", words.date(*day, content::DateStyle::Medium).text}});
  if (!service.place.empty()) view.place = words.format("help.place", {{"place", service.place}});
  if (!service.phone.empty()) view.ring = words.text("help.ring");
  return view;
}

}  // namespace

base::Result<ShelvesView> letters_view(const content::Pack& pack, const Wording& words) {
  ShelvesView view{.id = "letters",
                   .title = words.text("home.letters"),
                   .lead = words.text("letter.lead"),
                   .shelves = {}};
  SIGNPOST_TRY(const auto sections, pack.sections(words.locale()));
  SIGNPOST_TRY(const auto letters, pack.letters(words.locale()));
  for (const content::Section& section : sections) {
    ShelvesView::Shelf shelf{section.id, to_text(section.title), {}};
    for (const content::LetterSummary& letter : letters)
      if (letter.section == section.id)
        shelf.entries.push_back(
            {to_text(letter.title), to_text(letter.summary),
             letter.kind == content::LetterKind::Meeting ? "account-multiple" : "email",
             section.colour, letter.id, Open{{Screen::Letter, letter.id}}});
    if (!shelf.entries.empty()) view.shelves.push_back(std::move(shelf));
  }
  return view;
}

base::Result<LocalHelpView> local_help_view(const State& state, const content::Pack& pack,
                                            const Wording& words) {
  LocalHelpView view{
      .title = words.text("home.help"), .lead = words.text("help.lead"), .services = {}};
  SIGNPOST_TRY(auto services, pack.services(words.locale()));
  // A service that was searched for stands first.
  std::stable_partition(services.begin(), services.end(), [&](const content::Service& service) {
    return service.id == state.place().id;
  });
  for (const content::Service& service : services)
    view.services.push_back(service_view(service, words));
  return view;
}

base::Result<TellUsView> tell_us_view(const State& state, const content::Pack& pack,
                                      const Wording& words) {
  TellUsView view{.title = words.text("home.tell_us"),
                  .lead = words.text("tell_us.lead"),
                  .send = words.text("tell_us.send"),
                  .thanks = {},
                  .questions = {},
                  .any = !state.feedback.empty()};
  if (state.feedback_sent) {
    view.thanks = words.text("tell_us.thanks");
    return view;
  }
  SIGNPOST_TRY(const auto questions, pack.feedback(words.locale()));
  for (const content::FeedbackQuestion& question : questions) {
    TellUsView::Question out{question.id, to_text(question.text), {}};
    const auto answer = state.feedback.find(question.id);
    for (const auto& choice : question.choices)
      out.choices.push_back({choice.id, to_text(choice.text),
                             answer != state.feedback.end() && answer->second == choice.id});
    view.questions.push_back(std::move(out));
  }
  return view;
}

std::optional<DialogView> service_dialog(const State& state, const content::Pack& pack,
                                         const Wording& words) {
  const auto services = pack.services(words.locale());
  if (!services) return std::nullopt;
  for (const content::Service& service : *services) {
    if (service.id != state.dialog.id || service.phone.empty()) continue;
    DialogView dialog{.kind = DialogKind::Service,
                      .title = to_text(service.name),
                      .body = words.text("help.ring_how"),
                      .close = words.text("dialog.close")};
    dialog.number = verbatim(service.phone);
    if (auto code = encode_qr("tel:" + dialled(service.phone))) dialog.code = std::move(*code);
    return dialog;
  }
  return std::nullopt;
}

}  // namespace kiosk
