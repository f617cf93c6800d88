// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/document_words.h"

#include "kiosk/ui/direction.h"

namespace kiosk {
namespace {

std::vector<TextSpan> spans_of(const content::Block& block) {
  std::vector<TextSpan> spans;
  for (const content::Span& span : block.spans) {
    TextSpan out{.text = span.text, .strong = span.strong};
    if (span.link == "blank:short") out.blank = TextSpan::Blank::Short;
    if (span.link == "blank:medium") out.blank = TextSpan::Blank::Medium;
    if (span.link == "blank:long") out.blank = TextSpan::Blank::Long;
    spans.push_back(std::move(out));
  }
  return spans;
}

}  // namespace

Bilingual both(const Text& text, const Text& english, const Wording& words) {
  return {text.text, text.locale,
          words.is_english() || text.locale == "en" ? std::string{} : english.text};
}

Bilingual both(const content::LocalText& text, const content::LocalText& english) {
  return {text.text, text.locale, text.locale == "en" ? std::string{} : english.text};
}

Bilingual message(std::string_view id, const content::MessageArguments& arguments,
                  const Wording& words) {
  return both(words.format(id, arguments), words.english_format(id, arguments), words);
}

RichText rich(const Bilingual& text) {
  RichText out{.spans = {{.text = text.text}}, .locale = text.locale, .english = {}};
  if (!text.english.empty()) out.english = {{.text = text.english}};
  return out;
}

RichText rich(const content::Block& block, const content::Block* english) {
  RichText out{.spans = spans_of(block), .locale = block.locale, .english = {}};
  if (english && block.locale != "en") out.english = spans_of(*english);
  return out;
}

const content::Block* same_block(const std::vector<content::Block>& blocks, std::string_view id) {
  for (const content::Block& block : blocks)
    if (block.id == id) return &block;
  return nullptr;
}

Document new_document(const content::Pack& pack, const Wording& words) {
  Document document;
  document.locale = words.locale();
  document.rtl = ui::is_rtl(words.locale());
  for (const content::Coverage& coverage : pack.info().coverage)
    if (coverage.locale == words.locale() && coverage.draft > 0)
      document.footer.push_back(message("shell.draft", {}, words));
  // Which pack and which day's law matters to whoever checks the paper: once, in English.
  const content::PackInfo& info = pack.info();
  std::string origin = info.id + " " + info.version;
  if (const auto law = base::parse_iso_date(info.law_date)) {
    const Text date = words.english_date(*law, content::DateStyle::Medium);
    origin = words.english_format("welcome.law_date", {{"date", date.text}}).text + " · " + origin;
  }
  document.footer.push_back({origin, "en", {}});
  document.page_of = words
                         .format("print.page", {{"page", std::string{"{page}"}},
                                                {"pages", std::string{"{pages}"}}})
                         .text;
  document.fades = message("paper.fades", {}, words);
  return document;
}

void add_sources(Document& document, const std::vector<content::Source>& sources,
                 const std::string& checked, const std::string& review_by, const Wording& words) {
  if (!sources.empty()) {
    std::string all;
    for (const content::Source& source : sources)
      all += (all.empty() ? "" : "; ") + source_line(source);
    document.blocks.push_back(
        DocumentHeading{.text = message("article.sources", {}, words), .level = 3});
    document.blocks.push_back(
        DocumentText{.kind = DocumentText::Kind::Small,
                     .words = {.spans = {{.text = all}}, .locale = "en", .english = {}}});
  }
  const auto day = base::parse_iso_date(checked), review = base::parse_iso_date(review_by);
  if (!day || !review) return;
  const auto style = content::DateStyle::Medium;
  const Bilingual line =
      both(words.format("article.checked", {{"date", words.date(*day, style).text},
                                            {"review", words.date(*review, style).text}}),
           words.english_format("article.checked",
                                {{"date", words.english_date(*day, style).text},
                                 {"review", words.english_date(*review, style).text}}),
           words);
  document.blocks.push_back(DocumentText{.kind = DocumentText::Kind::Small, .words = rich(line)});
}

}  // namespace kiosk
