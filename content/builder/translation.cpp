// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/translation.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <unordered_map>

#include "content/builder/lint.h"
#include "content/builder/markup.h"
#include "content/builder/po_compare.h"
#include "content/builder/source_text.h"
#include "content/detail/plain_text.h"
#include "content/message.h"

namespace content::builder {
namespace {

class Matching {
 public:
  Matching(std::string locale, const std::string& file, const PoWords& words, Severity refusal,
           Faults& faults)
      : locale_{std::move(locale)},
        file_{file},
        words_{words},
        refusal_{refusal},
        faults_{faults} {}

  Translation match(const Unit& unit, const PoEntry& entry) {
    if (entry.text.empty()) return {};
    if (entry.english != unit.english || (entry.fuzzy && entry.previous))
      return {Standing::Stale, {}, {}, false};
    Translation translation{
        entry.fuzzy ? Standing::Draft : Standing::Reviewed, entry.text, {}, false};
    if (!is_usable(unit, entry, translation)) return {Standing::Missing, {}, {}, true};
    if (const int letters = letters_in(unit, entry.text);
        unit.most_letters > 0 && letters > unit.most_letters)
      warn(entry,
           "it has " + std::to_string(letters) + " letters, there is room for " +
               std::to_string(unit.most_letters),
           "shorten it");
    for (Difference& plural : check_plurals(unit, entry.text, locale_))
      warn(entry, plural.what, std::move(plural.mend));
    return translation;
  }

 private:
  bool refuse(const PoEntry& entry, const std::string& what, std::string mend) {
    faults_.push_back({file_, entry.line, refusal_,
                       "the translation of " + entry.context + " is not used: " + what,
                       std::move(mend)});
    return false;
  }

  void warn(const PoEntry& entry, const std::string& what, std::string mend) {
    faults_.push_back({file_, entry.line, Severity::Warning,
                       "look at the translation of " + entry.context + ": " + what,
                       std::move(mend)});
  }

  bool is_usable(const Unit& unit, const PoEntry& entry, Translation& translation) {
    if (const auto fault = detail::find_text_fault(entry.text);
        fault.kind != detail::TextFaultKind::None)
      return refuse(entry, detail::describe(fault), detail::mend(fault));
    if (entry.text.size() > 2 * kLargestUnit) return refuse(entry, "it is too long", "shorten it");
    switch (unit.kind) {
      case UnitKind::Plain:
        break;
      case UnitKind::Message:
        if (!has_same_arguments(unit, entry)) return false;
        break;
      case UnitKind::Block:
        if (!has_same_links(unit, entry, translation)) return false;
        break;
    }
    if (auto values = compare_values(unit, entry.text, locale_))
      return refuse(entry, values->what, std::move(values->mend));
    if (auto negation = compare_negation(unit, entry.text, locale_, words_)) {
      if (words_.is_critical(unit)) return refuse(entry, negation->what, std::move(negation->mend));
      warn(entry, negation->what, std::move(negation->mend));
    }
    return true;
  }

  bool has_same_arguments(const Unit& unit, const PoEntry& entry) {
    const MessageCheck english = check_message(unit.english, "en");
    const MessageCheck check = check_message(entry.text, locale_);
    if (!check.valid) return refuse(entry, check.why, "mend its braces");
    if (check.arguments != english.arguments)
      return refuse(entry,
                    "its arguments are " + listed(check.arguments) + ", in English " +
                        listed(english.arguments),
                    "keep each {argument} as it is");
    return true;
  }

  bool has_same_links(const Unit& unit, const PoEntry& entry, Translation& translation) {
    auto spans = from_markup(entry.text);
    if (!spans) return refuse(entry, spans.error().detail, "write the marks as in English");
    if (links_of(*spans) != links_of(unit.spans))
      return refuse(entry,
                    "its links are " + listed(links_of(*spans)) + ", in English " +
                        listed(links_of(unit.spans)),
                    "keep each [text](link)");
    translation.spans = *std::move(spans);
    return true;
  }

  std::string locale_;
  const std::string& file_;
  const PoWords& words_;
  Severity refusal_;
  Faults& faults_;
};

void count(Coverage& coverage, Standing standing) {
  switch (standing) {
    case Standing::Source:
      break;
    case Standing::Reviewed:
      ++coverage.reviewed;
      break;
    case Standing::Draft:
      ++coverage.draft;
      break;
    case Standing::Stale:
      ++coverage.stale;
      break;
    case Standing::Missing:
      ++coverage.missing;
      break;
  }
}

}  // namespace

Translated translate(const std::vector<Unit>& units, const std::vector<PoEntry>& entries,
                     const std::string& locale, const std::string& file, const PoWords& words,
                     Faults& faults, Severity refusal) {
  Translated translated{locale, {}, {locale, 0, 0, 0, 0}, 0};
  std::unordered_map<std::string, const PoEntry*> by_context;
  for (const PoEntry& entry : entries)
    if (!by_context.emplace(entry.context, &entry).second)
      faults.push_back({file, entry.line, Severity::Warning,
                        "there are two messages for " + entry.context, "keep one"});
  Matching matching{locale, file, words, refusal, faults};
  for (const Unit& unit : units) {
    const auto found = by_context.find(unit.id);
    Translation translation;
    if (found != by_context.end()) {
      translation = matching.match(unit, *found->second);
      by_context.erase(found);
    }
    count(translated.coverage, translation.standing);
    translated.refused += translation.refused ? 1 : 0;
    translated.units.emplace(unit.id, std::move(translation));
  }
  if (!by_context.empty())
    faults.push_back({file, 0, Severity::Warning,
                      std::to_string(by_context.size()) + " messages belong to no text",
                      "run signpost-pack po update"});
  return translated;
}

namespace {

void tell_coverage(const Translated& translated, const std::string& file, Faults& faults) {
  const Coverage& coverage = translated.coverage;
  if (coverage.stale + coverage.missing == 0) return;
  faults.push_back({file, 0, Severity::Warning,
                    std::to_string(coverage.missing) + " of " +
                        std::to_string(translated.units.size()) + " texts are not translated and " +
                        std::to_string(coverage.stale) + " are out of date",
                    "they are shown in English until they are translated"});
}

}  // namespace

std::vector<Translated> read_translations(const std::filesystem::path& folder,
                                          const std::vector<Language>& languages,
                                          const std::vector<Unit>& units, Faults& faults) {
  std::vector<Translated> all;
  const PoWords words = PoWords::read(folder, faults);
  std::set<std::string> files;
  std::error_code error;
  for (const Language& language : languages) {
    if (language.tag == "en") continue;
    const std::string file = "po/" + language.tag + ".po";
    files.insert(file);
    std::optional<std::vector<PoEntry>> entries;
    if (std::filesystem::exists(folder / file, error)) entries = read_po(folder, file, faults);
    all.push_back(translate(units, entries.value_or(std::vector<PoEntry>{}), language.tag, file,
                            words, faults));
    tell_coverage(all.back(), file, faults);
  }
  for (std::filesystem::directory_iterator it{folder / "po", error}, end; !error && it != end;
       it.increment(error)) {
    const std::string file = "po/" + it->path().filename().string();
    if (it->path().extension() == ".po" && !files.contains(file))
      faults.push_back({file, 0, Severity::Warning, "pack.toml has no such language",
                        "add it there, or take the file away"});
  }
  return all;
}

}  // namespace content::builder
