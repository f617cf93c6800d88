// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/pdf_text.h"

#include <algorithm>

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

}  // namespace

PdfText pdf_text(const CanvasRun& run, std::uint32_t blank) {
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
  for (std::size_t i = clusters.size(); i-- > 0;) append_visual(out, clusters[i], blank);
  for (const Cluster& cluster : clusters)
    for (std::size_t i = 1; i < cluster.glyphs.size(); ++i) append(out, {}, {cluster.glyphs[i]});
  return out;
}

}  // namespace platform::detail
