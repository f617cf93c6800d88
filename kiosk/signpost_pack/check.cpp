// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack check`: every fault of a source folder or a pack in one run.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "content/builder/build.h"
#include "content/builder/source_text.h"
#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

using content::builder::Fault;
using content::builder::Faults;
using content::builder::Severity;

struct Options {
  std::string path, today, venue;
  bool json = false;
};

base::Result<void> read_pictures(const content::Pack& pack,
                                 const std::vector<content::Block>& blocks) {
  for (const content::Block& block : blocks) {
    if (block.picture.empty()) continue;
    SIGNPOST_TRY([[maybe_unused]] const auto picture, pack.picture(block.picture));
  }
  return {};
}

/// Letters, services and the questions of "Tell us".
base::Result<void> read_help(const content::Pack& pack, const std::string& locale) {
  SIGNPOST_TRY(const auto letters, pack.letters(locale));
  for (const content::LetterSummary& letter : letters) {
    SIGNPOST_TRY(const auto whole, pack.letter(letter.id, locale));
    if (whole) SIGNPOST_TRY_VOID(read_pictures(pack, whole->blocks));
  }
  SIGNPOST_TRY([[maybe_unused]] const auto services, pack.services(locale));
  SIGNPOST_TRY([[maybe_unused]] const auto feedback, pack.feedback(locale));
  return {};
}

/// Reads everything a pack holds in every language.
base::Result<void> read_all(const content::Pack& pack) {
  for (const content::Language& language : pack.info().languages) {
    SIGNPOST_TRY(const auto sections, pack.sections(language.tag));
    for (const content::Section& section : sections) {
      SIGNPOST_TRY(const auto articles, pack.articles(section.id, language.tag));
      for (const content::ArticleSummary& article : articles) {
        SIGNPOST_TRY(const auto whole, pack.article(article.id, language.tag));
        if (whole) SIGNPOST_TRY_VOID(read_pictures(pack, whole->blocks));
        SIGNPOST_TRY(const auto easy, pack.easy_read(article.id, language.tag));
        if (easy) SIGNPOST_TRY_VOID(read_pictures(pack, easy->blocks));
      }
    }
    SIGNPOST_TRY([[maybe_unused]] const auto words, pack.words(language.tag));
    SIGNPOST_TRY_VOID(read_help(pack, language.tag));
  }
  for (const content::Rule& rule : pack.rule_book().rules) {
    SIGNPOST_TRY([[maybe_unused]] const auto sources, pack.sources(rule.sources));
  }
  return {};
}

Faults check_pack(const std::string& path, base::Day today) {
  Faults faults;
  const auto fault = [&](Severity severity, std::string what, std::string mend) {
    faults.push_back({path, 0, severity, std::move(what), std::move(mend)});
  };
  const auto pack = content::Pack::open(path);
  if (!pack) {
    fault(Severity::Error, pack.error().detail, "build it again or fetch it again");
    return faults;
  }
  if (const auto read = read_all(*pack); !read)
    fault(Severity::Error, read.error().detail, "build it again");
  const auto review_by = base::parse_iso_date(pack->info().review_by);
  if (review_by && *review_by < today)
    fault(Severity::Warning, "its review was due on " + pack->info().review_by,
          "check it against the law and build a new one");
  return faults;
}

int run_check(const Options& options) {
  const base::Day today = day_or_today(options.today);
  std::error_code error;
  const bool is_source = std::filesystem::is_directory(options.path, error);
  if (!is_source && !options.venue.empty())
    return wrong_use("--venue goes with a source folder, not with a pack");
  const Faults faults = is_source ? content::builder::check_source(
                                        options.path, {today, glyph_check(), options.venue})
                                        .faults
                                  : check_pack(options.path, today);
  if (options.json)
    print(to_json(faults));
  else
    report(faults);
  if (content::builder::any_error(faults)) return 1;
  if (!options.json && faults.empty()) print(options.path + ": no faults\n");
  return 0;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", "list every fault of a source folder or a pack");
  command->add_option("PATH", options->path, "the source folder or the pack")->required();
  command->add_option("--venue", options->venue, "a venue's folder over the source, checked too")
      ->check(CLI::ExistingDirectory);
  command->add_flag("--json", options->json, "one JSON object on standard output");
  command->add_option("--today", options->today, "check review dates as on this day")
      ->check(check_day);
  command->callback([options, &status] { status = run_check(*options); });
}

}  // namespace signpost_pack
