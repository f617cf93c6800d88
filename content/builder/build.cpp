// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/build.h"

#include "content/builder/lint_reading.h"
#include "content/builder/lint_words.h"
#include "content/builder/source_text.h"

namespace content::builder {

Checked check_source(const std::filesystem::path& folder, const CheckOptions& options) {
  Checked checked;
  checked.source = read_source(folder, checked.faults, options.venue);
  const SourceFolder& source = checked.source;
  check_units(source.units, checked.faults);
  LintExceptions exceptions = LintExceptions::read(folder, checked.faults);
  check_acronyms(source, exceptions, checked.faults);
  check_phones(source, checked.faults);
  check_reading(source, exceptions, checked.faults);
  exceptions.report_unused(checked.faults);
  checked.translations = read_translations(folder, source.languages, source.units, checked.faults);
  if (options.today) check_dates(source, *options.today, checked.faults);
  check_glyphs(source, checked.translations, options.has_glyph, checked.faults);
  sort_faults(checked.faults);
  return checked;
}

}  // namespace content::builder
