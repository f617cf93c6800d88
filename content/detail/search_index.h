// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/detail/search_documents.h"
#include "content/detail/sqlite.h"
#include "platform/base/result.h"

namespace content::detail {

/// The terms that stand for one word of a query.
struct WordForms {
  std::vector<std::string> terms;       ///< any of these is looked for
  std::vector<std::string> beginnings;  ///< and a term that begins so is marked in what was found

  bool empty() const { return terms.empty(); }
  bool matches(std::string_view term) const;
};

struct Synonym {
  std::vector<std::string> words;  ///< stems of what visitors type
  std::vector<std::string> means;  ///< terms of what the pack says
};

/// Search in one language: its table, and its words kept in memory to find forms and mend spelling.
class SearchIndex {
 public:
  /// Errors: InvalidData.
  static base::Result<SearchIndex> load(sqlite3& db, std::string_view locale);

  const std::string& locale() const { return locale_; }
  Statement& match() { return match_; }
  SearchDocuments& documents() { return documents_; }
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

  explicit SearchIndex(std::string locale) : locale_{locale}, documents_{std::move(locale)} {}
  base::Result<void> load_vocabulary(sqlite3& db);
  base::Result<void> load_synonyms(sqlite3& db);
  /// The terms that begin so; of many the most common ones that mean something.
  void add_beginning_with(std::string_view beginning, std::vector<std::string>& terms) const;

  std::string locale_;
  SearchDocuments documents_;
  Statement match_;
  std::vector<Entry> vocabulary_;  ///< sorted by term
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem_;
  std::vector<Synonym> synonyms_;
};

/// An FTS5 expression: all words, or any of them.
std::string match_expression(const std::vector<WordForms>& words, bool all);

}  // namespace content::detail
