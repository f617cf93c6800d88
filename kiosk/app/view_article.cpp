// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kiosk/app/wording.h"

namespace kiosk {
namespace {

/// "The law says so", "Local practice: a council in the east of England, October 2023".
Text voice_of(const content::Block& block, const Wording& words) {
  switch (block.voice) {
    case content::Voice::Law:
      return words.text("voice.law");
    case content::Voice::Guidance:
      return words.text("voice.guidance");
    case content::Voice::LocalPractice:
      return words.format("voice.local", {{"place", block.place}, {"date", block.date}});
    case content::Voice::Families:
      return words.format("voice.families", {{"date", block.date}});
  }
  return {};
}

ui::RichText rich(const content::Block& block) {
  ui::RichText text{.parts = {}, .locale = block.locale};
  for (const content::Span& span : block.spans)
    text.parts.push_back({span.text, span.strong, span.link});
  return text;
}

bool is_reading(const content::Block& block) {
  return block.kind != content::BlockKind::Heading && block.kind != content::BlockKind::Subheading;
}

}  // namespace

base::Result<ArticleView> article_view(const content::Pack& pack, const Wording& words,
                                       std::string_view id) {
  SIGNPOST_TRY(const auto found, pack.article(id, words.locale()));
  if (!found) return base::Error{base::ErrorCode::NotFound, "no article " + std::string{id}};
  const content::Article& article = *found;
  ArticleView view;
  view.id = article.id;
  SIGNPOST_TRY(const auto sections, pack.sections(words.locale()));
  for (const content::Section& section : sections)
    if (section.id == article.section) view.section = section_card(section);
  view.title = to_text(article.title);
  view.in_short = words.text("article.in_short");
  view.summary = to_text(article.summary);
  view.warning = words.text("article.warning");
  view.say = words.text("article.say");

  // Who says so is named where it changes, so that a page of law is not littered with labels.
  std::string named;
  bool said_untranslated = false;
  for (const content::Block& block : article.blocks) {
    ArticleBlockView out{.id = block.id,
                         .kind = block.kind,
                         .number = block.number,
                         .text = rich(block),
                         .voice = {},
                         .fallback = {}};
    if (is_reading(block)) {
      const Text voice = voice_of(block, words);
      if (voice.text != named) out.voice = voice;
      named = voice.text;
    }
    if (!words.is_english() && block.locale == "en" && !said_untranslated) {
      out.fallback = words.text("article.untranslated");
      said_untranslated = true;
    }
    view.blocks.push_back(std::move(out));
  }

  for (const std::string& situation : article.situations)
    view.actions.push_back({words.text("article.work_out"),
                            words.text("situation/" + situation + "/title"),
                            "calendar-clock",
                            {},
                            situation,
                            Open{{Screen::Question, situation}}});
  view.next_title = words.text("article.next");
  for (const content::ArticleSummary& next : article.next)
    view.next.push_back(
        {to_text(next.title), {}, {}, {}, next.id, Open{{Screen::Article, next.id}}});
  view.sources_title = words.text("article.sources");
  for (const content::Source& source : article.sources)
    view.sources.push_back({source_line(source), "en"});
  const auto checked = base::parse_iso_date(article.checked);
  const auto review = base::parse_iso_date(article.review_by);
  if (checked && review)
    view.checked = words.format("article.checked",
                                {{"date", words.date(*checked, content::DateStyle::Medium).text},
                                 {"review", words.date(*review, content::DateStyle::Medium).text}});
  return view;
}

}  // namespace kiosk
