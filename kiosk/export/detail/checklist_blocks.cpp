// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/checklist_blocks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::detail {
namespace {

constexpr float kBody = 14, kEnglish = 12, kSmall = 11, kTitle = 22, kGroup = 16;
constexpr float kTickBox = 6 * kPointsPerMm;
constexpr float kTextStart = kTickBox + 11;
constexpr float kCodeGap = 18;  // at least the code's quiet zone
constexpr float kItemGap = 11;  // likewise, above and below
constexpr float kBar = 3;

/// Fills a block from the top; the first error sticks.
class BlockBuilder {
 public:
  BlockBuilder(const Sheet& sheet, const fonts::FontSet& set) : sheet_{sheet}, set_{set} {}

  void text(const std::string& text, const std::string& locale, const TextBox& box, float gap = 0,
            bool bar = false) {
    if (text.empty() || error_) return;
    auto part = set_text(text, locale, box, sheet_, set_);
    if (!part) {
      error_ = std::move(part).error();
      return;
    }
    if (!block_.texts.empty()) y_ += gap;
    part->y = y_;
    if (bar) part->bar_x = sheet_.x(box.start - 3 * kBar, kBar);
    y_ += part->height();
    block_.texts.push_back(*std::move(part));
  }
  void english(const std::string& text, TextBox box, float gap = 0) {
    box.size_pt = kEnglish;
    box.colour = kGrey;
    box.bold = false;
    box.tag = "P";
    this->text(text, "en", box, gap);
  }
  void space(float height) { y_ += height; }
  void rule(float start, float width, float thickness, std::uint32_t colour) {
    block_.rules.push_back({{sheet_.x(start, width), y_, width, thickness}, colour});
    y_ += thickness;
  }
  float y() const { return y_; }
  Block& block() { return block_; }

  base::Result<Block> finish() {
    if (error_) return *std::move(error_);
    block_.height = std::max(block_.height, y_);
    return std::move(block_);
  }

 private:
  const Sheet& sheet_;
  const fonts::FontSet& set_;
  Block block_;
  float y_ = 0;
  std::optional<base::Error> error_;
};

std::string joined(const std::string& a, std::string_view between, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return std::string{a}.append(between).append(b);
}

base::Result<Block> heading(const ChecklistDocument& document, const Sheet& sheet,
                            const fonts::FontSet& set) {
  BlockBuilder builder{sheet, set};
  TextBox box{.start = 0, .width = sheet.width(), .size_pt = kTitle, .bold = true, .tag = "H1"};
  builder.text(document.title.text, document.title.locale, box);
  box = {.start = 0, .width = sheet.width(), .size_pt = kBody};
  builder.text(document.subtitle.text, document.subtitle.locale, box);
  builder.english(joined(document.title.english, ": ", document.subtitle.english), box, 2);
  builder.space(8);
  builder.rule(0, sheet.width(), 1.5f, kInk);
  return builder.finish();
}

/// All that must be known first, in one panel.
base::Result<Block> notices(const std::vector<Bilingual>& texts, const Sheet& sheet,
                            const fonts::FontSet& set) {
  constexpr float kPad = 7, kBetween = 4;
  BlockBuilder builder{sheet, set};
  const TextBox box{.start = kPad + 2 * kBar, .width = sheet.width() - 2 * kPad - 2 * kBar};
  builder.space(kPad);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    builder.text(texts[i].text, texts[i].locale, box, i > 0 ? kBetween : 0);
    builder.english(texts[i].english, box);
  }
  builder.space(kPad);
  Block& block = builder.block();
  block.gap_above = 10;
  block.panel = base::Rect{sheet.x(0, sheet.width()), 0, sheet.width(), builder.y()};
  block.rules.push_back({{sheet.x(0, kBar), 0, kBar, builder.y()}, kInk});
  return builder.finish();
}

base::Result<Block> group_title(const Bilingual& title, const Sheet& sheet,
                                const fonts::FontSet& set) {
  BlockBuilder builder{sheet, set};
  const TextBox box{
      .start = 0, .width = sheet.width(), .size_pt = kGroup, .bold = true, .tag = "H2"};
  builder.text(title.text, title.locale, box);
  builder.english(title.english, box);
  builder.space(4);
  builder.rule(0, sheet.width(), 0.8f, kInk);
  builder.block().gap_above = 20;
  builder.block().keep_with_next = true;
  return builder.finish();
}

/// On paper a module of half a millimetre is read well; small codes are drawn larger. Modules are
/// whole quarters of a point, which makes for short numbers in the PDF.
float code_side(const QrCode& code) {
  constexpr float kSmallest = 0.5f, kLargest = 0.8f, kWished = 26;  // mm
  const auto modules = static_cast<float>(code.side);
  const float module = std::clamp(kWished / modules, kSmallest, kLargest) * kPointsPerMm;
  return modules * std::ceil(module * 4) / 4;
}

base::Result<Block> item_block(const DocumentItem& item, bool last, const Sheet& sheet,
                               const fonts::FontSet& set) {
  BlockBuilder builder{sheet, set};
  Block& block = builder.block();
  TextBox box{.start = kTextStart, .width = sheet.width() - kTextStart};
  if (!item.qr_payload.empty()) {
    // A payload too long for a code costs the code, not the paper: the words are all there.
    if (auto code = encode_qr(item.qr_payload)) {
      const float side = code_side(*code);
      box.width -= side + kCodeGap;
      block.code_rect = {sheet.x(sheet.width() - side, side), 0, side, side};
      block.code = *std::move(code);
    }
  }
  TextBox bold = box, quiet = box, source = box, marked = box;
  bold.bold = true;
  quiet.colour = kGrey;
  source.colour = kGrey;
  source.size_pt = kSmall;
  marked.start += 3 * kBar;
  marked.width -= 3 * kBar;

  builder.text(item.when.text, item.when.locale, bold);
  builder.text(item.task.text, item.task.locale, box);
  if (item.who.locale == item.counted.locale) {
    builder.text(joined(item.who.text, " · ", item.counted.text), item.who.locale, quiet);
  } else {
    builder.text(item.who.text, item.who.locale, quiet);
    builder.text(item.counted.text, item.counted.locale, quiet);
  }
  builder.text(item.passed.text, item.passed.locale, marked, 3, true);
  builder.english(joined(item.when.english, ": ", item.task.english), box, 4);
  builder.english(joined(item.who.english, " · ", item.counted.english), box);
  builder.english(item.passed.english, box);
  builder.text(item.source, "en", source, 3);

  float first_line = kBody;
  if (!block.texts.empty()) first_line = block.texts.front().paragraph->lines().front().height;
  block.tick_box = base::Rect{sheet.x(0, kTickBox), std::max(0.5f, (first_line - kTickBox) / 2),
                              kTickBox, kTickBox};
  const float bottom = std::max(block.tick_box->bottom(), block.code_rect.bottom());
  builder.space(std::max(0.0f, bottom - builder.y()));
  if (!last) {
    builder.space(kItemGap);
    builder.rule(kTextStart, sheet.width() - kTextStart, 0.6f, kEdge);
  }
  block.gap_above = kItemGap;
  return builder.finish();
}

}  // namespace

base::Result<std::vector<Block>> checklist_blocks(const ChecklistDocument& document,
                                                  const Sheet& sheet, const fonts::FontSet& set) {
  std::vector<Block> blocks;
  SIGNPOST_TRY(Block head, heading(document, sheet, set));
  blocks.push_back(std::move(head));
  if (!document.notices.empty()) {
    SIGNPOST_TRY(Block block, notices(document.notices, sheet, set));
    blocks.push_back(std::move(block));
  }
  int list = 0;
  for (const DocumentGroup& group : document.groups) {
    if (group.items.empty()) continue;
    SIGNPOST_TRY(Block title, group_title(group.title, sheet, set));
    blocks.push_back(std::move(title));
    for (const DocumentItem& item : group.items) {
      SIGNPOST_TRY(Block block, item_block(item, &item == &group.items.back(), sheet, set));
      block.list = list;
      blocks.push_back(std::move(block));
    }
    ++list;
  }
  return blocks;
}

}  // namespace kiosk::detail
