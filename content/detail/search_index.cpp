// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/search_index.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "content/detail/pack_detail.h"
#include "content/detail/pack_schema.h"
#include "content/detail/spelling.h"
#include "content/detail/tokens.h"
#include "content/detail/word_forms.h"

namespace content::detail {
namespace {

constexpr std::size_t kMostTerms = 500'000;
constexpr std::size_t kMostSynonyms = 20'000;
constexpr std::size_t kMostForms = 12;       ///< of one word of a query
constexpr std::size_t kMostUnfinished = 12;  ///< terms that begin with what was typed so far
constexpr std::size_t kMostMended = 3;
constexpr std::size_t kLongestTerm = 200;

std::uint32_t letter_bits(std::string_view term) {
  std::uint32_t bits = 0;
  for (const char c : term) bits |= 1u << (static_cast<unsigned char>(c) & 31u);
  return bits;
}

/// What `tokens` can give; anything else could change the meaning of an FTS5 expression.
bool is_term(std::string_view term) {
  return !term.empty() && std::all_of(term.begin(), term.end(), [](char c) {
    return (c & 0x80) != 0 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  });
}

/// The weights of the columns as bm25() takes them: "10, 5, 1".
std::string weights(std::string_view locale) {
  std::string list;
  const std::size_t columns = locale == kEnglish ? 3 : 6;
  for (std::size_t i = 0; i < columns; ++i) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%s%.1f", i == 0 ? "" : ", ", kColumnWeights[i]);
    list += buffer;
  }
  return list;
}

std::vector<std::string> terms_of(std::string_view text) {
  std::vector<std::string> terms;
  for (Token& token : tokens(text)) terms.push_back(std::move(token.term));
  return terms;
}

}  // namespace

bool WordForms::matches(std::string_view term) const {
  const auto begins_term = [&](const std::string& beginning) {
    return term.starts_with(beginning);
  };
  return std::any_of(beginnings.begin(), beginnings.end(), begins_term) ||
         std::find(terms.begin(), terms.end(), term) != terms.end();
}

base::Result<SearchIndex> SearchIndex::load(sqlite3& db, std::string_view locale) {
  SearchIndex index{std::string{locale}};
  // The table's name cannot be bound; it is made from a language tag the pack was checked for.
  const std::string table = search_table(locale);
  SIGNPOST_TRY(index.match_, prepare(db, "SELECT rowid, rank FROM " + table + " WHERE " + table +
                                             " MATCH ?1 AND rank MATCH 'bm25(" + weights(locale) +
                                             ")' ORDER BY rank LIMIT ?2"));
  SIGNPOST_TRY_VOID(index.load_vocabulary(db));
  SIGNPOST_TRY_VOID(index.load_synonyms(db));
  return index;
}

base::Result<void> SearchIndex::load_vocabulary(sqlite3& db) {
  SIGNPOST_TRY(const Statement statement,
               prepare(db,
                       "SELECT term, documents FROM vocabulary WHERE locale = ?1 "
                       "ORDER BY term"));
  Query query{*statement};
  query.bind(1, locale_);
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) break;
    Entry entry;
    entry.term = query.text(0);
    entry.documents = query.integer(1, 1, std::numeric_limits<std::int32_t>::max());
    entry.letters = letter_bits(entry.term);
    if (!is_term(entry.term))
      return base::Error{base::ErrorCode::InvalidData, "the vocabulary holds what is no word"};
    if (entry.term.size() > kLongestTerm || vocabulary_.size() >= kMostTerms)
      return base::Error{base::ErrorCode::InvalidData, "the vocabulary is too large"};
    by_stem_[stem(entry.term)].push_back(static_cast<std::uint32_t>(vocabulary_.size()));
    vocabulary_.push_back(std::move(entry));
  }
  const auto by_term = [](const Entry& a, const Entry& b) { return a.term < b.term; };
  if (!std::is_sorted(vocabulary_.begin(), vocabulary_.end(), by_term))
    return base::Error{base::ErrorCode::InvalidData, "the vocabulary is not in order"};
  return {};
}

base::Result<void> SearchIndex::load_synonyms(sqlite3& db) {
  // English synonyms serve every language: English is searched in all of them.
  SIGNPOST_TRY(const Statement statement,
               prepare(db,
                       "SELECT word, means FROM synonym WHERE locale IN (?1, 'en') "
                       "ORDER BY position"));
  Query query{*statement};
  query.bind(1, locale_);
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return {};
    Synonym synonym{terms_of(query.text(0)), terms_of(query.text(1))};
    for (std::string& word : synonym.words) word = stem(word);
    if (!synonym.words.empty() && !synonym.means.empty()) synonyms_.push_back(std::move(synonym));
    if (synonyms_.size() > kMostSynonyms)
      return base::Error{base::ErrorCode::InvalidData, "too many synonyms"};
  }
}

void SearchIndex::add_beginning_with(std::string_view beginning,
                                     std::vector<std::string>& terms) const {
  std::vector<const Entry*> entries;
  for (auto at = std::lower_bound(
           vocabulary_.begin(), vocabulary_.end(), beginning,
           [](const Entry&entry, std::string_view term) { return entry.term < term; });
       at != vocabulary_.end() && at->term.starts_with(beginning); ++at)
    entries.push_back(&*at);
  if (entries.size() > kMostUnfinished) {
    std::erase_if(entries, [](const Entry* entry) { return is_stop_word(entry->term); });
    const auto last =
        entries.begin() + static_cast<std::ptrdiff_t>(std::min(kMostUnfinished, entries.size()));
    std::partial_sort(entries.begin(), last, entries.end(), [](const Entry* a, const Entry* b) {
      return a->documents != b->documents ? a->documents > b->documents : a->term < b->term;
    });
    entries.erase(last, entries.end());
  }
  for (const Entry* entry : entries)
    if (std::find(terms.begin(), terms.end(), entry->term) == terms.end())
      terms.push_back(entry->term);
}

WordForms SearchIndex::forms(std::string_view term, bool unfinished) const {
  WordForms forms;
  const auto found = by_stem_.find(stem(term));
  if (found != by_stem_.end()) {
    for (const std::uint32_t at : found->second) forms.terms.push_back(vocabulary_[at].term);
    if (forms.terms.size() > kMostForms) forms.terms.resize(kMostForms);
  }
  if (unfinished)
    for (std::string& beginning : beginnings(term)) {
      add_beginning_with(beginning, forms.terms);
      forms.beginnings.push_back(std::move(beginning));
    }
  return forms;
}

WordForms SearchIndex::mended(std::string_view term, bool unfinished) const {
  const int allowed = slips_allowed(term);
  if (allowed == 0) return {};
  struct Candidate {
    int slips;
    std::int64_t documents;
    std::uint32_t at;
  };
  std::vector<Candidate> candidates;
  const std::uint32_t letters = letter_bits(term);
  int best = allowed;
  for (std::uint32_t at = 0; at < vocabulary_.size(); ++at) {
    const Entry& entry = vocabulary_[at];
    // Each slip takes away at most one letter of the word; a letter above ASCII is up to 4 bytes.
    if (std::popcount(letters & ~entry.letters) > 4 * best) continue;
    int count = slips(term, entry.term, best);
    // A beginning counts for less than a whole word, so that "apeal" finds "appeal" first.
    if (unfinished && count > best && entry.term.size() > term.size())
      count = slips_to_beginning(term, entry.term, best);
    if (count > best) continue;
    if (count < best) candidates.clear();
    best = count;
    candidates.push_back({count, entry.documents, at});
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.at < b.at;
  });
  WordForms mended;
  for (const Candidate& candidate : candidates) {
    if (mended.terms.size() >= kMostMended) break;
    mended.terms.push_back(vocabulary_[candidate.at].term);
  }
  const std::vector<std::string> nearest = mended.terms;
  for (const std::string& near : nearest)
    for (std::string& form : forms(near, false).terms)
      if (mended.terms.size() < kMostForms && !mended.matches(form))
        mended.terms.push_back(std::move(form));
  return mended;
}

std::string match_expression(const std::vector<WordForms>& words, bool all) {
  std::string expression;
  for (const WordForms& word : words) {
    if (word.empty()) continue;
    if (!expression.empty()) expression += all ? " AND " : " OR ";
    expression += '(';
    bool first = true;
    // Terms hold no quotes, and the table's tokenizer cuts at none of their bytes.
    for (const std::string& term : word.terms) {
      expression += (first ? "\"" : " OR \"") + term + '"';
      first = false;
    }
    expression += ')';
  }
  return expression;
}

}  // namespace content::detail
