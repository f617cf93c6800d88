// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/build.h"

#include "content/builder/source_text.h"

namespace content::builder {

Checked check_source(const std::filesystem::path& folder, const CheckOptions& options) {
  Checked checked;
  checked.source = read_source(folder, checked.faults);
  const SourceFolder& source = checked.source;
  check_units(source.units, checked.faults);
  checked.translations = read_translations(folder, source.languages, source.units, checked.faults);
  if (options.today) check_dates(source, *options.today, checked.faults);
  check_glyphs(source, checked.translations, options.has_glyph, checked.faults);
  sort_faults(checked.faults);
  return checked;
}

}  // namespace content::builder
