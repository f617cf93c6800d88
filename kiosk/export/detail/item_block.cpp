// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/item_block.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "kiosk/export/detail/block_builder.h"
#include "kiosk/export/detail/joined.h"

namespace kiosk::detail {
namespace {

constexpr float kTickGap = 11;
constexpr float kItemGap = 9;
constexpr float kQuietModules = 4;

/// How large a code is printed: its modules in whole units, as near the wished size as they may be.
float code_side(const QrCode& code, const Sheet& sheet, float room) {
  const auto modules = static_cast<float>(code.side);
  const float wished =
      std::clamp(sheet.wished_code / modules, sheet.least_module, sheet.most_module);
  const float unit = sheet.module_unit;
  const float most = std::floor(room / modules / unit + 0.001f) * unit;
  return modules * std::min(std::ceil(wished / unit - 0.001f) * unit, std::max(unit, most));
}

/// All of an item's English in one paragraph, the date first.
std::vector<TextSpan> english_of(const DocumentItem& item) {
  std::vector<TextSpan> spans;
  if (!item.when.english.empty())
    spans.push_back({.text = item.when.english + ": ", .strong = true});
  std::string rest = item.task.english;
  for (const std::string* text :
       {&item.condition.english, &item.who.english, &item.counted.english, &item.note.english})
    rest = joined(rest, " · ", *text);
  spans.push_back({.text = rest});
  return spans;
}

class ItemBuilder {
 public:
  ItemBuilder(const DocumentItem& item, const Sheet& sheet, const fonts::FontSet& set)
      : item_{item}, sheet_{sheet}, builder_{sheet, set} {}

  base::Result<Block> build(bool last) {
    Block& block = builder_.block();
    block.gap_above = kItemGap * sheet_.space;
    if (!item_.qr_payload.empty()) {
      // A payload too long for a code costs the code, not the paper: the words are all there.
      if (auto code = encode_qr(item_.qr_payload)) {
        side_ = code_side(*code, sheet_, sheet_.width());
        quiet_ = kQuietModules * side_ / static_cast<float>(code->side);
        block.code = *std::move(code);
      }
    }
    if (block.code && !sheet_.codes_beneath)
      block.code_rect = {sheet_.x(sheet_.width() - side_, side_), 0, side_, side_};
    texts();
    if (block.code && sheet_.codes_beneath) {
      const float x = (sheet_.size.width_pt - side_) / 2;
      const float unit = sheet_.module_unit;
      block.code_rect = {std::round(x / unit) * unit, builder_.y() + quiet_, side_, side_};
      builder_.down_to(block.code_rect.bottom() + quiet_);
    }
    float first_line = sheet_.body;
    if (!block.texts.empty()) first_line = block.texts.front().set->boxes.front().height;
    const float end = builder_.y();
    builder_.up_to(0);
    builder_.tick_box(0, first_line);
    builder_.up_to(end);
    builder_.down_to(block.frames.back().rect.bottom());
    if (block.code && !sheet_.codes_beneath) builder_.down_to(block.code_rect.bottom());
    if (!last) {
      builder_.space(kItemGap);
      builder_.rule(start(), sheet_.width() - start(), 0.6f, sheet_.edge);
    }
    return builder_.finish();
  }

 private:
  float start() const { return sheet_.tick_box + kTickGap * sheet_.space; }

  /// The room beside the code, and all of it once past the code.
  TextBox box(float size_pt, std::uint32_t colour) {
    TextBox box{
        .start = start(), .width = sheet_.width() - start(), .size_pt = size_pt, .colour = colour};
    const Block& block = builder_.block();
    if (block.code && !sheet_.codes_beneath && builder_.y() < block.code_rect.bottom() + quiet_)
      box.width -= side_ + std::max(quiet_, 12.0f);
    return box;
  }
  void line(const Bilingual& text, std::uint32_t colour, bool bold = false) {
    TextBox at = box(sheet_.body, colour);
    at.bold = bold;
    builder_.text(text.text, text.locale, at);
  }

  /// Texts in a row; what is in another language begins a line of its own.
  void row(std::initializer_list<const Bilingual*> texts) {
    Bilingual run;
    for (const Bilingual* text : texts) {
      if (text->text.empty()) continue;
      if (text->locale != run.locale) {
        line(run, sheet_.grey);
        run = {{}, text->locale, {}};
      }
      run.text = joined(run.text, " · ", text->text);
    }
    line(run, sheet_.grey);
  }

  void texts() {
    line(item_.when, sheet_.ink, true);
    line(item_.task, sheet_.ink);
    line(item_.condition, sheet_.grey);
    row({&item_.who, &item_.counted, &item_.phone});
    line(item_.note, sheet_.grey);
    marked(item_.passed.text, item_.passed.locale, sheet_.body, sheet_.ink);
    const bool translated = !item_.task.english.empty();
    if (!translated) {
      builder_.text(item_.source, "en", box(sheet_.small, sheet_.grey), 2);
      return;
    }
    std::vector<TextSpan> english = english_of(item_);
    if (item_.passed.english.empty() && !item_.source.empty())
      english.push_back({.text = " · " + item_.source});
    builder_.english(english, box(sheet_.english, sheet_.grey), 2);
    if (item_.passed.english.empty()) return;
    builder_.english({{.text = joined(item_.passed.english, " · ", item_.source)}},
                     box(sheet_.english, sheet_.grey));
  }

  /// What must not be overlooked, with a bar beside it.
  void marked(const std::string& text, const std::string& locale, float size_pt,
              std::uint32_t colour) {
    if (text.empty()) return;
    TextBox at = box(size_pt, colour);
    at.start += 3 * kBar;
    at.width -= 3 * kBar;
    builder_.text(text, locale, at, 2);
    builder_.bar_beside_last(at);
  }

  const DocumentItem& item_;
  const Sheet& sheet_;
  BlockBuilder builder_;
  float side_ = 0, quiet_ = 0;
};

}  // namespace

base::Result<Block> item_block(const DocumentItem& item, bool last, const Sheet& sheet,
                               const fonts::FontSet& set) {
  return ItemBuilder{item, sheet, set}.build(last);
}

}  // namespace kiosk::detail
