// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace signpost_pack {

/// Each adds one command to the command line. When the command has run, `status` is the exit
/// status: 0 done, 1 the input is at fault.
void add_build(CLI::App& app, int& status);
void add_check(CLI::App& app, int& status);
void add_info(CLI::App& app, int& status);
void add_search(CLI::App& app, int& status);
void add_deadline(CLI::App& app, int& status);
void add_checklist(CLI::App& app, int& status);
void add_paper(CLI::App& app, int& status);
void add_po(CLI::App& app, int& status);

}  // namespace signpost_pack
