// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/fault.h"

namespace content::builder {

/// What the checks of the English let pass, each with its reason: checks.toml of a source folder.
/// An exception that nothing needs any more is a warning.
class LintExceptions {
 public:
  /// Without the file there are none.
  static LintExceptions read(const std::filesystem::path& folder, Faults& faults);

  /// Whether readers know a word in capitals without an explanation.
  bool knows(std::string_view word);
  /// The hardest grade a page may have: that of its exception, else `most`.
  int hardest_grade(std::string_view page, int most);

  void report_unused(Faults& faults) const;

 private:
  struct Entry {
    std::string name;  ///< the word; the page, as in "article/ID"
    int grade = 0;
    int line = 0;
    bool used = false;
  };
  std::vector<Entry> words_, pages_;
};

}  // namespace content::builder
