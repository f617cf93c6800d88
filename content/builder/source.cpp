// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/source.h"

#include <algorithm>
#include <map>
#include <set>
#include <system_error>
#include <tuple>

#include "content/builder/article_source.h"
#include "content/builder/lists.h"

namespace content::builder {
namespace {

using Ids = std::set<std::string, std::less<>>;

template <class Records>
Ids ids_of(const Records& records) {
  Ids ids;
  for (const auto& record : records) ids.insert(record.id);
  return ids;
}

void check_duplicates(const std::vector<SourceArticle>& articles, Faults& faults) {
  std::map<std::string, std::string> files;
  for (const SourceArticle& article : articles) {
    const auto [at, is_new] = files.emplace(article.id, article.file);
    if (!is_new)
      faults.push_back({article.file, 0, Severity::Error,
                        "the id \"" + article.id + "\" is that of " + at->second,
                        "choose another"});
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

/// Texts that rules name by an id of their own: without them a screen would have nothing to say.
void check_named_texts(const SourceFolder& source, Faults& faults) {
  std::set<std::string> units;
  for (const Unit& unit : source.units) units.insert(unit.id);
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

void sort_articles(SourceFolder& out) {
  std::map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < out.sections.size(); ++i) place[out.sections[i].id] = i;
  std::sort(out.articles.begin(), out.articles.end(),
            [&](const SourceArticle& a, const SourceArticle& b) {
              return std::tuple{place[a.section], a.order, a.id} <
                     std::tuple{place[b.section], b.order, b.id};
            });
}

}  // namespace

SourceFolder read_source(const std::filesystem::path& folder, Faults& faults) {
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
  ArticleSource articles = read_articles(folder, faults);
  check_duplicates(articles.articles, faults);
  out.articles = std::move(articles.articles);
  out.units.insert(out.units.end(), articles.units.begin(), articles.units.end());
  sort_articles(out);
  read_words(folder, out, faults);
  read_synonyms(folder, out, faults);

  const Ids sections = ids_of(out.sections), sources = ids_of(out.sources),
            article_ids = ids_of(out.articles);
  out.rules = read_rules(folder, {sources, sections, article_ids}, faults);
  for (const RuleText& text : out.rules.texts)
    out.units.push_back(
        {text.unit, UnitKind::Message, text.text, text.note, text.file, text.line, {}, 0});

  check_mentions(articles.mentions,
                 {{"section", sections},
                  {"source", sources},
                  {"article", article_ids},
                  {"word", ids_of(out.words)},
                  {"situation", ids_of(out.rules.book.situations)}},
                 faults);
  check_named_texts(out, faults);
  return out;
}

}  // namespace content::builder
