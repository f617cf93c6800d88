// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/paginate.h"

#include <random>

#include "kiosk/export/detail/sheet.h"
#include "tests/catch.h"
#include "tests/kiosk/export/samples.h"

using namespace kiosk::detail;

namespace {

constexpr FlowArea kArea{.first_top = 100, .top = 60, .bottom = 400};

TextPart text_of(const std::string& text, float width) {
  auto part = set_text(text, "en", {.start = 0, .width = width}, Sheet{}, kiosk::test::bundle());
  if (!part) FAIL(part.error().detail);
  return *std::move(part);
}

/// A block of paragraphs with a gap of 5 between them.
Block block_of(int paragraphs, int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "word ";
  Block block;
  block.gap_above = 10;
  for (int i = 0; i < paragraphs; ++i) {
    TextPart part = text_of(text, 200);
    part.y = block.height + (i > 0 ? 5.0f : 0.0f);
    block.height = part.y + part.height();
    block.texts.push_back(std::move(part));
  }
  return block;
}

std::size_t lines_in(const std::vector<Page>& pages) {
  std::size_t lines = 0;
  for (const Page& page : pages)
    for (const PlacedBlock& placed : page)
      for (const TextPart& text : placed.block.texts) lines += text.last_line - text.first_line;
  return lines;
}

}  // namespace

TEST_CASE("blocks fill pages in order and are not split", "[export][pages]") {
  std::vector<Block> blocks;
  for (int i = 0; i < 12; ++i) blocks.push_back(block_of(2, 20));
  const float height = blocks.front().height;
  const auto pages = paginate(std::move(blocks), kArea);
  REQUIRE(pages.size() > 2);
  CHECK(pages[0].front().y == kArea.first_top);
  std::size_t count = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CHECK(pages[i].front().y == (i == 0 ? kArea.first_top : kArea.top));
    CHECK(pages[i].back().y + height <= kArea.bottom);
    for (const PlacedBlock& placed : pages[i]) CHECK(placed.block.texts.size() == 2);
    count += pages[i].size();
  }
  CHECK(count == 12);
}

TEST_CASE("a title goes to the next page with what it is the title of", "[export][pages]") {
  const Block filler = block_of(1, 60);
  Block title = block_of(1, 1);
  title.keep_with_next = true;
  const Block item = block_of(2, 20);
  FlowArea area{.first_top = 0, .top = 0, .bottom = 0};
  area.bottom = filler.height + 10 + title.height + 10 + item.height - 1;
  const auto pages = paginate({filler, title, item}, area);
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].size() == 1);
  CHECK(pages[1].size() == 2);
  area.bottom += 1.5f;
  CHECK(paginate({filler, title, item}, area).size() == 1);
}

TEST_CASE("a block taller than a page is cut between its paragraphs", "[export][pages]") {
  Block block = block_of(12, 20);
  block.frames.push_back({base::Rect{0, 0, 17, 17}});
  const std::size_t lines = lines_in({{{block, 0}}});
  const auto pages = paginate({block}, kArea);
  REQUIRE(pages.size() > 1);
  CHECK(lines_in(pages) == lines);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    REQUIRE(pages[i].size() == 1);
    const PlacedBlock& placed = pages[i].front();
    CHECK(placed.block.frames.size() == (i == 0 ? 1 : 0));
    CHECK(placed.y + placed.block.height <= kArea.bottom);
    for (const TextPart& text : placed.block.texts) {
      CHECK(text.first_line == 0);
      CHECK(text.last_line == text.set->boxes.size());
    }
  }
}

TEST_CASE("a block in parts keeps its writing lines, its boxes and the labels of its blanks",
          "[export][pages]") {
  Block block = block_of(12, 20);
  for (std::size_t i = 0; i < block.texts.size(); ++i) {
    TextPart label = text_of("name", 40);
    label.y = block.texts[i].y + block.texts[i].height() - label.height();
    block.labels.push_back(std::move(label));
    block.frames.push_back({base::Rect{0, block.texts[i].y + 1, 17, 17}});
  }
  for (int i = 0; i < 12; ++i) {
    block.height += 22;
    block.rules.push_back({base::Rect{0, block.height - 1, 300, 0.8f}});
  }
  const auto pages = paginate({block}, kArea);
  REQUIRE(pages.size() > 2);
  std::size_t labels = 0, rules = 0, frames = 0;
  const auto inside = [](const PlacedBlock& placed, float top, float bottom) {
    return top >= 0 && placed.y + bottom <= kArea.bottom + 0.01f;
  };
  for (const Page& page : pages)
    for (const PlacedBlock& placed : page) {
      for (const TextPart& label : placed.block.labels)
        CHECK(inside(placed, label.y, label.y + label.height()));
      for (const Rule& rule : placed.block.rules)
        CHECK(inside(placed, rule.rect.y, rule.rect.bottom()));
      for (const Frame& frame : placed.block.frames)
        CHECK(inside(placed, frame.rect.y, frame.rect.bottom()));
      labels += placed.block.labels.size();
      rules += placed.block.rules.size();
      frames += placed.block.frames.size();
    }
  CHECK(labels == 12);
  CHECK(rules == 12);
  CHECK(frames == 12);
}

TEST_CASE("every line lands on some page inside the area, whatever the blocks",
          "[export][pages][property]") {
  const auto seed = GENERATE(take(40, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  std::vector<Block> blocks;
  const std::size_t count = 1 + rng() % 8;
  for (std::size_t i = 0; i < count; ++i) {
    Block block = block_of(static_cast<int>(rng() % 5), static_cast<int>(1 + rng() % 30));
    if (rng() % 5 == 0) block = block_of(2, 300);  // each paragraph taller than a page
    block.keep_with_next = rng() % 4 == 0;
    blocks.push_back(std::move(block));
  }
  std::size_t lines = 0;
  for (const Block& block : blocks)
    for (const TextPart& text : block.texts) lines += text.last_line;
  const auto pages = paginate(blocks, kArea);
  CHECK(lines_in(pages) == lines);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CHECK((i == 0 || !pages[i].empty()));
    float end = i == 0 ? kArea.first_top : kArea.top;
    for (const PlacedBlock& placed : pages[i]) {
      CHECK(placed.y >= end);
      for (const TextPart& text : placed.block.texts) {
        CHECK(placed.y + text.y >= end - 0.01f);
        end = placed.y + text.y + text.height();
        CHECK(end <= kArea.bottom + 0.01f);
      }
    }
  }
}
