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
  tool("words", "book-open-variant", "home.words", Screen::Words);
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

base::Result<WordsView> words_view(const content::Pack& pack, const Wording& words) {
  SIGNPOST_TRY(const auto glossary, pack.words(words.locale()));
  WordsView view{.title = words.text("home.words"), .words = {}};
  for (const content::Word& word : glossary)
    view.words.push_back({word.id, to_text(word.term), to_text(word.meaning)});
  return view;
}

AboutView about_view(const content::Pack& pack, const Wording& words) {
  AboutView view{.title = words.text("about.title"), .paragraphs = {}};
  const content::PackInfo& info = pack.info();
  const auto law = base::parse_iso_date(info.law_date),
             review = base::parse_iso_date(info.review_by);
  view.paragraphs.push_back(words.text("about.what"));
  view.paragraphs.push_back(words.text("about.privacy"));
  if (law) view.paragraphs.push_back(words.format("about.law", {{"date", *law}}));
  view.paragraphs.push_back(words.text("about.advice"));
  if (review) view.paragraphs.push_back(words.format("about.review", {{"date", *review}}));
  view.paragraphs.push_back(
      words.format("about.pack", {{"id", info.id}, {"version", info.version}}));
  view.paragraphs.push_back(words.text("about.licence"));
  return view;
}

}  // namespace kiosk
