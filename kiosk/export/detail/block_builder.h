// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/export/detail/sheet.h"

namespace kiosk::detail {

/// Fills a block from the top; the first error sticks.
class BlockBuilder {
 public:
  BlockBuilder(const Sheet& sheet, const fonts::FontSet& set) : sheet_{&sheet}, set_{set} {}

  /// A text beneath what is there, `gap` below a text above it; nothing if it is empty.
  void text(const std::string& text, const std::string& locale, const TextBox& box, float gap = 0);
  void spans(const std::vector<TextSpan>& spans, const std::string& locale, const TextBox& box,
             float gap = 0);
  /// English beneath: smaller, grey, never bold as a whole.
  void english(const std::string& text, TextBox box, float gap = 0);
  void english(const std::vector<TextSpan>& spans, TextBox box, float gap = 0);
  /// A bar at the start side of the last text.
  void bar_beside_last(const TextBox& box);
  void space(float height) { y_ += height * sheet_->space; }
  void rule(float start, float width, float thickness, std::uint32_t colour);
  void tick_box(float start, float first_line_height);
  void down_to(float y) { y_ = std::max(y_, y); }
  void up_to(float y) { y_ = y; }  ///< for a second column
  float y() const { return y_; }
  Block& block() { return block_; }
  /// From here on things are placed by another sheet, which must outlive the builder.
  void use(const Sheet& sheet) { sheet_ = &sheet; }

  base::Result<Block> finish();

 private:
  const Sheet* sheet_;
  const fonts::FontSet& set_;
  Block block_;
  float y_ = 0;
  std::optional<base::Error> error_;
};

inline constexpr float kBar = 3;

bool is_blank(const std::vector<TextSpan>& spans);

}  // namespace kiosk::detail
