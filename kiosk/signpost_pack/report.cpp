// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/signpost_pack/report.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <system_error>

#include "content/builder/source_text.h"
#include "fonts/font_set.h"
#include "kiosk/app/places.h"
#include "platform/base/clock.h"

namespace signpost_pack {

int report(const base::Error& error) {
  std::fprintf(stderr, "signpost-pack: %s\n", error.detail.c_str());
  return 1;
}

int wrong_use(const std::string& what) {
  std::fprintf(stderr, "signpost-pack: %s\n", what.c_str());
  return 2;
}

void report(const content::builder::Faults& faults) {
  using content::builder::Severity;
  for (const content::builder::Fault& fault : faults)
    std::fprintf(stderr, "%s\n", content::builder::to_string(fault).c_str());
  const auto errors = std::count_if(faults.begin(), faults.end(), [](const auto& fault) {
    return fault.severity == Severity::Error;
  });
  if (!faults.empty())
    std::fprintf(stderr, "%td errors, %td warnings\n", errors,
                 static_cast<std::ptrdiff_t>(faults.size()) - errors);
}

std::string to_json(const content::builder::Faults& faults) {
  using content::builder::Severity;
  using nlohmann::ordered_json;
  ordered_json list = ordered_json::array();
  int errors = 0;
  for (const content::builder::Fault& fault : faults) {
    const bool error = fault.severity == Severity::Error;
    errors += error ? 1 : 0;
    list.push_back({{"file", fault.file},
                    {"line", fault.line},
                    {"severity", error ? "error" : "warning"},
                    {"what", fault.what},
                    {"mend", fault.mend}});
  }
  const ordered_json all{{"errors", errors},
                         {"warnings", static_cast<int>(faults.size()) - errors},
                         {"faults", std::move(list)}};
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

base::Result<std::string> read_file(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error))
    return base::Error{base::ErrorCode::NotFound, file.string() + ": no such file"};
  std::ifstream stream{file, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream) return base::Error{base::ErrorCode::Io, file.string() + ": cannot be read"};
  return text;
}

base::Day day_or_today(const std::string& text) {
  const auto day = base::parse_iso_date(text);
  return day ? *day : base::SystemClock{}.today();
}

std::string check_day(const std::string& text) {
  return base::parse_iso_date(text) ? std::string{}
                                    : '"' + text + "\" is not a date like 2026-11-22";
}

std::function<bool(char32_t)> glyph_check() {
  auto faces = fonts::FontSet::load(kiosk::font_directory({}));
  if (!faces) {
    std::fprintf(stderr, "signpost-pack: characters are not checked against the fonts: %s\n",
                 faces.error().detail.c_str());
    return {};
  }
  const auto set = std::make_shared<fonts::FontSet>(std::move(*faces));
  return [set](char32_t character) { return set->covers(character); };
}

}  // namespace signpost_pack
