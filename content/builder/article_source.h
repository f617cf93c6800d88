// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "content/builder/source.h"

namespace content::builder {

/// A place where an article names something that must exist.
struct Mention {
  std::string kind;  ///< "section", "source", "article", "word" or "situation"
  std::string id;
  std::string file;
  int line = 0;
};

/// Reads articles/*.md by name of file: the articles, their units and what they mention.
struct ArticleSource {
  std::vector<SourceArticle> articles;
  std::vector<Unit> units;
  std::vector<Mention> mentions;
};
ArticleSource read_articles(const std::filesystem::path& folder, Faults& faults);

}  // namespace content::builder
