// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_check.h"

#include "content/builder/source.h"
#include "content/builder/source_text.h"
#include "content/builder/translation.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content_test::has_line;
using content_test::SampleSource;

namespace {

constexpr const char* kWords = R"(critical = ["ui/*"]
weighty = ["must"]
[negation]
en = ["not", "-n't"]
ar = ["لا"]
pl = ["nie"]
)";

struct Checked {
  std::vector<std::string> lines;
  bool errors = false;
};

Checked check(const SampleSource& source) {
  content::builder::Faults faults;
  const auto read = content::builder::read_source(source.path(), faults);
  REQUIRE(faults.empty());
  content::builder::check_po_files(source.path(), read.languages, read.units, faults);
  return {content_test::lines(faults), content::builder::any_error(faults)};
}

}  // namespace

TEST_CASE("sound PO files have no faults, however much is untranslated", "[content][builder][po]") {
  const SampleSource source;
  source.write("po/checks.toml", kWords);
  const Checked checked = check(source);
  CAPTURE(checked.lines);
  CHECK(checked.lines.empty());
}

TEST_CASE("every fault of every PO file is found in one run", "[content][builder][po]") {
  const SampleSource source;
  source.write("po/checks.toml", kWords);
  source.replace("po/ar.po", "قبل {date}", "قبل {data}");
  source.replace("po/ar.po", "Language: ar", "Language: he");
  source.replace("po/pl.po", "za # dni}", "za 7 dni}");
  source.replace("po/pl.po", "charset=UTF-8", "charset=ISO-8859-2");
  source.write("po/pl.po",
               source.read("po/pl.po") +
                   "\n#, fuzzy\nmsgctxt \"ui/home.title\"\n"
                   "msgid \"What do you need?\"\nmsgstr \"Czego Państwo potrzebują?\\n\"\n");
  const Checked checked = check(source);
  CAPTURE(checked.lines);
  CHECK(checked.errors);
  CHECK(has_line(checked.lines,
                 "po/ar.po:17: error: the translation of ui/checklist.by is not used"));
  CHECK(
      has_line(checked.lines, "po/ar.po:1: warning: the header says that the language is \"he\""));
  CHECK(has_line(checked.lines, "po/pl.po:8: error: the translation of ui/checklist.days_left"));
  CHECK(
      has_line(checked.lines, "po/pl.po:1: error: the header does not say that the text is UTF-8"));
  // The check of gettext itself looks at drafts too.
  CHECK(has_line(checked.lines, "entries do not both end with '\\n'"));
}

TEST_CASE("a PO file that is broken, missing or in gettext's plurals is an error",
          "[content][builder][po]") {
  const SampleSource source;
  source.write("po/checks.toml", kWords);
  source.replace("po/ar.po", "msgstr \"ماذا تحتاج؟\"", "msgstr \"ماذا");
  source.remove("po/pl.po");
  Checked checked = check(source);
  CAPTURE(checked.lines);
  CHECK(has_line(checked.lines, "po/ar.po:11: error: end-of-line within string"));
  CHECK(has_line(checked.lines, "po/pl.po: error: the language has no PO file"));

  source.write(
      "po/pl.po",
      "msgid \"\"\nmsgstr \"Language: pl\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"
      "msgctxt \"ui/home.title\"\nmsgid \"What do you need?\"\nmsgid_plural \"x\"\n"
      "msgstr[0] \"a\"\nmsgstr[1] \"b\"\n");
  checked = check(source);
  CHECK(has_line(checked.lines, "the message ui/home.title has a msgid_plural"));

  const std::string twice =
      "\nmsgctxt \"ui/home.title\"\nmsgid \"What do you need?\"\nmsgstr \"a\"\n";
  source.write(
      "po/pl.po",
      "msgid \"\"\nmsgstr \"Language: pl\\nContent-Type: text/plain; charset=UTF-8\\n\"\n" + twice +
          twice);
  checked = check(source);
  CHECK(has_line(checked.lines, "duplicate message definition"));
}

TEST_CASE("a language without words for not is told, and they are an editor's to add",
          "[content][builder][po]") {
  const SampleSource source;
  CHECK(has_line(check(source).lines, "po/pl.po: warning: no words for \"not\" are known"));
  source.write("po/checks.toml", kWords);
  CHECK_FALSE(has_line(check(source).lines, "no words for"));
  source.write("po/checks.toml", "weighti = []\n");
  CHECK(has_line(content_test::lines(source.faults()), "po/checks.toml:1: error:"));
}

TEST_CASE("a lost not is a warning, and in a critical text the English is shown",
          "[content][builder][po]") {
  const SampleSource source;
  source.write("po/checks.toml", kWords);
  source.replace("po/ar.po", "#| msgid \"A phone call does not stop the clock.\"\n", "");
  source.replace("po/ar.po", "المكالمة لا توقف الوقت.", "المكالمة توقف الوقت.");
  Checked checked = check(source);
  CAPTURE(checked.lines);
  CHECK(has_line(checked.lines,
                 "warning: look at the translation of article/mediation-adviser/clock"));
  CHECK_FALSE(checked.errors);

  source.replace("po/checks.toml", "ui/*", "article/*/clock");
  checked = check(source);
  CHECK(has_line(checked.lines,
                 "error: the translation of article/mediation-adviser/clock is not used"));
  CHECK(checked.errors);

  content::builder::Faults faults;
  const auto read = content::builder::read_source(source.path(), faults);
  const auto all =
      content::builder::read_translations(source.path(), read.languages, read.units, faults);
  CHECK(all.at(0).refused == 1);
  CHECK(all.at(0).units.at("article/mediation-adviser/clock").refused);
  CHECK_FALSE(content::builder::any_error(faults));  // the build goes on, with the English
}
