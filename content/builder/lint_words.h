// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "content/builder/lint_exceptions.h"
#include "content/builder/source.h"

namespace content::builder {

/// A word in capitals in the English of an article, a letter or Easy read that nothing explains: no
/// term of the glossary or other form of it, no name of a service and no exception holds it.
void check_acronyms(const SourceFolder& source, LintExceptions& exceptions, Faults& faults);

/// A phone number in the English of an article, a letter or Easy read that is no service's. There
/// is one place to keep numbers right: services.csv.
void check_phones(const SourceFolder& source, Faults& faults);

}  // namespace content::builder
