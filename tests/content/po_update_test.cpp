// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_update.h"

#include <cstdlib>
#include <map>

#include "content/builder/po_file.h"
#include "content/builder/source.h"
#include "content/builder/source_text.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content::Standing;
using content::builder::PoEntry;
using content::builder::Unit;
using content_test::has_line;
using content_test::SampleSource;

namespace {

constexpr const char* kWords = R"(weighty = ["must", "may"]
[negation]
en = ["not"]
)";

constexpr const char* kHeader = R"(msgid ""
msgstr ""
"Language: pl\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
)";

std::map<std::string, PoEntry> entries_of(const SampleSource& source, const std::string& file) {
  content::builder::Faults faults;
  const auto read = content::builder::read_po(source.path(), file, faults);
  REQUIRE(read);
  std::map<std::string, PoEntry> by_context;
  for (const PoEntry& entry : *read) by_context.emplace(entry.context, entry);
  return by_context;
}

Unit plain(std::string id, std::string english) {
  return {
      std::move(id), content::builder::UnitKind::Plain, std::move(english), {}, "a.md", 0, {}, 0};
}

struct Updated {
  content::builder::PoChanges changes;
  std::vector<std::string> faults;
};

/// `po update SRC --same-meaning NAMES` for Polish; writes nothing if there are errors.
Updated update_same(const SampleSource& source, const std::vector<Unit>& units,
                    const std::vector<std::string>& names) {
  content::builder::Faults faults;
  const std::vector<content::Language> languages{{"en", {}, {}, false, {}, {}},
                                                 {"pl", {}, {}, false, {}, {}}};
  const auto same =
      content::builder::find_same_meaning(source.path(), languages, units, names, faults);
  if (content::builder::any_error(faults)) return {{}, content_test::lines(faults)};
  const auto changes =
      content::builder::update_po(source.path(), "po/pl.po", "pl", units, faults, same);
  REQUIRE(changes);
  return {*changes, content_test::lines(faults)};
}

}  // namespace

TEST_CASE("updating PO files keeps translations and flags changed English",
          "[content][builder][po]") {
  const SampleSource source;
  source.replace("articles/how-to-appeal.md", "Appeals that come late need a reason.",
                 "Late appeals need a good reason.");
  source.replace("articles/how-to-appeal.md", "title = \"How to appeal\"",
                 "title = \"How you appeal\"");
  source.replace("ui/strings.toml", "days_left", "days_to_go");
  const auto update = [&](const char* language) {
    content::builder::Faults faults;
    const auto read = content::builder::read_source(source.path(), faults);
    REQUIRE(faults.empty());
    const std::string file = std::string{"po/"} + language + ".po";
    const auto changes =
        content::builder::update_po(source.path(), file, language, read.units, faults);
    REQUIRE(changes);
    CHECK(faults.empty());
    return *changes;
  };
  const auto changes = update("pl");
  CHECK(changes.changed == 2);
  CHECK(changes.gone == 1);
  CHECK(changes.added > 10);
  const std::string once = source.read("po/pl.po");
  CHECK(once.find("#| msgid \"Appeals that come late need a reason.\"") != std::string::npos);
  CHECK(once.find("#~ msgctxt \"ui/checklist.days_left\"") != std::string::npos);
  CHECK(once.find("#: articles/how-to-appeal.md article/how-to-appeal/late\n") !=
        std::string::npos);
  CHECK(once.find("#. above the list") != std::string::npos);

  CHECK(source.pack().article("how-to-appeal", "pl").value().value().title.standing ==
        Standing::Stale);
  CHECK(update("pl").added == 0);
  CHECK(source.read("po/pl.po") == once);  // nothing changed, nothing written anew

  // The English comes back: the translation is current again, to be looked at.
  source.replace("articles/how-to-appeal.md", "How you appeal", "How to appeal");
  update("pl");
  CHECK(source.pack().article("how-to-appeal", "pl").value().value().title.standing ==
        Standing::Draft);

  source.remove("po/ar.po");
  CHECK(update("ar").added == 31);
  CHECK(source.read("po/ar.po").find("Language: ar") != std::string::npos);
}

TEST_CASE("updating does with kept, changed and gone texts what msgmerge --previous does",
          "[content][builder][po]") {
  REQUIRE(std::system("msgmerge --version >/dev/null 2>&1") == 0);
  const SampleSource source;
  const std::string old = std::string{kHeader} + R"(
msgctxt "kept"
msgid "The council writes to you."
msgstr "Rada pisze do Państwa."

# a remark
#, fuzzy
msgctxt "draft"
msgid "Keep the letter and its envelope."
msgstr "Proszę zachować list i kopertę."

msgctxt "changed"
msgid "Ring the mediation adviser within two months of the letter."
msgstr "Proszę zadzwonić w ciągu dwóch miesięcy."

#, fuzzy
#| msgid "Come with a friend."
msgctxt "stale"
msgid "Bring a friend or a relative to the meeting."
msgstr "Proszę przyjść z przyjacielem."

msgctxt "empty"
msgid "Send the form."
msgstr ""

msgctxt "gone"
msgid "Zebra crossing"
msgstr "Przejście dla pieszych"
)";
  source.write("po/pl.po", old);
  source.write("theirs/old.po", old);
  const std::vector<Unit> units = {
      plain("kept", "The council writes to you."),
      plain("draft", "Keep the letter and its envelope."),
      plain("changed", "Ring the mediation adviser within two months of that letter."),
      plain("stale", "Bring a friend or a relative to the meeting."),
      plain("empty", "Send the form."),
      plain("new", "Unlike anything else"),
  };
  std::string pot = kHeader;
  for (const Unit& unit : units)
    pot += "\nmsgctxt \"" + unit.id + "\"\nmsgid \"" + unit.english + "\"\nmsgstr \"\"\n";
  source.write("theirs/new.pot", pot);
  const std::string folder = (source.path() / "theirs").string();
  REQUIRE(std::system(("msgmerge --previous --quiet -o '" + folder + "/merged.po' '" + folder +
                       "/old.po' '" + folder + "/new.pot'")
                          .c_str()) == 0);

  content::builder::Faults faults;
  const auto changes = content::builder::update_po(source.path(), "po/pl.po", "pl", units, faults);
  REQUIRE(changes);
  CHECK(changes->added == 1);
  CHECK(changes->changed == 1);
  CHECK(changes->gone == 1);

  const auto ours = entries_of(source, "po/pl.po"), theirs = entries_of(source, "theirs/merged.po");
  REQUIRE(ours.size() == units.size());
  REQUIRE(theirs.size() == units.size());
  for (const auto& [context, entry] : theirs) {
    CAPTURE(context);
    const PoEntry& our = ours.at(context);
    CHECK(our.english == entry.english);
    CHECK(our.text == entry.text);
    CHECK(our.fuzzy == entry.fuzzy);
    CHECK(our.previous == entry.previous);
  }
  CHECK(ours.at("draft").fuzzy);
  CHECK_FALSE(ours.at("draft").previous);
  CHECK(ours.at("changed").previous ==
        "Ring the mediation adviser within two months of the letter.");
  for (const char* file : {"po/pl.po", "theirs/merged.po"}) {
    CHECK(source.read(file).find("#~ msgid \"Zebra crossing\"") != std::string::npos);
    CHECK(source.read(file).find("# a remark\n") != std::string::npos);
  }
}

TEST_CASE("a draft whose English changes is stale, not a draft of the new English",
          "[content][builder][po]") {
  const SampleSource source;
  source.write("po/pl.po", std::string{kHeader} +
                               "\n#, fuzzy\nmsgctxt \"a\"\nmsgid \"Old\"\nmsgstr \"Stare\"\n");
  content::builder::Faults faults;
  REQUIRE(
      content::builder::update_po(source.path(), "po/pl.po", "pl", {plain("a", "New")}, faults));
  const PoEntry stale = entries_of(source, "po/pl.po").at("a");
  CHECK(stale.fuzzy);
  CHECK(stale.previous == "Old");
}

TEST_CASE("an edit of wording only leaves translations as they stand", "[content][builder][po]") {
  const SampleSource source;
  source.write("po/checks.toml", kWords);
  const std::string before = std::string{kHeader} + R"(
msgctxt "article/a/one"
msgid "Reply within 5 days, please."
msgstr "Proszę odpowiedzieć w ciągu 5 dni."

#, fuzzy
msgctxt "article/a/two"
msgid "It must reply"
msgstr "Musi odpowiedzieć"

#, fuzzy
#| msgid "You may ask."
msgctxt "article/a/three"
msgid "You must ask."
msgstr "Mogą Państwo zapytać."

#, fuzzy
#| msgid "Ring them!"
msgctxt "article/a/four"
msgid "Ring them."
msgstr "Proszę zadzwonić."

msgctxt "article/ab/one"
msgid "Write."
msgstr "Proszę pisać."
)";
  source.write("po/pl.po", before);
  const std::vector<Unit> units = {
      plain("article/a/one", "Please reply within 5 days."),
      plain("article/a/two", "It must reply."),
      plain("article/a/three", "You must ask!"),
      plain("article/a/four", "Ring them."),
      plain("article/ab/one", "Write!"),
  };
  const Updated updated = update_same(source, units, {"article/a"});
  CAPTURE(updated.faults);
  CHECK(updated.faults.empty());
  CHECK(updated.changes.kept == 4);
  CHECK(updated.changes.changed == 1);  // article/ab was not named
  const auto now = entries_of(source, "po/pl.po");
  CHECK(now.at("article/a/one").english == "Please reply within 5 days.");
  CHECK_FALSE(now.at("article/a/one").fuzzy);
  CHECK(now.at("article/a/two").fuzzy);
  CHECK_FALSE(now.at("article/a/two").previous);
  // What was stale for another reason stays so; what was stale for its wording is a draft again.
  CHECK(now.at("article/a/three").previous == "You may ask.");
  CHECK_FALSE(now.at("article/a/four").previous);
  CHECK(now.at("article/a/four").fuzzy);
  CHECK(now.at("article/ab/one").previous == "Write.");
}

TEST_CASE("an edit that changes more than wording is refused, and nothing is written",
          "[content][builder][po]") {
  const SampleSource source;
  source.write("po/checks.toml", kWords);
  const std::string before = std::string{kHeader} + R"(
msgctxt "a/number"
msgid "Reply within 5 days."
msgstr "Proszę odpowiedzieć w ciągu 5 dni."

msgctxt "a/not"
msgid "It does not count."
msgstr "To się nie liczy."

msgctxt "a/good"
msgid "Well,  then"
msgstr "No to"
)";
  source.write("po/pl.po", before);
  const std::vector<Unit> units = {plain("a/number", "Reply within 15 days."),
                                   plain("a/not", "It does count."), plain("a/good", "Well, then")};
  const Updated updated = update_same(source, units, {"a"});
  CHECK(has_line(updated.faults,
                 "po/pl.po:8: error: the English of a/number has not kept its meaning: \"5\" stood "
                 "where \"15\" stands now"));
  CHECK(
      has_line(updated.faults, "the English of a/not has not kept its meaning: \"not\" has gone"));
  CHECK(source.read("po/pl.po") == before);

  CHECK(has_line(update_same(source, units, {"b"}).faults, "no text is called \"b\""));
  CHECK(has_line(update_same(source, units, {"a/go"}).faults, "no text is called \"a/go\""));
  CHECK(update_same(source, units, {"a/good"}).changes.kept == 1);
  CHECK(has_line(update_same(source, units, {"a/good"}).faults, "has not changed since"));
  source.remove("po/checks.toml");
  source.write("po/pl.po", before);
  CHECK(has_line(update_same(source, units, {"a/good"}).faults, "po/checks.toml does not say"));
}
