// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/pack_detail.h"

namespace content {

base::Result<std::vector<Word>> Pack::words(std::string_view locale) const {
  SIGNPOST_TRY(const detail::Statement statement,
               detail::prepare(*detail_->db, "SELECT id FROM word ORDER BY id"));
  std::vector<std::string> ids;
  {
    detail::Query query{*statement};
    while (true) {
      SIGNPOST_TRY(const bool more, query.next());
      if (!more) break;
      ids.push_back(query.text(0));
    }
  }
  std::vector<Word> words;
  for (const std::string& id : ids) {
    SIGNPOST_TRY(std::optional<Word> found, word(id, locale));
    if (found) words.push_back(std::move(*found));
  }
  return words;
}

}  // namespace content
