// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through every kind of screen in every language of the pack as visitors would, in a window,
// then writes a line and waits: what the kiosk takes after a long day.
#include <cstdio>

#include "tests/bench/stage.h"

namespace {

using bench::Stage;

constexpr int kPages = 4;       // scrolled down in each article
constexpr int kQuestions = 10;  // a situation has fewer

base::Result<void> read_articles(Stage& stage, const std::string& locale) {
  SIGNPOST_TRY(const auto sections, stage.pack().sections(locale));
  for (const content::Section& section : sections) {
    const std::string id = "section/" + section.id;
    SIGNPOST_TRY_VOID(stage.touch(id));
    SIGNPOST_TRY(const auto articles, stage.pack().articles(section.id, locale));
    for (const content::ArticleSummary& article : articles) {
      SIGNPOST_TRY_VOID(stage.touch(id + "/" + article.id));
      for (int page = 0; page < kPages && stage.turn_wheel("scroll/article/" + article.id, -6);
           ++page)
        stage.paint();
      SIGNPOST_TRY_VOID(stage.touch("back"));
    }
    SIGNPOST_TRY_VOID(stage.touch("home"));
  }
  return {};
}

base::Result<void> search(Stage& stage) {
  for (const char letter : {'p', 'l', 'a', 'n'}) {
    stage.app().handle(
        {.kind = platform::InputKind::Text, .character = static_cast<char32_t>(letter)});
    stage.paint();
  }
  return stage.touch("home");
}

base::Result<void> take_a_checklist(Stage& stage) {
  SIGNPOST_TRY_VOID(stage.touch("dates"));
  SIGNPOST_TRY_VOID(stage.touch("situations/final-plan"));
  for (int i = 0; i < kQuestions && stage.app().screen_name() == "question"; ++i)
    SIGNPOST_TRY_VOID(stage.touch(i == 0 ? "answer/confirm" : "answer/unknown"));
  SIGNPOST_TRY_VOID(stage.touch("take"));
  return {};
}

base::Result<void> visit(Stage& stage) {
  for (const content::Language& language : stage.pack().info().languages) {
    SIGNPOST_TRY_VOID(stage.start_visit(language.tag));
    SIGNPOST_TRY_VOID(read_articles(stage, language.tag));
    SIGNPOST_TRY_VOID(search(stage));
    SIGNPOST_TRY_VOID(take_a_checklist(stage));
  }
  return {};
}

}  // namespace

int main() {
  const base::ManualClock clock{bench::bench_day()};
  const auto stage = Stage::open(clock, "Signpost visit");
  const auto done = stage ? visit(**stage) : base::Result<void>{stage.error()};
  if (!done) {
    std::fprintf(stderr, "visit_window: %s\n", done.error().detail.c_str());
    return 1;
  }
  std::printf("visited\n");
  std::fflush(stdout);
  while (true) (void)(*stage)->window().window().wait(base::Millis{-1});
}
