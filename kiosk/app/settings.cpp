// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/settings.h"

#include <toml++/toml.h>

#include "platform/files.h"

namespace kiosk {
namespace {

base::Error fault(const std::filesystem::path& file, const toml::source_region& at,
                  std::string_view what) {
  return {base::ErrorCode::InvalidData,
          file.string() + ":" + std::to_string(at.begin.line) + ": " + std::string{what}};
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
    } else {
      return fault(file, value.source(), "unknown setting " + std::string{name});
    }
  }
  return settings;
}

}  // namespace kiosk
