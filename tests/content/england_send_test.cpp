// SPDX-License-Identifier: GPL-3.0-or-later
// The bundled content itself: it has no errors, and visitors' words find the right pages.
#include "content/builder/build.h"
#include "content/builder/source_text.h"
#include "content/search.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

namespace {

const std::filesystem::path kSource =
    std::filesystem::path{SIGNPOST_SOURCE_DIR} / "content/england-send";

}  // namespace

TEST_CASE("the English of the bundled content has no faults, nor its exceptions",
          "[content][england-send]") {
  const auto checked =
      content::builder::check_source(kSource, {base::parse_iso_date("2026-11-22"), {}});
  for (const auto& fault : checked.faults) {
    CAPTURE(content::builder::to_string(fault));
    CHECK(fault.file.starts_with("po/"));
  }
}

TEST_CASE("the bundled content has no errors and can be found", "[content][england-send]") {
  const auto checked = content::builder::check_source(kSource, {});
  CAPTURE(content_test::lines(checked.faults));
  REQUIRE_FALSE(content::builder::any_error(checked.faults));

  const content_test::Folder folder;
  const auto file = folder.path() / "england-send.pack";
  REQUIRE(content::builder::write_pack(checked.source, checked.translations, file));
  const auto pack = content::Pack::open(file);
  REQUIRE(pack);
  for (const content::Language& language : pack->info().languages) {
    const auto sections = pack->sections(language.tag);
    REQUIRE(sections);
    for (const content::Section& section : *sections) {
      const auto articles = pack->articles(section.id, language.tag);
      REQUIRE(articles);
      for (const content::ArticleSummary& article : *articles) {
        CHECK(pack->article(article.id, language.tag).value().has_value());
        const auto easy = pack->easy_read(article.id, language.tag);
        REQUIRE(easy);
        if (!*easy) continue;
        for (const content::Block& block : (*easy)->blocks)
          if (!block.picture.empty()) CHECK(pack->picture(block.picture));
      }
    }
    const auto letters = pack->letters(language.tag);
    REQUIRE(letters);
    CHECK(letters->size() >= 11);
    for (const content::LetterSummary& letter : *letters)
      CHECK(pack->letter(letter.id, language.tag).value().has_value());
    CHECK(pack->services(language.tag).value().size() >= 10);
    CHECK_FALSE(pack->feedback(language.tag).value().empty());
  }

  const auto finds = [&](const char* query, const char* locale, const char* id) {
    const auto hits = content::search(*pack, locale, query, 5);
    REQUIRE(hits);
    CAPTURE(query, locale, id);
    bool found = false;
    for (const content::Hit& hit : *hits) found = found || hit.id == id;
    CHECK(found);
  };
  finds("how do I appeal", "en", "how-to-appeal");
  finds("mediaton", "en", "mediation-day");
  finds("draft pl", "en", "draft-plan");
  finds("council refused", "en", "refused-assessment-next");
  finds("complain", "en", "complain-first-steps");
  finds("start to complain", "en", "complain-first-steps");
  finds("complain council", "en", "complain-council");
  finds("comments on a draft", "en", "draft-comments");
  finds("ombudsman", "en", "lgsco");
  finds("certificate", "ar", "mediation-adviser");
  finds("20 weeks", "pl", "twenty-weeks");
  finds("shangsu", "zh-Hans", "what-can-be-appealed");
  finds("tiao jie", "zh-Hans", "mediation");
}
