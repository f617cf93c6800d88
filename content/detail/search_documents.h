// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "content/detail/tokens.h"
#include "content/pack.h"
#include "content/search.h"

namespace content::detail {

/// A text in which words may be found, cut into its words.
struct SearchedText {
  explicit SearchedText(LocalText local);
  std::string text, locale;
  std::vector<Token> tokens;
};

/// A thing that can be found, as search looks at it.
struct SearchDocument {
  HitKind kind = HitKind::Article;
  std::string id;
  LocalText title;
  std::string title_en;
  std::vector<std::vector<std::string>> title_stems;  ///< of the title; of the English one too
  /// What can be shown beneath the title, its summary first. Read when it is first asked for.
  std::optional<std::vector<SearchedText>> own, english;
};

/// The documents met lately in one language: typing on finds mostly the same ones again.
class SearchDocuments {
 public:
  explicit SearchDocuments(std::string locale) : locale_{std::move(locale)} {}

  /// Before each search: what is given out stays until the next call.
  void begin();
  /// Errors: InvalidData.
  base::Result<SearchDocument*> get(const Pack::Detail& pack, std::int64_t number);
  base::Result<const std::vector<SearchedText>*> own_texts(const Pack::Detail& pack,
                                                           SearchDocument& document);
  base::Result<const std::vector<SearchedText>*> english_texts(const Pack::Detail& pack,
                                                               SearchDocument& document);

 private:
  std::string locale_;
  std::unordered_map<std::int64_t, SearchDocument> kept_;
};

}  // namespace content::detail
