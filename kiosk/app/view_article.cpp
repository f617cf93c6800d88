// SPDX-License-Identifier: GPL-3.0-or-later
// Pages to read: articles, their Easy read versions, and letters.
#include <algorithm>

#include "kiosk/app/voice.h"
#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

using content::BlockKind;

ui::RichText rich(const content::Block& block) {
  ui::RichText text{.parts = {}, .locale = block.locale};
  for (const content::Span& span : block.spans)
    text.parts.push_back({span.text, span.strong, span.link});
  return text;
}

/// The message that labels a block which is more than its text; empty: none does.
std::string_view label_of(const content::Block& block, bool first_note) {
  switch (block.kind) {
    case BlockKind::Warning:
      return "article.warning";
    case BlockKind::Say:
      return "article.say";
    case BlockKind::Note:
      return first_note ? "letter.note" : "";
    default:
      return "";
  }
}

bool is_reading(const content::Block& block) {
  return block.kind != BlockKind::Heading && block.kind != BlockKind::Subheading;
}

/// What stands round the blocks of a page.
base::Result<ArticleView> page(const content::Pack& pack, const Wording& words,
                               const std::string& id, std::string_view section_id) {
  ArticleView view;
  view.id = id;
  SIGNPOST_TRY(const auto sections, pack.sections(words.locale()));
  for (const content::Section& section : sections)
    if (section.id == section_id) view.section = section_card(section);
  view.in_short = words.text("article.in_short");
  view.next_title = words.text("article.next");
  view.sources_title = words.text("article.sources");
  return view;
}

/// Who says so is named where it changes, so that a page of law is not littered with labels.
void add_blocks(const std::vector<content::Block>& blocks, const Wording& words, bool name_voices,
                ArticleView& view) {
  std::string named;
  bool said_untranslated = false, after_note = false;
  for (const content::Block& block : blocks) {
    ArticleBlockView out{.id = block.id,
                         .kind = block.kind,
                         .number = block.number,
                         .lines = block.lines,
                         .text = rich(block),
                         .picture = block.picture};
    if (const std::string_view label = label_of(block, !after_note); !label.empty()) {
      out.english_label = words.english(label);
      out.label = block.locale == "en" ? out.english_label : words.text(label);
    }
    after_note = block.kind == BlockKind::Note;
    if (name_voices && is_reading(block)) {
      const Text voice = to_text(voice_text(block, words.local()));
      if (voice.text != named) out.voice = voice;
      named = voice.text;
    }
    if (!words.is_english() && block.locale == "en" && !said_untranslated) {
      out.fallback = words.text("article.untranslated");
      said_untranslated = true;
    }
    view.blocks.push_back(std::move(out));
  }
}

/// The English of each block that is shown in another language.
void add_english(const std::vector<content::Block>& english, ArticleView& view) {
  for (ArticleBlockView& block : view.blocks) {
    if (block.text.locale == "en") continue;
    for (const content::Block& each : english)
      if (each.id == block.id) block.english = rich(each);
  }
}

void add_sources(const std::vector<content::Source>& sources, const std::string& checked_on,
                 const std::string& review_by, const Wording& words, ArticleView& view) {
  for (const content::Source& source : sources) view.sources.push_back({source_line(source), "en"});
  const auto checked = base::parse_iso_date(checked_on);
  const auto review = base::parse_iso_date(review_by);
  if (checked && review)
    view.checked = words.format("article.checked",
                                {{"date", words.date(*checked, content::DateStyle::Medium).text},
                                 {"review", words.date(*review, content::DateStyle::Medium).text}});
}

void add_english_switch(const State& state, const Wording& words, ArticleView& view) {
  if (words.is_english()) return;
  view.switches.push_back(
      {"english", "translate",
       words.text(state.beside_english ? "article.one_language" : "article.beside_english"),
       ToggleEnglish{}, state.beside_english});
}

}  // namespace

base::Result<ArticleView> article_view(const State& state, const content::Pack& pack,
                                       const Wording& words) {
  const std::string& id = state.place().id;
  SIGNPOST_TRY(const auto found, pack.article(id, words.locale()));
  if (!found) return base::Error{base::ErrorCode::NotFound, "no article " + id};
  const content::Article& article = *found;
  SIGNPOST_TRY(const auto easy, pack.easy_read(id, words.locale()));
  SIGNPOST_TRY(ArticleView view, page(pack, words, article.id, article.section));

  const bool is_easy = easy && state.easy_read;
  if (easy)
    view.switches.push_back({"easy", "eye", words.text(is_easy ? "article.full" : "article.easy"),
                             ToggleEasyRead{}, is_easy});
  add_english_switch(state, words, view);
  if (is_easy) {
    view.title = to_text(easy->title);
    add_blocks(easy->blocks, words, false, view);
    if (state.beside_english && !words.is_english()) {
      SIGNPOST_TRY(const auto english, pack.easy_read(id, "en"));
      if (english) add_english(english->blocks, view);
    }
    add_sources(easy->sources, easy->checked, easy->review_by, words, view);
  } else {
    view.title = to_text(article.title);
    view.summary = to_text(article.summary);
    add_blocks(article.blocks, words, true, view);
    if (state.beside_english && !words.is_english()) {
      SIGNPOST_TRY(const auto english, pack.article(id, "en"));
      if (english) add_english(english->blocks, view);
    }
    add_sources(article.sources, article.checked, article.review_by, words, view);
  }

  for (const std::string& situation : article.situations)
    view.actions.push_back({words.text("article.work_out"),
                            words.text("situation/" + situation + "/title"),
                            "calendar-clock",
                            {},
                            situation,
                            Open{{Screen::Question, situation}}});
  SIGNPOST_TRY(const auto letters, pack.letters(words.locale()));
  for (const content::LetterSummary& letter : letters) {
    if (letter.article == article.id)
      view.actions.push_back({words.text("letter.open"),
                              to_text(letter.title),
                              "email",
                              {},
                              "letter/" + letter.id,
                              Open{{Screen::Letter, letter.id}}});
  }
  view.actions.push_back({words.text("letter.print"),
                          {},
                          "printer",
                          {},
                          "print",
                          Open{{Screen::TakeAway, "article/" + article.id}}});
  for (const content::ArticleSummary& next : article.next)
    view.next.push_back(
        {to_text(next.title), {}, {}, {}, next.id, Open{{Screen::Article, next.id}}});
  return view;
}

base::Result<ArticleView> letter_view(const State& state, const content::Pack& pack,
                                      const Wording& words) {
  const std::string& id = state.place().id;
  SIGNPOST_TRY(const auto found, pack.letter(id, words.locale()));
  if (!found) return base::Error{base::ErrorCode::NotFound, "no letter " + id};
  const content::Letter& letter = *found;
  SIGNPOST_TRY(ArticleView view, page(pack, words, id, letter.summary.section));
  view.letter = true;
  view.title = to_text(letter.summary.title);
  view.summary = to_text(letter.summary.summary);
  add_english_switch(state, words, view);
  add_blocks(letter.blocks, words, false, view);
  if (state.beside_english && !words.is_english()) {
    SIGNPOST_TRY(const auto english, pack.letter(id, "en"));
    if (english) add_english(english->blocks, view);
  }
  add_sources(letter.sources, letter.checked, letter.review_by, words, view);
  view.actions.push_back({words.text("letter.print"),
                          words.text("letter.print_detail"),
                          "printer",
                          {},
                          "print",
                          Open{{Screen::TakeAway, "letter/" + id}}});
  SIGNPOST_TRY(const auto article, pack.article(letter.summary.article, words.locale()));
  if (article)
    view.next.push_back(
        {to_text(article->title), {}, {}, {}, article->id, Open{{Screen::Article, article->id}}});
  for (const content::Situation& situation : pack.rule_book().situations)
    if (situation.letter == id)
      view.actions.push_back({words.text("article.work_out"),
                              words.text("situation/" + situation.id + "/title"),
                              "calendar-clock",
                              {},
                              situation.id,
                              Open{{Screen::Question, situation.id}}});
  return view;
}

}  // namespace kiosk
