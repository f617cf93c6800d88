// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/document_words.h"
#include "kiosk/app/voice.h"

namespace kiosk {
namespace {

using content::BlockKind;

/// The words after a short lead in bold: "Warning. …".
RichText led(const Bilingual& lead, RichText words) {
  if (words.locale == lead.locale || lead.english.empty())
    words.spans.insert(words.spans.begin(), {.text = lead.text + " ", .strong = true});
  else
    words.spans.insert(words.spans.begin(), {.text = lead.english + " ", .strong = true});
  if (!words.english.empty())
    words.english.insert(
        words.english.begin(),
        {.text = (lead.english.empty() ? lead.text : lead.english) + " ", .strong = true});
  return words;
}

Bilingual plain(const RichText& words) {
  Bilingual out{{}, words.locale, {}};
  for (const TextSpan& span : words.spans) out.text += span.text;
  for (const TextSpan& span : words.english) out.english += span.text;
  return out;
}

DocumentBlock document_block(const content::Block& block, RichText text, const Wording& words) {
  switch (block.kind) {
    case BlockKind::Heading:
      return DocumentHeading{.text = plain(text), .level = 2};
    case BlockKind::Subheading:
      return DocumentHeading{.text = plain(text), .level = 3};
    case BlockKind::Warning:
      return DocumentPanel{{led(message("article.warning", {}, words), std::move(text))}};
    case BlockKind::Say:
      return DocumentPanel{{led(message("article.say", {}, words), std::move(text))}};
    case BlockKind::Note:
      return DocumentPanel{{std::move(text)}};
    case BlockKind::Tick:
      return DocumentTick{std::move(text)};
    case BlockKind::Lines:
      return DocumentLines{std::move(text), block.lines};
    case BlockKind::Bullet:
      return DocumentText{.kind = DocumentText::Kind::Bullet, .words = std::move(text)};
    case BlockKind::Step:
      return DocumentText{
          .kind = DocumentText::Kind::Step, .number = block.number, .words = std::move(text)};
    case BlockKind::Paragraph:
      break;
  }
  return DocumentText{.words = std::move(text)};
}

base::Error not_there(const char* what, std::string_view id) {
  return {base::ErrorCode::NotFound,
          "the pack has no " + std::string{what} + " \"" + std::string{id} + '"'};
}

bool is_apart(const content::Block& block) {
  return block.kind == BlockKind::Note || block.kind == BlockKind::Warning;
}

}  // namespace

base::Result<Document> article_document(const content::Pack& pack, const Wording& words,
                                        std::string_view id) {
  SIGNPOST_TRY(const auto article, pack.article(id, words.locale()));
  SIGNPOST_TRY(const auto english, pack.article(id, "en"));
  if (!article || !english) return not_there("article", id);
  Document document = new_document(pack, words);
  document.title = both(article->title, english->title);
  document.blocks.push_back(DocumentPanel{{led(message("article.in_short", {}, words),
                                               rich(both(article->summary, english->summary)))}});
  std::string named;
  for (const content::Block& block : article->blocks) {
    const content::Block* in_english = same_block(english->blocks, block.id);
    DocumentBlock out = document_block(block, rich(block, in_english), words);
    if (block.kind != BlockKind::Heading && block.kind != BlockKind::Subheading) {
      Bilingual voice = both(voice_text(block, words.local()),
                             voice_text(in_english ? *in_english : block, pack.messages("en")));
      if (auto* text = std::get_if<DocumentText>(&out); text && voice.text != named) {
        named = voice.text;
        text->lead = std::move(voice);
      }
    }
    document.blocks.push_back(std::move(out));
  }
  add_sources(document, article->sources, article->checked, article->review_by, words);
  return document;
}

base::Result<Document> easy_read_document(const content::Pack& pack, const Wording& words,
                                          std::string_view article) {
  SIGNPOST_TRY(const auto easy, pack.easy_read(article, words.locale()));
  SIGNPOST_TRY(const auto english, pack.easy_read(article, "en"));
  if (!easy || !english) return not_there("Easy read article", article);
  Document document = new_document(pack, words);
  document.title = both(easy->title, english->title);
  for (const content::Block& block : easy->blocks) {
    DocumentBlock out =
        document_block(block, rich(block, same_block(english->blocks, block.id)), words);
    if (auto* text = std::get_if<DocumentText>(&out); text && !block.picture.empty()) {
      SIGNPOST_TRY(text->picture, pack.picture(block.picture));
    }
    document.blocks.push_back(std::move(out));
  }
  add_sources(document, easy->sources, easy->checked, easy->review_by, words);
  return document;
}

base::Result<Document> letter_document(const content::Pack& pack, const Wording& words,
                                       std::string_view id) {
  SIGNPOST_TRY(const auto letter, pack.letter(id, words.locale()));
  SIGNPOST_TRY(const auto english, pack.letter(id, "en"));
  if (!letter || !english) return not_there("letter", id);
  const bool meeting = letter->summary.kind == content::LetterKind::Meeting;
  Document document = new_document(pack, words);
  document.title = both(letter->summary.title, english->summary.title);
  document.subtitle = both(letter->summary.summary, english->summary.summary);
  document.columns = !meeting && !words.is_english();
  std::vector<DocumentBlock> body;
  DocumentPanel advice;
  for (const content::Block& block : letter->blocks) {
    RichText text = rich(block, same_block(english->blocks, block.id));
    DocumentBlock made = document_block(block, std::move(text), words);
    auto* panel = std::get_if<DocumentPanel>(&made);
    if (panel && is_apart(block)) {
      // The meeting helper's first advice is gathered too; what comes later stays in its place.
      if (!meeting || body.empty()) {
        advice.texts.insert(advice.texts.end(), panel->texts.begin(), panel->texts.end());
        continue;
      }
    }
    body.push_back(std::move(made));
  }
  if (!advice.texts.empty()) {
    if (!meeting) document.blocks.push_back(DocumentHeading{message("paper.advice", {}, words)});
    if (!meeting) advice.texts.push_back(rich(message("paper.model", {}, words)));
    // In two languages the advice is long: what is one panel in English may part between pages.
    if (words.is_english())
      document.blocks.push_back(std::move(advice));
    else
      for (RichText& text : advice.texts)
        document.blocks.push_back(DocumentPanel{{std::move(text)}});
  }
  if (!meeting) {
    add_sources(document, letter->sources, letter->checked, letter->review_by, words);
    document.blocks.push_back(DocumentBreak{});
    if (document.columns) {
      const Text read = words.text("paper.read_side"), send = words.english("paper.send_side");
      document.blocks.push_back(DocumentHeading{{read.text, read.locale, send.text}, 3});
    }
  }
  for (DocumentBlock& block : body) document.blocks.push_back(std::move(block));
  if (meeting) add_sources(document, letter->sources, letter->checked, letter->review_by, words);
  return document;
}

}  // namespace kiosk
