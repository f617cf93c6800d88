// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/places.h"

#include "tests/catch.h"
#include "tests/content/sample_source.h"

namespace {

content::builder::SourceArticle page_of(std::initializer_list<const char*> places) {
  content::builder::SourceArticle page;
  for (const char* place : places) {
    content::Block block;
    block.place = place;
    page.blocks.push_back(block);
  }
  return page;
}

}  // namespace

TEST_CASE("equal places are one text to translate, others have ids of their own",
          "[content][builder]") {
  content::builder::SourceFolder folder;
  folder.articles.push_back(page_of({"a school’s policy", "", "a school's policy"}));
  folder.articles.push_back(page_of({"a school’s policy", "中心", "图书馆"}));
  content::builder::name_places(folder);
  std::vector<std::string> units;
  for (const auto& unit : folder.units) units.push_back(unit.id + " " + unit.english);
  CHECK(units == std::vector<std::string>{"place/a-school-s-policy/name a school’s policy",
                                          "place/a-school-s-policy-2/name a school's policy",
                                          "place/place/name 中心", "place/place-2/name 图书馆"});
  CHECK(folder.articles[0].blocks[1].place.empty());
  CHECK(folder.articles[0].blocks[2].place == "a-school-s-policy-2");
  CHECK(folder.articles[1].blocks[0].place == "a-school-s-policy");
}

TEST_CASE("a block names its place in the language that is asked for", "[content][pack]") {
  const content_test::SampleSource source;
  source.write("po/ar.po", source.read("po/ar.po") + R"(
msgctxt "place/one-council-in-the-east/name"
msgid "one council in the east"
msgstr "مجلس في الشرق"
)");
  const content::Pack pack = source.pack();
  const auto place_in = [&](const char* locale) {
    const auto article = pack.article("mediation-adviser", locale).value().value();
    for (const content::Block& block : article.blocks)
      if (!block.place.empty()) return block.place;
    return std::string{};
  };
  CHECK(place_in("en") == "one council in the east");
  CHECK(place_in("ar") == "مجلس في الشرق");
  CHECK(place_in("pl") == "one council in the east");
}
