// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack search`: what a visitor would find.
#include "content/search.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

using content::Hit;
using nlohmann::ordered_json;

struct Options {
  std::string pack, lang = "en", query, queries;
  std::size_t limit = 20;
  bool json = false;
};

const char* name_of(content::HitKind kind) {
  switch (kind) {
    case content::HitKind::Article:
      return "article";
    case content::HitKind::Word:
      return "word";
    case content::HitKind::Situation:
      return "situation";
    case content::HitKind::Letter:
      return "letter";
    case content::HitKind::Service:
      return "service";
  }
  return "";
}

const char* name_of(content::HitGroup group) {
  return group == content::HitGroup::Exact ? "exact" : "nearest";
}

std::string plain(const std::vector<content::SnippetPart>& snippet) {
  std::string text;
  for (const content::SnippetPart& part : snippet) text += part.text;
  return text;
}

ordered_json to_json(const std::vector<Hit>& hits) {
  ordered_json list = ordered_json::array();
  for (const Hit& hit : hits) {
    ordered_json marked = ordered_json::array();
    for (const content::SnippetPart& part : hit.snippet)
      if (part.marked) marked.push_back(part.text);
    list.push_back({{"id", hit.id},
                    {"kind", name_of(hit.kind)},
                    {"title", hit.title.text},
                    {"title_lang", hit.title.locale},
                    {"title_en", hit.title_en},
                    {"group", name_of(hit.group)},
                    {"score", hit.score},
                    {"snippet", plain(hit.snippet)},
                    {"snippet_lang", hit.snippet_locale},
                    {"marked", std::move(marked)}});
  }
  return list;
}

std::string to_text(const std::vector<Hit>& hits) {
  std::string text;
  for (const Hit& hit : hits) {
    text += std::string{name_of(hit.group)} + "  " + name_of(hit.kind) + '/' + hit.id + "  " +
            hit.title.text + "\n    ";
    for (const content::SnippetPart& part : hit.snippet)
      text += part.marked ? '[' + part.text + ']' : part.text;
    text += '\n';
  }
  return text.empty() ? "nothing found\n" : text;
}

std::string dumped(const ordered_json& json) {
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

base::Result<std::vector<std::string>> queries_of(const Options& options) {
  if (options.queries.empty()) return std::vector<std::string>{options.query};
  SIGNPOST_TRY(const std::string text, read_file(options.queries));
  std::vector<std::string> queries;
  std::istringstream lines{text};
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) queries.push_back(line);
  }
  return queries;
}

base::Result<std::string> search_text(const Options& options) {
  SIGNPOST_TRY(const content::Pack pack, content::Pack::open(options.pack));
  bool known = false;
  for (const content::Language& language : pack.info().languages)
    known = known || language.tag == options.lang;
  if (!known)
    return base::Error{base::ErrorCode::NotFound,
                       "the pack has no language \"" + options.lang + '"'};
  SIGNPOST_TRY(const auto queries, queries_of(options));
  ordered_json batch = ordered_json::array();
  std::string text;
  for (const std::string& query : queries) {
    SIGNPOST_TRY(const auto hits, content::search(pack, options.lang, query, options.limit));
    if (options.queries.empty()) return options.json ? dumped(to_json(hits)) : to_text(hits);
    batch.push_back({{"query", query}, {"hits", to_json(hits)}});
    text += "? " + query + '\n' + to_text(hits);
  }
  return options.json ? dumped(batch) : text;
}

int run_search(const Options& options) {
  const auto text = search_text(options);
  if (!text) return report(text.error());
  print(*text);
  return 0;
}

}  // namespace

void add_search(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("search", "search a pack as a visitor would");
  command->add_option("PACK", options->pack, "the content pack")->required();
  auto* query = command->add_option("QUERY", options->query, "what the visitor types");
  command->add_option("--queries", options->queries, "a file with one query a line")
      ->excludes(query);
  command->add_option("--lang", options->lang, "language tag, English if left out");
  command->add_option("--limit", options->limit, "at most so many hits")->check(CLI::Range(1, 200));
  command->add_flag("--json", options->json,
                    "an array of hits, or with --queries of {query, hits}");
  command->callback([options, command, &status] {
    status = options->queries.empty() && command->count("QUERY") == 0
                 ? wrong_use("search: give a QUERY or --queries FILE")
                 : run_search(*options);
  });
}

}  // namespace signpost_pack
