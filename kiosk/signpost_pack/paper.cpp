// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack paper`: a letter, an article or the meeting helper as a PDF to print.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "kiosk/app/documents.h"
#include "kiosk/signpost_pack/commands.h"
#include "kiosk/signpost_pack/report.h"
#include "kiosk/signpost_pack/take_away_files.h"

namespace signpost_pack {
namespace {

struct Options {
  std::string pack, letter, article, easy_read, meeting, lang = "en", pdf;
  bool large_print = false, receipt = false;
};

base::Result<kiosk::Document> document_of(const Options& options, const content::Pack& pack) {
  const kiosk::Wording words{pack, options.lang};
  if (!options.article.empty()) return kiosk::article_document(pack, words, options.article);
  if (!options.easy_read.empty()) return kiosk::easy_read_document(pack, words, options.easy_read);
  return kiosk::letter_document(pack, words,
                                options.letter.empty() ? options.meeting : options.letter);
}

base::Result<void> write(const Options& options) {
  SIGNPOST_TRY(const content::Pack pack, content::Pack::open(options.pack));
  SIGNPOST_TRY_VOID(check_language(pack, options.lang));
  SIGNPOST_TRY(const kiosk::Document document, document_of(options, pack));
  TakeAwayFiles files;
  (options.large_print ? files.large_print_pdf
   : options.receipt   ? files.receipt_pdf
                       : files.pdf) = options.pdf;
  return write_paper(files, document);
}

int run_paper(const Options& options) {
  const auto done = write(options);
  return done ? 0 : report(done.error());
}

}  // namespace

void add_paper(CLI::App& app, int& status) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("paper", "a letter, an article or the meeting helper as a PDF to print");
  command->add_option("PACK", options->pack, "the content pack")->required();
  CLI::Option_group* what = command->add_option_group("what");
  what->add_option("--letter", options->letter, "id of the letter");
  what->add_option("--article", options->article, "id of the article");
  what->add_option("--easy-read", options->easy_read, "id of the article, in Easy read");
  what->add_option("--meeting", options->meeting, "id of the meeting helper");
  what->require_option(1);
  command->add_option("--lang", options->lang,
                      "language tag, beside English; English alone if left out");
  command->add_option("--pdf", options->pdf, "write the pages to this file")->required();
  CLI::Option* large =
      command->add_flag("--large-print", options->large_print, "18 point instead of 14");
  command->add_flag("--receipt", options->receipt, "for a printer with 72 mm of paper")
      ->excludes(large);
  command->callback([options, &status] { status = run_paper(*options); });
}

}  // namespace signpost_pack
