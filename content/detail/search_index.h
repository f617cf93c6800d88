// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/detail/sqlite.h"
#include "platform/base/result.h"

namespace content::detail {

/// The terms that stand for one word of a query.
struct WordForms {
  std::vector<std::string> terms;       ///< any of these
  std::vector<std::string> beginnings;  ///< or any term that begins with one of these

  bool empty() const { return terms.empty() && beginnings.empty(); }
  bool matches(std::string_view term) const;
};

struct Synonym {
  std::vector<std::string> words;  ///< terms of what visitors type
  std::vector<std::string> means;  ///< terms of what the pack says
};

/// The words of a language's search table, kept in memory to find forms and mend spelling.
class SearchIndex {
 public:
  /// Errors: InvalidData.
  static base::Result<SearchIndex> load(sqlite3& db, std::string_view locale);

  Statement& match() { return match_; }
  Statement& document() { return document_; }
  const std::vector<Synonym>& synonyms() const { return synonyms_; }

  /// Forms of a word that the texts really hold. `unfinished`: its end may not have been typed yet.
  WordForms forms(std::string_view term, bool unfinished) const;
  /// Forms of the words nearest in spelling. Empty if none is near.
  WordForms mended(std::string_view term, bool unfinished) const;

 private:
  struct Entry {
    std::string term;
    std::int64_t documents = 0;
    std::uint32_t letters = 0;  ///< a bit for each letter that occurs, to skip what cannot be near
  };

  base::Result<void> load_vocabulary(sqlite3& db, std::string_view locale);
  base::Result<void> load_synonyms(sqlite3& db, std::string_view locale);
  bool any_begins_with(std::string_view beginning) const;

  Statement match_, document_;
  std::vector<Entry> vocabulary_;  ///< sorted by term
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem_;
  std::vector<Synonym> synonyms_;
};

/// An FTS5 expression: all words, or any of them.
std::string match_expression(const std::vector<WordForms>& words, bool all);

}  // namespace content::detail
