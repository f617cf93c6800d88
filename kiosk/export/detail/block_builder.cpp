// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/block_builder.h"

#include <algorithm>
#include <utility>

namespace kiosk::detail {

bool is_blank(const std::vector<TextSpan>& spans) {
  return std::all_of(spans.begin(), spans.end(), [](const TextSpan& s) { return s.text.empty(); });
}

void BlockBuilder::text(const std::string& text, const std::string& locale, const TextBox& box,
                        float gap) {
  spans({{.text = text}}, locale, box, gap);
}

void BlockBuilder::spans(const std::vector<TextSpan>& spans, const std::string& locale,
                         const TextBox& box, float gap) {
  if (is_blank(spans) || error_) return;
  auto made = set_spans(spans, locale, box, *sheet_, set_);
  if (!made) {
    error_ = std::move(made).error();
    return;
  }
  if (!block_.texts.empty()) y_ += gap;
  made->part.y = y_;
  for (TextPart& label : made->labels) {
    label.y += y_;
    block_.labels.push_back(std::move(label));
  }
  y_ += made->height;
  block_.texts.push_back(std::move(made->part));
}

void BlockBuilder::english(const std::string& text, TextBox box, float gap) {
  english(std::vector<TextSpan>{{.text = text}}, box, gap);
}

void BlockBuilder::english(const std::vector<TextSpan>& spans, TextBox box, float gap) {
  box.size_pt = sheet_->english;
  box.colour = sheet_->grey;
  box.bold = false;
  box.tag = "P";
  this->spans(spans, "en", box, gap);
}

void BlockBuilder::bar_beside_last(const TextBox& box) {
  if (error_ || block_.texts.empty()) return;
  TextPart& last = block_.texts.back();
  last.bar = base::Rect{sheet_->x(box.start - 3 * kBar, kBar), 0, kBar, 0};
}

void BlockBuilder::rule(float start, float width, float thickness, std::uint32_t colour) {
  block_.rules.push_back({{sheet_->x(start, width), y_, width, thickness}, colour});
  y_ += thickness;
}

void BlockBuilder::tick_box(float start, float first_line_height) {
  constexpr float kLine = 1.4f;
  const float side = sheet_->tick_box;
  const float y = y_ + std::max(0.5f, (first_line_height - side) / 2);
  block_.frames.push_back(
      {base::Rect{sheet_->x(start, side), y, side, side}.inset(kLine / 2), sheet_->ink, kLine, 3});
}

base::Result<Block> BlockBuilder::finish() {
  if (error_) return *std::move(error_);
  block_.height = std::max(block_.height, y_);
  return std::move(block_);
}

}  // namespace kiosk::detail
