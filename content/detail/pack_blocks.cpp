// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <unordered_map>

#include "content/detail/article_json.h"
#include "content/detail/pack_detail.h"

namespace content::detail {

base::Result<void> fill_blocks(const Pack::Detail& pack, const std::string& prefix,
                               std::string_view locale, std::vector<Block>& blocks) {
  std::string end = prefix;
  ++end.back();
  std::unordered_map<std::string_view, Block*> by_id;
  for (Block& block : blocks) {
    block.standing = locale == kEnglish ? Standing::Source : Standing::Missing;
    by_id[block.id] = &block;
  }
  std::size_t filled = 0;
  const auto read = [&](std::string_view from, bool english) -> base::Result<void> {
    Query query{*pack.texts};
    query.bind(1, from).bind(2, prefix).bind(3, end);
    while (true) {
      SIGNPOST_TRY(const bool more, query.next());
      if (!more) return {};
      const std::string unit = query.text(0);
      const auto found =
          by_id.find(std::string_view{unit}.substr(std::min(prefix.size(), unit.size())));
      if (found == by_id.end()) continue;  // title and summary
      Block& block = *found->second;
      if (query.is_null(2)) {
        block.standing = Standing::Stale;
        continue;
      }
      SIGNPOST_TRY(block.spans, spans_from_json(query.text(2)));
      block.locale = std::string{from};
      if (english)
        ++filled;
      else
        block.standing = standing_of_translation(query, 1);
    }
  };
  SIGNPOST_TRY_VOID(read(kEnglish, true));
  if (filled != blocks.size())
    return base::Error{base::ErrorCode::InvalidData, "a block of " + prefix + " has no text"};
  if (locale != kEnglish) SIGNPOST_TRY_VOID(read(locale, false));
  for (Block& block : blocks) {
    if (block.place.empty()) continue;
    SIGNPOST_TRY(LocalText place, pack.local_text("place/" + block.place + "/name", locale));
    block.place = std::move(place.text);
  }
  return {};
}

std::vector<std::string> all_sources(std::vector<std::string> ids,
                                     const std::vector<Block>& blocks) {
  for (const Block& block : blocks)
    for (const std::string& id : block.sources)
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  return ids;
}

}  // namespace content::detail
