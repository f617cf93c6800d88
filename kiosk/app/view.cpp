// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/view.h"

#include <cstdio>

#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

template <class T>
base::Result<Body> as_body(base::Result<T> made) {
  if (!made) return std::move(made).error();
  return Body{std::move(*made)};
}

base::Result<Body> body(const State& state, const World& world, const Wording& words) {
  const Place& place = state.place();
  switch (place.screen) {
    case Screen::Welcome:
      return Body{welcome_view(*world.pack)};
    case Screen::Home:
      return as_body(home_view(world, words));
    case Screen::Section:
      return as_body(section_view(*world.pack, words, place.id));
    case Screen::Article:
      return as_body(article_view(state, *world.pack, words));
    case Screen::Search:
      return as_body(search_view(state, world, words));
    case Screen::Situations:
      return Body{situations_view(*world.pack, words)};
    case Screen::Question:
      return as_body(question_view(state, world, words));
    case Screen::Checklist:
      return as_body(checklist_view(state, world, words));
    case Screen::TakeAway:
      return as_body(take_away_view(state, world, words));
    case Screen::Weeks:
      return Body{weeks_view(state, world, words)};
    case Screen::Letters:
      return as_body(letters_view(*world.pack, words));
    case Screen::Letter:
      return as_body(letter_view(state, *world.pack, words));
    case Screen::LocalHelp:
      return as_body(local_help_view(state, *world.pack, words));
    case Screen::TellUs:
      return as_body(tell_us_view(state, *world.pack, words));
    case Screen::AToZ:
      return as_body(a_to_z_view(*world.pack, words));
    case Screen::About:
      return as_body(about_view(*world.pack, words));
  }
  return Body{fallback_view()};
}

}  // namespace

View view(const State& state, const World& world) {
  View out;
  if (!world.pack) {
    out.body = fallback_view();
    return out;
  }
  out.locale = state.locale;
  const Wording words{*world.pack, state.locale};
  auto made = body(state, world, words);
  if (!made) {
    // The pack is at fault: the log says why, the visitor reads whom to ask. No visitor data here.
    std::fprintf(stderr, "signpost: a screen could not be made: %s\n", made.error().detail.c_str());
    out.locale = "en";
    out.body = fallback_view();
    return out;
  }
  out.body = std::move(*made);
  if (state.place().screen != Screen::Welcome) out.shell = shell_view(state, world, words);
  out.dialog = dialog_view(state, *world.pack, words);
  return out;
}

}  // namespace kiosk
