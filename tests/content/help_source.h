// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/content/sample_source.h"

namespace content_test {

/// The sample folder with a letter and a meeting helper, an Easy read page, pictures, services,
/// "Tell us", one rule of 6 weeks with its situation; some of it in Arabic.
class HelpSource : public SampleSource {
 public:
  HelpSource();
};

/// The faults after one change of one file, as lines.
std::vector<std::string> faults_after(const std::string& file, std::string_view what,
                                      std::string_view with);

}  // namespace content_test
