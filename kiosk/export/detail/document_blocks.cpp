// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/document_blocks.h"

#include <algorithm>
#include <utility>

#include "kiosk/export/detail/block_builder.h"
#include "kiosk/export/detail/item_block.h"
#include "kiosk/export/detail/joined.h"
#include "kiosk/export/detail/text_blocks.h"

namespace kiosk::detail {
namespace {

base::Result<Block> title_block(const Document& document, const Sheet& sheet,
                                const fonts::FontSet& set) {
  BlockBuilder builder{sheet, set};
  TextBox box{.start = 0,
              .width = sheet.width(),
              .size_pt = sheet.title,
              .bold = true,
              .colour = sheet.ink,
              .tag = "H1"};
  builder.text(document.title.text, document.title.locale, box);
  box = {.start = 0, .width = sheet.width(), .size_pt = sheet.body, .colour = sheet.ink};
  builder.text(document.subtitle.text, document.subtitle.locale, box);
  builder.english(joined(document.title.english, ": ", document.subtitle.english), box, 2);
  builder.space(7);
  builder.rule(0, sheet.width(), 1.5f, sheet.ink);
  return builder.finish();
}

bool is_listed(const DocumentBlock& block) {
  if (const auto* text = std::get_if<DocumentText>(&block))
    return text->kind == DocumentText::Kind::Bullet || text->kind == DocumentText::Kind::Step;
  return std::holds_alternative<DocumentTick>(block) || std::holds_alternative<DocumentItem>(block);
}

}  // namespace

base::Result<std::vector<Block>> document_blocks(const Document& document, const Sheet& sheet,
                                                 const fonts::FontSet& set, float most) {
  std::vector<Block> blocks;
  SIGNPOST_TRY(Block head, title_block(document, sheet, set));
  blocks.push_back(std::move(head));
  TextBlocks texts{document, sheet, set, most};
  if (sheet.endless && !document.fades.text.empty()) {
    const Bilingual& fades = document.fades;
    SIGNPOST_TRY(Block made, texts.block(DocumentPanel{{{.spans = {{.text = fades.text}},
                                                         .locale = fades.locale,
                                                         .english = {{.text = fades.english}}}}}));
    blocks.push_back(std::move(made));
  }
  int list = 0;
  bool begins_page = false;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    const DocumentBlock& block = document.blocks[i];
    if (const auto* item = std::get_if<DocumentItem>(&block)) {
      const bool last = i + 1 == document.blocks.size() ||
                        !std::holds_alternative<DocumentItem>(document.blocks[i + 1]);
      SIGNPOST_TRY(Block made, item_block(*item, last, sheet, set));
      made.list = list;
      blocks.push_back(std::move(made));
      continue;
    }
    if (!is_listed(block)) ++list;
    if (std::holds_alternative<DocumentBreak>(block)) {
      begins_page = true;
      if (document.columns && !sheet.codes_beneath) texts.begin_columns();
      continue;
    }
    SIGNPOST_TRY(Block made, texts.block(block));
    made.starts_page = std::exchange(begins_page, false) && !sheet.endless;
    if (is_listed(block)) made.list = list;
    blocks.push_back(std::move(made));
  }
  return blocks;
}

}  // namespace kiosk::detail
