// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/po_merge.h"

#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content_test::has_line;
using content_test::SampleSource;

namespace {

constexpr const char* kOurs = R"(msgid ""
msgstr ""
"Language: pl\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. a button; at most 12 letters
#: ui/strings.toml ui/a.one
#, fuzzy
msgctxt "ui/a.one"
msgid "Search"
msgstr "Szukaj"

#: ui/strings.toml ui/a.two
msgctxt "ui/a.two"
msgid "Search"
msgstr "Szukanie"

#: ui/strings.toml ui/a.three
#, fuzzy
#| msgid "Old text"
msgctxt "ui/a.three"
msgid "New text"
msgstr "Stary tekst"

#~ msgctxt "ui/gone"
#~ msgid "Gone"
#~ msgstr "Nie ma"
)";

constexpr const char* kHead = R"(msgid ""
msgstr ""
"Language: pl\n"
"Content-Type: text/plain; charset=UTF-8\n"

)";

struct Merged {
  content::builder::PoMerged counts;
  std::vector<std::string> faults;
};

Merged merge(const SampleSource& source, const std::string& returned) {
  source.write("po/pl.po", kOurs);
  source.write("back.po", kHead + returned);
  content::builder::Faults faults;
  const auto merged =
      content::builder::merge_po(source.path(), "po/pl.po", source.path() / "back.po", faults);
  REQUIRE(merged);
  return {*merged, content_test::lines(faults)};
}

}  // namespace

TEST_CASE("translations come back by their context or, without it, by their references",
          "[content][builder][po]") {
  const SampleSource source;
  const Merged merged = merge(source, R"(#: ui/strings.toml
#: ui/a.one
msgctxt "ui/strings.toml ui/a.one"
msgid "Search"
msgstr "Znajdź"

# sure
#: ui/strings.toml
#: ui/a.two
#, fuzzy
msgid "Search"
msgstr "Szukanie"

msgctxt "ui/a.three"
msgid "New text"
msgstr "Nowy tekst"

msgid "Gone"
msgstr "Nie ma"
)");
  CHECK(merged.faults.empty());
  CHECK(merged.counts.texts == 2);
  CHECK(merged.counts.standings == 3);
  CHECK(merged.counts.unknown == 0);
  CHECK(source.read("po/pl.po") == R"(msgid ""
msgstr ""
"Language: pl\n"
"Content-Type: text/plain; charset=UTF-8\n"

#. a button; at most 12 letters
#: ui/strings.toml ui/a.one
msgctxt "ui/a.one"
msgid "Search"
msgstr "Znajdź"

# sure
#: ui/strings.toml ui/a.two
#, fuzzy
msgctxt "ui/a.two"
msgid "Search"
msgstr "Szukanie"

#: ui/strings.toml ui/a.three
msgctxt "ui/a.three"
msgid "New text"
msgstr "Nowy tekst"

#~ msgctxt "ui/gone"
#~ msgid "Gone"
#~ msgstr "Nie ma"
)");
}

TEST_CASE("a stale text does not come back as a draft, and an empty one takes nothing away",
          "[content][builder][po]") {
  const SampleSource source;
  const Merged merged = merge(source, R"(#: ui/a.one
msgid "Search"
msgstr ""

#: ui/a.three
#, fuzzy
msgid "New text"
msgstr "Stary tekst"
)");
  CHECK(merged.counts.texts + merged.counts.standings + merged.counts.unknown == 0);
  CHECK(source.read("po/pl.po") == kOurs);
}

TEST_CASE("a message of another English, of no text or of several is not taken",
          "[content][builder][po]") {
  const SampleSource source;
  const Merged merged = merge(source, R"(#: ui/a.one
msgid "Find"
msgstr "Znajdź"

msgid "Search"
msgstr "Szukaj wszędzie"

#: ui/a.one ui/a.two
msgctxt "both"
msgid "Search"
msgstr "Szukaj tu i tam"
)");
  CHECK(merged.counts.unknown == 3);
  CHECK(has_line(merged.faults, "the English \"Find\" is not that of ui/a.one"));
  CHECK(has_line(merged.faults, "it is not known which text \"Search\" is"));
  CHECK(source.read("po/pl.po") == kOurs);
}

TEST_CASE("merging needs two PO files", "[content][builder][po]") {
  const SampleSource source;
  content::builder::Faults faults;
  const auto merge_with = [&](const char* file) {
    return content::builder::merge_po(source.path(), "po/pl.po", source.path() / file, faults);
  };
  CHECK(merge_with("none.po").error().code == base::ErrorCode::NotFound);
  source.write("bad.po", "msgid \"a\nmsgstr\n");
  CHECK(merge_with("bad.po").error().code == base::ErrorCode::InvalidData);
  CHECK(has_line(content_test::lines(faults), "bad.po:2: error"));
  CHECK(content::builder::language_of(source.path() / "po/ar.po") == "ar");
  CHECK(content::builder::language_of(source.path() / "bad.po").empty());
}
