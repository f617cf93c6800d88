// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "fonts/font_set.h"
#include "kiosk/export/pages.h"

namespace kiosk::test {

/// The bundled faces.
const fonts::FontSet& bundle();

/// Checklists as the kiosk writes them, with two groups and three steps.
Document english_document();
Document polish_document();
Document arabic_document();

/// The checklist's step of that number, from 0.
DocumentItem& item(Document& document, int number);

/// An English document of `count` numbered steps in one group.
Document long_document(int count);

/// The pages of a document; the test fails if it cannot be laid out.
Pages pages_of(const Document& document, Paper paper = Paper::A4);
std::string pdf_of(const Document& document, Paper paper = Paper::A4);

/// What a poppler program ("pdftotext - -") writes when it is given the PDF on standard input.
std::string read_with(const std::string& command, const std::string& pdf);

}  // namespace kiosk::test
