// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::detail {
namespace {

constexpr float kLineHeight = 1.36f;
/// Nastaliq faces ask for 2.5 em a line, which their tallest words need and few others come near:
/// set closer, with nothing ever clipped.
constexpr float kTallestLine = 2.1f;
constexpr float kBlankLineHeight = 1.75f;  ///< room to write above the rule, and for the label
constexpr float kLabelSize = 0.72f;        ///< of the text's
constexpr float kLabelDrop = 2;            ///< from the baseline

struct BlankRange {
  fonts::TextRange range;
  std::shared_ptr<const SetParagraph> label;
};

std::shared_ptr<const SetParagraph> placed(fonts::Paragraph paragraph, float size_pt,
                                           float least_height) {
  auto set = std::make_shared<SetParagraph>();
  const float most = std::max(kTallestLine, least_height) * size_pt;
  float y = 0;
  for (const fonts::Line& line : paragraph.lines()) {
    const float height = std::min(line.height, most);
    // What is taken away is the room above the ink: descenders keep theirs.
    set->boxes.push_back({y, height, y + height - line.height - line.top});
    y += height;
  }
  set->paragraph = std::move(paragraph);
  return set;
}

/// Only the document's own language can run the other way; what is not translated is English.
bool runs_rtl(const std::string& locale, const Sheet& sheet) {
  return sheet.rtl && locale == sheet.locale;
}

base::Result<std::shared_ptr<const SetParagraph>> lay_out(fonts::ParagraphSpec spec,
                                                          const std::string& locale, float size_pt,
                                                          bool at_end, const Sheet& sheet,
                                                          const fonts::FontSet& set) {
  const bool rtl = runs_rtl(locale, sheet);
  spec.direction = rtl ? fonts::BaseDirection::RightToLeft : fonts::BaseDirection::LeftToRight;
  spec.align = (rtl == sheet.rtl) != at_end ? fonts::Align::Start : fonts::Align::End;
  SIGNPOST_TRY(fonts::Paragraph paragraph, fonts::lay_out(spec, set));
  return placed(std::move(paragraph), size_pt, spec.line_height);
}

float wished_width(TextSpan::Blank blank, const TextBox& box) {
  constexpr float kShort = 26, kMedium = 55, kLong = 110;  // mm at 14 pt
  const float mm = blank == TextSpan::Blank::Short    ? kShort
                   : blank == TextSpan::Blank::Medium ? kMedium
                                                      : kLong;
  return mm * kPointsPerMm * box.size_pt / 14;
}

/// Sets the words beneath a blank and appends the rule, as underscores that the text keeps.
base::Result<BlankRange> append_blank(const TextSpan& span, const std::string& locale,
                                      const TextBox& box, const Sheet& sheet,
                                      const fonts::FontSet& set, std::string& text) {
  fonts::TextStyle style;
  style.size_px = box.size_pt * kLabelSize;
  style.colour = sheet.grey;
  fonts::ParagraphSpec spec = fonts::plain(span.text, style, locale, box.width);
  spec.line_height = 1.2f;
  BlankRange blank;
  SIGNPOST_TRY(blank.label, lay_out(std::move(spec), locale, style.size_px, false, sheet, set));
  style.size_px = box.size_pt;
  SIGNPOST_TRY(const auto underscore, fonts::lay_out(fonts::plain("_", style, "en"), set));
  const float step = std::max(1.0f, underscore.width());
  const float room = box.width - 2 * box.size_pt;  // for what stands before or after it
  const float wanted = std::max(wished_width(span.blank, box), blank.label->paragraph.width());
  const float width = std::min(wanted, std::max(room, step));
  blank.range.begin = static_cast<std::uint32_t>(text.size());
  text.append(static_cast<std::size_t>(std::ceil(width / step)), '_');
  blank.range.end = static_cast<std::uint32_t>(text.size());
  return blank;
}

std::size_t line_at(const fonts::Paragraph& paragraph, std::uint32_t byte) {
  const auto& lines = paragraph.lines();
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (byte < lines[i].text.end) return i;
  return lines.size() - 1;
}

TextPart label_part(const BlankRange& blank, const TextPart& text, const TextBox& box,
                    const Sheet& sheet) {
  const fonts::Paragraph& paragraph = text.set->paragraph;
  const std::size_t line = line_at(paragraph, blank.range.begin);
  TextPart label;
  label.set = blank.label;
  label.tag = "P";
  label.last_line = blank.label->paragraph.lines().size();
  label.y = paragraph.lines()[line].baseline + text.set->boxes[line].shift + kLabelDrop;
  const auto rects = paragraph.rects(blank.range);
  const base::Rect rule = rects.empty() ? base::Rect{} : rects.front();
  // The label's own box is as wide as the text's: move it so that its words begin at the rule.
  const float inner = blank.label->paragraph.lines().front().x;
  const float words = blank.label->paragraph.lines().front().width;
  const float at = sheet.rtl ? rule.right() - words : rule.x;
  label.x = text.x + std::clamp(at, 0.0f, std::max(0.0f, box.width - words)) - inner;
  return label;
}

}  // namespace

float TextPart::height() const {
  if (first_line >= last_line) return 0;
  const auto& boxes = set->boxes;
  return boxes[last_line - 1].top + boxes[last_line - 1].height - boxes[first_line].top;
}

float TextPart::shift(std::size_t line) const {
  return y - set->boxes[first_line].top + set->boxes[line].shift;
}

base::Result<SetText> set_spans(const std::vector<TextSpan>& spans, const std::string& locale,
                                const TextBox& box, const Sheet& sheet, const fonts::FontSet& set) {
  fonts::ParagraphSpec spec;
  spec.locale = locale;
  spec.width_px = box.width;
  spec.max_lines = box.max_lines;
  std::vector<BlankRange> blanks;
  for (const TextSpan& span : spans) {
    fonts::TextStyle style;
    style.size_px = box.size_pt;  // a pixel of the layout is a point of the page
    style.colour = box.colour;
    style.weight = box.bold || span.strong ? fonts::Weight::Bold : fonts::Weight::Regular;
    const auto begin = static_cast<std::uint32_t>(spec.text.size());
    if (span.blank == TextSpan::Blank::None) {
      spec.text += span.text;
    } else {
      style.weight = fonts::Weight::Regular;
      SIGNPOST_TRY(BlankRange blank, append_blank(span, locale, box, sheet, set, spec.text));
      blanks.push_back(std::move(blank));
    }
    const auto end = static_cast<std::uint32_t>(spec.text.size());
    if (end > begin || spans.size() == 1) spec.styles.push_back({{begin, end}, style});
  }
  spec.line_height = blanks.empty() ? kLineHeight : kBlankLineHeight;
  SetText text;
  SIGNPOST_TRY(text.part.set,
               lay_out(std::move(spec), locale, box.size_pt, box.at_end, sheet, set));
  text.part.tag = box.tag;
  text.part.x = sheet.x(box.start, box.width);
  text.part.last_line = text.part.set->boxes.size();
  text.height = text.part.height();
  for (const BlankRange& blank : blanks) {
    text.labels.push_back(label_part(blank, text.part, box, sheet));
    text.height = std::max(text.height, text.labels.back().y + text.labels.back().height());
  }
  return text;
}

base::Result<TextPart> set_text(const std::string& text, const std::string& locale,
                                const TextBox& box, const Sheet& sheet, const fonts::FontSet& set) {
  SIGNPOST_TRY(SetText made, set_spans({{.text = text}}, locale, box, sheet, set));
  return std::move(made.part);
}

Sheet sheet_for(Paper paper, const Document& document) {
  Sheet sheet;
  sheet.locale = document.locale;
  sheet.rtl = document.rtl;
  if (paper == Paper::LargePrint) {
    sheet.body = 18;
    sheet.english = sheet.small = 16;
    sheet.title = 28;
    sheet.heading = 21;
    sheet.tick_box = 7 * kPointsPerMm;
    sheet.least_module = 0.6f * kPointsPerMm;
    sheet.wished_code = 32 * kPointsPerMm;
  } else if (paper == Paper::Receipt) {
    constexpr float kDots = 576, kDot = 72.0f / 203;
    sheet.size = {kDots * kDot, 14400};  // no PDF page may be longer
    sheet.side_margin = 2 * kPointsPerMm;
    sheet.top_margin = sheet.bottom_margin = 4 * kPointsPerMm;
    sheet.endless = true;
    sheet.body = 13;
    sheet.english = sheet.small = 12;
    sheet.title = 18;
    sheet.heading = 15;
    sheet.space = 0.8f;
    sheet.ink = sheet.grey = sheet.edge = kBlack;  // a thermal head knows no greys
    sheet.ground = kWhite;
    sheet.framed_panels = true;
    sheet.tick_box = 5.2f * kPointsPerMm;
    sheet.codes_beneath = true;
    sheet.module_unit = kDot;
    sheet.least_module = sheet.most_module = 4 * kDot;
    sheet.wished_code = 0;
  }
  return sheet;
}

}  // namespace kiosk::detail
