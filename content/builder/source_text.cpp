// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/source_text.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>
#include <tuple>

#include "content/detail/plain_text.h"

namespace content::builder {
namespace {

void check_line(std::string_view line, const std::string& file, int number, Faults& faults) {
  const detail::TextFault fault = detail::find_text_fault(line);
  if (fault.kind == detail::TextFaultKind::None) return;
  faults.push_back({file, number, Severity::Error, detail::describe(fault), detail::mend(fault)});
}

}  // namespace

void check_text(std::string_view text, const std::string& file, int first_line, Faults& faults) {
  int number = first_line;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    check_line(line, file, number, faults);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    ++number;
  }
}

std::optional<std::string> read_source_text(const std::filesystem::path& folder,
                                            const std::string& file, Faults& faults) {
  std::error_code error;
  const std::filesystem::path path = folder / file;
  const auto size = std::filesystem::file_size(path, error);
  if (error) {
    faults.push_back({file, 0, Severity::Error, "the file cannot be read: " + error.message(),
                      "add it, or mend its permissions"});
    return std::nullopt;
  }
  if (size > kLargestSourceFile) {
    faults.push_back(
        {file, 0, Severity::Error, "the file is larger than 2 MB", "split it or shorten it"});
    return std::nullopt;
  }
  std::ifstream stream{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream || text.size() != size) {
    faults.push_back({file, 0, Severity::Error, "the file cannot be read", "try again"});
    return std::nullopt;
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  Faults found;
  check_text(text, file, 1, found);
  const bool usable = found.empty();
  faults.insert(faults.end(), found.begin(), found.end());
  if (!usable && !detail::is_clean_utf8(text)) return std::nullopt;
  return text;
}

void sort_faults(Faults& faults) {
  const auto key = [](const Fault& f) {
    return std::tie(f.file, f.line, f.severity, f.what, f.mend);
  };
  std::sort(faults.begin(), faults.end(),
            [&](const Fault& a, const Fault& b) { return key(a) < key(b); });
  faults.erase(std::unique(faults.begin(), faults.end(),
                           [&](const Fault& a, const Fault& b) { return key(a) == key(b); }),
               faults.end());
}

bool any_error(const Faults& faults) {
  return std::any_of(faults.begin(), faults.end(),
                     [](const Fault& f) { return f.severity == Severity::Error; });
}

std::string to_string(const Fault& fault) {
  std::string text = fault.file;
  if (fault.line > 0) text += ':' + std::to_string(fault.line);
  text += fault.severity == Severity::Error ? ": error: " : ": warning: ";
  text += fault.what;
  if (!fault.mend.empty()) text += "; " + fault.mend;
  return text;
}

}  // namespace content::builder
