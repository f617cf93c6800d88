// SPDX-License-Identifier: GPL-3.0-or-later
// When an edit of the English is one of wording only.
#include <algorithm>
#include <map>
#include <system_error>
#include <tuple>

#include "content/builder/markup.h"
#include "content/builder/po_compare.h"
#include "content/builder/po_file.h"
#include "content/builder/po_forms.h"
#include "content/builder/po_update.h"
#include "content/detail/article_json.h"

namespace content::builder {
namespace {

using Words = std::vector<std::string>;

/// "«must» became «may»": the first place in which two lists of words part.
std::string first_change(const Words& former, const Words& now) {
  const auto [was, is] = std::mismatch(former.begin(), former.end(), now.begin(), now.end());
  if (was == former.end()) return '"' + *is + "\" has come in";
  if (is == now.end()) return '"' + *was + "\" has gone";
  return '"' + *was + "\" stood where \"" + *is + "\" stands now";
}

std::optional<std::string> compare_words(std::string_view former, std::string_view now,
                                         const PoWords& words) {
  const Words ours = words.weighty_words(former), theirs = words.weighty_words(now);
  if (ours == theirs) return std::nullopt;
  return first_change(ours, theirs);
}

std::optional<std::string> compare_messages(std::string_view former, std::string_view now,
                                            const PoWords& words) {
  const std::vector<MessageForm> ours = message_forms(former), theirs = message_forms(now);
  if (ours.empty() || theirs.empty()) return "it is no message, or one with too many forms";
  const auto same_branches = [](const MessageForm& a, const MessageForm& b) {
    return a.selects == b.selects && a.plurals == b.plurals;
  };
  if (!std::equal(ours.begin(), ours.end(), theirs.begin(), theirs.end(), same_branches))
    return "its choices or plural forms have changed";
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const auto& [a, b] = std::tie(ours[i], theirs[i]);
    if (a.arguments != b.arguments) return "its arguments have changed";
    if (auto change = compare_words(a.text, b.text, words)) return change;
  }
  return std::nullopt;
}

bool names_unit(const std::string& name, const std::string& id) {
  if (!id.starts_with(name)) return false;
  if (id.size() == name.size() || name.ends_with('/')) return true;
  return id[name.size()] == '/' || id[name.size()] == '.';
}

/// Looks through one PO file. True if there was something to keep.
bool check_file(const std::string& file, const std::vector<PoEntry>& entries,
                const std::map<std::string, const Unit*>& chosen, const PoWords& words,
                Faults& faults) {
  bool any = false;
  for (const PoEntry& entry : entries) {
    const auto found = chosen.find(entry.context);
    if (found == chosen.end() || entry.text.empty()) continue;
    const Unit& unit = *found->second;
    const bool changed = entry.english != unit.english;
    if (!changed && !entry.previous) continue;
    any = true;
    // One that was stale before this edit stays stale; the edit itself must be one of wording.
    const std::string& former = changed ? entry.english : *entry.previous;
    if (const auto change = find_change_of_meaning(unit, former, words))
      faults.push_back({file, entry.line, Severity::Error,
                        "the English of " + unit.id + " has not kept its meaning: " + *change,
                        "leave it out of --same-meaning; its translations must be looked at"});
  }
  return any;
}

}  // namespace

SameMeaning find_same_meaning(const std::filesystem::path& folder,
                              const std::vector<Language>& languages,
                              const std::vector<Unit>& units, const std::vector<std::string>& names,
                              Faults& faults) {
  SameMeaning same{{}, PoWords::read(folder, faults)};
  std::map<std::string, const Unit*> chosen;
  for (const std::string& name : names) {
    bool known = false;
    for (const Unit& unit : units)
      if (names_unit(name, unit.id)) {
        known = true;
        chosen.emplace(unit.id, &unit);
      }
    if (!known)
      faults.push_back({"po", 0, Severity::Error, "no text is called \"" + name + '"',
                        "write it as after msgctxt in the PO files, or its beginning"});
  }
  bool any = false;
  std::error_code error;
  for (const Language& language : languages) {
    const std::string file = "po/" + language.tag + ".po";
    if (language.tag == "en" || !std::filesystem::exists(folder / file, error)) continue;
    if (const auto entries = read_po(folder, file, faults))
      any = check_file(file, *entries, chosen, same.words, faults) || any;
  }
  if (!any && !chosen.empty())
    faults.push_back({"po", 0, Severity::Warning,
                      "the English of these texts has not changed since the last update",
                      "nothing is to be done"});
  for (const auto& [id, unit] : chosen) same.units.insert(id);
  return same;
}

std::optional<std::string> find_change_of_meaning(const Unit& unit, std::string_view former,
                                                  const PoWords& words) {
  if (!words.knows_weight()) return "po/checks.toml does not say which English words carry meaning";
  if (unit.kind == UnitKind::Message) return compare_messages(former, unit.english, words);
  if (unit.kind == UnitKind::Plain) return compare_words(former, unit.english, words);
  const auto was = from_markup(former);
  if (!was) return "its former text cannot be read";
  if (links_of(*was) != links_of(unit.spans)) return "its links have changed";
  return compare_words(detail::plain_text(*was), detail::plain_text(unit.spans), words);
}

}  // namespace content::builder
