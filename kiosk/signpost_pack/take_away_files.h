// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "content/checklist.h"
#include "content/pack.h"
#include "kiosk/export/document.h"
#include "platform/base/result.h"

namespace signpost_pack {

/// Where to write what a family carries home; empty: not asked for.
struct TakeAwayFiles {
  std::string pdf, large_print_pdf, receipt_pdf;  ///< files
  std::string ics, qr;                            ///< folders

  bool any() const {
    return !pdf.empty() || !large_print_pdf.empty() || !receipt_pdf.empty() || !ics.empty() ||
           !qr.empty();
  }
};

/// Errors: NotFound, naming the languages there are.
base::Result<void> check_language(const content::Pack& pack, const std::string& lang);

/// The document on each paper asked for. Errors: those of the fonts and of writing.
base::Result<void> write_paper(const TakeAwayFiles& files, const kiosk::Document& document);

/// A checklist on paper, as a calendar file (checklist.ics) and as one PNG a phone code.
base::Result<void> write_take_away(const TakeAwayFiles& files, const content::Pack& pack,
                                   const content::Checklist& list, const std::string& lang);

}  // namespace signpost_pack
