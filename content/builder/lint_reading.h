// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/lint_exceptions.h"
#include "content/builder/source.h"

namespace content::builder {

/// Grade 6 is a reading age of 11.
constexpr int kHardestGrade = 6;

/// How hard English text is to read, by Flesch and Kincaid: the year of school, in the American
/// count, in which children can; five more is about the age. Nothing for fewer than 100 words,
/// where the figure means nothing.
/// Source: Kincaid et al. 1975, "Derivation of new readability formulas".
std::optional<double> reading_grade(const std::vector<std::string>& texts);

/// Articles, letters and Easy read pages whose English is harder than grade 6, or than their
/// exception. Headings and blanks to fill are left out.
void check_reading(const SourceFolder& source, LintExceptions& exceptions, Faults& faults);

}  // namespace content::builder
