// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/sheet.h"

#include <utility>

namespace kiosk::detail {

float TextPart::height() const {
  const auto& lines = paragraph->lines();
  if (first_line >= last_line) return 0;
  return lines[last_line - 1].top + lines[last_line - 1].height - lines[first_line].top;
}

base::Result<TextPart> set_text(const std::string& text, const std::string& locale,
                                const TextBox& box, const Sheet& sheet, const fonts::FontSet& set) {
  fonts::TextStyle style;
  style.size_px = box.size_pt;  // a pixel of the layout is a point of the page
  style.weight = box.bold ? fonts::Weight::Bold : fonts::Weight::Regular;
  style.colour = box.colour;
  fonts::ParagraphSpec spec = fonts::plain(text, style, locale, box.width);
  spec.line_height = 1.36f;
  spec.max_lines = box.max_lines;
  // Only the document's own language can run the other way; what is not translated is English.
  const bool text_rtl = sheet.rtl && locale == sheet.locale;
  spec.direction = text_rtl ? fonts::BaseDirection::RightToLeft : fonts::BaseDirection::LeftToRight;
  const bool at_own_start = (text_rtl == sheet.rtl) != box.at_end;
  spec.align = at_own_start ? fonts::Align::Start : fonts::Align::End;
  SIGNPOST_TRY(fonts::Paragraph paragraph, fonts::lay_out(spec, set));
  TextPart part;
  part.paragraph = std::make_shared<const fonts::Paragraph>(std::move(paragraph));
  part.tag = box.tag;
  part.x = sheet.x(box.start, box.width);
  part.last_line = part.paragraph->lines().size();
  return part;
}

}  // namespace kiosk::detail
