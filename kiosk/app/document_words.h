// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "kiosk/app/documents.h"

namespace kiosk {

/// A text in the visitor's language with its English, which is left out where it is the same.
Bilingual both(const Text& text, const Text& english, const Wording& words);
Bilingual both(const content::LocalText& text, const content::LocalText& english);
Bilingual message(std::string_view id, const content::MessageArguments& arguments,
                  const Wording& words);

RichText rich(const Bilingual& text);
/// A block of an article or letter beside the same block in English.
RichText rich(const content::Block& block, const content::Block* english);
const content::Block* same_block(const std::vector<content::Block>& blocks, std::string_view id);

/// A document in the visitor's language: draft notice, law date, pack version, page numbers.
Document new_document(const content::Pack& pack, const Wording& words);

void add_sources(Document& document, const std::vector<content::Source>& sources,
                 const std::string& checked, const std::string& review_by, const Wording& words);

}  // namespace kiosk
