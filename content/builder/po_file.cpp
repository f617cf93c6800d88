// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_file.h"

#include <map>
#include <string_view>

#include "content/builder/po_library.h"
#include "content/builder/source_text.h"

namespace content::builder {
namespace {

/// The library does not say where a message stands: line of each `msgctxt` by its context.
std::map<std::string, int> lines_of(std::string_view text) {
  constexpr std::string_view kKeyword = "msgctxt \"";
  std::map<std::string, int> lines;
  int number = 1;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.starts_with(kKeyword)) {
      line.remove_prefix(kKeyword.size());
      lines.emplace(std::string{line.substr(0, line.find('"'))}, number);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    ++number;
  }
  return lines;
}

}  // namespace

std::optional<std::vector<PoEntry>> read_po(const std::filesystem::path& folder,
                                            const std::string& file, Faults& faults) {
  // What a text may not hold is looked for in each message, so that one alone falls back to
  // English.
  Faults found;
  const auto text = read_source_text(folder, file, found);
  if (!text) {
    faults.insert(faults.end(), found.begin(), found.end());
    return std::nullopt;
  }
  const std::map<std::string, int> lines = lines_of(*text);
  const PoFile po = load_po(folder / file, file, faults);
  if (!po) return std::nullopt;

  std::vector<PoEntry> entries;
  const PoIterator iterator{po_message_iterator(po.get(), nullptr)};
  while (po_message_t message = po_next_message(iterator.get())) {
    if (po_message_is_obsolete(message)) continue;
    PoEntry entry;
    const char* context = po_message_msgctxt(message);
    entry.english = po_message_msgid(message);
    if (!context && entry.english.empty()) continue;  // the header
    entry.context = text_or_empty(context);
    entry.text = po_message_msgstr(message);
    entry.fuzzy = po_message_is_fuzzy(message) != 0;
    if (const char* previous = po_message_prev_msgid(message)) entry.previous = previous;
    const auto line = lines.find(entry.context);
    entry.line = line == lines.end() ? 0 : line->second;
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace content::builder
