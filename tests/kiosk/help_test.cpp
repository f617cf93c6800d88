// SPDX-License-Identifier: GPL-3.0-or-later
// Letters, who can help, Easy read and "Tell us".
#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using test::Visitor;

}  // namespace

TEST_CASE("every letter of the pack opens, and its pages can be laid out", "[kiosk][letters]") {
  const auto letters = test::bundled_pack().letters("en");
  REQUIRE(letters);
  CHECK(letters->size() >= 10);
  for (const char* locale : {"en", "ar"}) {
    Visitor v;
    v.begin(locale);
    for (const content::LetterSummary& letter : *letters) {
      INFO(locale << " " << letter.id);
      v.touch("home");
      v.touch("tool/letters");
      v.touch("letters/" + letter.id);
      REQUIRE(v.well());
      CHECK(v.body<ArticleView>().letter);
      v.touch("work-out/print");
      REQUIRE(v.well());
      CHECK(v.find("take/page"));
      CHECK_FALSE(v.find("take/no-codes"));
    }
  }
}

TEST_CASE("a situation's checklist leads to its letter", "[kiosk][letters]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("draft-plan");
  v.answer({});
  v.answer({});
  while (v.app().screen_name() == "question") v.answer({});
  v.touch("read/letter/draft-comments");
  CHECK(v.app().screen_name() == "letter");
}

TEST_CASE("a letter's blanks are ruled and say what to write", "[kiosk][letters]") {
  Visitor v;
  v.begin("en");
  v.touch("tool/letters");
  v.touch("letters/ask-assessment");
  bool found = false;
  for (const ui::Node& node : v.nodes())
    found = found || node.name.find("____") != std::string::npos;
  CHECK(found);
}

TEST_CASE("a service with a number shows a code that rings it", "[kiosk][help]") {
  Visitor v;
  v.begin("en");
  v.touch("tool/help");
  v.touch(v.id_with("ring/"));
  REQUIRE(v.find("dialog/code"));
  CHECK_FALSE(v.find("dialog/number")->name.empty());
  v.touch("dialog/close");
  CHECK_FALSE(v.find("dialog/code"));
}

TEST_CASE("letters and services are found by search", "[kiosk][help]") {
  Visitor v;
  v.begin("en");
  v.type("ipsea");
  bool service = false;
  for (const HitView& hit : v.body<SearchView>().hits) service = service || hit.icon == "phone";
  CHECK(service);
  v.touch("home");
  v.type("letter late council");
  CHECK_FALSE(v.body<SearchView>().hits.empty());
}

TEST_CASE("easy read shows a picture beside each line", "[kiosk][easy]") {
  Visitor v;
  v.begin("en");
  v.touch("section/appeals");
  v.touch("section/appeals/appeal-deadline");
  v.touch("switch/easy");
  const auto& easy = v.body<ArticleView>();
  int pictures = 0;
  for (const ArticleBlockView& block : easy.blocks) pictures += !block.picture.empty();
  CHECK(pictures >= 8);
  v.paint();
  v.touch("switch/easy");
  CHECK_FALSE(v.body<ArticleView>().summary.text.empty());
}

TEST_CASE("a label stands in the language of the words it labels", "[kiosk][article]") {
  Visitor v;
  v.begin("pl");
  v.touch("section/mediation");
  v.touch("section/mediation/mediation-adviser");
  v.touch("switch/english");
  const auto& blocks = v.body<ArticleView>().blocks;
  int warnings = 0;
  for (const ArticleBlockView& block : blocks) {
    if (block.kind != content::BlockKind::Warning) continue;
    CAPTURE(block.id);
    ++warnings;
    CHECK(block.label.locale == block.text.locale);
    const ui::Node* own = v.find(block.id);
    const ui::Node* english = v.find(block.id + "/en");
    REQUIRE(own);
    REQUIRE(english);
    CHECK(own->name.starts_with(block.label.text));
    CHECK(english->name.starts_with("Warning. "));
  }
  CHECK(warnings >= 2);
}

TEST_CASE("answers of Tell us are counted once, and nothing else is", "[kiosk][tell-us]") {
  Visitor v;
  v.begin("en");
  v.touch("tool/tell-us");
  CHECK_FALSE(v.find("tell-us/send")->enabled);
  const std::string choice = v.id_with("choice/");
  v.touch(choice);
  v.touch(choice);  // taken back
  CHECK(v.state().feedback.empty());
  v.touch(choice);
  v.touch("tell-us/send");
  REQUIRE(v.counts().all.size() == 1);
  CHECK(v.counts().all.begin()->first == "tell-us/" + choice.substr(7));
  CHECK(v.counts().all.begin()->second == 1);
  CHECK(v.find("tell-us/thanks"));
  v.touch("home");
  v.touch("tool/tell-us");
  CHECK_FALSE(v.find("tell-us/send"));  // once a visit
}
