// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.h"

namespace content {

enum class IndexKind : std::uint8_t { Article, Letter, Word };

/// A line of the index: what to read, or a word of the glossary.
struct IndexEntry {
  IndexKind kind = IndexKind::Article;
  std::string id, section;  ///< no section: a word
  LocalText title, detail;  ///< its summary or meaning
};

/// The entries under one letter.
struct IndexGroup {
  std::string letter;  ///< "…" for what begins with none
  std::vector<IndexEntry> entries;
};

/// The A to Z of a pack: articles, letters and words, sorted and grouped as the language does it;
/// English letters for what is not translated.
/// Errors: InvalidData.
base::Result<std::vector<IndexGroup>> index_of(const Pack& pack, std::string_view locale);

}  // namespace content
