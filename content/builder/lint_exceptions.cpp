// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/lint_exceptions.h"

#include <algorithm>

#include "content/builder/toml_file.h"

namespace content::builder {
namespace {

constexpr const char* kFile = "checks.toml";

}  // namespace

LintExceptions LintExceptions::read(const std::filesystem::path& folder, Faults& faults) {
  LintExceptions exceptions;
  if (!std::filesystem::exists(folder / kFile)) return exceptions;
  const auto file = TomlFile::open(folder, kFile, faults);
  if (!file) return exceptions;
  TomlTable root = file->root(faults);
  for (TomlTable& table : root.tables("known_word")) {
    exceptions.words_.push_back({table.required_string("word"), 0, table.line(), false});
    table.required_string("why");
    table.finish();
  }
  for (TomlTable& table : root.tables("hard_page")) {
    Entry entry{table.required_string("page"), 0, table.line(), false};
    entry.grade =
        static_cast<int>(std::clamp<std::int64_t>(table.required_int("grade").value_or(0), 0, 20));
    table.required_string("why");
    table.finish();
    exceptions.pages_.push_back(std::move(entry));
  }
  root.finish();
  return exceptions;
}

bool LintExceptions::knows(std::string_view word) {
  const auto found = std::find_if(words_.begin(), words_.end(),
                                  [&](const Entry& entry) { return entry.name == word; });
  if (found == words_.end()) return false;
  found->used = true;
  return true;
}

int LintExceptions::hardest_grade(std::string_view page, int most) {
  const auto found = std::find_if(pages_.begin(), pages_.end(),
                                  [&](const Entry& entry) { return entry.name == page; });
  if (found == pages_.end()) return most;
  found->used = true;
  return std::max(found->grade, most);
}

void LintExceptions::report_unused(Faults& faults) const {
  for (const auto* entries : {&words_, &pages_})
    for (const Entry& entry : *entries)
      if (!entry.used && !entry.name.empty())
        faults.push_back({kFile, entry.line, Severity::Warning,
                          "the exception for \"" + entry.name + "\" is not needed", "take it out"});
}

}  // namespace content::builder
