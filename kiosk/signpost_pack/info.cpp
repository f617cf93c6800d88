// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack info`: what a pack holds.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/pack_counts.h"
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

/// The counts of a language, which stand in the order of the pack's languages.
const PageCounts& counts_of(const PackCounts& counts, const content::PackInfo& info,
                            const content::Language& language) {
  return counts.languages[static_cast<std::size_t>(&language - info.languages.data())];
}

ordered_json pages_json(const PageCounts& counts) {
  return {{"articles", counts.articles},
          {"easy_reads", counts.easy_reads},
          {"letters", counts.letters}};
}

std::string to_json(const content::PackInfo& info, const PackCounts& counts) {
  ordered_json sections = ordered_json::array();
  for (const PageCounts& section : counts.sections) {
    ordered_json entry{{"id", section.id}, {"title", section.title}};
    entry.update(pages_json(section));
    sections.push_back(std::move(entry));
  }
  ordered_json languages = ordered_json::array();
  for (const content::Language& language : info.languages) {
    ordered_json entry{{"tag", language.tag},
                       {"name", language.name},
                       {"english_name", language.english_name},
                       {"direction", language.rtl ? "rtl" : "ltr"},
                       {"keyboard", language.keyboard},
                       {"keyboard_variant", language.keyboard_variant},
                       {"whole_pages", pages_json(counts_of(counts, info, language))}};
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
                         {"venue", info.venue},
                         {"articles", info.articles},
                         {"easy_reads", info.easy_reads},
                         {"letters", info.letters - counts.meetings},
                         {"meeting_helpers", counts.meetings},
                         {"pictures", info.pictures},
                         {"services", info.services},
                         {"questions", counts.questions},
                         {"words", info.words},
                         {"rules", info.rules},
                         {"situations", info.situations},
                         {"units", info.units},
                         {"sections", std::move(sections)},
                         {"languages", std::move(languages)}};
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

/// "1 letter", "2 letters"
std::string counted(int number, const std::string& noun) {
  return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
}

std::string pages_text(const PageCounts& counts) {
  return counted(counts.articles, "article") + ", " + std::to_string(counts.easy_reads) +
         " in Easy read, " + counted(counts.letters, "letter");
}

std::string to_text(const content::PackInfo& info, const PackCounts& counts) {
  std::string text = info.title + '\n' + info.id + ' ' + info.version + ", law of " +
                     info.law_date + ", review by " + info.review_by + '\n';
  if (!info.venue.empty()) text += "with the entries of " + info.venue + '\n';
  text += counted(info.articles, "article") + ", " + std::to_string(info.easy_reads) +
          " in Easy read, " + counted(info.letters - counts.meetings, "letter") + ", " +
          counted(counts.meetings, "meeting helper") + ", " + counted(info.pictures, "picture") +
          ", " + counted(info.services, "service") + ", " + counted(counts.questions, "question") +
          ", " + counted(info.words, "word") + " explained, " + counted(info.rules, "rule") + ", " +
          counted(info.situations, "situation") + ", " + counted(info.units, "text") + "\n\n";
  for (const PageCounts& section : counts.sections)
    text += section.title + ": " + pages_text(section) + '\n';
  text += '\n';
  for (const content::Language& language : info.languages) {
    text += language.tag + "  " + language.name;
    if (const content::Coverage* coverage = coverage_of(info, language.tag))
      text += " (" + language.english_name + "): " + std::to_string(coverage->reviewed) +
              " reviewed, " + std::to_string(coverage->draft) + " draft, " +
              std::to_string(coverage->stale) + " stale, " + std::to_string(coverage->missing) +
              " missing; whole: " + pages_text(counts_of(counts, info, language));
    text += '\n';
  }
  return text;
}

int run_info(const Options& options) {
  const auto pack = content::Pack::open(options.pack);
  if (!pack) return report(pack.error());
  const auto counts = count_pages(*pack);
  if (!counts) return report(counts.error());
  print(options.json ? to_json(pack->info(), *counts) : to_text(pack->info(), *counts));
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
