// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/index_writer.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "content/builder/romanised.h"
#include "content/detail/article_json.h"
#include "content/detail/pack_schema.h"
#include "content/detail/sqlite.h"
#include "content/detail/tokens.h"
#include "content/search.h"

namespace content::builder {
namespace {

/// The units that make up one thing that can be found.
struct Document {
  HitKind kind;
  std::string id;
  std::string title;               ///< unit
  std::vector<std::string> also;   ///< units
  std::vector<std::string> body;   ///< units
  std::vector<std::string> forms;  ///< English texts that count as `also`
};

/// Terms of the columns title, also, body.
using Columns = std::array<std::string, 3>;

std::vector<Document> documents_of(const SourceFolder& source) {
  std::vector<Document> documents;
  for (const SourceArticle& article : source.articles) {
    const std::string unit = "article/" + article.id + '/';
    Document document{HitKind::Article, article.id, unit + "title", {unit + "summary"}, {}, {}};
    for (const Block& block : article.blocks) document.body.push_back(unit + block.id);
    documents.push_back(std::move(document));
  }
  for (const SourceLetter& letter : source.letters) {
    const std::string unit = "letter/" + letter.id + '/';
    Document document{
        HitKind::Letter, letter.id, unit + "title", {unit + "summary", "ui/home.letters"}, {}, {}};
    for (const Block& block : letter.blocks) document.body.push_back(unit + block.id);
    documents.push_back(std::move(document));
  }
  for (const Service& service : source.services) {
    const std::string unit = "service/" + service.id + '/';
    documents.push_back({HitKind::Service, service.id, unit + "name", {}, {unit + "what"}, {}});
  }
  for (const SourceWord& word : source.words) {
    const std::string unit = "word/" + word.id + '/';
    documents.push_back({HitKind::Word, word.id, unit + "term", {}, {unit + "meaning"}, word.also});
  }
  for (const Situation& situation : source.rules.book.situations) {
    const std::string unit = "situation/" + situation.id + '/';
    Document document{HitKind::Situation, situation.id, unit + "title", {unit + "summary"}, {}, {}};
    for (const SituationItem& item : situation.items)
      document.body.push_back(item.rule.empty() ? unit + "item/" + item.id + "/task"
                                                : "rule/" + item.rule + "/task");
    documents.push_back(std::move(document));
  }
  return documents;
}

/// Finds the words of a unit in a language; empty where it is not translated.
class Texts {
 public:
  Texts(const SourceFolder& source, const Translated* translated) : translated_{translated} {
    if (translated) return;
    for (const Unit& unit : source.units) english_.emplace(unit.id, &unit);
  }

  std::string terms(const std::string& unit) const {
    if (translated_) {
      const auto found = translated_->units.find(unit);
      if (found == translated_->units.end()) return {};
      const Translation& translation = found->second;
      return detail::joined_terms(
          translation.spans.empty() ? translation.text : detail::plain_text(translation.spans));
    }
    const auto found = english_.find(unit);
    if (found == english_.end()) return {};
    return detail::joined_terms(found->second->spans.empty()
                                    ? found->second->english
                                    : detail::plain_text(found->second->spans));
  }

 private:
  const Translated* translated_;
  std::unordered_map<std::string, const Unit*> english_;
};

void append_terms(std::string& column, const std::string& terms) {
  if (!column.empty() && !terms.empty()) column += ' ';
  column += terms;
}

Columns columns_of(const Document& document, const Texts& texts, bool english) {
  Columns columns;
  columns[0] = texts.terms(document.title);
  for (const std::string& unit : document.also) append_terms(columns[1], texts.terms(unit));
  if (english)
    for (const std::string& form : document.forms)
      append_terms(columns[1], detail::joined_terms(form));
  for (const std::string& unit : document.body) append_terms(columns[2], texts.terms(unit));
  return columns;
}

/// In how many documents each term occurs.
class Vocabulary {
 public:
  void add(const std::vector<std::string>& columns) {
    std::vector<std::string> terms;
    for (const std::string& column : columns) {
      std::size_t begin = 0;
      while (begin < column.size()) {
        const std::size_t end = std::min(column.find(' ', begin), column.size());
        terms.push_back(column.substr(begin, end - begin));
        begin = end + 1;
      }
    }
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (const std::string& term : terms) ++documents_[term];
  }

  base::Result<void> write(sqlite3& db, const std::string& locale) const {
    SIGNPOST_TRY(const detail::Statement statement,
                 detail::prepare(db, "INSERT INTO vocabulary VALUES(?1, ?2, ?3)"));
    for (const auto& [term, documents] : documents_) {
      detail::Query query{*statement};
      query.bind(1, locale).bind(2, term).bind(3, documents);
      SIGNPOST_TRY([[maybe_unused]] const bool row, query.next());
    }
    return {};
  }

 private:
  std::map<std::string, std::int64_t> documents_;
};

base::Result<void> write_language(sqlite3& db, const std::string& locale,
                                  const std::vector<Columns>& english,
                                  const std::vector<Columns>* own) {
  const std::string table = detail::search_table(locale);
  SIGNPOST_TRY_VOID(detail::run(db, detail::search_table_sql(locale)));
  SIGNPOST_TRY(const detail::Statement insert,
               detail::prepare(db, own ? "INSERT INTO " + table +
                                             "(rowid, title, also, body, title_en, also_en, "
                                             "body_en) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                                       : "INSERT INTO " + table +
                                             "(rowid, title, also, body) VALUES(?1, ?2, ?3, ?4)"));
  Vocabulary vocabulary;
  for (std::size_t i = 0; i < english.size(); ++i) {
    std::vector<std::string> columns;
    if (own) columns.assign((*own)[i].begin(), (*own)[i].end());
    columns.insert(columns.end(), english[i].begin(), english[i].end());
    detail::Query query{*insert};
    query.bind(1, static_cast<std::int64_t>(i + 1));
    for (std::size_t c = 0; c < columns.size(); ++c)
      query.bind(static_cast<int>(c + 2), columns[c]);
    SIGNPOST_TRY([[maybe_unused]] const bool row, query.next());
    vocabulary.add(columns);
  }
  SIGNPOST_TRY_VOID(detail::run(db, "INSERT INTO " + table + '(' + table + ") VALUES('optimize')"));
  return vocabulary.write(db, locale);
}

std::vector<Columns> all_columns(const std::vector<Document>& documents, const Texts& texts,
                                 bool english) {
  std::vector<Columns> columns;
  for (const Document& document : documents)
    columns.push_back(columns_of(document, texts, english));
  return columns;
}

}  // namespace

base::Result<void> write_index(sqlite3& db, const SourceFolder& source,
                               const std::vector<Translated>& translations) {
  const std::vector<Document> documents = documents_of(source);
  SIGNPOST_TRY(const detail::Statement insert,
               detail::prepare(db, "INSERT INTO document VALUES(?1, ?2, ?3)"));
  for (std::size_t i = 0; i < documents.size(); ++i) {
    detail::Query query{*insert};
    query.bind(1, static_cast<std::int64_t>(i + 1))
        .bind(2, static_cast<std::int64_t>(documents[i].kind))
        .bind(3, documents[i].id);
    SIGNPOST_TRY([[maybe_unused]] const bool row, query.next());
  }
  SIGNPOST_TRY(const detail::Statement synonym,
               detail::prepare(db, "INSERT INTO synonym(locale, word, means) VALUES(?1, ?2, ?3)"));
  for (const SourceSynonym& each : source.synonyms)
    for (const std::string& word : each.words) {
      detail::Query query{*synonym};
      query.bind(1, each.locale).bind(2, word).bind(3, each.means);
      SIGNPOST_TRY([[maybe_unused]] const bool row, query.next());
    }

  const std::vector<Columns> english = all_columns(documents, Texts{source, nullptr}, true);
  SIGNPOST_TRY_VOID(write_language(db, "en", english, nullptr));
  for (const Translated& translated : translations) {
    std::vector<Columns> own = all_columns(documents, Texts{source, &translated}, false);
    if (translated.locale.starts_with("zh"))
      for (Columns& columns : own)
        append_terms(columns[1], pinyin_of(columns[0] + ' ' + columns[1]));
    SIGNPOST_TRY_VOID(write_language(db, translated.locale, english, &own));
  }
  return {};
}

}  // namespace content::builder
