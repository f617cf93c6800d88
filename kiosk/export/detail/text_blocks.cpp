// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/text_blocks.h"
#include "platform/base/overloaded.h"

#include <algorithm>
#include <utility>

namespace kiosk::detail {
namespace {

constexpr float kColumnGap = 20;
constexpr float kWritingPitch = 7.5f * kPointsPerMm;
constexpr float kPictureSide = 24 * kPointsPerMm;

/// Blanks as words in brackets: they are filled in the English.
std::vector<TextSpan> in_brackets(std::vector<TextSpan> spans) {
  for (TextSpan& span : spans) {
    if (span.blank == TextSpan::Blank::None) continue;
    span.text = "[" + span.text + "]";
    span.blank = TextSpan::Blank::None;
  }
  return spans;
}

}  // namespace

TextBlocks::Place TextBlocks::first_column() const {
  return {0, (sheet_.width() - kColumnGap) / 2, false};
}

TextBlocks::Place TextBlocks::second_column() const {
  if (columns_ == Columns::EnglishAlone) return {0, sheet_.width(), true};
  const float width = (sheet_.width() - kColumnGap) / 2;
  return {sheet_.rtl ? 0 : width + kColumnGap, width, true};
}

void TextBlocks::begin_columns() {
  bool after = false, translated = false;
  for (const DocumentBlock& block : document_.blocks) {
    after = after || std::holds_alternative<DocumentBreak>(block);
    const RichText* words = nullptr;
    if (const auto* text = std::get_if<DocumentText>(&block)) words = &text->words;
    if (const auto* tick = std::get_if<DocumentTick>(&block)) words = &tick->words;
    translated = translated || (after && words && !words->english.empty());
  }
  columns_ = translated ? Columns::Two : Columns::EnglishAlone;
}

TextBox TextBlocks::box(const Place& place, float indent) const {
  return {.start = place.start + indent,
          .width = place.width - indent,
          .size_pt = sheet_.body,
          .colour = sheet_.ink};
}

base::Result<Block> TextBlocks::block(const DocumentBlock& block) const {
  return std::visit(
      base::Overloaded{
          [&](const DocumentHeading& b) { return heading(b); },
          [&](const DocumentPanel& b) { return panel(b); },
          [&](const DocumentLines& b) { return lines(b); },
          [&](const DocumentTick& b) { return marked({.words = &b.words, .tick = true}); },
          [&](const DocumentText& b) {
            std::string mark;
            if (b.kind == DocumentText::Kind::Bullet) mark = "•";
            if (b.kind == DocumentText::Kind::Step) mark = std::to_string(b.number) + ".";
            return marked({.words = &b.words,
                           .lead = &b.lead,
                           .mark = mark,
                           .small = b.kind == DocumentText::Kind::Small,
                           .picture = b.picture.empty() ? nullptr : &b.picture});
          },
          [](const auto&) {
            return base::Result<Block>{base::Error{base::ErrorCode::InvalidArgument, "not a text"}};
          }},
      block);
}

base::Result<Block> TextBlocks::heading(const DocumentHeading& heading) const {
  BlockBuilder builder{sheet_, set_};
  const bool large = heading.level == 2;
  TextBox at = box(whole());
  at.size_pt = large ? sheet_.heading : sheet_.body;
  at.bold = true;
  at.tag = large ? "H2" : "H3";
  const bool translated = !heading.text.english.empty();
  if (columns_ == Columns::None) {
    builder.text(heading.text.text, heading.text.locale, at);
    builder.english(heading.text.english, at);
  } else {
    float end = 0;
    if (translated && columns_ == Columns::Two) {
      at.width = first_column().width;
      builder.text(heading.text.text, heading.text.locale, at);
      end = builder.y();
      builder.up_to(0);
    }
    at.start = second_column().start;
    at.width = second_column().width;
    builder.use(english_sheet_);
    builder.text(translated ? heading.text.english : heading.text.text, "en", at);
    builder.use(sheet_);
    builder.down_to(end);
  }
  if (large) {
    builder.space(4);
    builder.rule(0, sheet_.width(), 0.8f, sheet_.ink);
  }
  builder.block().gap_above = (large ? 16 : 10) * sheet_.space;
  builder.block().keep_with_next = true;
  return builder.finish();
}

base::Result<Block> TextBlocks::panel(const DocumentPanel& panel) const {
  constexpr float kPad = 7, kBetween = 4;
  BlockBuilder builder{sheet_, set_};
  const float width = sheet_.width();
  TextBox at = box(whole());
  at.start = kPad + 2 * kBar;
  at.width = width - 2 * kPad - 2 * kBar;
  builder.space(kPad);
  for (std::size_t i = 0; i < panel.texts.size(); ++i) {
    builder.spans(panel.texts[i].spans, panel.texts[i].locale, at, i > 0 ? kBetween : 0);
    builder.english(panel.texts[i].english, at);
  }
  builder.space(kPad);
  Block& block = builder.block();
  block.gap_above = 10 * sheet_.space;
  const base::Rect ground{sheet_.x(0, width), 0, width, builder.y()};
  if (sheet_.framed_panels)
    block.frames.push_back({ground.inset(0.5f), sheet_.ink, 1, 0});
  else
    block.panel = Rule{ground, sheet_.ground};
  block.rules.push_back({{sheet_.x(0, kBar), 0, kBar, builder.y()}, sheet_.ink});
  return builder.finish();
}

base::Result<Block> TextBlocks::lines(const DocumentLines& lines) const {
  BlockBuilder builder{sheet_, set_};
  const RichText& label = lines.label;
  const bool translated = !label.english.empty();
  if (columns_ == Columns::None) {
    builder.spans(label.spans, label.locale, box(whole()));
    builder.english(label.english, box(whole()));
  } else {
    float end = 0;
    if (translated) {
      builder.spans(in_brackets(label.spans), label.locale, box(first_column()));
      end = builder.y();
      builder.up_to(0);
    }
    builder.use(english_sheet_);
    builder.spans(translated ? label.english : label.spans, "en", box(second_column()));
    builder.use(sheet_);
    builder.down_to(end);
  }
  const float pitch = kWritingPitch * std::max(1.0f, sheet_.body / 16);
  for (int i = 0; i < lines.lines; ++i) {
    builder.up_to(builder.y() + pitch - 0.8f);
    builder.rule(0, sheet_.width(), 0.8f, sheet_.grey);
  }
  builder.space(3);
  builder.block().gap_above = 7 * sheet_.space;
  return builder.finish();
}

float TextBlocks::indent_of(const Marked& text) const {
  if (text.tick) return sheet_.tick_box + 9;
  if (text.picture) return kPictureSide + 12;
  return text.mark.empty() ? 0 : sheet_.body * (text.mark == "•" ? 1.1f : 1.7f);
}

void TextBlocks::draw_mark(BlockBuilder& builder, const Marked& text, const Place& place) const {
  if (text.tick) builder.tick_box(place.start, sheet_.body * 1.36f);
  if (text.mark.empty()) return;
  TextBox at = box(place);
  at.width = indent_of(text);
  at.tag = "Lbl";
  const float y = builder.y();
  // A number stands in the visitor's order of reading, so in the language of the page.
  builder.text(text.mark, place.english ? "en" : document_.locale, at);
  builder.up_to(y);
}

void TextBlocks::column(BlockBuilder& builder, const Marked& text,
                        const std::vector<TextSpan>& spans, const std::string& locale,
                        const Place& place) const {
  draw_mark(builder, text, place);
  builder.spans(spans, locale, box(place, indent_of(text)));
}

base::Result<Block> TextBlocks::marked_in_columns(const Marked& text) const {
  BlockBuilder builder{sheet_, set_};
  const bool translated = !text.words->english.empty();
  float end = 0;
  if (translated) {
    Marked to_read = text;
    if (text.tick) to_read.mark = "•";
    to_read.tick = false;
    column(builder, to_read, in_brackets(text.words->spans), text.words->locale, first_column());
    end = builder.y();
    builder.up_to(0);
  }
  builder.use(english_sheet_);
  column(builder, text, translated ? text.words->english : text.words->spans, "en",
         second_column());
  if (text.tick) builder.down_to(builder.block().frames.back().rect.bottom());
  builder.down_to(end);
  builder.block().gap_above = gap_of(text);
  return builder.finish();
}

float TextBlocks::gap_of(const Marked& text) const { return (text.tick ? 2 : 4) * sheet_.space; }

base::Result<Block> TextBlocks::marked(const Marked& text) const {
  if (columns_ != Columns::None) {
    SIGNPOST_TRY(Block block, marked_in_columns(text));
    if (block.height <= most_) return block;
  }
  BlockBuilder builder{sheet_, set_};
  TextBox at = box(whole(), indent_of(text));
  if (text.lead) {
    TextBox lead = at;
    lead.size_pt = sheet_.english;
    lead.colour = sheet_.grey;
    lead.bold = true;
    builder.text(text.lead->text, text.lead->locale, lead);
    builder.english(text.lead->english, at);
  }
  if (text.small) {
    at.size_pt = sheet_.small;
    at.colour = sheet_.grey;
    builder.spans(text.words->spans, text.words->locale, at);
  } else {
    column(builder, text, text.words->spans, text.words->locale, whole());
  }
  builder.english(text.words->english, at);
  if (text.tick) builder.down_to(builder.block().frames.back().rect.bottom());
  if (text.picture) {
    const base::Rect picture{sheet_.x(0, kPictureSide), 0, kPictureSide, kPictureSide * 0.75f};
    builder.block().pictures.push_back({*text.picture, picture});
    builder.down_to(picture.h);
  }
  builder.block().gap_above = gap_of(text);
  return builder.finish();
}

}  // namespace kiosk::detail
