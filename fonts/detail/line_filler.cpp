// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/line_filler.h"

#include <algorithm>
#include <limits>

namespace fonts::detail {
namespace {

/// Cutting changes the width of a word's last letters only. A word far wider than the box is known
/// not to fit without shaping all of it again for every line.
constexpr double kFarTooWide = 4, kFarTooWidePx = 1000;

class Filler {
 public:
  Filler(const ShapedText& shaped, const std::vector<BreakChance>& chances,
         const std::vector<std::uint32_t>& graphemes, double width_px)
      : shaped_{shaped}, chances_{chances}, graphemes_{graphemes} {
    limit_ = width_px > 0 ? width_px + kSlack : std::numeric_limits<double>::infinity();
  }

  LineSpan next(std::uint32_t begin) const {
    const std::size_t first = first_after(begin);
    std::size_t last = first;  // the furthest chance this line may take
    while (last + 1 < chances_.size() && !chances_[last].mandatory &&
           roughly_fits(begin, chances_[last + 1].byte))
      ++last;
    while (last + 1 < chances_.size() && !chances_[last].mandatory &&
           fits(begin, chances_[last + 1].byte))
      ++last;
    while (last > first && !fits(begin, chances_[last].byte)) --last;
    const BreakChance chance = chances_[last];
    if (fits(begin, chance.byte)) return span(begin, chance.byte, chance.mandatory);
    return span(begin, inside_word(begin, chance.byte), false);
  }

 private:
  LineSpan span(std::uint32_t begin, std::uint32_t end, bool hard) const {
    return {{begin, end},
            visible_end(shaped_.text(), {begin, end}),
            hard,
            ends_in_soft_hyphen(shaped_.text(), end)};
  }

  std::size_t first_after(std::uint32_t begin) const {
    return static_cast<std::size_t>(
        std::upper_bound(chances_.begin(), chances_.end(), begin,
                         [](std::uint32_t byte, const BreakChance& c) { return byte < c.byte; }) -
        chances_.begin());
  }

  bool roughly_fits(std::uint32_t begin, std::uint32_t end) const {
    return shaped_.rough_width({begin, visible_end(shaped_.text(), {begin, end})}) +
               shaped_.hyphen_width(end) <=
           limit_;
  }

  bool fits(std::uint32_t begin, std::uint32_t end) const {
    const TextRange line{begin, end};
    if (shaped_.rough_width(line) > kFarTooWide * limit_ + kFarTooWidePx &&
        visible_end(shaped_.text(), line) == end)
      return false;
    return shaped_.width(line, visible_end(shaped_.text(), line)) + shaped_.hyphen_width(end) <=
           limit_;
  }

  /// The furthest grapheme border before `end` that still fits, but at least one grapheme.
  std::uint32_t inside_word(std::uint32_t begin, std::uint32_t end) const {
    const auto first = std::upper_bound(graphemes_.begin(), graphemes_.end(), begin);
    const auto stop = std::lower_bound(first, graphemes_.end(), end);
    auto cut = first;
    while (cut + 1 < stop && roughly_fits(begin, *(cut + 1))) ++cut;
    while (cut + 1 < stop && fits(begin, *(cut + 1))) ++cut;
    while (cut > first && !fits(begin, *cut)) --cut;
    return *cut;
  }

  const ShapedText& shaped_;
  const std::vector<BreakChance>& chances_;
  const std::vector<std::uint32_t>& graphemes_;
  double limit_ = 0;
};

}  // namespace

std::vector<LineSpan> fill_lines(const ShapedText& shaped, const std::vector<BreakChance>& chances,
                                 const std::vector<std::uint32_t>& graphemes, double width_px,
                                 std::uint32_t most) {
  const Filler filler{shaped, chances, graphemes, width_px};
  std::vector<LineSpan> lines;
  const auto end = static_cast<std::uint32_t>(shaped.text().size());
  for (std::uint32_t begin = 0; begin < end && (most == 0 || lines.size() < most);) {
    lines.push_back(filler.next(begin));
    begin = lines.back().text.end;
  }
  return lines;
}

}  // namespace fonts::detail
