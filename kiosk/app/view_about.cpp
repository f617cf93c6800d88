// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the pack, from A to Z; and what it rests on.
#include <map>

#include "content/index.h"
#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

ListEntry list_entry(const content::IndexEntry& entry,
                     const std::map<std::string, std::string>& colours) {
  ListEntry card{.title = to_text(entry.title), .detail = to_text(entry.detail)};
  if (const auto colour = colours.find(entry.section); colour != colours.end())
    card.colour = colour->second;
  switch (entry.kind) {
    case content::IndexKind::Article:
      card.id = "article/" + entry.id;
      card.icon = "file-document";
      card.intent = Open{{Screen::Article, entry.id}};
      break;
    case content::IndexKind::Letter:
      card.id = "letter/" + entry.id;
      card.icon = "email";
      card.intent = Open{{Screen::Letter, entry.id}};
      break;
    case content::IndexKind::Word:
      card.id = "word/" + entry.id;
      card.intent = OpenWord{entry.id};
      break;
  }
  return card;
}

/// "Equality Act 2010: section 6; section 20": a line for each instrument.
std::vector<Text> source_lines(const std::vector<content::Source>& sources) {
  std::vector<Text> lines;
  std::map<std::string_view, std::size_t> line_of;
  for (const content::Source& source : sources) {
    const auto [found, is_new] = line_of.emplace(source.instrument, lines.size());
    if (is_new) lines.push_back({source.instrument, "en"});
    if (source.provision.empty()) continue;
    lines[found->second].text += (is_new ? ": " : "; ") + source.provision;
  }
  return lines;
}

}  // namespace

base::Result<AToZView> a_to_z_view(const content::Pack& pack, const Wording& words) {
  AToZView view{.title = words.text("home.a_to_z"), .groups = {}};
  std::map<std::string, std::string> colours;
  SIGNPOST_TRY(const auto sections, pack.sections(words.locale()));
  for (const content::Section& section : sections) colours[section.id] = section.colour;
  SIGNPOST_TRY(const auto index, content::index_of(pack, words.locale()));
  for (const content::IndexGroup& group : index) {
    AToZView::Group shown{{group.letter, words.locale()}, {}};
    for (const content::IndexEntry& entry : group.entries)
      shown.entries.push_back(list_entry(entry, colours));
    view.groups.push_back(std::move(shown));
  }
  return view;
}

base::Result<AboutView> about_view(const content::Pack& pack, const Wording& words) {
  AboutView view{.title = words.text("about.title"), .parts = {}};
  const content::PackInfo& info = pack.info();
  const auto texts = [&](std::initializer_list<const char*> ids) {
    std::vector<Text> all;
    for (const char* id : ids) all.push_back(words.text(id));
    return all;
  };
  view.parts.push_back({{}, texts({"about.what", "about.privacy", "about.advice"})});
  AboutView::Part law{words.text("about.law_title"), {}};
  if (const auto day = base::parse_iso_date(info.law_date))
    law.paragraphs.push_back(words.format("about.law", {{"date", *day}}));
  if (const auto day = base::parse_iso_date(info.review_by))
    law.paragraphs.push_back(words.format("about.review", {{"date", *day}}));
  law.paragraphs.push_back(
      words.format("about.pack", {{"id", info.id}, {"version", info.version}}));
  view.parts.push_back(std::move(law));
  view.parts.push_back({words.text("access.title"),
                        texts({"access.can", "access.aloud", "access.keys", "access.help"})});
  view.parts.push_back({words.text("access.gaps_title"),
                        texts({"access.gap_signs", "access.gap_voices", "access.gap_reader",
                               "access.gap_drafts", "access.gap_tested", "access.standard"})});
  SIGNPOST_TRY(const auto sources, pack.all_sources());
  view.parts.push_back({words.text("about.sources_title"), source_lines(sources)});
  view.parts.push_back({words.text("about.licence_title"), texts({"about.licence"})});
  return view;
}

}  // namespace kiosk
