// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/settings.h"

#include <toml++/toml.h>

#include "kiosk/export/phone_link.h"
#include "platform/files.h"

namespace kiosk {
namespace {

base::Error fault(const std::filesystem::path& file, const toml::source_region& at,
                  std::string_view what) {
  return {base::ErrorCode::InvalidData,
          file.string() + ":" + std::to_string(at.begin.line) + ": " + std::string{what}};
}

base::Result<void> read_print(const toml::table& table, const std::filesystem::path& file,
                              Settings& settings) {
  for (const auto& [key, value] : table) {
    const std::string_view name = key.str();
    if (name == "printer" || name == "receipt_printer") {
      const auto printer = value.value<std::string>();
      if (!printer)
        return fault(file, value.source(), std::string{name} + " must be its name in CUPS");
      (name == "printer" ? settings.print.printer : settings.receipt_printer) = *printer;
    } else if (name == "paper") {
      const auto paper = value.value<std::string>();
      if (!paper || *paper != platform::kPaperA4)
        return fault(file, value.source(), "paper must be iso_a4_210x297mm: pages are set for A4");
      settings.print.paper = *paper;
    } else if (name == "duplex" || name == "off") {
      const auto on = value.value<bool>();
      if (!on) return fault(file, value.source(), std::string{name} + " must be true or false");
      if (name == "off")
        settings.can_print = !*on;
      else
        settings.print.duplex = *on;
    } else if (name == "copies") {
      const auto copies = value.value<std::int64_t>();
      if (!copies || *copies < 1 || *copies > platform::kMostCopies)
        return fault(file, value.source(), "copies must be 1 to 3");
      settings.print.copies = static_cast<int>(*copies);
    } else {
      return fault(file, value.source(), "unknown setting print." + std::string{name});
    }
  }
  return {};
}

}  // namespace

base::Result<Settings> read_settings(const std::filesystem::path& file) {
  SIGNPOST_TRY(const std::string text, platform::read_file(file, 1 << 20));
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (const toml::parse_error& error) {
    return fault(file, error.source(), error.description());
  }
  Settings settings;
  for (const auto& [key, value] : table) {
    const std::string_view name = key.str();
    if (name == "pitch_mm") {
      const auto pitch = value.value<double>();
      if (!pitch || *pitch < 0.05 || *pitch > 2)
        return fault(file, value.source(), "pitch_mm must be millimetres a pixel, 0.05 to 2");
      settings.pitch_mm = static_cast<float>(*pitch);
    } else if (name == "idle_seconds" || name == "warning_seconds") {
      const auto seconds = value.value<std::int64_t>();
      if (!seconds || *seconds < 20 || *seconds > 3600)
        return fault(file, value.source(), std::string{name} + " must be 20 to 3600 seconds");
      (name == "idle_seconds" ? settings.idle : settings.warning) = base::Millis{*seconds * 1000};
    } else if (name == "reduced_motion") {
      const auto reduced = value.value<bool>();
      if (!reduced) return fault(file, value.source(), "reduced_motion must be true or false");
      settings.reduced_motion = *reduced;
    } else if (name == "print") {
      const toml::table* print = value.as_table();
      if (!print) return fault(file, value.source(), "print must be a table, [print]");
      SIGNPOST_TRY_VOID(read_print(*print, file, settings));
    } else if (name == "phone_page") {
      const auto address = value.value<std::string>();
      if (!address) return fault(file, value.source(), "phone_page must be an address in quotes");
      const auto good = check_phone_address(*address);
      if (!good) return fault(file, value.source(), "phone_page: " + good.error().detail);
      settings.phone_page = *address;
    } else if (name == "counts") {
      const auto counts = value.value<std::string>();
      if (!counts || counts->empty()) return fault(file, value.source(), "counts must name a file");
      settings.counts = *counts;
    } else {
      return fault(file, value.source(), "unknown setting " + std::string{name});
    }
  }
  return settings;
}

}  // namespace kiosk
