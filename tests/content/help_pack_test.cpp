// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and "Tell us" from source to pack, and packs that mean harm.
#include "content/search.h"
#include "tests/catch.h"
#include "tests/content/help_source.h"

using content_test::changed_by;
using content_test::faults_after;
using content_test::has_line;
using content_test::HelpSource;

TEST_CASE("a picture is drawn once, as PNG", "[content][pictures]") {
  const HelpSource source;
  const auto pack = source.pack();
  CHECK(pack.info().pictures == 2);
  const auto png = pack.picture("plan");
  REQUIRE(png);
  CHECK(png->starts_with("\x89PNG\r\n"));
  const auto missing = pack.picture("no-such");
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == base::ErrorCode::NotFound);

  source.replace("pictures/plan.svg", "#FFC845", "#1D5FA8");
  CHECK(source.pack().picture("plan").value() != *png);
}

TEST_CASE("each fault of a picture is named with its file", "[content][pictures]") {
  struct Case {
    const char *what, *with, *fault;
  };
  const auto [what, with, fault] = GENERATE(values<Case>({
      {"</svg>", "", "pictures/plan.svg: error: the picture cannot be drawn"},
      {"<svg", "<sgv", "pictures/plan.svg: error: the picture cannot be drawn"},
      {"<rect", "<rect <", "pictures/plan.svg: error: the picture cannot be drawn"},
      {"<rect", "\x01<rect", "pictures/plan.svg:3: error:"},
  }));
  const auto faults = faults_after("pictures/plan.svg", what, with);
  CAPTURE(with, faults);
  CHECK(has_line(faults, fault));
}

TEST_CASE("a picture that is no picture, or has no proper name, is a fault",
          "[content][pictures]") {
  const HelpSource source;
  source.write("pictures/plan.svg", "");
  source.write("pictures/My plan.svg", source.read("pictures/phone.svg"));
  const auto faults = content_test::lines(source.faults());
  CHECK(has_line(faults, "pictures/plan.svg: error: the picture cannot be drawn"));
  CHECK(has_line(faults, "pictures/My plan.svg: error: \"My plan\" is not an id"));
}

TEST_CASE("the questions of \"Tell us\" have fixed answers, in the visitor's language",
          "[content][feedback]") {
  const auto pack = HelpSource{}.pack();
  const auto questions = pack.feedback("ar");
  REQUIRE(questions);
  REQUIRE(questions->size() == 1);
  const content::FeedbackQuestion& question = questions->front();
  CHECK(question.id == "found");
  CHECK(question.text.text == "Did you find it?");
  REQUIRE(question.choices.size() == 2);
  CHECK(question.choices[0].id == "yes");
  CHECK(question.choices[0].text.locale == "en");
  CHECK(question.choices[1].text.text == "لا");
}

TEST_CASE("each fault of tell_us.toml is named with its line", "[content][feedback]") {
  struct Case {
    const char *what, *with, *fault;
  };
  const auto [what, with, fault] = GENERATE(values<Case>({
      {"\"found\"", "\"Found it\"", "tell_us.toml:2: error: \"Found it\" is not an id"},
      {"id = \"no\"", "id = \"yes\"", "tell_us.toml:10: error: the id \"yes\" is there twice"},
      {"text = \"Did you find it?\"", "", "error: \"text\" is missing"},
      {"text = \"No\"", "text = \"\"", "tell_us.toml:11: error: \"text\" is empty"},
      {"text = \"No\"", "text = \"No\"\nfree = true",
       "tell_us.toml:12: error: unknown key \"free\""},
      {"id = \"found\"", "id = \"found\"\norder = 2",
       "tell_us.toml:3: error: unknown key \"order\""},
      {"[[question.choice]]\nid = \"no\"\ntext = \"No\"\n", "",
       "error: a question has 2 to 6 answers"},
  }));
  const auto faults = faults_after("tell_us.toml", what, with);
  CAPTURE(with, faults);
  CHECK(has_line(faults, fault));
}

TEST_CASE("a question with seven answers is refused", "[content][feedback]") {
  const HelpSource source;
  std::string text = source.read("tell_us.toml");
  for (const char* id : {"a", "b", "c", "d", "e"})
    text += std::string{"\n[[question.choice]]\nid = \""} + id + "\"\ntext = \"x\"\n";
  source.write("tell_us.toml", text);
  CHECK(has_line(content_test::lines(source.faults()), "a question has 2 to 6 answers"));
}

TEST_CASE("two builds with letters, pictures and services are byte for byte the same",
          "[content][pictures]") {
  const HelpSource source;
  CHECK(content_test::read_bytes(source.build("one.pack")) ==
        content_test::read_bytes(source.build("two.pack")));
}

TEST_CASE("a hostile letter gives an error when it is read", "[content][letters][damage]") {
  const HelpSource source;
  const auto letter_after = [&](const std::string& sql) {
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    return pack->letter("ask-help", "ar");
  };
  REQUIRE(letter_after("SELECT 1"));
  for (const char* sql :
       {"UPDATE letter SET blocks = '{'", "UPDATE letter SET blocks = '{}'",
        "UPDATE letter SET blocks = x'00ff'",
        "UPDATE letter SET blocks = replace(blocks, '\"note\"', '\"secret\"')",
        "UPDATE letter SET blocks = replace(blocks, '\"lines\":6', '\"lines\":6000')",
        "UPDATE letter SET blocks = replace(blocks, '\"lines\":6', '\"lines\":-1')",
        "UPDATE letter SET blocks = replace(blocks, '\"lines\":6', '\"lines\":\"6\"')",
        "UPDATE letter SET blocks = replace(blocks, '\"lines\":6', '\"picture\":\"../x\"')",
        "UPDATE letter SET blocks = replace(blocks, '\"lines\":6', '\"script\":\"x\"')",
        "UPDATE letter SET sources = '{\"ids\": [\"no-such\"]}'",
        "UPDATE letter SET sources = '[[[[[[[[[['", "UPDATE letter SET kind = 2",
        "UPDATE letter SET kind = 'letter'", "UPDATE letter SET checked = 'soon'",
        "UPDATE letter SET review_by = x'00'", "UPDATE letter SET article = char(8238)",
        "DELETE FROM text WHERE unit = 'letter/ask-help/title'",
        "DELETE FROM text WHERE unit = 'letter/ask-help/ask'",
        "UPDATE text SET value = replace(value, 'blank:short', 'blank:huge') "
        "WHERE unit = 'letter/ask-help/ask'"}) {
    CAPTURE(sql);
    CHECK_FALSE(letter_after(sql));
  }
}

TEST_CASE("a hostile list of letters gives an error", "[content][letters][damage]") {
  const HelpSource source;
  const auto letters_after = [&](const std::string& sql) {
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    return pack->letters("en");
  };
  REQUIRE(letters_after("SELECT 1"));
  CHECK_FALSE(letters_after("UPDATE letter SET kind = -1"));
  CHECK_FALSE(letters_after("UPDATE letter SET section = x'ff'"));
  CHECK_FALSE(letters_after("UPDATE letter SET id = 'no-such' WHERE id = 'meeting'"));
  CHECK_FALSE(
      letters_after("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                    "INSERT INTO letter SELECT 'x' || i, section, 1, 0, blocks, sources, checked, "
                    "review_by, article FROM letter, n WHERE id = 'meeting'"));
}

TEST_CASE("a hostile Easy read page gives an error when it is read", "[content][easy][damage]") {
  const HelpSource source;
  const auto easy_after = [&](const std::string& sql) {
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    return pack->easy_read("mediation-adviser", "en");
  };
  REQUIRE(easy_after("SELECT 1"));
  CHECK_FALSE(easy_after("UPDATE easy_read SET blocks = '{\"blocks\": 3}'"));
  CHECK_FALSE(easy_after("UPDATE easy_read SET blocks = replace(blocks, '\"plan\"', '\"A B\"')"));
  CHECK_FALSE(easy_after("UPDATE easy_read SET checked = ''"));
  CHECK_FALSE(easy_after("UPDATE easy_read SET sources = '{\"ids\": \"act-51\"}'"));
  CHECK_FALSE(easy_after("DELETE FROM text WHERE unit = 'easy/mediation-adviser/free'"));
}

TEST_CASE("a hostile service or question gives an error when it is read",
          "[content][services][feedback][damage]") {
  const HelpSource source;
  for (const char* sql :
       {"UPDATE service SET data = ''", "UPDATE service SET data = '{}'",
        "UPDATE service SET data = '[' || data || ']'", "UPDATE service SET data = x'7b7d'",
        "UPDATE service SET data = replace(data, '\"phone\"', '\"run\"')",
        "UPDATE service SET data = replace(data, '2026-11-01', '31 June')",
        "UPDATE service SET data = replace(data, '\"helpline\"', '\"../x\"')",
        "UPDATE service SET data = replace(data, '0300', char(8238))",
        "UPDATE service SET data = replace(data, '0300 123 4567', 'x' || hex(zeroblob(400)))",
        "UPDATE service SET data = replace(data, '\"look\":true', '\"look\":1')",
        "DELETE FROM text WHERE unit = 'service/helpline/name'"}) {
    CAPTURE(sql);
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    CHECK_FALSE(pack->services("en"));
  }
  for (const char* sql :
       {"UPDATE feedback SET data = 'yes'", "UPDATE feedback SET data = '{\"id\": \"found\"}'",
        "UPDATE feedback SET data = replace(data, '\"no\"', '\"N O\"')",
        "UPDATE feedback SET data = replace(data, '\"no\"', '7')",
        "UPDATE feedback SET data = replace(data, '\"no\"', "
        "'\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\"')",
        "DELETE FROM text WHERE unit = 'tell-us/found/choice/no/text'"}) {
    CAPTURE(sql);
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    CHECK_FALSE(pack->feedback("en"));
  }
}

TEST_CASE("what is no small PNG is not given out as a picture", "[content][pictures][damage]") {
  const HelpSource source;
  for (const char* sql :
       {"UPDATE picture SET png = x''", "UPDATE picture SET png = 'a text'",
        "UPDATE picture SET png = x'ffd8ffe000104a464946'",
        "UPDATE picture SET png = substr(png, 1, 20)",
        "UPDATE picture SET png = CAST(substr(png, 1, 16) || x'7fffffff7fffffff' AS BLOB)",
        "UPDATE picture SET png = CAST(substr(png, 1, 16) || x'0000000000000000' AS BLOB)",
        "UPDATE picture SET png = CAST(png || zeroblob(2000000) AS BLOB)"}) {
    CAPTURE(sql);
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    const auto png = pack->picture("plan");
    REQUIRE_FALSE(png);
    CHECK(png.error().code == base::ErrorCode::InvalidData);
  }
}

TEST_CASE("a search that finds a letter or service that is not there gives an error",
          "[content][search][damage]") {
  const HelpSource source;
  for (const char* sql : {"UPDATE document SET ref = 'no-such' WHERE kind = 3",
                          "UPDATE document SET ref = 'no-such' WHERE kind = 4"}) {
    const auto pack = changed_by(source, sql);
    REQUIRE(pack);
    CAPTURE(sql);
    CHECK_FALSE(content::search(*pack, "en", "help"));
  }
}
