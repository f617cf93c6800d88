// SPDX-License-Identifier: GPL-3.0-or-later
// `signpost-pack`: what editors and other programs do with content packs.
#include <CLI/CLI.hpp>

#include "kiosk/signpost_pack/commands.h"

int main(int argc, char** argv) {
  constexpr int kWrongUse = 2;
  int status = 0;
  CLI::App app{"Builds, checks and reads Signpost content packs.", "signpost-pack"};
  app.require_subcommand(1);
  signpost_pack::add_build(app, status);
  signpost_pack::add_check(app, status);
  signpost_pack::add_info(app, status);
  signpost_pack::add_search(app, status);
  signpost_pack::add_deadline(app, status);
  signpost_pack::add_checklist(app, status);
  signpost_pack::add_paper(app, status);
  signpost_pack::add_po(app, status);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kWrongUse;
  }
  return status;
}
