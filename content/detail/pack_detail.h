// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "content/detail/sqlite.h"
#include "content/pack.h"

namespace content {

namespace detail {
class SearchIndex;
}

/// An open pack. Statements are prepared once, when the pack is opened.
struct Pack::Detail {
  Detail();
  ~Detail();

  detail::Database db;
  detail::Statement text, texts, sections, articles, article, word, source, document;
  PackInfo info;
  RuleBook book;
  Messages english;
  std::map<std::string, Messages, std::less<>> messages;
  std::unique_ptr<detail::SearchIndex> search;  ///< of the language searched last

  bool has_language(std::string_view tag) const;
  /// `tag` if the pack has it, else "en".
  std::string known_locale(std::string_view tag) const;
  /// The text of a unit in a locale, or in English. Errors: InvalidData if there is not even that.
  base::Result<LocalText> local_text(std::string_view unit, std::string_view locale) const;
};

namespace detail {

/// Opens and checks the database of a pack whose seal has been verified.
base::Result<Database> open_database(const std::filesystem::path& file);

/// Reads what is kept in memory: info, rules, English messages; prepares the statements.
base::Result<void> load(Pack::Detail& pack);

/// All messages (ui, rules, situations) of a locale, with English where it has none.
base::Result<Messages> load_messages(const Pack::Detail& pack, std::string_view locale);

/// Puts the words of `locale`, or the English ones, into the blocks whose units begin with
/// `prefix`.
base::Result<void> fill_blocks(const Pack::Detail& pack, const std::string& prefix,
                               std::string_view locale, std::vector<Block>& blocks);

/// `ids`, then what the blocks cite beyond them.
std::vector<std::string> all_sources(std::vector<std::string> ids,
                                     const std::vector<Block>& blocks);

/// The standing of a translation that is there: reviewed or draft.
inline Standing standing_of_translation(Query& row, int column) {
  return static_cast<Standing>(row.integer(column, 1, 2));
}
static_assert(static_cast<int>(Standing::Reviewed) == 1 && static_cast<int>(Standing::Draft) == 2);

constexpr std::string_view kEnglish = "en";

}  // namespace detail
}  // namespace content
