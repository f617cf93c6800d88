// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack deadline`: one rule worked out, or a file of worked examples.
#include "content/deadline.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "content/builder/rule_case.h"
#include "content/pack.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"

namespace signpost_pack {
namespace {

struct Options {
  std::string pack, rule, input, cases;
};

base::Result<std::string> one_rule(const content::RuleBook& book, const Options& options) {
  const content::Rule* rule = book.rule(options.rule);
  if (!rule) return base::Error{base::ErrorCode::NotFound, "unknown rule \"" + options.rule + '"'};
  SIGNPOST_TRY(const auto inputs, content::inputs_from_json(options.input, rule->inputs));
  SIGNPOST_TRY(const auto deadline, content::deadline_for(*rule, inputs, book.holidays));
  return content::to_json(*rule, deadline) + '\n';
}

int run_cases(const content::RuleBook& book, const std::string& file) {
  const auto text = read_file(file);
  if (!text) return report(text.error());
  const auto cases = content::builder::cases_from_json(*text);
  if (!cases) return report(base::Error{cases.error().code, file + ": " + cases.error().detail});
  int passed = 0, failed = 0;
  for (const content::builder::RuleCase& example : *cases) {
    const auto failure = content::builder::failure_of(example, book);
    if (failure) print(example.id + ' ' + example.rule + ": " + *failure + '\n');
    ++(failure ? failed : passed);
  }
  print(std::to_string(passed) + " passed, " + std::to_string(failed) + " failed\n");
  return failed == 0 ? 0 : 1;
}

int run_deadline(const Options& options) {
  const auto pack = content::Pack::open(options.pack);
  if (!pack) return report(pack.error());
  if (!options.cases.empty()) return run_cases(pack->rule_book(), options.cases);
  const auto text = one_rule(pack->rule_book(), options);
  if (!text) return report(text.error());
  print(*text);
  return 0;
}

}  // namespace

void add_deadline(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("deadline", "work out one rule, or run worked examples");
  command->add_option("PACK", options->pack, "the content pack")->required();
  auto* rule = command->add_option("RULE", options->rule, "id of the rule");
  auto* input = command->add_option("--input", options->input, "the dates, as a JSON object");
  auto* cases = command->add_option("--cases", options->cases, "a JSON file of worked examples");
  rule->excludes(cases)->needs(input);
  input->needs(rule);
  command->callback([options, command, &status] {
    status = options->cases.empty() && command->count("RULE") == 0
                 ? wrong_use("deadline: give a RULE with --input JSON, or --cases FILE")
                 : run_deadline(*options);
  });
}

}  // namespace signpost_pack
