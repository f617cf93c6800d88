// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/search.h"

#include <cctype>

#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

constexpr std::size_t kHits = 12;

/// Brackets, dots and dashes help nobody to search; without them the letters are larger.
bool is_sign(const std::string& key) {
  return key.size() == 1 && !std::isalnum(static_cast<unsigned char>(key.front()));
}

ui::Keyboard keyboard_view(const State& state, const World& world, const Wording& words) {
  ui::Keyboard keyboard{.rows = {},
                        .locale = state.latin ? "en" : state.locale,
                        .shifted = state.shifted,
                        .digits = state.digits,
                        .shift = words.text("keyboard.shift"),
                        .backspace = words.text("keyboard.backspace"),
                        .space = words.text("keyboard.space"),
                        .hide = words.text("keyboard.hide"),
                        .letters = words.text("keyboard.letters"),
                        .other_script = {},
                        .digits_label = "123"};
  const KeyboardRows* own = nullptr;
  const KeyboardRows* english = nullptr;
  for (const KeyboardRows& rows : *world.keyboards) {
    if (rows.tag == state.locale) own = &rows;
    if (rows.tag == "en") english = &rows;
  }
  if (!own) own = english;
  if (!own) return keyboard;
  const KeyboardRows& shown = state.latin && english ? *english : *own;
  if (english && own != english) keyboard.other_script = (state.latin ? *own : *english).label;
  const std::size_t first = state.digits ? 0 : 1;  // the top row of a layout holds the digits
  const std::size_t last = state.digits ? 1 : shown.rows.size();
  for (std::size_t i = first; i < last && i < shown.rows.size(); ++i) {
    std::vector<std::string> row;
    for (const auto& [plain, shifted] : shown.rows[i]) {
      const std::string& letter = state.shifted && !shifted.empty() ? shifted : plain;
      if (!letter.empty() && !is_sign(plain) && !is_sign(letter)) row.push_back(letter);
    }
    if (!row.empty()) keyboard.rows.push_back(std::move(row));
  }
  if (state.digits && english && !state.latin && !english->rows.empty()) {
    // Digits are 0–9 in every language, as on letters and telephones.
    keyboard.rows.clear();
    keyboard.rows.push_back({"1", "2", "3", "4", "5"});
    keyboard.rows.push_back({"6", "7", "8", "9", "0"});
  }
  return keyboard;
}

HitView hit_view(const content::Hit& hit, const content::Pack& pack, const Wording& words) {
  HitView view;
  view.entry.title = to_text(hit.title);
  view.entry.id = hit.id;
  view.nearest = hit.group == content::HitGroup::Nearest;
  view.snippet_locale = hit.snippet_locale;
  for (const content::SnippetPart& part : hit.snippet)
    view.snippet.push_back({part.text, part.marked, {}});
  switch (hit.kind) {
    case content::HitKind::Article:
      view.icon = "file-document";
      view.entry.intent = Open{{Screen::Article, hit.id}};
      if (const auto article = pack.article(hit.id, words.locale()); article && *article)
        if (const auto sections = pack.sections(words.locale()))
          for (const content::Section& section : *sections)
            if (section.id == (*article)->section) {
              view.icon = section.icon;
              view.entry.colour = section.colour;
              view.entry.detail = to_text(section.title);
            }
      break;
    case content::HitKind::Word:
      view.icon = "book-open-variant";
      view.entry.intent = OpenWord{hit.id};
      view.entry.detail = words.text("home.words");
      break;
    case content::HitKind::Situation:
      view.icon = "calendar-clock";
      view.entry.intent = Open{{Screen::Question, hit.id}};
      view.entry.detail = words.text("home.dates");
      break;
    case content::HitKind::Letter:
      view.icon = "email";
      view.entry.intent = Open{{Screen::Letter, hit.id}};
      view.entry.detail = words.text("home.letters");
      break;
    case content::HitKind::Service:
      view.icon = "phone";
      view.entry.intent = Open{{Screen::LocalHelp, hit.id}};
      view.entry.detail = words.text("home.help");
      break;
  }
  return view;
}

}  // namespace

base::Result<SearchView> search_view(const State& state, const World& world, const Wording& words) {
  SearchView view{.title = words.text("search.title"),
                  .field = words.text("shell.search"),
                  .clear = words.text("search.clear"),
                  .exact_title = words.text("search.found"),
                  .nearest_title = words.text("search.nearest"),
                  .nothing = words.text("search.nothing"),
                  .hint = words.text("search.hint"),
                  .query = state.query,
                  .query_locale = state.latin ? "en" : state.locale,
                  .hits = {},
                  .instead = {},
                  .keyboard_open = state.keyboard_open,
                  .keyboard = keyboard_view(state, world, words)};
  if (!state.query.empty()) {
    SIGNPOST_TRY(const auto hits, content::search(*world.pack, state.locale, state.query, kHits));
    for (const content::Hit& hit : hits) view.hits.push_back(hit_view(hit, *world.pack, words));
  }
  if (view.hits.empty()) {
    // Never a dead end: the way by situation, and every section.
    view.instead.push_back({words.text("home.dates"),
                            words.text("home.dates_detail"),
                            "calendar-clock",
                            {},
                            "situations",
                            Open{{Screen::Situations}}});
    SIGNPOST_TRY(const auto sections, world.pack->sections(words.locale()));
    for (const content::Section& section : sections)
      view.instead.push_back({to_text(section.title), to_text(section.summary), section.icon,
                              section.colour, section.id, Open{{Screen::Section, section.id}}});
  }
  return view;
}

}  // namespace kiosk
