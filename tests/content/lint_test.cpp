// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of the English: words nothing explains, phone numbers of nobody, pages hard to read.
#include "content/builder/lint_reading.h"
#include "content/builder/lint_sentences.h"
#include "content/builder/lint_syllables.h"
#include "tests/catch.h"
#include "tests/content/help_source.h"

using content::builder::reading_grade;
using content::builder::syllables_in;
using content_test::faults_after;
using content_test::has_line;
using content_test::HelpSource;

namespace {

/// What a page says after its first words became others.
std::vector<std::string> with_text(std::string_view text) {
  return faults_after("articles/how-to-appeal.md", "Send the appeal form by email.", text);
}

}  // namespace

TEST_CASE("a word in capitals that nothing explains is a warning", "[content][lint]") {
  CHECK(has_line(with_text("Ask CAMHS for help."),
                 "articles/how-to-appeal.md:14: warning: nothing explains \"CAMHS\""));
  CHECK(has_line(with_text("Use SEND35A for it."), "nothing explains \"SEND35A\""));
  CHECK(has_line(with_text("Ask the SENCOs."), "nothing explains \"SENCO\""));
  CHECK(has_line(faults_after("letters/ask-help.md", "The help has", "The EHC has"),
                 "letters/ask-help.md:35: warning: nothing explains \"EHC\""));
  CHECK(has_line(faults_after("easy/mediation-adviser.md", "It is", "IT is"),
                 "easy/mediation-adviser.md:17: warning: nothing explains \"IT\""));
  CHECK(has_line(faults_after("articles/how-to-appeal.md", "title = \"How", "title = \"NOW: how"),
                 "articles/how-to-appeal.md:5: warning: nothing explains \"NOW\""));
  for (const char* text :
       {"Look at sections A to K.", "See H1 and H2.", "I am 16.", "WHATEVERITIS."}) {
    CAPTURE(text);
    CHECK_FALSE(has_line(with_text(text), "nothing explains"));
  }
}

TEST_CASE("the glossary, the services and checks.toml explain words in capitals",
          "[content][lint]") {
  const HelpSource source;
  source.replace("articles/how-to-appeal.md", "Send the appeal form",
                 "Send form ABC1 of the DEFs, the GHI or the UK");
  CHECK(content_test::lines(source.faults()).size() == 2 + 4);
  source.replace("glossary.toml", "\"mediator\"", "\"mediator\", \"the ABC1 form\"");
  source.replace("glossary.toml", "term = \"Tribunal\"", "term = \"Tribunal (DEF)\"");
  source.replace("services.csv", "Your council’s team", "Your council’s team (GHI)");
  source.write("checks.toml", "[[known_word]]\nword = \"UK\"\nwhy = \"known\"\n");
  const auto faults = content_test::lines(source.faults());
  CAPTURE(faults);
  CHECK(faults.size() == 2);
}

TEST_CASE("a phone number that is no service's is a warning", "[content][lint]") {
  CHECK(has_line(with_text("Ring 0300 999 4567."),
                 "articles/how-to-appeal.md:14: warning: the phone number 03009994567 is that of "
                 "no service"));
  CHECK(has_line(faults_after("letters/ask-help.md", "The help has", "Ring 0115 496 0123. It has"),
                 "letters/ask-help.md:35: warning: the phone number"));
  CHECK(has_line(faults_after("easy/mediation-adviser.md", "It is free", "Ring 116 123"),
                 "easy/mediation-adviser.md:17: warning: the phone number"));
  for (const char* text : {"Ring 0300 123 4567.", "Ring +44 300 123 4567.", "Ring 999.",
                           "In 2014, 2018 and 2026.", "It costs 10,000 pounds."}) {
    CAPTURE(text);
    CHECK_FALSE(has_line(with_text(text), "phone number"));
  }
}

TEST_CASE("syllables are counted by vowels", "[content][lint]") {
  const std::pair<const char*, int> words[] = {
      {"the", 1},        {"plan", 1},      {"school", 1},    {"council’s", 2},   {"appeal", 2},
      {"tribunal", 3},   {"changes", 2},   {"changed", 1},   {"needed", 2},      {"writes", 1},
      {"table", 2},      {"people", 2},    {"agreement", 3}, {"statement", 2},   {"carefully", 3},
      {"special", 2},    {"mediation", 4}, {"education", 4}, {"association", 5}, {"certificate", 4},
      {"area", 3},       {"idea", 3},      {"tea", 1},       {"being", 2},       {"bringing", 2},
      {"science", 2},    {"friend", 1},    {"efficient", 3}, {"experience", 4},  {"individual", 5},
      {"disability", 5}, {"NHS", 3},       {"SENCO", 2},     {"16", 1},          {"one-page", 2},
      {"language", 2},   {"quiet", 2},     {"society", 4}};
  for (const auto& [word, syllables] : words) {
    CAPTURE(word);
    CHECK(syllables_in(word) == syllables);
  }
}

TEST_CASE("sentences and words are found as a reader finds them", "[content][lint]") {
  using content::builder::sentences_in;
  using content::builder::words_in;
  CHECK(sentences_in("One here. Two there? Three!").size() == 3);
  CHECK(sentences_in("At 5.30 pm the council’s office shuts.").size() == 1);
  CHECK(sentences_in(" – ").empty());
  CHECK(words_in("It’s the one-page form – now.") ==
        std::vector<std::string>{"It’s", "the", "one-page", "form", "now."});
  CHECK(words_in("").empty());
}

TEST_CASE("the reading grade is that of Flesch and Kincaid", "[content][lint]") {
  // 100 words of one syllable in 10 sentences: 0.39 · 10 + 11.8 · 1 − 15.59.
  const std::vector<std::string> easy(10, "The cat sat on the mat with its old hat.");
  REQUIRE(reading_grade(easy));
  CHECK(*reading_grade(easy) == Approx(0.11).margin(0.005));
  // 100 words of four syllables in 5 sentences: 0.39 · 20 + 11.8 · 4 − 15.59.
  std::string hard;
  for (int i = 0; i < 20; ++i) hard += i == 0 ? "Mediation" : " mediation";
  CHECK(*reading_grade(std::vector<std::string>(5, hard + '.')) == Approx(39.41).margin(0.005));
  CHECK_FALSE(reading_grade({"Too short to tell."}));
  CHECK_FALSE(reading_grade({}));
}

TEST_CASE("a page that is hard to read is a warning, unless it is an exception",
          "[content][lint]") {
  const HelpSource source;
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "The council decides about the education and the assessment of children in its area. ";
  source.replace("articles/how-to-appeal.md", "Send the appeal form by email.", text);
  const char* warning = "articles/how-to-appeal.md: warning: its reading grade is ";
  CHECK(has_line(content_test::lines(source.faults()), warning));
  const auto except = [&](const char* grade) {
    source.write("checks.toml", std::string{"[[hard_page]]\npage = \"article/how-to-appeal\"\n"
                                            "why = \"it quotes a form\"\ngrade = "} +
                                    grade + '\n');
    return content_test::lines(source.faults());
  };
  CHECK(has_line(except("7"), warning));
  CHECK_FALSE(has_line(except("20"), warning));
  CHECK_FALSE(has_line(except("20"), "checks.toml"));
}

TEST_CASE("checks.toml holds only what is needed, with the reason", "[content][lint]") {
  const HelpSource source;
  source.write("checks.toml",
               "[[known_word]]\nword = \"XYZ\"\nwhy = \"known\"\n"
               "[[hard_page]]\npage = \"article/no-such\"\ngrade = 9\nwhy = \"hard\"\n");
  auto faults = content_test::lines(source.faults());
  CHECK(has_line(faults, "checks.toml:1: warning: the exception for \"XYZ\" is not needed"));
  CHECK(has_line(faults, "checks.toml:4: warning: the exception for \"article/no-such\" is not"));
  source.write("checks.toml", "[[known_word]]\nword = \"XYZ\"\n[[hard_page]]\npage = \"a\"\n");
  faults = content_test::lines(source.faults());
  CHECK(has_line(faults, "checks.toml:1: error: \"why\" is missing"));
  CHECK(has_line(faults, "checks.toml:3: error: \"grade\" is missing"));
}
