// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>

#include "kiosk/app/places.h"
#include "kiosk/app/settings.h"
#include "platform/files.h"
#include "tests/ui/recording_printer.h"
#include "tests/ui/tour.h"

namespace {

constexpr int kFault = 1, kUsage = 2;

int fail(const std::string& what) {
  std::fprintf(stderr, "signpost-tour: %s\n", what.c_str());
  return kFault;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App cli{"Drives the real kiosk by a script, one command a line"};
  std::string script_file, pack_file, fonts_folder, settings_file, out = "out", today_text;
  cli.add_option("script", script_file, "the script")->required()->type_name("FILE");
  cli.add_option("--pack", pack_file, "the content pack")->type_name("FILE");
  cli.add_option("--settings", settings_file, "settings of a place (TOML)")->type_name("FILE");
  cli.add_option("--fonts", fonts_folder, "folder of the bundled fonts")->type_name("DIR");
  cli.add_option("--out", out, "where pictures and trees are written")->type_name("DIR");
  cli.add_option("--today", today_text, "the day it is in the tour")->type_name("DATE");
  try {
    cli.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return cli.exit(error) == 0 ? 0 : kUsage;
  }

  base::Day today = base::SystemClock{}.today();
  if (!today_text.empty()) {
    const auto day = base::parse_iso_date(today_text);
    if (!day) return fail("--today is not a date like 2026-07-10: " + today_text), kUsage;
    today = *day;
  }
  const auto script = platform::read_file(script_file, 1 << 20);
  if (!script) return fail(script.error().detail);
  std::error_code failed;
  std::filesystem::create_directories(out, failed);
  if (failed) return fail("cannot make the folder " + out + ": " + failed.message());

  auto fonts = fonts::FontSet::load(kiosk::font_directory(fonts_folder));
  if (!fonts) return fail(fonts.error().detail);
  std::optional<content::Pack> pack;
  if (auto opened = content::Pack::open(kiosk::pack_file(pack_file)))
    pack.emplace(std::move(*opened));
  else
    std::fprintf(stderr, "signpost-tour: the pack cannot be used: %s\n",
                 opened.error().detail.c_str());

  kiosk::Settings settings;
  if (!settings_file.empty()) {
    auto read = kiosk::read_settings(settings_file);
    if (!read) return fail(read.error().detail);
    settings = *std::move(read);
  }

  base::ManualClock clock{today};
  const platform::WindowOptions options{.title = "Signpost tour"};
  tour::RecordingSpeaker speaker{clock};
  tour::RecordingPrinter printer;
  tour::MemoryCounts counts;
  kiosk::App app{{pack ? &*pack : nullptr, &*fonts, &clock, &speaker, &printer, &counts},
                 settings,
                 options.width,
                 options.height};
  auto window = kiosk::KioskWindow::open(app, options);
  if (!window) return fail(window.error().detail);
  app.load_keyboards();

  tour::Tour tour{app, *window, clock, speaker, out};
  for (const tour::Command& command : tour::read_script(*script))
    if (const auto done = tour.run(command); !done)
      return fail(script_file + ":" + std::to_string(command.line) + ": " + command.verb + " " +
                  command.rest + ": " + done.error().detail);
  return 0;
}
