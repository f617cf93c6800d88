// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/paginate.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace kiosk::detail {
namespace {

/// A span of heights in a block that no cut may go through.
struct Span {
  float top = 0, bottom = 0;
};

/// A block taller than the room for it, to be placed in parts: it may be cut before a text, between
/// the lines of one that is taller than a page, and beneath a ruled line.
class Sliceable {
 public:
  Sliceable(const Block& whole, float page_height) : whole_{whole}, page_height_{page_height} {
    for (const TextPart& text : whole_.texts)
      for (std::size_t i = text.first_line; i < text.last_line; i = end_of(text, i)) {
        spans_.push_back(span_of(text, i));
        cuts_.push_back(spans_.back().top);
      }
    for (const TextPart& label : whole_.labels)
      spans_.push_back({label.y, label.y + label.height()});
    for (const Rule& rule : whole_.rules) {
      if (runs_along(rule.rect)) continue;
      spans_.push_back(span_of(rule.rect));
      cuts_.push_back(rule.rect.bottom());
    }
    for (const Frame& frame : whole_.frames)
      if (!runs_along(frame.rect)) spans_.push_back(span_of(frame.rect));
    for (const Picture& picture : whole_.pictures) spans_.push_back(span_of(picture.rect));
    if (whole_.code) spans_.push_back(span_of(whole_.code_rect));
    std::erase_if(cuts_, [&](float cut) {
      const bool parts = bottom_of(0, cut) > 0 && bottom_of(cut, kEnd) > cut;
      return !parts || is_crossed(cut);
    });
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.push_back(kEnd);
  }

  static constexpr float kEnd = std::numeric_limits<float>::max();

  /// The last cut after `from` with which the part before it fits the room; `from` if none does.
  float cut(float from, float room) const {
    float best = from;
    for (const float cut : cuts_)
      if (cut > from && bottom_of(from, cut) - from <= room) best = cut;
    return best;
  }
  float next_cut(float from) const { return *std::upper_bound(cuts_.begin(), cuts_.end(), from); }

  /// What begins between two heights, moved to the top.
  Block slice(float from, float to) const {
    const auto begins = [&](float y) { return y >= from && y < to; };
    Block part;
    part.list = whole_.list;
    part.height = bottom_of(from, to) - from;
    for (const TextPart& text : whole_.texts) add_text(part, text, from, to);
    for (TextPart label : whole_.labels)
      if (begins(label.y)) label.y -= from, part.labels.push_back(std::move(label));
    const auto add = [&](auto& to_list, auto thing) {
      if (runs_along(thing.rect))
        thing.rect.h += part.height - whole_.height;
      else if (begins(thing.rect.y))
        thing.rect = thing.rect.moved(0, -from);
      else
        return;
      to_list.push_back(std::move(thing));
    };
    for (const Rule& rule : whole_.rules) add(part.rules, rule);
    for (const Frame& frame : whole_.frames) add(part.frames, frame);
    for (const Picture& picture : whole_.pictures) add(part.pictures, picture);
    if (whole_.panel) {
      part.panel = whole_.panel;
      part.panel->rect.h = part.height;
    }
    if (whole_.code && begins(whole_.code_rect.y)) {
      part.code = whole_.code;
      part.code_rect = whole_.code_rect.moved(0, -from);
    }
    return part;
  }

 private:
  /// The ground of a notice, its bar or its frame: beside each part.
  bool runs_along(const base::Rect& rect) const { return rect.h > whole_.height - 2; }

  /// The line after `line` before which the text may be cut.
  std::size_t end_of(const TextPart& text, std::size_t line) const {
    return text.height() > page_height_ ? line + 1 : text.last_line;
  }
  Span span_of(const TextPart& text, std::size_t line) const {
    const auto& boxes = text.set->boxes;
    const auto& last = boxes[end_of(text, line) - 1];
    const float above = text.y - boxes[text.first_line].top;
    return {above + boxes[line].top, above + last.top + last.height};
  }
  static Span span_of(const base::Rect& rect) { return {rect.y, rect.bottom()}; }

  bool is_crossed(float cut) const {
    constexpr float kTouch = 0.01f;
    return std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) {
      return span.top < cut - kTouch && span.bottom > cut + kTouch;
    });
  }
  float bottom_of(float from, float to) const {
    float bottom = from;
    for (const Span& span : spans_)
      if (span.top >= from && span.top < to) bottom = std::max(bottom, span.bottom);
    return bottom;
  }

  void add_text(Block& part, const TextPart& text, float from, float to) const {
    TextPart some = text;
    some.last_line = some.first_line;
    for (std::size_t i = text.first_line; i < text.last_line; i = end_of(text, i)) {
      const float top = span_of(text, i).top;
      if (top < from || top >= to) continue;
      if (some.first_line == some.last_line) some.first_line = i, some.y = top - from;
      some.last_line = end_of(text, i);
    }
    if (some.first_line < some.last_line) part.texts.push_back(std::move(some));
  }

  const Block& whole_;
  float page_height_;
  std::vector<Span> spans_;
  std::vector<float> cuts_;  ///< ascending; the last is the end
};

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
    constexpr float kLeast = 100;  // not a line or two alone at the foot
    const Sliceable block{whole, area_.bottom - area_.top};
    for (float from = 0; from < Sliceable::kEnd;) {
      const float room = area_.bottom - y_ - gap;
      const bool begun = !pages_.back().empty();
      float to = begun && from == 0 && room < kLeast ? from : block.cut(from, room);
      if (to == from && begun) {
        next_page();
        gap = 0;
        continue;
      }
      if (to == from) to = block.next_cut(from);  // a line taller than a page
      place(block.slice(from, to), gap);
      gap = 0;
      if (to < Sliceable::kEnd) next_page();
      from = to;
    }
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
