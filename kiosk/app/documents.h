// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "kiosk/app/wording.h"
#include "kiosk/export/document.h"

namespace kiosk {

/// A checklist as paper carries it: translation first, English beneath.
Document checklist_document(const content::Checklist& checklist, const content::Pack& pack,
                            const Wording& words);

/// Errors: NotFound, and those of the pack.
base::Result<Document> article_document(const content::Pack& pack, const Wording& words,
                                        std::string_view id);

/// The Easy read version of an article: a picture beside each line.
/// Errors: NotFound, and those of the pack.
base::Result<Document> easy_read_document(const content::Pack& pack, const Wording& words,
                                          std::string_view article);

/// A model letter: advice on a page of its own, then the letter alone; in a language other than
/// English the translation stands beside the English that is sent. The meeting helper is one
/// column, English beneath. Errors: NotFound, and those of the pack.
base::Result<Document> letter_document(const content::Pack& pack, const Wording& words,
                                       std::string_view id);

}  // namespace kiosk
