// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack po`: the way to translators and back.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "content/builder/lint.h"
#include "content/builder/po_check.h"
#include "content/builder/po_merge.h"
#include "content/builder/po_update.h"
#include "content/builder/source.h"
#include "content/builder/source_text.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/po_coverage.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

using content::builder::Faults;
using content::builder::SourceFolder;

struct Options {
  std::string source;
  std::vector<std::string> same_meaning;  ///< update
  std::string returned, tag;              ///< merge
  bool json = false;                      ///< check, coverage
};

SourceFolder read_whole_source(const std::string& folder, Faults& faults) {
  SourceFolder source = content::builder::read_source(folder, faults);
  content::builder::check_units(source.units, faults);
  std::erase_if(faults, [](const content::builder::Fault& fault) {
    return fault.severity != content::builder::Severity::Error;  // `check` tells the warnings
  });
  content::builder::sort_faults(faults);
  return source;
}

int run_update(const Options& options) {
  using namespace content::builder;
  Faults faults;
  const SourceFolder source = read_whole_source(options.source, faults);
  if (any_error(faults)) {
    // A text left out for its faults would look as if it were gone.
    report(faults);
    return 1;
  }
  SameMeaning same;
  if (!options.same_meaning.empty()) {
    same = find_same_meaning(options.source, source.languages, source.units, options.same_meaning,
                             faults);
    sort_faults(faults);
    report(faults);
    if (any_error(faults)) return 1;
  }
  int status = 0;
  for (const content::Language& language : source.languages) {
    if (language.tag == "en") continue;
    const std::string file = "po/" + language.tag + ".po";
    Faults found;
    const auto changes = update_po(options.source, file, language.tag, source.units, found, same);
    report(found);
    if (!changes) {
      status = report(changes.error());
      continue;
    }
    print(file + ": " + std::to_string(changes->added) + " new, " +
          std::to_string(changes->changed) + " changed, " + std::to_string(changes->gone) +
          " gone" + (changes->kept ? ", " + std::to_string(changes->kept) + " kept" : "") + '\n');
  }
  return status;
}

int run_merge(const Options& options) {
  using namespace content::builder;
  Faults faults;
  const SourceFolder source = read_source(options.source, faults);
  std::string tag = options.tag.empty() ? language_of(options.returned) : options.tag;
  std::replace(tag.begin(), tag.end(), '_', '-');
  const bool known =
      tag != "en" && std::any_of(source.languages.begin(), source.languages.end(),
                                 [&](const content::Language& other) { return other.tag == tag; });
  if (!known)
    return report(
        {base::ErrorCode::InvalidData,
         options.returned + ": pack.toml has no language \"" + tag + "\"; name it with --lang"});
  faults.clear();
  const std::string file = "po/" + tag + ".po";
  const auto merged = merge_po(options.source, file, options.returned, faults);
  report(faults);
  if (!merged) return report(merged.error());
  print(file + ": " + std::to_string(merged->texts) + " texts, " +
        std::to_string(merged->standings) + " standings, " + std::to_string(merged->unknown) +
        " not taken\n");
  return 0;
}

int run_check(const Options& options) {
  Faults faults;
  const SourceFolder source = read_whole_source(options.source, faults);
  content::builder::check_po_files(options.source, source.languages, source.units, faults);
  if (options.json)
    print(to_json(faults));
  else
    report(faults);
  if (content::builder::any_error(faults)) return 1;
  if (!options.json && faults.empty()) print(options.source + "/po: no faults\n");
  return 0;
}

int run_coverage(const Options& options) {
  Faults faults;
  const SourceFolder source = read_whole_source(options.source, faults);
  Faults found;
  const auto translations =
      content::builder::read_translations(options.source, source.languages, source.units, found);
  print(options.json ? coverage_json(source, translations) : coverage_text(source, translations));
  // What cannot be read is not counted: the numbers are not to be believed.
  std::copy_if(found.begin(), found.end(), std::back_inserter(faults), [](const auto& fault) {
    return fault.severity == content::builder::Severity::Error;
  });
  report(faults);
  return faults.empty() ? 0 : 1;
}

}  // namespace

void add_po(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* po = app.add_subcommand("po", "translation files");
  po->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, int (*run)(const Options&)) {
    CLI::App* command = po->add_subcommand(name, what);
    command->add_option("SRC", options->source, "the source folder")->required();
    command->callback([options, run, &status] { status = run(*options); });
    return command;
  };
  CLI::App* update = add("update", "bring po/*.po up to date with the English", run_update);
  update->add_option("--same-meaning", options->same_meaning,
                     "texts whose English changed in its wording only: UNIT or its beginning");
  CLI::App* merge = add("merge", "take translations from a PO file that came back", run_merge);
  merge->add_option("FILE", options->returned, "the PO file")->required();
  merge->add_option("--lang", options->tag, "its language, if its header does not say it");
  for (CLI::App* command : {add("check", "list every fault of po/*.po", run_check),
                            add("coverage", "say how far each language is", run_coverage)})
    command->add_flag("--json", options->json, "one JSON object on standard output");
}

}  // namespace signpost_pack
