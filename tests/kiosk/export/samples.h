// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "fonts/font_set.h"
#include "kiosk/export/checklist_pdf.h"

namespace kiosk::test {

/// The bundled faces.
const fonts::FontSet& bundle();

/// Checklists as the kiosk writes them, with two groups and three steps.
ChecklistDocument english_document();
ChecklistDocument polish_document();
ChecklistDocument arabic_document();

/// An English document of `count` numbered steps in one group.
ChecklistDocument long_document(int count);

/// The pages of a document; the test fails if it cannot be laid out.
ChecklistPages pages_of(const ChecklistDocument& document);
std::string pdf_of(const ChecklistDocument& document);

/// What a poppler program ("pdftotext - -") writes when it is given the PDF on standard input.
std::string read_with(const std::string& command, const std::string& pdf);

}  // namespace kiosk::test
