// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/page_furniture.h"

#include <utility>

namespace kiosk::detail {
namespace {

constexpr float kFooterGap = 5;
/// Of each language: a footer must leave room for the page.
constexpr std::uint32_t kFooterLines = 4;

float number_width(const Sheet& sheet) { return sheet.endless ? 0 : sheet.small * 7; }

std::string page_number(std::string pattern, std::size_t page, std::size_t pages) {
  const auto replace = [&pattern](std::string_view name, std::size_t number) {
    const std::size_t at = pattern.find(name);
    if (at != std::string::npos) pattern.replace(at, name.size(), std::to_string(number));
  };
  replace("{page}", page);
  replace("{pages}", pages);
  return pattern;
}

void append_note(std::string& line, const std::string& note) {
  if (note.empty()) return;
  if (!line.empty()) line += " · ";
  line += note;
}

TextBox small_print(const Sheet& sheet, float width, std::uint32_t lines) {
  return {
      .start = 0, .width = width, .size_pt = sheet.small, .colour = sheet.grey, .max_lines = lines};
}

}  // namespace

base::Result<Block> footer_block(const Document& document, const Sheet& sheet,
                                 const fonts::FontSet& set) {
  std::string own, english;
  for (const Bilingual& note : document.footer) {
    const bool translated = note.locale == document.locale;
    append_note(translated ? own : english, note.text);
    append_note(english, note.english);
  }
  Block block;
  block.rules.push_back({{sheet.x(0, sheet.width()), 0, sheet.width(), 0.6f}, sheet.edge});
  block.height = kFooterGap;
  const TextBox box =
      small_print(sheet, sheet.width() - number_width(sheet), sheet.endless ? 0 : kFooterLines);
  const Bilingual notes[] = {{own, document.locale, {}}, {english, "en", {}}};
  for (const Bilingual& note : notes) {
    if (note.text.empty()) continue;
    SIGNPOST_TRY(TextPart part, set_text(note.text, note.locale, box, sheet, set));
    part.y = block.height;
    block.height += part.height();
    block.texts.push_back(std::move(part));
  }
  return block;
}

base::Result<void> add_page_number(Block& footer, const Document& document, const Sheet& sheet,
                                   const fonts::FontSet& set, std::size_t page, std::size_t pages) {
  if (document.page_of.empty()) return {};
  TextBox box = small_print(sheet, sheet.small * 7, 1);
  box.start = sheet.width() - box.width;
  box.at_end = true;
  SIGNPOST_TRY(TextPart number, set_text(page_number(document.page_of, page, pages),
                                         document.locale, box, sheet, set));
  number.y = kFooterGap;
  footer.texts.push_back(std::move(number));
  return {};
}

base::Result<Block> running_head(const Document& document, const Sheet& sheet,
                                 const fonts::FontSet& set) {
  const TextBox box = small_print(sheet, sheet.width(), 1);
  Block block;
  SIGNPOST_TRY(TextPart part,
               set_text(document.title.text, document.title.locale, box, sheet, set));
  block.height = part.height() + 4;
  block.rules.push_back(
      {{sheet.x(0, sheet.width()), block.height, sheet.width(), 0.6f}, sheet.edge});
  block.texts.push_back(std::move(part));
  return block;
}

}  // namespace kiosk::detail
