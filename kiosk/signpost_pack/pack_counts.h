// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "content/pack.h"

namespace signpost_pack {

/// How many pages of each kind there are, in a section or a language.
struct PageCounts {
  std::string id;     ///< of the section; tag of the language
  std::string title;  ///< of the section, in English
  int articles = 0, easy_reads = 0, letters = 0;
};

struct PackCounts {
  std::vector<PageCounts> sections;   ///< in the pack's order
  std::vector<PageCounts> languages;  ///< pages whose every text is in the language
  int meetings = 0;                   ///< letters that are meeting helpers
  int questions = 0;                  ///< of "Tell us"
};

/// Counts by reading every page in every language. Errors: those of the pack.
base::Result<PackCounts> count_pages(const content::Pack& pack);

}  // namespace signpost_pack
