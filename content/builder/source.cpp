// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/source.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

#include "content/builder/article_source.h"
#include "content/builder/lists.h"
#include "content/builder/pictures.h"
#include "content/builder/places.h"
#include "content/builder/services.h"

namespace content::builder {
namespace {

using Ids = std::set<std::string, std::less<>>;

template <class Records>
Ids ids_of(const Records& records) {
  Ids ids;
  for (const auto& record : records) ids.insert(record.id);
  return ids;
}

template <class Page>
void check_duplicates(const std::vector<Page>& pages, Faults& faults) {
  std::map<std::string, std::string> files;
  for (const Page& page : pages) {
    const auto [at, is_new] = files.emplace(page.id, page.file);
    if (!is_new)
      faults.push_back({page.file, 0, Severity::Error,
                        "the id \"" + page.id + "\" is that of " + at->second, "choose another"});
  }
}

void check_mentions(const std::vector<Mention>& mentions, const std::map<std::string, Ids>& known,
                    Faults& faults) {
  for (const Mention& mention : mentions) {
    if (mention.id.empty() || known.at(mention.kind).contains(mention.id)) continue;
    faults.push_back({mention.file, mention.line, Severity::Error,
                      "there is no " + mention.kind + " \"" + mention.id + '"',
                      "mend the id or add the " + mention.kind});
  }
}

/// Letters that situations name.
void check_letters(const SourceFolder& source, const Ids& letters, Faults& faults) {
  for (const Situation& situation : source.rules.book.situations)
    if (!situation.letter.empty() && !letters.contains(situation.letter))
      faults.push_back({"situations.toml", 0, Severity::Error,
                        "situation " + situation.id + " names the letter \"" + situation.letter +
                            "\", which is not there",
                        "mend the name, or add letters/" + situation.letter + ".md"});
}

/// Texts that rules and services name by an id of their own: without them a screen would have
/// nothing to say.
void check_named_texts(const SourceFolder& source, Faults& faults) {
  std::set<std::string> units;
  for (const Unit& unit : source.units) units.insert(unit.id);
  for (const Service& service : source.services)
    if (!units.contains("ui/service." + service.kind))
      faults.push_back(
          {"services.csv", 0, Severity::Error,
           "service " + service.id + " is of the kind \"" + service.kind + "\", which has no name",
           "mend the kind, or add service." + service.kind + " to a file in ui/"});
  const auto need = [&](const Rule& rule, const std::string& id) {
    if (units.contains("ui/" + id)) return;
    faults.push_back({"rules", 0, Severity::Error,
                      "rule " + rule.id + " names the text \"" + id + "\", which is not there",
                      "mend the name, or add the text to a file in ui/"});
  };
  for (const Rule& rule : source.rules.book.rules) {
    if (!rule.caution.empty()) need(rule, "warning." + rule.caution);
    for (const std::string& exception : rule.exceptions) need(rule, "exception." + exception);
    for (const RuleInput& input : rule.inputs)
      for (const std::string& caution : {input.caution, input.caution_missing})
        if (!caution.empty()) need(rule, "warning." + caution);
  }
}

template <class Page>
void sort_pages(const std::vector<SourceSection>& sections, std::vector<Page>& pages) {
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < sections.size(); ++i) place[sections[i].id] = i;
  std::sort(pages.begin(), pages.end(), [&](const Page& a, const Page& b) {
    return std::tuple{place[a.section], a.order, a.id} <
           std::tuple{place[b.section], b.order, b.id};
  });
}

}  // namespace

SourceFolder read_source(const std::filesystem::path& folder, Faults& faults,
                         const std::filesystem::path& venue) {
  SourceFolder out;
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    faults.push_back({folder.string(), 0, Severity::Error, "this is not a folder",
                      "name the folder that holds pack.toml"});
    return out;
  }
  read_pack_file(folder, out, faults);
  read_ui(folder, out, faults);
  read_sections(folder, out, faults);
  read_sources(folder, out, faults);
  const Mentions mentions = read_pages(folder, out, faults);
  check_duplicates(out.articles, faults);
  check_duplicates(out.letters, faults);
  sort_pages(out.sections, out.articles);
  sort_pages(out.sections, out.letters);
  read_pictures(folder, out, faults);
  read_services(folder, out, faults);
  read_feedback(folder, out, faults);
  read_words(folder, out, faults);
  read_synonyms(folder, out, faults);

  const Ids sections = ids_of(out.sections), sources = ids_of(out.sources),
            article_ids = ids_of(out.articles);
  out.rules = read_rules(folder, {sources, sections, article_ids, ids_of(out.services)}, faults);
  for (const RuleText& text : out.rules.texts)
    out.units.push_back(
        {text.unit, UnitKind::Message, text.text, text.note, text.file, text.line, {}, 0});

  if (!venue.empty()) read_venue(venue, out, faults);
  check_helpline(out, faults);
  name_places(out);

  const Ids letters = ids_of(out.letters);
  check_mentions(mentions,
                 {{"section", sections},
                  {"source", sources},
                  {"article", article_ids},
                  {"word", ids_of(out.words)},
                  {"letter", letters},
                  {"picture", ids_of(out.pictures)},
                  {"situation", ids_of(out.rules.book.situations)}},
                 faults);
  check_letters(out, letters, faults);
  check_named_texts(out, faults);
  return out;
}

}  // namespace content::builder
