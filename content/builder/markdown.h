// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"
#include "content/builder/attributes.h"
#include "content/builder/fault.h"

namespace content::builder {

/// A block as the Markdown gives it; its attributes are still words.
struct MarkdownBlock {
  Block block;  ///< id, kind, number and spans are set
  Attributes attributes;
  int line = 0;
};

/// Reads the body of an article, whose first line is line `first_line` of `file`.
/// Whatever the format does not allow is a fault, and its block is left out.
std::vector<MarkdownBlock> read_markdown(std::string_view body, const std::string& file,
                                         int first_line, Faults& faults);

}  // namespace content::builder
