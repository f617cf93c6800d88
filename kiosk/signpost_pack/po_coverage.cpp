// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/signpost_pack/po_coverage.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace signpost_pack {
namespace {

/// To a tenth, rounded down: 100 is all.
double percent(int part, int whole) {
  return whole == 0 ? 0.0 : std::floor(1000.0 * part / whole) / 10.0;
}

struct Row {
  int units, reviewed, draft, stale, missing, unusable;
  double shown_percent, reviewed_percent;
};

Row row_of(const content::builder::Translated& translated) {
  const content::Coverage& coverage = translated.coverage;
  const int units = static_cast<int>(translated.units.size());
  return {units,
          coverage.reviewed,
          coverage.draft,
          coverage.stale,
          coverage.missing - translated.refused,
          translated.refused,
          percent(coverage.reviewed + coverage.draft, units),
          percent(coverage.reviewed, units)};
}

}  // namespace

std::string coverage_json(const content::builder::SourceFolder& source,
                          const std::vector<content::builder::Translated>& translations) {
  using nlohmann::ordered_json;
  ordered_json all = ordered_json::object();
  for (const auto& translated : translations) {
    const Row row = row_of(translated);
    std::string english_name;
    for (const content::Language& language : source.languages)
      if (language.tag == translated.locale) english_name = language.english_name;
    all[translated.locale] = {{"english_name", english_name},
                              {"units", row.units},
                              {"reviewed", row.reviewed},
                              {"draft", row.draft},
                              {"stale", row.stale},
                              {"missing", row.missing},
                              {"unusable", row.unusable},
                              {"percent", row.shown_percent},
                              {"percent_reviewed", row.reviewed_percent}};
  }
  return all.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

std::string coverage_text(const content::builder::SourceFolder& source,
                          const std::vector<content::builder::Translated>& translations) {
  std::string text = "language  reviewed   draft   stale  missing  unusable  shown\n";
  for (const auto& translated : translations) {
    const Row row = row_of(translated);
    char line[128];
    std::snprintf(line, sizeof line, "%-8s  %8d  %6d  %6d  %7d  %8d  %4.1f %%\n",
                  translated.locale.c_str(), row.reviewed, row.draft, row.stale, row.missing,
                  row.unusable, row.shown_percent);
    text += line;
  }
  return text + "of " + std::to_string(source.units.size()) + " texts each\n";
}

}  // namespace signpost_pack
