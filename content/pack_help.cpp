// SPDX-License-Identifier: GPL-3.0-or-later
// Easy read, letters, services, "Tell us" and pictures.
#include <cstdint>

#include "content/detail/article_json.h"
#include "content/detail/help_json.h"
#include "content/detail/pack_detail.h"
#include "platform/base/png.h"

namespace content {
namespace {

constexpr std::size_t kMostRecords = 500;  ///< letters, services or questions

base::Error invalid(std::string what) { return {base::ErrorCode::InvalidData, std::move(what)}; }

base::Result<void> check_day(const std::string& day, std::string_view id) {
  if (base::parse_iso_date(day)) return {};
  return invalid("a date of " + std::string{id} + " is not valid");
}

/// Calls `read(query)` for each row.
template <class Read>
base::Result<void> each_row(sqlite3& db, const char* sql, Read&& read) {
  SIGNPOST_TRY(const detail::Statement statement, detail::prepare(db, sql));
  detail::Query query{*statement};
  std::size_t count = 0;
  while (true) {
    SIGNPOST_TRY(const bool more, query.next());
    if (!more) return {};
    if (++count > kMostRecords) return invalid("too many records");
    SIGNPOST_TRY_VOID(read(query));
  }
}

/// A PNG of a size a screen can show.
bool is_picture(std::string_view png) {
  constexpr std::size_t kLargest = 1u << 20;
  constexpr std::uint32_t kLeastPixels = 16, kMostPixels = 2048;  ///< a side
  const auto size = base::png_size(png);
  const auto fits = [](std::uint32_t length) {
    return length >= kLeastPixels && length <= kMostPixels;
  };
  return size && png.size() <= kLargest && fits(size->width) && fits(size->height);
}

LetterKind letter_kind(detail::Query& query, int column) {
  return static_cast<LetterKind>(query.integer(column, 0, 1));
}

}  // namespace

base::Result<std::optional<EasyRead>> Pack::easy_read(std::string_view id,
                                                      std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  EasyRead easy;
  std::vector<std::string> source_ids;
  {
    SIGNPOST_TRY(const detail::Statement statement,
                 detail::prepare(*detail_->db,
                                 "SELECT blocks, sources, checked, review_by FROM easy_read "
                                 "WHERE id = ?1"));
    detail::Query query{*statement};
    query.bind(1, id);
    SIGNPOST_TRY(const bool found, query.next());
    if (!found) return std::optional<EasyRead>{};
    easy.id = std::string{id};
    SIGNPOST_TRY(easy.blocks, detail::blocks_from_json(query.text(0)));
    SIGNPOST_TRY(source_ids, detail::ids_from_json(query.text(1)));
    easy.checked = query.text(2);
    easy.review_by = query.text(3);
    SIGNPOST_TRY_VOID(query.good());
  }
  SIGNPOST_TRY_VOID(check_day(easy.checked, id));
  SIGNPOST_TRY_VOID(check_day(easy.review_by, id));
  const std::string unit = "easy/" + easy.id + '/';
  SIGNPOST_TRY(easy.title, detail_->local_text(unit + "title", locale));
  SIGNPOST_TRY_VOID(detail::fill_blocks(*detail_, unit, locale, easy.blocks));
  SIGNPOST_TRY(easy.sources, sources(detail::all_sources(source_ids, easy.blocks)));
  return std::optional<EasyRead>{std::move(easy)};
}

base::Result<std::vector<LetterSummary>> Pack::letters(std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  std::vector<LetterSummary> letters;
  SIGNPOST_TRY_VOID(
      each_row(*detail_->db, "SELECT id, section, kind, article FROM letter ORDER BY position, id",
               [&](detail::Query& query) -> base::Result<void> {
                 letters.push_back(
                     {query.text(0), query.text(1), letter_kind(query, 2), query.text(3), {}, {}});
                 return {};
               }));
  for (LetterSummary& letter : letters) {
    const std::string unit = "letter/" + letter.id;
    SIGNPOST_TRY(letter.title, detail_->local_text(unit + "/title", locale));
    SIGNPOST_TRY(letter.summary, detail_->local_text(unit + "/summary", locale));
  }
  return letters;
}

base::Result<std::optional<Letter>> Pack::letter(std::string_view id, std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  Letter letter;
  LetterSummary& summary = letter.summary;
  std::vector<std::string> source_ids;
  {
    SIGNPOST_TRY(const detail::Statement statement,
                 detail::prepare(*detail_->db,
                                 "SELECT section, kind, blocks, sources, checked, review_by, "
                                 "article FROM letter WHERE id = ?1"));
    detail::Query query{*statement};
    query.bind(1, id);
    SIGNPOST_TRY(const bool found, query.next());
    if (!found) return std::optional<Letter>{};
    summary.id = std::string{id};
    summary.section = query.text(0);
    summary.kind = letter_kind(query, 1);
    SIGNPOST_TRY(letter.blocks, detail::blocks_from_json(query.text(2)));
    SIGNPOST_TRY(source_ids, detail::ids_from_json(query.text(3)));
    letter.checked = query.text(4);
    letter.review_by = query.text(5);
    summary.article = query.text(6);
    SIGNPOST_TRY_VOID(query.good());
  }
  SIGNPOST_TRY_VOID(check_day(letter.checked, id));
  SIGNPOST_TRY_VOID(check_day(letter.review_by, id));
  const std::string unit = "letter/" + summary.id + '/';
  SIGNPOST_TRY(summary.title, detail_->local_text(unit + "title", locale));
  SIGNPOST_TRY(summary.summary, detail_->local_text(unit + "summary", locale));
  SIGNPOST_TRY_VOID(detail::fill_blocks(*detail_, unit, locale, letter.blocks));
  SIGNPOST_TRY(letter.sources, sources(detail::all_sources(source_ids, letter.blocks)));
  return std::optional<Letter>{std::move(letter)};
}

base::Result<std::vector<Service>> Pack::services(std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  std::vector<Service> services;
  std::vector<bool> looks;
  SIGNPOST_TRY_VOID(each_row(*detail_->db, "SELECT data FROM service ORDER BY position",
                             [&](detail::Query& query) -> base::Result<void> {
                               bool has_look = false;
                               SIGNPOST_TRY(auto service,
                                            detail::service_from_json(query.text(0), has_look));
                               services.push_back(std::move(service));
                               looks.push_back(has_look);
                               return {};
                             }));
  for (std::size_t i = 0; i < services.size(); ++i) {
    const std::string unit = "service/" + services[i].id;
    SIGNPOST_TRY(services[i].name, detail_->local_text(unit + "/name", locale));
    SIGNPOST_TRY(services[i].what, detail_->local_text(unit + "/what", locale));
    if (!looks[i]) continue;
    SIGNPOST_TRY(services[i].look, detail_->local_text(unit + "/look", locale));
  }
  return services;
}

base::Result<std::vector<FeedbackQuestion>> Pack::feedback(std::string_view tag) const {
  const std::string locale = detail_->known_locale(tag);
  std::vector<FeedbackQuestion> questions;
  SIGNPOST_TRY_VOID(each_row(*detail_->db, "SELECT data FROM feedback ORDER BY position",
                             [&](detail::Query& query) -> base::Result<void> {
                               SIGNPOST_TRY(auto question,
                                            detail::feedback_from_json(query.text(0)));
                               questions.push_back(std::move(question));
                               return {};
                             }));
  for (FeedbackQuestion& question : questions) {
    const std::string unit = "tell-us/" + question.id;
    SIGNPOST_TRY(question.text, detail_->local_text(unit + "/text", locale));
    for (FeedbackQuestion::Choice& choice : question.choices) {
      SIGNPOST_TRY(choice.text,
                   detail_->local_text(unit + "/choice/" + choice.id + "/text", locale));
    }
  }
  return questions;
}

base::Result<std::string> Pack::picture(std::string_view id) const {
  SIGNPOST_TRY(const detail::Statement statement,
               detail::prepare(*detail_->db, "SELECT png FROM picture WHERE id = ?1"));
  detail::Query query{*statement};
  query.bind(1, id);
  SIGNPOST_TRY(const bool found, query.next());
  if (!found) return base::Error{base::ErrorCode::NotFound, "no picture " + std::string{id}};
  std::string png = query.bytes(0);
  SIGNPOST_TRY_VOID(query.good());
  if (!is_picture(png)) return invalid("the picture " + std::string{id} + " is no small PNG");
  return png;
}

}  // namespace content
