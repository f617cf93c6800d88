// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/local_text.h"
#include "content/pack.h"

namespace content {

/// A part of a snippet; `marked` parts are the words that were found.
struct SnippetPart {
  std::string text;
  bool marked = false;
};

enum class HitKind : std::uint8_t { Article, Word, Situation, Letter, Service };
enum class HitGroup : std::uint8_t {
  Exact,    ///< every word of the query, or its beginning, is there
  Nearest,  ///< "did you mean": spelling mended, a synonym, or some of the words
};

struct Hit {
  std::string id;
  HitKind kind = HitKind::Article;
  HitGroup group = HitGroup::Exact;
  LocalText title;
  std::string title_en;
  double score = 0;  ///< higher is better
  std::vector<SnippetPart> snippet;
  std::string snippet_locale = "en";
};

/// Searches as the visitor types: the last word may be unfinished. Exact hits first, then nearest.
///
/// Gives:  at most `limit` hits, best first within each group; nothing for a blank query.
///         Never depends on case, accents, Arabic vowel marks or letter variants.
/// Errors: InvalidArgument (not UTF-8, longer than 200 bytes), InvalidData (damaged pack).
base::Result<std::vector<Hit>> search(const Pack& pack, std::string_view locale,
                                      std::string_view query, std::size_t limit = 20);

/// Drops what searches keep to be quick: at the end of a visit nothing tells what was looked for.
void forget_searches(const Pack& pack);

}  // namespace content
