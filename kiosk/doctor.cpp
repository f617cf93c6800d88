// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/doctor.h"

#include <cstdio>
#include <string>

#include "content/pack.h"
#include "fonts/font_set.h"
#include "kiosk/app/printing_check.h"
#include "kiosk/app/settings.h"
#include "platform/base/clock.h"
#include "platform/keyboard_layout.h"
#include "platform/window.h"

namespace kiosk {
namespace {

bool report(bool good, const char* what, const std::string& detail) {
  std::printf("%-9s %s%s%s\n", good ? "ok" : "PROBLEM", what, detail.empty() ? "" : ": ",
              detail.c_str());
  return good;
}

const char* word_of(Finding::Kind kind) {
  return kind == Finding::Kind::Good ? "ok" : kind == Finding::Kind::None ? "none" : "PROBLEM";
}

}  // namespace

int run_doctor(const std::filesystem::path& pack_file, const std::filesystem::path& font_directory,
               const std::filesystem::path& settings_file) {
  bool good = true;
  Settings settings;
  if (!settings_file.empty()) {
    auto read = read_settings(settings_file);
    good &=
        report(read.has_value(), "settings", read ? settings_file.string() : read.error().detail);
    if (read) settings = *std::move(read);
  }
  const auto fonts = fonts::FontSet::load(font_directory);
  good &= report(fonts.has_value(), "fonts",
                 fonts ? font_directory.string() + ", " + std::to_string(fonts->size()) + " faces"
                       : fonts.error().detail);
  const auto pack = content::Pack::open(pack_file);
  good &= report(
      pack.has_value(), "pack",
      pack ? pack->info().id + " " + pack->info().version + ", law of " + pack->info().law_date
           : pack.error().detail);
  if (pack) {
    const std::string today = base::iso_date(base::SystemClock{}.today());
    const bool clock = today >= pack->info().law_date;
    good &= report(
        clock, "clock",
        clock ? today
              : today + " is before the law date of the pack; set the clock of this machine");
    const bool fresh = today <= pack->info().review_by;
    good &= report(fresh, "review",
                   fresh ? "due by " + pack->info().review_by
                         : "was due by " + pack->info().review_by + "; ask for a newer pack");
    for (const content::Language& language : pack->info().languages) {
      const auto layout =
          platform::load_keyboard_layout(language.keyboard, language.keyboard_variant);
      good &= report(layout.has_value(), ("keyboard for " + language.english_name).c_str(),
                     layout ? language.keyboard : layout.error().detail);
    }
  }
  for (const Finding& finding : check_printing(settings)) {
    good &= finding.kind != Finding::Kind::Problem;
    std::printf("%-9s %s: %s\n", word_of(finding.kind), finding.what.c_str(),
                finding.detail.c_str());
  }
  const auto window =
      platform::Window::open({.title = "Signpost doctor", .width = 320, .height = 200});
  good &= report(window.has_value(), "display",
                 window ? platform::gl_renderer_name() : window.error().detail);
  return good ? 0 : 1;
}

}  // namespace kiosk
