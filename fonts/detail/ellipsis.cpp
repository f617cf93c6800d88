// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/ellipsis.h"

#include <algorithm>
#include <limits>
#include <string>

#include "fonts/detail/face_choice.h"
#include "platform/base/utf8.h"

namespace fonts::detail {
namespace {

constexpr char32_t kEllipsis = U'\u2026';

Ellipsis ellipsis_after(const ShapedText& shaped, std::uint32_t end, std::uint8_t level) {
  const std::size_t source = shaped.run_at(end > 0 ? end - 1 : 0);
  const FontSet& set = shaped.set();
  Ellipsis made;
  made.style = shaped.style(source);
  made.run = shaped.runs()[source];
  made.run.bidi_level = level;
  if (!set.covers(made.run.font, kEllipsis))
    made.run.font =
        face_for(kEllipsis, made.run.script, shaped.spec().locale, made.style.weight, set);
  std::string text;
  if (set.covers(made.run.font, kEllipsis))
    base::append_utf8(text, kEllipsis);
  else
    text = "...";
  made.run.text = {0, static_cast<std::uint32_t>(text.size())};
  made.glyphs = shape(text, made.run, made.style.size_px, shaped.spec().locale, set);
  made.run.text = {end, end};
  for (ShapedGlyph& glyph : made.glyphs) {
    glyph.cluster = end;
    made.width += static_cast<double>(glyph.advance);
  }
  return made;
}

}  // namespace

CutLine cut_line(const ShapedText& shaped, const LineSpan& line,
                 const std::vector<std::uint32_t>& graphemes, double width_px,
                 std::uint8_t paragraph_level) {
  const std::uint32_t begin = line.text.begin;
  const double limit = width_px > 0 ? width_px + kSlack : std::numeric_limits<double>::infinity();
  // What follows on later lines may be cut into this one, but not across a mandatory break.
  const std::uint32_t furthest =
      line.hard ? line.visible_end : static_cast<std::uint32_t>(shaped.text().size());
  auto cut = std::upper_bound(graphemes.begin(), graphemes.end(), furthest) - 1;
  const auto start = std::lower_bound(graphemes.begin(), cut, begin);
  cut = std::partition_point(start, cut, [&](std::uint32_t byte) {
    return shaped.rough_width({begin, byte}) <= limit;
  });
  for (;; --cut) {
    const std::uint32_t end = visible_end(shaped.text(), {begin, *cut});
    Ellipsis ellipsis = ellipsis_after(shaped, end, paragraph_level);
    if (cut == start || shaped.width({begin, end}, end) + ellipsis.width <= limit)
      return {{{begin, end}, end, false, false}, std::move(ellipsis)};
  }
}

}  // namespace fonts::detail
