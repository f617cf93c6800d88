// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack info`: what a pack holds.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

using nlohmann::ordered_json;

struct Options {
  std::string pack;
  bool json = false;
};

const content::Coverage* coverage_of(const content::PackInfo& info, const std::string& tag) {
  for (const content::Coverage& coverage : info.coverage)
    if (coverage.locale == tag) return &coverage;
  return nullptr;
}

std::string to_json(const content::PackInfo& info) {
  ordered_json languages = ordered_json::array();
  for (const content::Language& language : info.languages) {
    ordered_json entry{{"tag", language.tag},
                       {"name", language.name},
                       {"english_name", language.english_name},
                       {"direction", language.rtl ? "rtl" : "ltr"},
                       {"keyboard", language.keyboard},
                       {"keyboard_variant", language.keyboard_variant}};
    if (const content::Coverage* coverage = coverage_of(info, language.tag))
      entry["coverage"] = {{"reviewed", coverage->reviewed},
                           {"draft", coverage->draft},
                           {"stale", coverage->stale},
                           {"missing", coverage->missing}};
    languages.push_back(std::move(entry));
  }
  const ordered_json all{{"id", info.id},
                         {"version", info.version},
                         {"title", info.title},
                         {"law_date", info.law_date},
                         {"review_by", info.review_by},
                         {"articles", info.articles},
                         {"words", info.words},
                         {"rules", info.rules},
                         {"situations", info.situations},
                         {"units", info.units},
                         {"languages", std::move(languages)}};
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

std::string to_text(const content::PackInfo& info) {
  std::string text =
      info.title + '\n' + info.id + ' ' + info.version + ", law of " + info.law_date +
      ", review by " + info.review_by + '\n' + std::to_string(info.articles) + " articles, " +
      std::to_string(info.words) + " words explained, " + std::to_string(info.rules) + " rules, " +
      std::to_string(info.situations) + " situations, " + std::to_string(info.units) + " texts\n";
  for (const content::Language& language : info.languages) {
    text += language.tag + "  " + language.name;
    if (const content::Coverage* coverage = coverage_of(info, language.tag))
      text += " (" + language.english_name + "): " + std::to_string(coverage->reviewed) +
              " reviewed, " + std::to_string(coverage->draft) + " draft, " +
              std::to_string(coverage->stale) + " stale, " + std::to_string(coverage->missing) +
              " missing";
    text += '\n';
  }
  return text;
}

int run_info(const Options& options) {
  const auto pack = content::Pack::open(options.pack);
  if (!pack) return report(pack.error());
  print(options.json ? to_json(pack->info()) : to_text(pack->info()));
  return 0;
}

}  // namespace

void add_info(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("info", "say what a pack holds");
  command->add_option("PACK", options->pack, "the content pack")->required();
  command->add_flag("--json", options->json, "one JSON object");
  command->callback([options, &status] { status = run_info(*options); });
}

}  // namespace signpost_pack
