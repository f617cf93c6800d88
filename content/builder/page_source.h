// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "content/builder/source.h"
#include "content/builder/toml_file.h"

namespace content::builder {

/// A place where a file names something that must exist.
struct Mention {
  std::string kind;  ///< "section", "source", "article", "word", "situation", "letter", "picture"
  std::string id;
  std::string file;
  int line = 0;
};

using Mentions = std::vector<Mention>;
using Units = std::vector<Unit>;

/// The three kinds of Markdown file. Their units begin with "article/", "letter/" and "easy/".
enum class PageKind : std::uint8_t { Article, Letter, EasyRead };

/// Reads one: what all kinds have, then the rest of the header with `read_rest`, then the blocks.
/// False if there was nothing to read.
bool read_page(PageKind kind, std::string_view text, const std::string& file, SourcePage& page,
               Units& units, Mentions& mentions, Faults& faults,
               const std::function<void(TomlTable&)>& read_rest);

}  // namespace content::builder
