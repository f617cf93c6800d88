// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <span>
#include <system_error>

#include "content/builder/build.h"
#include "content/builder/index_writer.h"
#include "content/detail/article_json.h"
#include "content/detail/help_json.h"
#include "content/detail/pack_schema.h"
#include "content/detail/pack_seal.h"
#include "content/detail/rule_json.h"
#include "content/detail/sqlite.h"

namespace content::builder {
namespace {

using detail::Query;
using detail::Statement;

/// One INSERT, run once for each row.
class Insert {
 public:
  static base::Result<Insert> into(sqlite3& db, const char* sql) {
    Insert insert;
    SIGNPOST_TRY(insert.statement_, detail::prepare(db, sql));
    return insert;
  }

  template <class... Values>
  base::Result<void> row(const Values&... values) {
    Query query{*statement_};
    int parameter = 0;
    (bind(query, ++parameter, values), ...);
    SIGNPOST_TRY([[maybe_unused]] const bool more, query.next());
    return {};
  }

 private:
  static void bind(Query& query, int parameter, const std::string& text) {
    query.bind(parameter, text);
  }
  static void bind(Query& query, int parameter, std::int64_t number) {
    query.bind(parameter, number);
  }
  static void bind(Query& query, int parameter, std::nullptr_t) { query.bind_null(parameter); }
  static void bind(Query& query, int parameter, std::span<const char> bytes) {
    query.bind_blob(parameter, bytes);
  }

  Statement statement_;
};

base::Result<void> write_meta(sqlite3& db, const SourceFolder& source) {
  SIGNPOST_TRY(Insert meta, Insert::into(db, "INSERT INTO meta VALUES(?1, ?2)"));
  const std::pair<const char*, std::string> rows[] = {
      {"id", source.id},
      {"version", source.version},
      {"title", source.title},
      {"law_date", source.law_date},
      {"review_by", source.review_by},
      {"venue", source.venue},
      {"helpline", source.helpline},
      {"holidays", detail::to_json(source.rules.book.holidays)}};
  const bool has_holidays = !source.rules.book.holidays.holidays.empty();
  for (const auto& [key, value] : rows)
    if (has_holidays || std::string_view{key} != "holidays")
      SIGNPOST_TRY_VOID(meta.row(std::string{key}, value));
  return {};
}

base::Result<void> write_languages(sqlite3& db, const SourceFolder& source,
                                   const std::vector<Translated>& translations) {
  SIGNPOST_TRY(Insert insert, Insert::into(db,
                                           "INSERT INTO language VALUES(?1, ?2, ?3, ?4, ?5, "
                                           "?6, ?7, ?8, ?9, ?10, ?11)"));
  std::int64_t position = 0;
  for (const Language& language : source.languages) {
    Coverage coverage;
    for (const Translated& translated : translations)
      if (translated.locale == language.tag) coverage = translated.coverage;
    SIGNPOST_TRY_VOID(insert.row(++position, language.tag, language.name, language.english_name,
                                 std::int64_t{language.rtl}, language.keyboard,
                                 language.keyboard_variant, coverage.reviewed, coverage.draft,
                                 coverage.stale, coverage.missing));
  }
  return {};
}

base::Result<void> write_texts(sqlite3& db, const SourceFolder& source,
                               const std::vector<Translated>& translations) {
  SIGNPOST_TRY(Insert insert, Insert::into(db, "INSERT INTO text VALUES(?1, ?2, ?3, ?4)"));
  const std::string english = "en";
  for (const Unit& unit : source.units)
    SIGNPOST_TRY_VOID(insert.row(
        english, unit.id, static_cast<std::int64_t>(Standing::Source),
        unit.kind == UnitKind::Block ? detail::spans_to_json(unit.spans) : unit.english));
  for (const Translated& translated : translations) {
    for (const auto& [unit, translation] : translated.units) {
      const auto standing = static_cast<std::int64_t>(translation.standing);
      if (translation.standing == Standing::Missing) continue;
      if (translation.standing == Standing::Stale) {
        SIGNPOST_TRY_VOID(insert.row(translated.locale, unit, standing, nullptr));
        continue;
      }
      const std::string value =
          translation.spans.empty() ? translation.text : detail::spans_to_json(translation.spans);
      SIGNPOST_TRY_VOID(insert.row(translated.locale, unit, standing, value));
    }
  }
  return {};
}

base::Result<void> write_articles(sqlite3& db, const SourceFolder& source) {
  SIGNPOST_TRY(Insert sections, Insert::into(db, "INSERT INTO section VALUES(?1, ?2, ?3, ?4)"));
  std::int64_t position = 0;
  for (const SourceSection& section : source.sections)
    SIGNPOST_TRY_VOID(sections.row(++position, section.id, section.colour, section.icon));
  SIGNPOST_TRY(Insert sources, Insert::into(db, "INSERT INTO source VALUES(?1, ?2, ?3, ?4)"));
  position = 0;
  for (const Source& each : source.sources)
    SIGNPOST_TRY_VOID(sources.row(++position, each.id, each.instrument, each.provision));
  SIGNPOST_TRY(Insert articles, Insert::into(db,
                                             "INSERT INTO article VALUES(?1, ?2, ?3, ?4, ?5, "
                                             "?6, ?7, ?8, ?9)"));
  position = 0;
  for (const SourceArticle& article : source.articles)
    SIGNPOST_TRY_VOID(articles.row(
        article.id, article.section, ++position, detail::blocks_to_json(article.blocks),
        detail::ids_to_json(article.sources), article.checked, article.review_by,
        detail::ids_to_json(article.situations), detail::ids_to_json(article.next)));
  SIGNPOST_TRY(Insert words, Insert::into(db, "INSERT INTO word VALUES(?1, ?2)"));
  position = 0;
  for (const SourceWord& word : source.words) SIGNPOST_TRY_VOID(words.row(word.id, ++position));
  return {};
}

base::Result<void> write_letters(sqlite3& db, const SourceFolder& source) {
  SIGNPOST_TRY(Insert letters, Insert::into(db,
                                            "INSERT INTO letter VALUES(?1, ?2, ?3, ?4, ?5, ?6, "
                                            "?7, ?8, ?9)"));
  std::int64_t position = 0;
  for (const SourceLetter& letter : source.letters)
    SIGNPOST_TRY_VOID(
        letters.row(letter.id, letter.section, ++position, static_cast<std::int64_t>(letter.kind),
                    detail::blocks_to_json(letter.blocks), detail::ids_to_json(letter.sources),
                    letter.checked, letter.review_by, letter.article));
  SIGNPOST_TRY(Insert easy, Insert::into(db, "INSERT INTO easy_read VALUES(?1, ?2, ?3, ?4, ?5)"));
  for (const SourceEasyRead& each : source.easy_reads)
    SIGNPOST_TRY_VOID(easy.row(each.id, detail::blocks_to_json(each.blocks),
                               detail::ids_to_json(each.sources), each.checked, each.review_by));
  SIGNPOST_TRY(Insert pictures, Insert::into(db, "INSERT INTO picture VALUES(?1, ?2)"));
  for (const SourcePicture& picture : source.pictures)
    SIGNPOST_TRY_VOID(pictures.row(picture.id, std::span<const char>{picture.png}));
  return {};
}

base::Result<void> write_help(sqlite3& db, const SourceFolder& source) {
  SIGNPOST_TRY(Insert services, Insert::into(db, "INSERT INTO service(data) VALUES(?1)"));
  for (const Service& service : source.services) {
    const std::string look = "service/" + service.id + "/look";
    const bool has_look = std::any_of(source.units.begin(), source.units.end(),
                                      [&](const Unit& unit) { return unit.id == look; });
    SIGNPOST_TRY_VOID(services.row(detail::to_json(service, has_look)));
  }
  SIGNPOST_TRY(Insert feedback, Insert::into(db, "INSERT INTO feedback(data) VALUES(?1)"));
  for (const SourceFeedback& question : source.feedback)
    SIGNPOST_TRY_VOID(feedback.row(detail::feedback_to_json(question.id, question.choices)));
  return {};
}

base::Result<void> write_rules(sqlite3& db, const SourceFolder& source) {
  SIGNPOST_TRY(Insert rules, Insert::into(db, "INSERT INTO rule(data) VALUES(?1)"));
  for (const Rule& rule : source.rules.book.rules)
    SIGNPOST_TRY_VOID(rules.row(detail::to_json(rule)));
  SIGNPOST_TRY(Insert situations, Insert::into(db, "INSERT INTO situation(data) VALUES(?1)"));
  for (const Situation& situation : source.rules.book.situations)
    SIGNPOST_TRY_VOID(situations.row(detail::to_json(situation)));
  return {};
}

base::Result<detail::Database> new_database() {
  sqlite3* raw = nullptr;
  const int opened =
      sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  detail::Database db{raw};
  if (opened != SQLITE_OK) return base::Error{base::ErrorCode::Io, "no memory for a database"};
  int reserve = detail::kSealSize;
  if (sqlite3_file_control(db.get(), "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve) != SQLITE_OK)
    return base::Error{base::ErrorCode::Unsupported, "this SQLite cannot reserve bytes"};
  SIGNPOST_TRY_VOID(detail::run(
      *db, "PRAGMA page_size=" + std::to_string(detail::kPageSize) +
               "; PRAGMA encoding='UTF-8'; PRAGMA application_id=" +
               std::to_string(detail::kApplicationId) +
               "; PRAGMA user_version=" + std::to_string(detail::kSchemaVersion) + ";"));
  SIGNPOST_TRY_VOID(detail::run(*db, "BEGIN;" + std::string{detail::schema_sql()}));
  return db;
}

/// Writes the tables one after the other into a new file, free of traces of how they were filled.
base::Result<void> write_file(sqlite3& db, const std::filesystem::path& file) {
  SIGNPOST_TRY(const Statement vacuum, detail::prepare(db, "VACUUM INTO ?1"));
  const std::string path = file.string();
  Query query{*vacuum};
  query.bind(1, path);
  SIGNPOST_TRY([[maybe_unused]] const bool row, query.next());
  return {};
}

void flush_to_disk(const std::filesystem::path& path, int flags) {
  const int handle = ::open(path.c_str(), flags | O_CLOEXEC);
  if (handle < 0) return;
  ::fsync(handle);
  ::close(handle);
}

}  // namespace

base::Result<void> write_pack(const SourceFolder& source,
                              const std::vector<Translated>& translations,
                              const std::filesystem::path& file) {
  SIGNPOST_TRY(const detail::Database db, new_database());
  SIGNPOST_TRY_VOID(write_meta(*db, source));
  SIGNPOST_TRY_VOID(write_languages(*db, source, translations));
  SIGNPOST_TRY_VOID(write_texts(*db, source, translations));
  SIGNPOST_TRY_VOID(write_articles(*db, source));
  SIGNPOST_TRY_VOID(write_letters(*db, source));
  SIGNPOST_TRY_VOID(write_help(*db, source));
  SIGNPOST_TRY_VOID(write_rules(*db, source));
  SIGNPOST_TRY_VOID(write_index(*db, source, translations));
  SIGNPOST_TRY_VOID(detail::run(*db, "COMMIT"));

  std::filesystem::path fresh = file;
  fresh += ".new";
  std::error_code error;
  std::filesystem::remove(fresh, error);
  const auto write = [&]() -> base::Result<void> {
    SIGNPOST_TRY_VOID(write_file(*db, fresh));
    return detail::write_seal(fresh);
  };
  if (const auto written = write(); !written) {
    std::filesystem::remove(fresh, error);
    return base::Error{written.error().code, file.string() + ": " + written.error().detail};
  }
  flush_to_disk(fresh, O_RDONLY);
  std::filesystem::rename(fresh, file, error);
  if (error) {
    const std::string why = error.message();
    std::filesystem::remove(fresh, error);
    return base::Error{base::ErrorCode::Io, file.string() + ": " + why};
  }
  const std::filesystem::path parent = file.parent_path();
  flush_to_disk(parent.empty() ? "." : parent, O_RDONLY | O_DIRECTORY);
  return {};
}

}  // namespace content::builder
