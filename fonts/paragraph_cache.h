// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <memory>

#include "fonts/paragraph.h"

namespace fonts {

/// Laid-out paragraphs by spec, least recently used dropped first. Bounded by the memory they take
/// (about: text and glyphs); a paragraph larger than the whole bound is given but not kept.
class ParagraphCache {
 public:
  explicit ParagraphCache(const FontSet& set, std::size_t capacity_bytes = 4 << 20);
  ~ParagraphCache();

  /// The paragraph for a spec; text that cannot be laid out gives an empty line (and counts as a
  /// failure). The pointer stays valid for as long as the caller holds it.
  std::shared_ptr<const Paragraph> get(const ParagraphSpec& spec);
  void clear();

  struct Counters {
    std::size_t hits = 0, misses = 0, evictions = 0, failures = 0, bytes = 0;
  };
  Counters counters() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace fonts
