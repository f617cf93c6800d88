// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/paragraph_cache.h"

#include <functional>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace fonts {
namespace {

struct SpecHash {
  std::size_t operator()(const ParagraphSpec& spec) const {
    std::size_t hash = std::hash<std::string>{}(spec.text);
    const auto mix = [&hash](auto value) {
      hash ^= std::hash<decltype(value)>{}(value) + 0x9E3779B97F4A7C15u + (hash << 6) + (hash >> 2);
    };
    mix(spec.locale);
    mix(spec.width_px);
    mix(static_cast<unsigned>(spec.direction));
    mix(static_cast<unsigned>(spec.align));
    mix(spec.max_lines);
    for (const StyledRange& styled : spec.styles) {
      mix(styled.range.end);
      mix(styled.style.size_px);
      mix(static_cast<unsigned>(styled.style.weight));
      mix(styled.style.colour);
      mix(styled.style.link);
    }
    return hash;
  }
};

/// About what an entry takes of the heap.
std::size_t bytes_of(const ParagraphSpec& spec, const Paragraph& paragraph) {
  std::size_t bytes = sizeof(ParagraphSpec) + sizeof(Paragraph) + 2 * spec.text.size() +
                      spec.styles.size() * sizeof(StyledRange) +
                      (spec.text.size() + 1) * sizeof(std::uint32_t);
  for (const Line& line : paragraph.lines()) {
    bytes += sizeof(Line);
    for (const GlyphRun& run : line.runs)
      bytes += sizeof(GlyphRun) + run.glyphs.size() * sizeof(Glyph);
  }
  return bytes;
}

}  // namespace

struct ParagraphCache::Impl {
  struct Entry {
    ParagraphSpec spec;
    std::shared_ptr<const Paragraph> paragraph;
    std::size_t bytes = 0;
  };
  using Entries = std::list<Entry>;  // latest used first

  /// Index keys point into the list's nodes, which never move.
  struct KeyHash {
    std::size_t operator()(const ParagraphSpec* spec) const { return SpecHash{}(*spec); }
  };
  struct KeyEqual {
    bool operator()(const ParagraphSpec* a, const ParagraphSpec* b) const { return *a == *b; }
  };

  const FontSet& set;
  std::size_t capacity;
  Entries entries;
  std::unordered_map<const ParagraphSpec*, Entries::iterator, KeyHash, KeyEqual> index;
  Counters counters;

  Impl(const FontSet& fonts, std::size_t capacity_bytes) : set{fonts}, capacity{capacity_bytes} {}

  std::shared_ptr<const Paragraph> laid_out(const ParagraphSpec& spec) {
    if (auto made = lay_out(spec, set)) return std::make_shared<Paragraph>(*std::move(made));
    ++counters.failures;
    auto empty = lay_out(plain({}, TextStyle{}, spec.locale), set);
    return empty ? std::make_shared<Paragraph>(*std::move(empty)) : std::make_shared<Paragraph>();
  }

  void drop_oldest() {
    const Entry& oldest = entries.back();
    counters.bytes -= oldest.bytes;
    ++counters.evictions;
    index.erase(&oldest.spec);
    entries.pop_back();
  }
};

ParagraphCache::ParagraphCache(const FontSet& set, std::size_t capacity_bytes)
    : impl_{std::make_unique<Impl>(set, capacity_bytes)} {}
ParagraphCache::~ParagraphCache() = default;

std::shared_ptr<const Paragraph> ParagraphCache::get(const ParagraphSpec& spec) {
  Impl& cache = *impl_;
  if (const auto found = cache.index.find(&spec); found != cache.index.end()) {
    ++cache.counters.hits;
    cache.entries.splice(cache.entries.begin(), cache.entries, found->second);
    return found->second->paragraph;
  }
  ++cache.counters.misses;
  auto paragraph = cache.laid_out(spec);
  const std::size_t bytes = bytes_of(spec, *paragraph);
  if (bytes > cache.capacity) return paragraph;
  while (cache.counters.bytes + bytes > cache.capacity) cache.drop_oldest();
  cache.entries.push_front({spec, paragraph, bytes});
  cache.index.emplace(&cache.entries.front().spec, cache.entries.begin());
  cache.counters.bytes += bytes;
  return paragraph;
}

void ParagraphCache::clear() {
  impl_->index.clear();
  impl_->entries.clear();
  impl_->counters.bytes = 0;
}

ParagraphCache::Counters ParagraphCache::counters() const { return impl_->counters; }

}  // namespace fonts
