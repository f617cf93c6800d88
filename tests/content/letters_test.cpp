// SPDX-License-Identifier: GPL-3.0-or-later
// Letters and Easy read: from Markdown to what the kiosk shows.
#include <algorithm>

#include "content/search.h"
#include "tests/catch.h"
#include "tests/content/help_source.h"

using content::BlockKind;
using content_test::faults_after;
using content_test::has_line;
using content_test::HelpSource;

namespace {

const content::Block& block(const std::vector<content::Block>& blocks, std::string_view id) {
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const content::Block& each) { return each.id == id; });
  CAPTURE(id);
  REQUIRE(found != blocks.end());
  return *found;
}

std::string text_of(const content::Block& block) {
  std::string text;
  for (const content::Span& span : block.spans) text += span.text;
  return text;
}

}  // namespace

TEST_CASE("a folder with letters, services and pictures has no faults", "[content][letters]") {
  const HelpSource source;
  const auto faults = content_test::lines(source.faults());
  CAPTURE(faults);
  REQUIRE(faults.size() == 2);
  CHECK(has_line(faults, "po/ar.po: warning:"));
  CHECK(has_line(faults, "po/pl.po: warning:"));
}

TEST_CASE("every kind of block of a letter is read back", "[content][letters]") {
  const auto pack = HelpSource{}.pack();
  const auto read = pack.letter("ask-help", "en");
  REQUIRE(read);
  REQUIRE(read->has_value());
  const content::Letter& letter = **read;
  CHECK(letter.summary.id == "ask-help");
  CHECK(letter.summary.section == "appeals");
  CHECK(letter.summary.kind == content::LetterKind::Letter);
  CHECK(letter.summary.title.text == "Ask for help");
  CHECK(letter.summary.summary.text == "Use it when you need more help.");
  CHECK(letter.checked == "2026-11-01");
  CHECK(letter.review_by == "2027-05-01");
  CHECK(letter.summary.article == "how-to-appeal");
  REQUIRE(letter.sources.size() == 2);
  CHECK(letter.sources[0].id == "act-51");
  CHECK(letter.sources[1].id == "act-55");

  const std::pair<const char*, BlockKind> expected[] = {
      {"before", BlockKind::Note},           {"from", BlockKind::Paragraph},
      {"subject", BlockKind::Paragraph},     {"points-head", BlockKind::Heading},
      {"points-sub", BlockKind::Subheading}, {"ask", BlockKind::Paragraph},
      {"reasons.1", BlockKind::Tick},        {"reasons.2", BlockKind::Tick},
      {"order.1", BlockKind::Step},          {"list.1", BlockKind::Bullet},
      {"notes", BlockKind::Lines},           {"warn", BlockKind::Warning}};
  REQUIRE(letter.blocks.size() == std::size(expected));
  for (std::size_t i = 0; i < letter.blocks.size(); ++i) {
    CAPTURE(i);
    CHECK(letter.blocks[i].id == expected[i].first);
    CHECK(letter.blocks[i].kind == expected[i].second);
    CHECK(letter.blocks[i].standing == content::Standing::Source);
  }
  CHECK(block(letter.blocks, "notes").lines == 6);
  CHECK(block(letter.blocks, "notes").sources == std::vector<std::string>{"act-55"});
  CHECK(block(letter.blocks, "subject").spans.at(0).strong);
  const auto& ask = block(letter.blocks, "ask").spans;
  REQUIRE(ask.size() == 5);
  CHECK(ask[1].text == "name of child");
  CHECK(ask[1].link == "blank:short");
  CHECK(ask[3].link == "blank:long");
  const auto& warn = block(letter.blocks, "warn").spans;
  CHECK(warn.at(1).link == "situation:waiting");
  CHECK(warn.at(3).link == "letter:meeting");
}

TEST_CASE("a letter in a translation keeps its blanks, boxes and lines", "[content][letters]") {
  const auto pack = HelpSource{}.pack();
  const auto read = pack.letter("ask-help", "ar");
  REQUIRE(read);
  REQUIRE(read->has_value());
  const content::Letter& letter = **read;
  CHECK(letter.summary.title.text == "اطلب المساعدة");
  CHECK(letter.summary.title.standing == content::Standing::Draft);
  CHECK(letter.summary.summary.locale == "en");
  const auto& ask = block(letter.blocks, "ask");
  CHECK(ask.locale == "ar");
  CHECK(ask.standing == content::Standing::Draft);
  CHECK(ask.spans.at(1).link == "blank:short");
  CHECK(ask.spans.at(1).text == "اسم الطفل");
  CHECK(block(letter.blocks, "reasons.1").kind == BlockKind::Tick);
  CHECK(block(letter.blocks, "reasons.1").locale == "ar");
  CHECK(block(letter.blocks, "reasons.2").locale == "en");
  CHECK(block(letter.blocks, "reasons.2").standing == content::Standing::Missing);
  CHECK(block(letter.blocks, "notes").lines == 6);
  CHECK(block(letter.blocks, "notes").locale == "ar");
}

TEST_CASE("a translation that loses a blank is not used", "[content][letters]") {
  const HelpSource source;
  source.replace("po/ar.po", " [التاريخ](blank:long)", " التاريخ");
  CHECK(has_line(content_test::lines(source.faults()), "letter/ask-help/ask is not used"));
  const auto letter = source.pack().letter("ask-help", "ar");
  REQUIRE(letter);
  CHECK(block((*letter)->blocks, "ask").locale == "en");
}

TEST_CASE("letters stand in the order of their sections", "[content][letters]") {
  const auto pack = HelpSource{}.pack();
  const auto letters = pack.letters("en");
  REQUIRE(letters);
  REQUIRE(letters->size() == 2);
  CHECK((*letters)[0].id == "meeting");
  CHECK((*letters)[0].kind == content::LetterKind::Meeting);
  CHECK((*letters)[1].id == "ask-help");
  CHECK_FALSE(pack.letter("no-such", "en")->has_value());
  CHECK(pack.info().letters == 2);
}

TEST_CASE("a letter is found by its title and by its words", "[content][letters][search]") {
  const auto pack = HelpSource{}.pack();
  for (const char* query : {"ask for help", "falling behind"}) {
    const auto hits = content::search(pack, "en", query);
    REQUIRE(hits);
    CAPTURE(query);
    CHECK(std::any_of(hits->begin(), hits->end(), [](const content::Hit& hit) {
      return hit.kind == content::HitKind::Letter && hit.id == "ask-help";
    }));
  }
}

TEST_CASE("Easy read has a picture beside each line", "[content][easy]") {
  const auto pack = HelpSource{}.pack();
  const auto read = pack.easy_read("mediation-adviser", "ar");
  REQUIRE(read);
  REQUIRE(read->has_value());
  const content::EasyRead& easy = **read;
  CHECK(easy.title.text == "The mediation adviser");
  CHECK(easy.checked == "2026-11-01");
  REQUIRE(easy.sources.size() == 2);
  REQUIRE(easy.blocks.size() == 3);
  CHECK(easy.blocks[0].picture.empty());
  CHECK(easy.blocks[1].picture == "phone");
  CHECK(text_of(easy.blocks[1]) == "Ring the mediation adviser.");
  CHECK(easy.blocks[2].picture == "plan");
  CHECK(easy.blocks[2].locale == "ar");
  CHECK_FALSE(pack.easy_read("how-to-appeal", "en")->has_value());
}

TEST_CASE("each fault of a letter or an Easy read page is named with its file and line",
          "[content][letters][easy]") {
  struct Case {
    const char *file, *what, *with, *fault;
  };
  const auto [file, what, with, fault] = GENERATE(values<Case>({
      {"letters/ask-help.md", "kind = \"letter\"", "kind = \"postcard\"",
       "letters/ask-help.md:3: error: unknown kind \"postcard\""},
      {"letters/ask-help.md", "article = \"how-to-appeal\"", "article = \"how\"",
       "letters/ask-help.md:10: error: there is no article \"how\""},
      {"letters/ask-help.md", "section = \"appeals\"", "section = \"post\"",
       "letters/ask-help.md:4: error: there is no section \"post\""},
      {"letters/ask-help.md",
       "summary = ", "sumary = ", "letters/ask-help.md:7: error: unknown key \"sumary\""},
      {"letters/ask-help.md", "id = \"ask-help\"", "id = \"ask\"",
       "letters/ask-help.md:2: error: the id differs from the name of the file"},
      {"letters/ask-help.md", ".note}", ".hint}",
       "letters/ask-help.md:15: error: unknown kind of block \".hint\""},
      {"letters/ask-help.md", "lines=6", "lines=13",
       "letters/ask-help.md:43: error: lines= is not a number from 1 to 12"},
      {"letters/ask-help.md", "lines=6", "lines=0",
       "letters/ask-help.md:43: error: lines= is not a number from 1 to 12"},
      {"letters/ask-help.md", " lines=6", "",
       "letters/ask-help.md:43: error: lines= is not a number from 1 to 12"},
      {"letters/ask-help.md", ".lines lines=6", "lines=6",
       "letters/ask-help.md:43: error: lines= without .lines"},
      {"letters/ask-help.md", "{#warn .warning}", "{#warn .ticks}",
       "letters/ask-help.md:46: error: a paragraph cannot be .ticks"},
      {"letters/ask-help.md", "{#order}", "{#order .ticks}",
       "letters/ask-help.md:37: error: a numbered list cannot be .ticks"},
      {"letters/ask-help.md", "{#list}", "{#list .note}",
       "letters/ask-help.md:40: error: a list cannot be .note"},
      {"letters/ask-help.md", "{#warn .warning}", "{#warn .say}",
       "letters/ask-help.md:47: error: this cannot stand here: words a parent can say"},
      {"letters/ask-help.md", "letter:meeting", "letter:no-such",
       "letters/ask-help.md:47: error: there is no letter \"no-such\""},
      {"letters/ask-help.md", "article:how-to-appeal", "article:no-such",
       "letters/ask-help.md:16: error: there is no article \"no-such\""},
      {"letters/ask-help.md", "blank:medium", "blank:huge",
       "letters/ask-help.md:19: error: the link \"blank:huge\" leads nowhere"},
      {"articles/how-to-appeal.md", "{#late}", "{#late .lines lines=2}",
       "articles/how-to-appeal.md:17: error: this cannot stand here: label of lines to write on"},
      {"articles/how-to-appeal.md", "{#late}", "{#late .note}",
       "articles/how-to-appeal.md:17: error: this cannot stand here: advice beside a letter"},
      {"articles/who-decides.md", "{#panel date", "{#panel .ticks date",
       "articles/who-decides.md:14: error: this cannot stand here: item with a box to tick"},
      {"articles/how-to-appeal.md", "the library", "[the library](blank:short)",
       "articles/how-to-appeal.md:14: error: a blank to fill outside a letter"},
      {"easy/mediation-adviser.md", " picture=phone", "",
       "easy/mediation-adviser.md:14: error: a line of Easy read without a picture"},
      {"easy/mediation-adviser.md", "picture=phone", "picture=horse",
       "easy/mediation-adviser.md:13: error: there is no picture \"horse\""},
      {"easy/mediation-adviser.md", "{#ring picture", "{#ring .warning picture",
       "easy/mediation-adviser.md:14: error: this cannot stand here: warning"},
      {"easy/mediation-adviser.md", "[mediation](word:mediation)", "[mediation](blank:short)",
       "easy/mediation-adviser.md:14: error: a blank to fill outside a letter"},
      {"easy/mediation-adviser.md", "sources=act-51", "sources=act-99",
       "easy/mediation-adviser.md:16: error: there is no source \"act-99\""},
      {"situations.toml", "letter = \"ask-help\"", "letter = \"no-such\"",
       "situations.toml: error: situation waiting names the letter \"no-such\""},
  }));
  const auto faults = faults_after(file, what, with);
  CAPTURE(file, with, faults);
  CHECK(has_line(faults, fault));
}

TEST_CASE("an Easy read page needs its article, and an id only once", "[content][easy]") {
  const HelpSource source;
  source.write("easy/alone.md", source.read("easy/mediation-adviser.md"));
  CHECK(has_line(content_test::lines(source.faults()),
                 "easy/alone.md:2: error: the id differs from the name of the file"));
  source.replace("easy/alone.md", "id = \"mediation-adviser\"", "id = \"alone\"");
  CHECK(has_line(content_test::lines(source.faults()),
                 "easy/alone.md:2: error: there is no article \"alone\""));
}

TEST_CASE("review dates of letters and Easy read are looked at", "[content][letters][easy]") {
  const auto faults = content_test::lines(HelpSource{}.faults("2027-06-01"));
  CHECK(has_line(faults, "letters/ask-help.md: warning: its review was due on 2027-05-01"));
  CHECK(has_line(faults, "easy/mediation-adviser.md: warning: its review was due on 2027-05-01"));
}
