// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/pdf_text.h"

#include <algorithm>
#include <cmath>

#include "platform/base/utf8.h"

namespace platform::detail {
namespace {

struct Cluster {
  std::string_view text;
  std::vector<CanvasGlyph> glyphs;  ///< logical order: a base before its marks
};

/// Clusters in logical order; empty if the glyphs' clusters do not run one way.
std::vector<Cluster> clusters_of(const CanvasRun& run) {
  std::vector<CanvasGlyph> glyphs = run.glyphs;
  if (run.rtl) std::reverse(glyphs.begin(), glyphs.end());
  std::vector<Cluster> clusters;
  std::size_t begin = 0;  // of the open cluster's text; what precedes the first glyph's is its own
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t byte = glyphs[i].cluster;
    if (byte >= run.text.size() || (i > 0 && byte < glyphs[i - 1].cluster)) return {};
    if (i > 0 && byte > glyphs[i - 1].cluster) {
      clusters.back().text = run.text.substr(begin, byte - begin);
      begin = byte;
    }
    if (clusters.empty() || byte > glyphs[i - 1].cluster) clusters.emplace_back();
    clusters.back().glyphs.push_back(glyphs[i]);
  }
  if (!clusters.empty()) clusters.back().text = run.text.substr(begin);
  return clusters;
}

void append(PdfText& out, std::string_view text, const std::vector<CanvasGlyph>& glyphs) {
  out.text.append(text);
  out.glyphs.insert(out.glyphs.end(), glyphs.begin(), glyphs.end());
  out.clusters.push_back({static_cast<int>(text.size()), static_cast<int>(glyphs.size())});
}

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = std::max<std::size_t>(1, base::decode_utf8(text, at).size);
    characters.push_back(text.substr(at, size));
    at += size;
  }
  return characters;
}

/// One right-to-left cluster without its marks.
void append_visual(PdfText& out, const Cluster& cluster, std::uint32_t blank) {
  const CanvasGlyph& base = cluster.glyphs.front();
  const auto characters = characters_of(cluster.text);
  if (blank == 0 || characters.empty()) return append(out, cluster.text, {base});
  CanvasGlyph invisible = base;
  invisible.id = blank;
  for (std::size_t i = characters.size(); i-- > 1;) append(out, characters[i], {invisible});
  append(out, characters.front(), {base});
}

/// Letters stand at heights of their own.
bool slopes(const CanvasRun& run, const std::vector<Cluster>& clusters) {
  return std::any_of(clusters.begin(), clusters.end(), [&run](const Cluster& cluster) {
    return std::abs(cluster.glyphs.front().y - run.baseline) > 0.05f * run.size_pt;
  });
}

bool is_space(const Cluster& cluster) {
  return cluster.text.find_first_not_of(' ') == std::string_view::npos;
}

/// The characters of a word's clusters, first to last in reading order, as spaces on the baseline.
void append_flat(PdfText& out, const CanvasRun& run, const Cluster* first, const Cluster* last,
                 float end_x, const BlankGlyphs& blanks) {
  constexpr float kOverlap = 0.08f;  // em that letters of one word may overlap
  std::vector<std::string_view> characters;
  float left = end_x;
  for (const Cluster* cluster = first; cluster != last; ++cluster) {
    for (const std::string_view c : characters_of(cluster->text)) characters.push_back(c);
    left = std::min(left, cluster->glyphs.front().x);
  }
  if (characters.empty()) return;
  const float space = blanks.space_em * run.size_pt;
  const float even = (end_x - left) / static_cast<float>(characters.size());
  const float pitch = std::max(even, space - kOverlap * run.size_pt);
  const int more = std::max(0, static_cast<int>(std::ceil((pitch - space) / space)));
  float x = left;
  for (std::size_t i = characters.size(); i-- > 0; x += pitch) {
    // As many spaces as cover the letter's share of the word: a gap would end the word.
    std::vector<CanvasGlyph> glyphs{{blanks.space, x, run.baseline, 0}};
    for (int k = 1; k <= more; ++k)
      glyphs.push_back({blanks.space,
                        x + (pitch - space) * static_cast<float>(k) / static_cast<float>(more),
                        run.baseline, 0});
    append(out, characters[i], glyphs);
  }
}

/// Clusters come in reading order, so the visual left is the last.
PdfText flat_text(const CanvasRun& run, const std::vector<Cluster>& clusters,
                  const BlankGlyphs& blanks) {
  PdfText out;
  // Where the run's last word in visual order ends is not known; a letter's width is a guess.
  float end_x = clusters.front().glyphs.front().x + blanks.space_em * run.size_pt;
  std::vector<PdfText> words;
  for (std::size_t i = 0; i < clusters.size();) {
    std::size_t end = i + 1;
    PdfText word;
    if (is_space(clusters[i])) {
      CanvasGlyph space = clusters[i].glyphs.front();
      space.y = run.baseline;
      append(word, clusters[i].text, {space});
    } else {
      while (end < clusters.size() && !is_space(clusters[end])) ++end;
      append_flat(word, run, clusters.data() + i, clusters.data() + end, end_x, blanks);
    }
    end_x = clusters[end - 1].glyphs.front().x;
    words.push_back(std::move(word));
    i = end;
  }
  for (std::size_t i = words.size(); i-- > 0;) {
    out.text += words[i].text;
    out.glyphs.insert(out.glyphs.end(), words[i].glyphs.begin(), words[i].glyphs.end());
    out.clusters.insert(out.clusters.end(), words[i].clusters.begin(), words[i].clusters.end());
  }
  std::vector<CanvasGlyph> letters;
  for (const Cluster& cluster : clusters)
    if (!is_space(cluster))
      letters.insert(letters.end(), cluster.glyphs.begin(), cluster.glyphs.end());
  if (!letters.empty()) append(out, {}, letters);
  return out;
}

}  // namespace

PdfText pdf_text(const CanvasRun& run, const BlankGlyphs& blanks) {
  PdfText out;
  const std::vector<Cluster> clusters = clusters_of(run);
  if (clusters.empty()) {
    append(out, run.text, run.glyphs);
    return out;
  }
  if (!run.rtl) {
    for (const Cluster& cluster : clusters) append(out, cluster.text, cluster.glyphs);
    return out;
  }
  if (blanks.space != 0 && blanks.space_em > 0 && slopes(run, clusters))
    return flat_text(run, clusters, blanks);
  for (std::size_t i = clusters.size(); i-- > 0;) append_visual(out, clusters[i], blanks.blank);
  for (const Cluster& cluster : clusters)
    for (std::size_t i = 1; i < cluster.glyphs.size(); ++i) append(out, {}, {cluster.glyphs[i]});
  return out;
}

}  // namespace platform::detail
