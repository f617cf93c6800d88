// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/paragraph.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "fonts/line_break.h"

namespace fonts {
namespace {

/// A grapheme as it stands on the line; those of one ligature share its advance evenly.
struct Cell {
  TextRange text;
  float left = 0, right = 0;
  bool rtl = false;

  float before() const { return rtl ? right : left; }  ///< the edge where reading starts
  float after() const { return rtl ? left : right; }
};

using Borders = std::vector<std::uint32_t>;

/// Calls `visit` for the graphemes of a cluster in logical order.
template <class F>
void split_cluster(const Cell& cluster, const Borders& graphemes, F& visit) {
  const auto first = std::upper_bound(graphemes.begin(), graphemes.end(), cluster.text.begin);
  const auto last = std::lower_bound(first, graphemes.end(), cluster.text.end);
  const auto count = static_cast<float>(std::distance(first, last) + 1);
  const float step = (cluster.after() - cluster.before()) / count;
  Cell cell = cluster;
  float from = cluster.before();
  std::uint32_t begin = cluster.text.begin;
  for (auto border = first;; ++border) {
    const bool at_end = border == last;
    const float to = at_end ? cluster.after() : from + step;
    cell.text = {begin, at_end ? cluster.text.end : *border};
    cell.left = std::min(from, to);
    cell.right = std::max(from, to);
    visit(cell);
    if (at_end) return;
    begin = *border;
    from = to;
  }
}

/// Calls `visit(const Cell&)` for each grapheme of a run. Text without a glyph has no width.
template <class F>
void each_cell(const GlyphRun& run, const Borders& graphemes, F visit) {
  if (run.text.begin == run.text.end) return;
  std::vector<Cell> clusters;
  float pen = run.x;
  for (const Glyph& glyph : run.glyphs) {
    if (clusters.empty() || clusters.back().text.begin != glyph.cluster)
      clusters.push_back({{glyph.cluster, run.text.end}, pen, pen, run.rtl});
    pen += glyph.advance;
    clusters.back().right = pen;
  }
  if (clusters.empty()) clusters.push_back({run.text, pen, pen, run.rtl});
  for (std::size_t i = 0; i + 1 < clusters.size(); ++i) {
    if (run.rtl)
      clusters[i + 1].text.end = clusters[i].text.begin;
    else
      clusters[i].text.end = clusters[i + 1].text.begin;
  }
  (run.rtl ? clusters.back() : clusters.front()).text.begin = run.text.begin;
  for (const Cell& cluster : clusters) split_cluster(cluster, graphemes, visit);
}

template <class F>
void each_cell(const Line& line, const Borders& graphemes, F visit) {
  for (const GlyphRun& run : line.runs) each_cell(run, graphemes, visit);
}

/// The border at or before a byte.
std::uint32_t border_before(const Borders& graphemes, std::uint32_t byte) {
  return *std::prev(std::upper_bound(graphemes.begin(), graphemes.end(), byte));
}

const Line& line_at(const std::vector<Line>& lines, float y) {
  for (const Line& line : lines)
    if (y < line.top + line.height) return line;
  return lines.back();
}

}  // namespace

std::uint32_t Paragraph::hit_test(base::Point p) const {
  if (lines_.empty()) return 0;
  const Line& line = line_at(lines_, p.y);
  std::uint32_t byte = line.text.begin;
  float nearest = std::numeric_limits<float>::infinity();
  each_cell(line, graphemes_, [&](const Cell& cell) {
    const float distance = std::max({cell.left - p.x, p.x - cell.right, 0.0f});
    if (distance >= nearest) return;
    nearest = distance;
    const bool left_half = p.x < (cell.left + cell.right) / 2;
    byte = left_half == cell.rtl ? cell.text.end : cell.text.begin;
  });
  // The caret at a soft line end would show on the next line: stay before the last grapheme.
  if (byte == line.text.end && byte > line.text.begin && &line != &lines_.back()) --byte;
  return border_before(graphemes_, byte);
}

base::Rect Paragraph::caret(std::uint32_t byte) const {
  if (lines_.empty()) return {};
  byte = border_before(graphemes_, std::min(byte, lines_.back().text.end));
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), byte,
                       [](std::uint32_t b, const Line& line) { return b < line.text.begin; });
  const Line& line = after == lines_.begin() ? lines_.front() : *std::prev(after);
  float x = line.x;
  each_cell(line, graphemes_, [&](const Cell& cell) {
    if (cell.text.begin <= byte && byte < cell.text.end) x = cell.before();
    if (byte == line.text.end && cell.text.end == byte) x = cell.after();
  });
  return {x, line.top, 0, line.height};
}

std::vector<base::Rect> Paragraph::rects(TextRange range) const {
  std::vector<base::Rect> found;
  for (const Line& line : lines_) {
    if (line.text.end <= range.begin || line.text.begin >= range.end) continue;
    const bool last = &line == &lines_.back();
    const float least = last ? std::numeric_limits<float>::lowest() : line.x;
    const float most = last ? std::numeric_limits<float>::max() : line.x + line.width;
    std::vector<std::pair<float, float>> spans;
    each_cell(line, graphemes_, [&](const Cell& cell) {
      if (cell.text.end <= range.begin || cell.text.begin >= range.end) return;
      const float left = std::max(cell.left, least), right = std::min(cell.right, most);
      if (left < right) spans.emplace_back(left, right);
    });
    std::sort(spans.begin(), spans.end());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      constexpr float kTouching = 0.01f;
      const auto [left, right] = spans[i];
      if (i > 0 && left <= found.back().right() + kTouching)
        found.back().w = std::max(found.back().right(), right) - found.back().x;
      else
        found.push_back({left, line.top, right - left, line.height});
    }
  }
  return found;
}

std::vector<TextRange> Paragraph::words() const { return fonts::words(text_, locale_); }

std::uint32_t Paragraph::link_at(base::Point p) const {
  for (const Line& line : lines_) {
    if (p.y < line.top || p.y >= line.top + line.height) continue;
    if (p.x < line.x || p.x >= line.x + line.width) return 0;
    for (const GlyphRun& run : line.runs)
      if (p.x >= run.x && p.x < run.x + run.width) return run.style.link;
  }
  return 0;
}

}  // namespace fonts
