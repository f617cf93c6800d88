// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack build`: source folder → pack.
#include "content/builder/build.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "content/builder/source_text.h"
#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

struct Options {
  std::string source, out, venue;
};

int run_build(const Options& options) {
  using namespace content::builder;
  const Checked checked =
      check_source(options.source, {day_or_today({}), glyph_check(), options.venue});
  report(checked.faults);
  if (any_error(checked.faults)) return 1;
  if (const auto written = write_pack(checked.source, checked.translations, options.out); !written)
    return report(written.error());
  // A pack the kiosk would refuse must not leave the editor's desk.
  const auto pack = content::Pack::open(options.out);
  if (!pack) return report(pack.error());
  const content::PackInfo& info = pack->info();
  print(options.out + ": " + info.id + ' ' + info.version + ", " + std::to_string(info.articles) +
        " articles, " + std::to_string(info.letters) + " letters, " + std::to_string(info.rules) +
        " rules, " + std::to_string(info.languages.size()) + " languages" +
        (info.venue.empty() ? std::string{} : ", with the entries of " + info.venue) + '\n');
  return 0;
}

}  // namespace

void add_build(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("build", "make a pack from a source folder");
  command->add_option("SRC", options->source, "the source folder")->required();
  command->add_option("-o,--out", options->out, "the pack to write")->required();
  command->add_option("--venue", options->venue, "a venue's folder, whose local entries are added")
      ->check(CLI::ExistingDirectory);
  command->callback([options, &status] { status = run_build(*options); });
}

}  // namespace signpost_pack
