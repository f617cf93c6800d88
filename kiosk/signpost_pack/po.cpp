// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack po`: the way to translators and back.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "content/builder/lint.h"
#include "content/builder/po_file.h"
#include "content/builder/source.h"
#include "content/builder/source_text.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

int run_update(const std::string& folder) {
  using namespace content::builder;
  Faults faults;
  const SourceFolder source = read_source(folder, faults);
  check_units(source.units, faults);
  sort_faults(faults);
  if (any_error(faults)) {
    // A text left out for its faults would look as if it were gone.
    report(faults);
    return 1;
  }
  int status = 0;
  for (const content::Language& language : source.languages) {
    if (language.tag == "en") continue;
    const std::string file = "po/" + language.tag + ".po";
    Faults found;
    const auto changes = update_po(folder, file, language.tag, source.units, found);
    report(found);
    if (!changes) {
      status = report(changes.error());
      continue;
    }
    print(file + ": " + std::to_string(changes->added) + " new, " +
          std::to_string(changes->changed) + " changed, " + std::to_string(changes->gone) +
          " gone\n");
  }
  return status;
}

}  // namespace

void add_po(CLI::App& app, int& status) {
  auto folder = std::make_shared<std::string>();
  CLI::App* po = app.add_subcommand("po", "translation files");
  po->require_subcommand(1);
  CLI::App* update = po->add_subcommand("update", "bring po/*.po up to date with the English");
  update->add_option("SRC", *folder, "the source folder")->required();
  update->callback([folder, &status] { status = run_update(*folder); });
}

}  // namespace signpost_pack
