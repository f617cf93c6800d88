// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

constexpr const char* kTwentyWeeks = "twenty-weeks";  // the article behind the picture

}  // namespace

base::Result<HomeView> home_view(const World& world, const Wording& words) {
  const content::Pack& pack = *world.pack;
  HomeView view;
  view.title = words.text("home.title");
  view.dates = {"calendar-clock",
                words.text("home.dates"),
                words.text("home.dates_detail"),
                {Screen::Situations}};
  SIGNPOST_TRY(const auto sections, pack.sections(words.locale()));
  for (const content::Section& section : sections) view.sections.push_back(section_card(section));
  view.beside.push_back({"calendar-check",
                         words.text("home.weeks"),
                         words.text("home.weeks_detail"),
                         {Screen::Weeks, kTwentyWeeks}});
  const auto tool = [&](const char* id, const char* icon, const char* title, Screen screen) {
    view.tools.push_back({icon, words.text(title), {}, {screen}, id});
  };
  tool("letters", "email", "home.letters", Screen::Letters);
  tool("help", "phone", "home.help", Screen::LocalHelp);
  tool("a-to-z", "book-open-variant", "home.a_to_z", Screen::AToZ);
  if (world.counts) tool("tell-us", "comment-text", "home.tell_us", Screen::TellUs);
  tool("about", "information-outline", "home.about", Screen::About);
  return view;
}

base::Result<SectionView> section_view(const content::Pack& pack, const Wording& words,
                                       std::string_view id) {
  SIGNPOST_TRY(const auto sections, pack.sections(words.locale()));
  SectionView view;
  for (const content::Section& section : sections)
    if (section.id == id) view.section = section_card(section);
  SIGNPOST_TRY(const auto articles, pack.articles(id, words.locale()));
  for (const content::ArticleSummary& article : articles)
    view.articles.push_back({to_text(article.title),
                             to_text(article.summary),
                             {},
                             view.section.colour,
                             article.id,
                             Open{{Screen::Article, article.id}}});
  return view;
}

}  // namespace kiosk
