// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/paginate.h"

#include <algorithm>
#include <utility>

namespace kiosk::detail {
namespace {

/// How many lines from the first fit in a height.
std::size_t fitting_lines(const TextPart& text, float height) {
  std::size_t count = 0;
  TextPart some = text;
  for (some.last_line = text.first_line + 1; some.last_line <= text.last_line; ++some.last_line) {
    if (some.height() > height) break;
    ++count;
  }
  return count;
}

class Paginator {
 public:
  explicit Paginator(const FlowArea& area) : area_{area}, y_{area.first_top} {}

  void add(std::vector<Block> blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool full = !fits(blocks, i) && !kept_;
      if ((full || blocks[i].starts_page) && !pages_.back().empty()) next_page();
      if (blocks[i].starts_page) y_ = area_.first_top;  // no running head above it
      kept_ = blocks[i].keep_with_next;
      const float gap = pages_.back().empty() ? 0 : blocks[i].gap_above;
      if (y_ + gap + blocks[i].height <= area_.bottom)
        place(std::move(blocks[i]), gap);
      else
        place_in_parts(blocks[i], gap);
    }
  }
  std::vector<Page> take() { return std::move(pages_); }

 private:
  float page_height() const { return area_.bottom - area_.top; }

  /// Whether the block, with those it must be kept with, fits on the rest of the page.
  bool fits(const std::vector<Block>& blocks, std::size_t i) const {
    float end = y_ + (pages_.back().empty() ? 0 : blocks[i].gap_above) + blocks[i].height;
    for (; blocks[i].keep_with_next && i + 1 < blocks.size(); ++i)
      end += blocks[i + 1].gap_above + blocks[i + 1].height;
    return end <= area_.bottom;
  }

  void next_page() {
    pages_.emplace_back();
    y_ = area_.top;
  }

  void place(Block block, float gap) {
    const float height = block.height;
    pages_.back().push_back({std::move(block), y_ + gap});
    y_ += gap + height;
  }

  void place_in_parts(const Block& whole, float gap) {
    const float code_bottom = whole.code ? whole.code_rect.bottom() : 0;
    constexpr float kLeast = 100;  // not a line or two alone at the foot
    if (area_.bottom - y_ - gap < std::max(code_bottom, kLeast) && !pages_.back().empty()) {
      next_page();
      gap = 0;
    }
    Block part;
    part.list = whole.list;
    part.frames = whole.panel ? std::vector<Frame>{} : whole.frames;
    part.pictures = whole.pictures;
    part.code = whole.code;
    part.code_rect = whole.code_rect;
    const auto flush = [&] {
      part.height = std::max(part.height, part.code ? part.code_rect.bottom() : 0);
      add_ground(part, whole);
      place(std::move(part), gap);
      part = Block{};
      part.list = whole.list;
      gap = 0;
    };
    float before = 0;  // the end of the text above, in `whole`
    for (const TextPart& text : whole.texts) {
      const float space = text.y - before;
      before = text.y + text.height();
      TextPart rest = text;
      rest.y = part.texts.empty() ? 0 : part.height + space;
      while (true) {
        const float room = area_.bottom - y_ - gap - rest.y;
        if (rest.height() <= room) break;
        const std::size_t lines = rest.height() > page_height() ? fitting_lines(rest, room) : 0;
        if (lines > 0) {
          TextPart some = rest;
          some.last_line = some.first_line + lines;
          rest.first_line = some.last_line;
          append(part, some);
        }
        if (part.texts.empty() && pages_.back().empty()) break;  // a line taller than a page
        if (!part.texts.empty()) flush();
        next_page();
        gap = 0;
        rest.y = 0;
      }
      append(part, rest);
    }
    flush();
  }

  static void append(Block& block, const TextPart& text) {
    block.texts.push_back(text);
    block.height = text.y + text.height();
  }

  /// A notice's tinted ground and bar run beside each of its parts.
  static void add_ground(Block& part, const Block& whole) {
    if (!whole.panel) return;
    part.panel = whole.panel;
    part.panel->rect.h = part.height;
    part.rules = whole.rules;
    for (Rule& rule : part.rules) rule.rect.h = part.height;
  }

  FlowArea area_;
  std::vector<Page> pages_{Page{}};
  float y_ = 0;
  bool kept_ = false;  ///< the block before wants this one beneath it
};

}  // namespace

std::vector<Page> paginate(std::vector<Block> blocks, const FlowArea& area) {
  Paginator paginator{area};
  paginator.add(std::move(blocks));
  return paginator.take();
}

}  // namespace kiosk::detail
