// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/fault.h"
#include "content/builder/unit.h"

namespace content::builder {

/// The words that `po/checks.toml` names. An editor adds to them; the program holds none.
///
/// A pattern is a word, `begin-`, `-end`, `-part-` or words in a row, in any case. Weighty words
/// are single words.
class PoWords {
 public:
  PoWords() = default;

  /// Reads `folder / po/checks.toml`. Without the file there are no words, and nothing is checked
  /// that needs them.
  static PoWords read(const std::filesystem::path& folder, Faults& faults);

  void add_negation(const std::string& locale, std::vector<std::string> patterns);
  void add_weighty(std::vector<std::string> patterns);
  void add_critical(std::vector<std::string> ids);

  bool knows_negation(std::string_view locale) const;
  /// Whether a text says no. False for a language without words.
  bool negates(std::string_view text, std::string_view locale) const;
  /// Whether a text may not be shown if it lost its negation: by its id, or by a note for
  /// translators that calls it critical.
  bool is_critical(const Unit& unit) const;

  bool knows_weight() const { return !weighty_.empty() && knows_negation("en"); }
  /// The numbers of an English text and the words that carry its meaning, in order.
  std::vector<std::string> weighty_words(std::string_view english) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> negations_;
  std::vector<std::string> weighty_, critical_;
};

}  // namespace content::builder
