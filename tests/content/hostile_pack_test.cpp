// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/pack.h"
#include "content/search.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content_test::changed_by;

TEST_CASE("views, triggers and tables a pack should not have are refused",
          "[content][pack][damage]") {
  const content_test::SampleSource source;
  REQUIRE(changed_by(source, "SELECT 1"));
  for (const char* sql : {"CREATE VIEW v AS SELECT 1",
                          "CREATE TABLE t(x)",
                          "CREATE TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END",
                          "CREATE INDEX i ON word(position)",
                          "DROP TABLE synonym",
                          "ALTER TABLE source ADD COLUMN x",
                          "CREATE VIRTUAL TABLE f USING fts5(x)",
                          "DROP TABLE fts_ar",
                          "DELETE FROM language WHERE tag = 'ar'",
                          "UPDATE language SET tag = 'a\"b' WHERE tag = 'ar'",
                          "UPDATE language SET tag = 'pl' WHERE tag = 'ar'",
                          "UPDATE meta SET value = '31 June' WHERE key = 'law_date'",
                          "DELETE FROM meta WHERE key = 'id'",
                          "UPDATE meta SET value = '../x' WHERE key = 'id'",
                          "INSERT INTO rule(data) VALUES('{\"id\": 3}')",
                          "INSERT INTO situation(data) VALUES('[[[[[[')",
                          "INSERT INTO meta VALUES('holidays', '{}')",
                          "UPDATE language SET rtl = 7",
                          "UPDATE text SET value = x'ff' WHERE unit = 'ui/home.title'",
                          "UPDATE text SET value = 'a' || char(8238) WHERE unit = 'ui/home.title'"})
    CHECK_FALSE(changed_by(source, sql));
}

TEST_CASE("a hostile article, word or section gives an error when it is read",
          "[content][pack][damage]") {
  const content_test::SampleSource source;
  const auto article_after = [&](const std::string& sql) {
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    return pack->article("how-to-appeal", "en");
  };
  REQUIRE(article_after("SELECT 1"));
  CHECK_FALSE(article_after("UPDATE article SET blocks = '{}'"));
  CHECK_FALSE(article_after("UPDATE article SET blocks = replace(blocks, 'paragraph', 'table')"));
  CHECK_FALSE(article_after("UPDATE article SET blocks = replace(blocks, 'law', 'gossip')"));
  CHECK_FALSE(article_after("UPDATE article SET blocks = replace(blocks, 'late', 'send')"));
  CHECK_FALSE(article_after("UPDATE article SET sources = '{\"ids\": [\"no-such\"]}'"));
  CHECK_FALSE(article_after("UPDATE article SET next = '{\"ids\": [\"no-such\"]}'"));
  CHECK_FALSE(article_after("UPDATE article SET situations = '{\"ids\": [\"no-such\"]}'"));
  CHECK_FALSE(article_after("UPDATE article SET checked = 'soon'"));
  CHECK_FALSE(article_after("UPDATE article SET checked = x'00'"));
  CHECK_FALSE(article_after("DELETE FROM text WHERE unit = 'article/how-to-appeal/title'"));
  CHECK_FALSE(article_after("DELETE FROM text WHERE unit = 'article/how-to-appeal/send'"));
  CHECK_FALSE(
      article_after("UPDATE text SET value = '{\"spans\": [{\"text\": \"x\", \"link\": "
                    "\"https://example.org\"}]}' WHERE unit = 'article/how-to-appeal/send'"));
  CHECK_FALSE(
      article_after("UPDATE text SET value = '{\"spans\": [{\"text\": \"\\u202e\"}]}' "
                    "WHERE unit = 'article/how-to-appeal/send'"));

  const auto section = changed_by(source, "UPDATE section SET colour = 'red'");
  REQUIRE(section);
  CHECK_FALSE(section->sections("en"));
}

TEST_CASE("a hostile search index gives an error", "[content][pack][search][damage]") {
  const content_test::SampleSource source;
  const auto search_after = [&](const std::string& sql) {
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    return content::search(*pack, "en", "appeal");
  };
  REQUIRE(search_after("SELECT 1"));
  CHECK_FALSE(search_after("DELETE FROM document"));
  CHECK_FALSE(search_after("UPDATE document SET kind = 9"));
  CHECK_FALSE(search_after("UPDATE document SET ref = 'no-such'"));
  CHECK_FALSE(search_after("INSERT INTO vocabulary VALUES('en', 'x\" OR \"y', 1)"));
  CHECK_FALSE(search_after("UPDATE vocabulary SET documents = -1"));
}
