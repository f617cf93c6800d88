// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pack.h"

#include <random>

#include "content/detail/pack_schema.h"
#include "content/detail/pack_seal.h"
#include "content/search.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content::BlockKind;
using content::Standing;
using content_test::SampleSource;

namespace {

std::string text_of(const content::Block& block) {
  std::string text;
  for (const content::Span& span : block.spans) text += span.text;
  return text;
}

/// Reads everything in every language; what it gives does not matter, only that it returns.
void use(const content::Pack& pack) {
  for (const content::Language& language : pack.info().languages) {
    const std::string& tag = language.tag;
    pack.messages(tag).format("checklist.by", {{"date", base::Day{}}});
    const auto sections = pack.sections(tag).value_or({});
    for (const content::Section& section : sections) {
      const auto articles = pack.articles(section.id, tag).value_or({});
      for (const content::ArticleSummary& article : articles)
        static_cast<void>(pack.article(article.id, tag));
    }
    static_cast<void>(pack.words(tag));
    for (const char* query : {"appeal", "mediaton", "الوساطة", "a"})
      static_cast<void>(content::search(pack, tag, query));
  }
}

}  // namespace

TEST_CASE("a pack gives back what the source folder holds", "[content][pack]") {
  const SampleSource source;
  const content::Pack pack = source.pack();
  const content::PackInfo& info = pack.info();
  CHECK(info.id == "sample");
  CHECK(info.version == "1.0");
  CHECK(info.law_date == "2026-11-01");
  CHECK(info.review_by == "2027-05-01");
  CHECK(info.articles == 3);
  CHECK(info.words == 2);
  REQUIRE(info.languages.size() == 3);
  CHECK(info.languages[1].rtl);
  CHECK(info.languages[2].keyboard == "pl");
  CHECK(info.languages[2].keyboard_variant == "qwertz");
  REQUIRE(info.coverage.size() == 2);
  CHECK(info.coverage[0].reviewed == 2);
  CHECK(info.coverage[0].draft == 3);
  CHECK(info.coverage[0].stale == 1);
  CHECK(info.coverage[0].reviewed + info.coverage[0].draft + info.coverage[0].stale +
            info.coverage[0].missing ==
        info.units);

  const auto sections = pack.sections("en");
  REQUIRE(sections);
  REQUIRE(sections->size() == 2);
  CHECK((*sections)[0].id == "mediation");
  CHECK((*sections)[0].colour == "#0B6E6E");
  CHECK((*sections)[0].summary.text == "Free help to reach agreement");

  const auto articles = pack.articles("appeals", "en");
  REQUIRE(articles);
  REQUIRE(articles->size() == 2);
  CHECK((*articles)[0].id == "who-decides");  // by order
  CHECK((*articles)[1].title.text == "How to appeal");

  const auto found = pack.article("mediation-adviser", "en");
  REQUIRE(found);
  REQUIRE(*found);
  const content::Article& article = **found;
  REQUIRE(article.blocks.size() == 7);
  CHECK(article.checked == "2026-11-01");
  CHECK(article.blocks[0].id == "what");
  REQUIRE(article.blocks[0].spans.size() == 5);
  CHECK(article.blocks[0].spans[1].link == "word:mediation");
  CHECK(article.blocks[0].spans[3].strong);
  CHECK(text_of(article.blocks[0]) ==
        "The adviser explains what mediation is. You choose. The council’s letter gives the phone "
        "number.");
  CHECK(article.blocks[1].kind == BlockKind::Warning);
  CHECK(article.blocks[1].sources == std::vector<std::string>{"act-51", "act-55"});
  CHECK(article.blocks[2].kind == BlockKind::Heading);
  CHECK(article.blocks[4].kind == BlockKind::Step);
  CHECK(article.blocks[4].id == "do.2");
  CHECK(article.blocks[4].number == 2);
  CHECK(article.blocks[5].kind == BlockKind::Say);
  CHECK(article.blocks[5].voice == content::Voice::Guidance);
  CHECK(article.blocks[6].voice == content::Voice::LocalPractice);
  CHECK(article.blocks[6].place == "one council in the east");
  CHECK(article.blocks[6].date == "2023-10");
  REQUIRE(article.sources.size() == 2);
  CHECK(article.sources[0].provision == "section 55");
  REQUIRE(article.next.size() == 1);
  CHECK(article.next[0].title.text == "How to appeal");

  const auto word = pack.word("tribunal", "en");
  REQUIRE(word);
  REQUIRE(*word);
  CHECK((*word)->meaning.text == "A judge and experts who decide.");
}

TEST_CASE("what a pack does not hold is no error", "[content][pack]") {
  const SampleSource source;
  const content::Pack pack = source.pack();
  CHECK_FALSE(pack.article("no-such", "en").value().has_value());
  CHECK_FALSE(pack.word("no-such", "en").value().has_value());
  CHECK(pack.articles("no-such", "en").value().empty());
  CHECK(pack.messages("xx").locale() == "en");
  CHECK_FALSE(pack.sources({"no-such"}));
}

TEST_CASE("a text is shown in the language it has, and says how far it can be trusted",
          "[content][pack]") {
  const SampleSource source;
  const content::Pack pack = source.pack();
  const auto article = pack.article("mediation-adviser", "ar").value().value();
  CHECK(article.title.locale == "ar");
  CHECK(article.title.standing == Standing::Draft);
  CHECK(article.summary.locale == "en");
  CHECK(article.summary.standing == Standing::Missing);
  CHECK(article.blocks[0].locale == "ar");
  CHECK(article.blocks[0].standing == Standing::Draft);
  CHECK(article.blocks[1].locale == "en");
  CHECK(article.blocks[1].standing == Standing::Stale);
  CHECK(text_of(article.blocks[1]) == "A meeting with the council does not stop the clock.");
  CHECK(article.blocks[2].standing == Standing::Missing);
  CHECK(pack.article("how-to-appeal", "pl").value().value().title.standing == Standing::Reviewed);
}

TEST_CASE("equal sources give equal bytes", "[content][pack]") {
  const SampleSource first, second;
  CHECK(content_test::read_bytes(first.build("a.pack")) ==
        content_test::read_bytes(second.build("b.pack")));
}

TEST_CASE("a pack cut off anywhere is an error", "[content][pack][damage]") {
  const SampleSource source;
  const auto file = source.build();
  const std::string whole = content_test::read_bytes(file);
  const auto cut = file.parent_path() / "cut.pack";
  for (std::size_t i = 0; i < 50; ++i) {
    const std::size_t size = whole.size() * i / 50;
    CAPTURE(size);
    content_test::write_bytes(cut, std::string_view{whole}.substr(0, size));
    CHECK_FALSE(content::Pack::open(cut));
  }
  content_test::write_bytes(cut, whole + std::string(4096, '\0'));
  CHECK_FALSE(content::Pack::open(cut));
}

TEST_CASE("a pack with any bit changed is an error", "[content][pack][damage]") {
  const SampleSource source;
  const auto file = source.build();
  const std::string whole = content_test::read_bytes(file);
  const auto damaged = file.parent_path() / "damaged.pack";
  std::mt19937 rng{1};
  for (int i = 0; i < 200; ++i) {
    std::string bytes = whole;
    const std::size_t at = rng() % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (rng() % 8)));
    CAPTURE(at);
    content_test::write_bytes(damaged, bytes);
    const auto pack = content::Pack::open(damaged);
    REQUIRE_FALSE(pack);
    CHECK(pack.error().code == base::ErrorCode::InvalidData);
  }
}

TEST_CASE("a hostile pack with a right seal gives an error or works, and never crashes",
          "[content][pack][damage]") {
  const SampleSource source;
  const auto file = source.build();
  const std::string whole = content_test::read_bytes(file);
  const auto hostile = file.parent_path() / "hostile.pack";
  std::mt19937 rng{2};
  int opened = 0, refused = 0;
  for (int i = 0; i < 300; ++i) {
    std::string bytes = whole;
    for (unsigned flips = 1 + rng() % 20; flips > 0; --flips)
      bytes[rng() % bytes.size()] = static_cast<char>(rng());
    content_test::write_bytes(hostile, bytes);
    if (!content::detail::write_seal(hostile)) {  // the header itself is damaged
      ++refused;
      continue;
    }
    const auto pack = content::Pack::open(hostile);
    ++(pack ? opened : refused);
    if (pack) use(*pack);
  }
  CHECK(opened > 0);
  CHECK(refused > 0);
}

TEST_CASE("what is no pack is refused with a reason", "[content][pack]") {
  const content_test::Folder folder;
  const auto file = folder.path() / "x.pack";
  CHECK(content::Pack::open(file).error().code == base::ErrorCode::NotFound);
  CHECK_FALSE(content::Pack::open(folder.path()));
  content_test::write_bytes(file, "");
  CHECK_FALSE(content::Pack::open(file));
  content_test::write_bytes(file, std::string(8192, 'x'));
  CHECK(content::Pack::open(file).error().detail.find("not a pack") != std::string::npos);
}

TEST_CASE("a pack of a newer format is refused", "[content][pack]") {
  const SampleSource source;
  const auto file = source.build();
  std::string bytes = content_test::read_bytes(file);
  ++bytes[63];  // user_version
  content_test::write_bytes(file, bytes);
  const auto pack = content::Pack::open(file);
  REQUIRE_FALSE(pack);
  const std::string newer = "format " + std::to_string(content::detail::kSchemaVersion + 1);
  CHECK(pack.error().detail.find(newer) != std::string::npos);
}

TEST_CASE("a pack's file may have any name", "[content][pack]") {
  const SampleSource source;
  CHECK(content::Pack::open(source.build("a b?mode=rwc&x#y%41é.pack")));
}
