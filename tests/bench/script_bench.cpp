// SPDX-License-Identifier: GPL-3.0-or-later
// Layout of an article of 600 words in every script, from the sentences of the golden layouts.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "fonts/line_break.h"
#include "fonts/paragraph.h"
#include "tests/bench/table.h"

namespace {

using bench::Stopwatch;

constexpr double kMostMs = 10, kMostNastaliqMs = 25;
constexpr std::size_t kWords = 600, kWordsInParagraph = 50;
constexpr int kRounds = 15;
constexpr float kSizePx = 24, kWidthPx = 760;

struct Article {
  std::string locale;
  std::vector<std::string> paragraphs;
};

/// A sentence over and over, each time a little different: 600 words in paragraphs of about 50.
Article article_of(const std::string& locale, const std::string& sentence) {
  Article article{locale, {}};
  const std::size_t in_sentence = std::max<std::size_t>(fonts::words(sentence, locale).size(), 1);
  int number = 1;
  for (std::size_t words = 0; words < kWords;) {
    std::string paragraph;
    for (std::size_t part = 0; part < kWordsInParagraph && words < kWords;) {
      paragraph += std::to_string(number++) + " " + sentence + " ";
      part += in_sentence + 1;
      words += in_sentence + 1;
    }
    article.paragraphs.push_back(std::move(paragraph));
  }
  return article;
}

base::Result<void> lay_out(const Article& article, const fonts::FontSet& set) {
  fonts::TextStyle style;
  style.size_px = kSizePx;
  for (const std::string& paragraph : article.paragraphs) {
    const auto made = fonts::lay_out(fonts::plain(paragraph, style, article.locale, kWidthPx), set);
    if (!made) return made.error();
  }
  return {};
}

base::Result<void> measure(const Article& article) {
  SIGNPOST_TRY(const fonts::FontSet set, fonts::FontSet::load(SIGNPOST_FONT_DIR));
  bench::Samples first, later;
  for (int round = 0; round <= kRounds; ++round) {
    const Stopwatch watch;
    SIGNPOST_TRY_VOID(lay_out(article, set));
    (round == 0 ? first : later).add(watch.spent());
  }
  const std::string what = "600 words in " + article.locale + ", layout, ";
  bench::print(bench::row(what + "face just opened", first, 50));
  bench::Row row = bench::row(what + "p50", later, 50);
  row.most = article.locale == "ur" ? kMostNastaliqMs : kMostMs;
  bench::print(row);
  return {};
}

base::Result<void> measure_all() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{SIGNPOST_GOLDEN_DIR}) {
    const std::string name = entry.path().filename().string();
    if (name.rfind("script_", 0) == 0 && name.find(".expected.") == std::string::npos)
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) return base::Error{base::ErrorCode::NotFound, "no sentences to lay out"};
  for (const auto& file : files) {
    std::ifstream in{file};
    const auto json = nlohmann::json::parse(in);
    SIGNPOST_TRY_VOID(measure(article_of(json.at("locale"), json.at("spans").at(0).at("text"))));
  }
  return {};
}

}  // namespace

int main() {
  const auto done = measure_all();
  if (!done) std::fprintf(stderr, "script_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
