// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "content/article.h"

namespace content::builder {

enum class UnitKind : std::uint8_t {
  Plain,    ///< a text as it is
  Message,  ///< an ICU message
  Block,    ///< a block of an article, with `**strong**` and `[links](word:id)`
};

/// A translation unit in English, and where it was written.
struct Unit {
  std::string id;  ///< as in `msgctxt`
  UnitKind kind = UnitKind::Plain;
  std::string english;  ///< of a Block: its markup
  std::string note;     ///< for translators
  std::string file;
  int line = 0;
  std::vector<Span> spans;  ///< of a Block
  int most_letters = 0;     ///< where there is room for no more; 0: there is
};

}  // namespace content::builder
