// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/build.h"

#include "content/builder/source_text.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content_test::has_line;
using content_test::SampleSource;

namespace {

/// The faults after one change of one file.
std::vector<std::string> after(const std::string& file, std::string_view what,
                               std::string_view with) {
  const SampleSource source;
  source.replace(file, what, with);
  return content_test::lines(source.faults());
}

}  // namespace

TEST_CASE("the sample folder has no faults but the texts not yet translated",
          "[content][builder]") {
  const SampleSource source;
  const auto faults = content_test::lines(source.faults());
  CAPTURE(faults);
  REQUIRE(faults.size() == 2);
  CHECK(has_line(faults, "po/ar.po: warning: 25 of 31 texts are not translated and 1 are out of"));
  CHECK(has_line(faults, "po/pl.po: warning: 28 of 31 texts are not translated and 0 are out of"));
}

TEST_CASE("each fault is named with its file and line", "[content][builder]") {
  struct Case {
    const char *file, *what, *with, *fault;
  };
  const std::string adviser = "articles/mediation-adviser.md";
  const auto [file, what, with, fault] = GENERATE(values<Case>({
      {"pack.toml", "version = \"1.0\"", "version = ", "pack.toml:2: error: not valid TOML"},
      {"pack.toml", "version", "verzion", "pack.toml:2: error: unknown key \"verzion\""},
      {"pack.toml", "version", "verzion", "error: \"version\" is missing"},
      {"pack.toml", "2026-11-01", "\"soon\"", "pack.toml:4: error: \"law_date\" is not a date"},
      {"pack.toml", "\"ltr\"", "\"up\"", "pack.toml:11: error: unknown direction \"up\""},
      {"pack.toml", "\"ar\"", "\"ar_EG!\"", "pack.toml:15: error: \"ar_EG!\" is not a language"},
      {"pack.toml", "\"ar\"", "\"en\"", "pack.toml:15: error: the language \"en\" is there twice"},
      {"pack.toml", "pl(qwertz)", "pl(qwertz", "pack.toml:26: error: the keyboard's variant"},
      {"sections.toml", "#0B6E6E", "green", "sections.toml:5: error: \"green\" is not a colour"},
      {"sections.toml", "id = \"appeals\"", "id = \"mediation\"",
       "sections.toml:9: error: the id \"mediation\" is there twice"},
      {"sections.toml", "summary", "sumary", "sections.toml:4: error: unknown key \"sumary\""},
      {"sources.toml", "\"act-51\"", "\"Act 51\"",
       "sources.toml:2: error: \"Act 51\" is not an id"},
      {"glossary.toml", "also = [\"mediator\"]", "also = \"mediator\"",
       "glossary.toml:5: error: \"also\" is not a list"},
      {"synonyms.toml", "\"en\"", "\"de\"", "synonyms.toml:2: error: the pack has no language"},
      {"ui/strings.toml", "{situation}", "{situation",
       "ui/strings.toml:5: error: not a valid message"},
      {"ui/strings.toml", "{situation}", "{0}",
       "ui/strings.toml:5: error: the argument {0} has a number"},
      {"ui/strings.toml", "By {date}", "By {date, date}",
       "ui/strings.toml:7: error: an argument has the type \"date\""},
      {"ui/strings.toml", " other {in # days}", "",
       "ui/strings.toml:6: error: not a valid message"},
      {"ui/strings.toml", "note = \"above the list\"", "max = 5",
       "ui/strings.toml:5: warning: the text has 15 letters, there is room for 5"},
      {"articles/mediation-adviser.md", "+++\n", "",
       "mediation-adviser.md:1: error: the file has no header"},
      {"articles/mediation-adviser.md", "id = \"mediation-adviser\"", "id = \"other\"",
       "mediation-adviser.md:2: error: the id differs from the name of the file"},
      {"articles/mediation-adviser.md", "section = \"mediation\"", "section = \"nowhere\"",
       "mediation-adviser.md:3: error: there is no section \"nowhere\""},
      {"articles/mediation-adviser.md", "sources = [\"act-55\"]", "sources = [\"act-99\"]",
       "mediation-adviser.md:8: error: there is no source \"act-99\""},
      {"articles/mediation-adviser.md", "voice = \"law\"", "voice = \"gossip\"",
       "mediation-adviser.md:7: error: unknown voice \"gossip\""},
      {"articles/mediation-adviser.md", "checked = 2026-11-01\n", "",
       "error: \"checked\" is missing"},
      {"articles/mediation-adviser.md", "next = [\"how-to-appeal\"]", "next = [\"no-such\"]",
       "mediation-adviser.md:11: error: there is no article \"no-such\""},
      {"articles/mediation-adviser.md", "{#what}", "",
       "mediation-adviser.md:15: error: the block has no id"},
      {"articles/mediation-adviser.md", "{#what}", "{#clock}",
       "mediation-adviser.md:18: error: the id \"clock\" is there twice"},
      {"articles/mediation-adviser.md", "{#what}", "{#title}",
       "mediation-adviser.md:14: error: the id \"title\" is taken"},
      {"articles/mediation-adviser.md", "{#what}", "{#what}\n",
       "mediation-adviser.md:14: error: these attributes belong to no block"},
      {"articles/mediation-adviser.md", ".warning", ".danger",
       "mediation-adviser.md:18: error: unknown kind of block \".danger\""},
      {"articles/mediation-adviser.md", "sources=act-51,act-55", "sources=act-51,act-56",
       "mediation-adviser.md:18: error: there is no source \"act-56\""},
      {"articles/mediation-adviser.md", "sources=act-51", "source=act-51",
       "mediation-adviser.md:18: error: unknown attribute \"source=act-51,act-55\""},
      {"articles/mediation-adviser.md", "word:mediation", "word:no-such",
       "mediation-adviser.md:15: error: there is no word \"no-such\""},
      {"articles/mediation-adviser.md", "(article:how-to-appeal)", "(article:no-such)",
       "mediation-adviser.md:26: error: there is no article \"no-such\""},
      {"articles/mediation-adviser.md", "(article:how-to-appeal)", "(https://example.org)",
       "mediation-adviser.md:26: error: the link \"https://example.org\" leads nowhere"},
      {"articles/mediation-adviser.md", "**You choose.**", "*You choose.*",
       "mediation-adviser.md:15: error: the text holds emph"},
      {"articles/mediation-adviser.md", "**You choose.**", "<b>You</b> choose.",
       "mediation-adviser.md:15: error: the text holds html_inline"},
      {"articles/mediation-adviser.md", "A meeting", "> A meeting",
       "mediation-adviser.md:19: error: this is a block_quote"},
      {"articles/mediation-adviser.md", "## What", "# What",
       "mediation-adviser.md:22: error: a heading of level 1"},
      {"articles/mediation-adviser.md", "1. Find the letter.",
       "1. Find the letter.\n   - Or the email.",
       "mediation-adviser.md:25: error: a list item holds more than one paragraph"},
      {"articles/mediation-adviser.md", " place=\"one council in the east\"", "",
       "mediation-adviser.md:32: error: local practice without a place"},
      {"articles/mediation-adviser.md", " date=2023-10", "",
       "mediation-adviser.md:32: error: local practice or experience without a date"},
      {"articles/mediation-adviser.md", "date=2023-10", "date=autumn",
       "mediation-adviser.md:32: error: \"autumn\" is not a date"},
      {"articles/mediation-adviser.md", "A meeting", "A \xE2\x80\xAEmeeting",
       "mediation-adviser.md:19: error: bidi control U+202E"},
      {"articles/mediation-adviser.md", "A meeting", "A \x07meeting",
       "mediation-adviser.md:19: error: control character U+0007"},
      {"articles/mediation-adviser.md", "A meeting", "A \xFFmeeting",
       "mediation-adviser.md:19: error: the text is not UTF-8"},
      {"articles/mediation-adviser.md", "A meeting", "A caf\x65\xCC\x81 meeting",
       "mediation-adviser.md:19: error: the text is not in Unicode's composed form"},
      {"articles/mediation-adviser.md", "A meeting", "A \xE2\x81\xA8meeting",
       "mediation-adviser.md:19: error: an isolate (U+2068) has no partner"},
      {"articles/mediation-adviser.md", "A meeting with the council does not stop the clock.",
       "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
       "sixteen seventeen eighteen nineteen twenty and one two three four five six.",
       "mediation-adviser.md:19: warning: a sentence of 27 words"},
      {"ui/strings.toml", "What do you need?", "What \\u202e do you need?",
       "ui/strings.toml:2: error: bidi control U+202E"},
  }));
  const auto faults = after(file, what, with);
  CAPTURE(file, what, with, faults);
  CHECK(has_line(faults, fault));
}

TEST_CASE("all faults of a folder come in one run, sorted by file and line", "[content][builder]") {
  const SampleSource source;
  source.replace("sections.toml", "#0B6E6E", "green");
  source.replace("articles/who-decides.md", "\"appeals\"", "\"nowhere\"");
  source.replace("articles/how-to-appeal.md", "{#late}", "{#Late}");
  source.replace("articles/how-to-appeal.md", "id = \"how", "xd = \"how");
  const auto faults = source.faults();
  CHECK(faults.size() >= 6);
  for (std::size_t i = 1; i < faults.size(); ++i)
    CHECK(std::tie(faults[i - 1].file, faults[i - 1].line) <=
          std::tie(faults[i].file, faults[i].line));
}

TEST_CASE("a missing file of the folder is a fault", "[content][builder]") {
  const SampleSource source;
  source.remove("sections.toml");
  source.remove("ui/strings.toml");
  const auto faults = content_test::lines(source.faults());
  CHECK(has_line(faults, "sections.toml: error: the file cannot be read"));
  CHECK(has_line(faults, "ui/strings.toml: error: the file cannot be read"));
  CHECK(has_line(
      content_test::lines(content::builder::check_source(source.path() / "no-such", {}).faults),
      "this is not a folder"));
}

TEST_CASE("a review date that has passed is a warning", "[content][builder]") {
  const SampleSource source;
  CHECK_FALSE(has_line(content_test::lines(source.faults("2027-05-01")), "review was due"));
  const auto late = content_test::lines(source.faults("2027-05-02"));
  CHECK(has_line(late, "pack.toml: warning: its review was due on 2027-05-01"));
  CHECK(has_line(late, "articles/how-to-appeal.md: warning: its review was due on 2027-05-01"));
  CHECK(has_line(content_test::lines(source.faults("2026-10-31")), "which is to come"));
}

TEST_CASE("characters without a glyph are warnings", "[content][builder]") {
  const SampleSource source;
  content::builder::CheckOptions options;
  options.has_glyph = [](char32_t c) { return c != U'é' && c != 0x0645; };
  const auto faults =
      content_test::lines(content::builder::check_source(source.path(), options).faults);
  CHECK(has_line(faults,
                 "articles/how-to-appeal.md:14: warning: no font has the character é (U+00E9)"));
  CHECK(has_line(faults, "po/ar.po: warning: no font has the character م (U+0645)"));
}

TEST_CASE("texts too large for a pack are errors", "[content][builder]") {
  const SampleSource source;
  source.replace("articles/how-to-appeal.md", "Send the appeal form",
                 std::string(9000, 'x') + " form");
  CHECK(has_line(content_test::lines(source.faults()),
                 "how-to-appeal.md:14: error: the text is longer than 8 kB"));
  source.write("articles/huge.md", std::string(3u << 20, 'x'));
  CHECK(has_line(content_test::lines(source.faults()),
                 "articles/huge.md: error: the file is larger than 2 MB"));
}

TEST_CASE("strings may be spread over the files of the ui folder", "[content][builder]") {
  const SampleSource source;
  source.write("ui/more.toml", "[time]\n17_00 = \"5 pm\"\n");
  CHECK(source.pack().messages("en").text("time.17_00").text == "5 pm");
  source.write("ui/again.toml", "[home]\ntitle = \"Twice\"\n");
  CHECK(
      has_line(content_test::lines(source.faults()), "the text \"ui/home.title\" is there twice"));
}
