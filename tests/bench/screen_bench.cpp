// SPDX-License-Identifier: GPL-3.0-or-later
// Frames, layouts and language switches of the kiosk in a window of this program.
#include <imgui.h>

#include <algorithm>
#include <cstdio>

#include "tests/bench/bare_window.h"
#include "tests/bench/ground.h"
#include "tests/bench/stage.h"
#include "tests/bench/table.h"

namespace {

using bench::Stage;
using bench::Stopwatch;

constexpr double kFrameMs = 16, kLayoutMs = 10, kSwitchMs = 100, kTextMs = 2;
constexpr int kFrames = 200, kSettling = 20, kSwitchRounds = 8;

base::Result<bench::Samples> bare_frames() {
  SIGNPOST_TRY(bench::BareWindow window, bench::BareWindow::open(bench::kWidth, bench::kHeight));
  bench::Samples times;
  for (int i = 0; i < kSettling + kFrames; ++i) {
    const Stopwatch watch;
    window.paint(bench::kGround);
    window.finish();
    if (i >= kSettling) times.add(watch.spent());
  }
  return times;
}

struct Found {
  std::string section, article;
  std::size_t bytes = 0;  ///< of text in the language itself
};

base::Result<std::vector<Found>> all_articles(const content::Pack& pack,
                                              const std::string& locale) {
  std::vector<Found> all;
  SIGNPOST_TRY(const auto sections, pack.sections(locale));
  for (const content::Section& section : sections) {
    SIGNPOST_TRY(const auto summaries, pack.articles(section.id, locale));
    for (const content::ArticleSummary& summary : summaries) {
      SIGNPOST_TRY(const auto article, pack.article(summary.id, locale));
      Found found{section.id, summary.id, 0};
      if (article)
        for (const content::Block& block : article->blocks)
          if (block.locale == locale)
            for (const content::Span& span : block.spans) found.bytes += span.text.size();
      all.push_back(std::move(found));
    }
  }
  return all;
}

base::Result<Found> longest_article(const content::Pack& pack, const std::string& locale) {
  SIGNPOST_TRY(const auto all, all_articles(pack, locale));
  const auto longest = std::max_element(
      all.begin(), all.end(), [](const Found& a, const Found& b) { return a.bytes < b.bytes; });
  if (longest == all.end() || longest->bytes == 0)
    return base::Error{base::ErrorCode::NotFound, "no article has text in " + locale};
  return *longest;
}

base::Result<void> open_article(Stage& stage, const std::string& locale, const Found& found) {
  SIGNPOST_TRY_VOID(stage.start_visit(locale));
  SIGNPOST_TRY_VOID(stage.touch("section/" + found.section));
  return stage.touch("section/" + found.section + "/" + found.article);
}

/// All of a frame but OpenGL: the pass over the screen, its cached text and shapes.
bench::Spent draw_alone(Stage& stage) {
  ImGui::NewFrame();
  kiosk::ui::Painter painter{*ImGui::GetBackgroundDrawList(), stage.app().atlas(), 1,
                             [](const kiosk::ui::Picture&) { return std::uintptr_t{1}; }};
  const Stopwatch watch;
  stage.app().draw(painter);
  const bench::Spent spent = watch.spent();
  ImGui::EndFrame();
  return spent;
}

base::Result<void> frames(Stage& stage, const bench::Samples& bare) {
  SIGNPOST_TRY(const Found found, longest_article(stage.pack(), "ar"));
  SIGNPOST_TRY_VOID(open_article(stage, "ar", found));
  const std::string scroll = "scroll/article/" + found.article;
  bench::Samples paints, whole, alone;
  float lines = -1;
  int turned = 0;
  for (int i = 0; i < kFrames; ++i) {
    const Stopwatch from_wheel;
    if (stage.turn_wheel(scroll, lines))
      ++turned;
    else
      lines = -lines;  // the other way at each end
    const Stopwatch from_paint;
    stage.paint();
    paints.add(from_paint.spent());
    whole.add(from_wheel.spent());
    alone.add(draw_alone(stage));
  }
  if (turned < kFrames / 2)
    return base::Error{base::ErrorCode::InvalidData, found.article + " does not scroll"};
  const std::string what = "frame, scrolling \"" + found.article + "\" in ar, ";
  for (const int percent : {50, 95}) {
    bench::Row row = bench::row(what + "p" + std::to_string(percent), paints, percent);
    row.baseline = bare.ms(percent);
    if (percent == 95) row.most = kFrameMs;
    bench::print(row);
  }
  bench::print(
      {.what = what + "CPU time, p50", .figure = paints.cpu_ms(50), .baseline = bare.cpu_ms(50)});
  bench::Row text = bench::row("the same without OpenGL: cached text and shapes, p95", alone, 95);
  text.most = kTextMs;
  bench::print(text);
  bench::Row row = bench::row("the same from the turn of the wheel, p95", whole, 95);
  row.most = kFrameMs;
  bench::print(row);
  return {};
}

/// From the touch on an article's card to its laid out page, each article new to the visit.
base::Result<void> layouts(Stage& stage, const std::string& locale) {
  SIGNPOST_TRY(const auto all, all_articles(stage.pack(), locale));
  bench::Samples laid_out, painted;
  SIGNPOST_TRY_VOID(stage.start_visit(locale));
  for (const Found& found : all) {
    SIGNPOST_TRY_VOID(stage.touch("section/" + found.section));
    SIGNPOST_TRY(const base::Point at,
                 stage.press("section/" + found.section + "/" + found.article));
    const Stopwatch watch;
    stage.release(at);
    stage.app().lay_out();
    laid_out.add(watch.spent());
    stage.paint();
    painted.add(watch.spent());
    if (stage.app().screen_name() != "article")
      return base::Error{base::ErrorCode::InvalidData, found.article + " does not open"};
    SIGNPOST_TRY_VOID(stage.touch("home"));
  }
  const std::string what = "new article in " + locale + " (" + std::to_string(all.size()) + "), ";
  bench::print(bench::row(what + "touch to layout, p50", laid_out, 50));
  bench::Row slowest = bench::row(what + "touch to layout, slowest", laid_out, bench::kSlowest);
  slowest.most = kLayoutMs;
  bench::print(slowest);
  bench::print(bench::row(what + "touch to frame, slowest", painted, bench::kSlowest));
  return {};
}

/// From the touch on a language to the finished frame, on an article.
base::Result<void> language_switches(Stage& stage) {
  SIGNPOST_TRY(const Found found, longest_article(stage.pack(), "ar"));
  SIGNPOST_TRY_VOID(open_article(stage, "en", found));
  bench::Samples first, later;
  for (int round = 0; round <= kSwitchRounds; ++round)
    for (const char* locale : {"ar", "pl", "en"}) {
      SIGNPOST_TRY_VOID(stage.touch("language"));
      SIGNPOST_TRY(const base::Point at, stage.press(std::string{"language/"} + locale));
      const Stopwatch watch;
      stage.release(at);
      stage.paint();
      (round == 0 ? first : later).add(watch.spent());
      if (stage.app().state().locale != locale)
        return base::Error{base::ErrorCode::InvalidData, "the language does not change"};
    }
  const std::string what = "language switch on an article, ";
  for (bench::Row row : {bench::row(what + "first time, slowest of 3", first, bench::kSlowest),
                         bench::row(what + "later, p95", later, 95)}) {
    row.most = kSwitchMs;
    bench::print(row);
  }
  return {};
}

base::Result<void> measure() {
  SIGNPOST_TRY(const auto bare, bare_frames());
  const base::ManualClock clock{bench::bench_day()};
  // Each with a stage of its own, so that nothing is known from before.
  using Part = base::Result<void> (*)(Stage&);
  for (const Part part : std::initializer_list<Part>{
           language_switches, [](Stage& stage) { return layouts(stage, "en"); },
           [](Stage& stage) { return layouts(stage, "ar"); }}) {
    SIGNPOST_TRY(const auto stage, Stage::open(clock, "Signpost screens"));
    SIGNPOST_TRY_VOID(part(*stage));
  }
  SIGNPOST_TRY(const auto stage, Stage::open(clock, "Signpost frames"));
  return frames(*stage, bare);
}

}  // namespace

int main() {
  const auto done = measure();
  if (!done) std::fprintf(stderr, "screen_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
