// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/wording.h"

namespace kiosk {

std::vector<LanguageChoice> language_choices(const content::Pack& pack, std::string_view chosen) {
  std::vector<LanguageChoice> choices;
  for (const content::Language& language : pack.info().languages)
    choices.push_back({language.tag,
                       {language.name, language.tag},
                       {language.english_name, "en"},
                       language.tag == chosen});
  return choices;
}

WelcomeView welcome_view(const content::Pack& pack) {
  WelcomeView view;
  for (const content::Language& language : pack.info().languages) {
    const Wording words{pack, language.tag};
    const Text title = words.text("welcome.title");
    if (title.locale == language.tag) view.greetings.push_back({title, words.text("welcome.lead")});
  }
  view.languages = language_choices(pack, {});
  const Wording english{pack, "en"};
  view.text_size = english.text("shell.text_size");
  view.contrast = english.text("shell.contrast");
  if (const auto day = base::parse_iso_date(pack.info().law_date))
    view.law_date = english.format("welcome.law_date",
                                   {{"date", english.date(*day, content::DateStyle::Medium).text}});
  return view;
}

ShellView shell_view(const State& state, const World& world, const Wording& words) {
  const content::Pack& pack = *world.pack;
  ShellView shell{.home = words.text("shell.home"),
                  .back = words.text("shell.back"),
                  .search = words.text("shell.search"),
                  .language = words.text("shell.language"),
                  .language_name = {},
                  .text_size = words.text("shell.text_size"),
                  .contrast = words.text("shell.contrast"),
                  .lower = words.text(state.lowered ? "shell.raise" : "shell.lower"),
                  .display = words.text("shell.display"),
                  .finish = words.text("shell.finish"),
                  .read_aloud = {},
                  .notice = {},
                  .lowered = state.lowered,
                  .speaking = state.speaking};
  if (world.has_voice)
    shell.read_aloud = words.text(state.speaking ? "shell.stop_reading" : "shell.read_aloud");
  for (const content::Language& language : pack.info().languages)
    if (language.tag == state.locale) shell.language_name = {language.name, language.tag};
  for (const content::Coverage& coverage : pack.info().coverage)
    if (coverage.locale == state.locale && coverage.draft > 0)
      shell.notice = words.text("shell.draft");
  return shell;
}

std::optional<DialogView> dialog_view(const State& state, const content::Pack& pack,
                                      const Wording& words) {
  DialogView dialog{.kind = state.dialog.kind, .close = words.text("dialog.close")};
  switch (state.dialog.kind) {
    case DialogKind::None:
      return std::nullopt;
    case DialogKind::Language:
      dialog.title = words.text("dialog.language");
      dialog.languages = language_choices(pack, state.locale);
      return dialog;
    case DialogKind::Word: {
      const auto word = pack.word(state.dialog.id, state.locale);
      if (!word || !*word) return std::nullopt;
      dialog.title = to_text((*word)->term);
      dialog.body = to_text((*word)->meaning);
      return dialog;
    }
    case DialogKind::Printing:
      dialog.title = words.text("print.running_title");
      dialog.body = words.text("print.running_body");
      dialog.close = words.text("print.wait");
      dialog.finish = words.text("print.stop_and_clear");
      return dialog;
    case DialogKind::Service:
      return service_dialog(state, pack, words);
    case DialogKind::Display:
      dialog.title = words.text("shell.display");
      return dialog;
    case DialogKind::SpeakDates:
      dialog.title = words.text("speak.title");
      dialog.body = words.text("speak.body");
      dialog.speak = words.text("speak.yes");
      return dialog;
    case DialogKind::TimeOut:
      dialog.title = words.text("timeout.title");
      dialog.body = words.text("timeout.body");
      dialog.more_time = words.text("timeout.more");
      dialog.finish = words.text("shell.finish");
      return dialog;
  }
  return std::nullopt;
}

// The one page that needs no pack. It names whom to ask and no details that could grow old.
FallbackView fallback_view() {
  return {
      {"Signpost cannot open its information", "en"},
      {{"The pages and dates of this kiosk cannot be shown just now. Please tell a member of "
        "staff.",
        "en"},
       {"For free, independent help with special educational needs, ask for your local SENDIASS. "
        "Your council or your child’s school can tell you how to reach it.",
        "en"},
       {"A charity called IPSEA gives free legal advice on education for children with special "
        "educational needs.",
        "en"},
       {"If you have a letter with a decision, keep it and its envelope. The time to appeal "
        "counts from the date on the letter, and it does not stop while you wait.",
        "en"}}};
}

}  // namespace kiosk
