// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>

#include "kiosk/app/counts.h"
#include "kiosk/app/kiosk_window.h"
#include "kiosk/app/places.h"
#include "kiosk/app/settings.h"
#include "kiosk/doctor.h"

namespace {

constexpr int kFault = 1, kUsage = 2;

int fail(const base::Error& error) {
  std::fprintf(stderr, "signpost: %s\n", error.detail.c_str());
  return kFault;
}

int run(const std::string& pack_file, const std::string& settings_file,
        const std::string& font_directory, bool fullscreen) {
  kiosk::Settings settings;
  if (!settings_file.empty()) {
    auto read = kiosk::read_settings(settings_file);
    if (!read) return fail(read.error());
    settings = *read;
  }
  auto fonts = fonts::FontSet::load(kiosk::font_directory(font_directory));
  if (!fonts) return fail(fonts.error());

  // Without its pack the kiosk still starts and says whom to ask.
  std::optional<content::Pack> pack;
  if (auto opened = content::Pack::open(kiosk::pack_file(pack_file)))
    pack.emplace(std::move(*opened));
  else
    std::fprintf(stderr, "signpost: the pack cannot be used: %s\n", opened.error().detail.c_str());

  const base::SystemClock clock;
  const platform::WindowOptions options{.fullscreen = fullscreen};
  platform::EspeakSpeaker speaker;
  std::optional<kiosk::FileCounts> counts;
  if (!settings.counts.empty()) {
    auto opened = kiosk::FileCounts::open(settings.counts, clock);
    if (opened)
      counts.emplace(std::move(*opened));
    else
      std::fprintf(stderr, "signpost: nothing is counted: %s\n", opened.error().detail.c_str());
  }
  platform::CupsPrinter printer{clock};
  // What an earlier run left in the queue after a power cut is nobody's any more.
  if (settings.can_print) printer.empty_queue();
  kiosk::App app{{pack ? &*pack : nullptr, &*fonts, &clock, &speaker,
                  settings.can_print ? &printer : nullptr, counts ? &*counts : nullptr},
                 settings,
                 options.width,
                 options.height};
  auto window = kiosk::KioskWindow::open(app, options);
  if (!window) return fail(window.error());
  window->paint();
  app.load_keyboards();
  window->run();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App cli{"Signpost: what parents in England can do about special educational needs, offline"};
  std::string pack, settings, fonts;
  bool fullscreen = false;
  cli.add_option("--pack", pack, "the content pack to show")->type_name("FILE");
  cli.add_option("--settings", settings, "settings of this place (TOML)")->type_name("FILE");
  cli.add_option("--fonts", fonts, "folder of the bundled fonts")->type_name("DIR");
  cli.add_flag("--fullscreen", fullscreen, "fill the screen");
  std::string counts;
  CLI::App* told = cli.add_subcommand("counts", "the counts of a kiosk as they may be handed on");
  told->add_option("FILE", counts, "the file that the settings name")->required();
  CLI::App* doctor = cli.add_subcommand("doctor", "look at this machine and say what is missing");
  doctor->fallthrough();
  try {
    cli.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return cli.exit(error) == 0 ? 0 : kUsage;
  }
  if (told->parsed()) {
    const auto days = kiosk::read_counts(counts);
    if (!days) return fail(days.error());
    std::fputs(kiosk::export_counts(*days).c_str(), stdout);
    return 0;
  }
  if (doctor->parsed())
    return kiosk::run_doctor(kiosk::pack_file(pack), kiosk::font_directory(fonts), settings);
  return run(pack, settings, fonts, fullscreen);
}
