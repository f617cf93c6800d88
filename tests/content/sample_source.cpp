// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/sample_source.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "content/builder/build.h"
#include "content/builder/source_text.h"
#include "content/detail/pack_seal.h"
#include "content/detail/sqlite.h"
#include "tests/catch.h"

namespace content_test {
namespace {

constexpr std::string_view kPack = R"toml(id = "sample"
version = "1.0"
title = "Sample"
law_date = 2026-11-01
review_by = 2027-05-01

[[language]]
tag = "en"
name = "English"
english_name = "English"
direction = "ltr"
keyboard = "gb"

[[language]]
tag = "ar"
name = "العربية"
english_name = "Arabic"
direction = "rtl"
keyboard = "ara"

[[language]]
tag = "pl"
name = "Polski"
english_name = "Polish"
direction = "ltr"
keyboard = "pl(qwertz)"
)toml";

constexpr std::string_view kSections = R"([[section]]
id = "mediation"
title = "Mediation"
summary = "Free help to reach agreement"
colour = "#0B6E6E"
icon = "message-text"

[[section]]
id = "appeals"
title = "Appeals"
summary = "Ask the Tribunal to decide"
colour = "#A11D3F"
icon = "gavel"
)";

constexpr std::string_view kSources = R"([[source]]
id = "act-51"
instrument = "Children and Families Act 2014"
provision = "section 51"

[[source]]
id = "act-55"
instrument = "Children and Families Act 2014"
provision = "section 55"
)";

constexpr std::string_view kGlossary = R"([[word]]
id = "mediation"
term = "mediation"
meaning = "A free meeting with an independent person who helps both sides to agree."
also = ["mediator"]

[[word]]
id = "tribunal"
term = "Tribunal"
meaning = "A judge and experts who decide."
)";

constexpr std::string_view kSynonyms = R"([[synonym]]
locale = "en"
words = ["arbitration"]
means = "mediation"
)";

constexpr std::string_view kUi = R"([home]
title = "What do you need?"

[checklist]
title = { text = "My checklist: {situation}", note = "above the list" }
days_left = "{days, plural, one {in # day} other {in # days}}"
by = "By {date}"

[date]
full = "EEEE d MMMM y"
)";

constexpr std::string_view kAdviser = R"(+++
id = "mediation-adviser"
section = "mediation"
order = 10
title = "Before you appeal: the mediation adviser"
summary = "Ring the mediation adviser within 2 months."
voice = "law"
sources = ["act-55"]
checked = 2026-11-01
review_by = 2027-05-01
next = ["how-to-appeal"]
+++

{#what}
The adviser explains what [mediation](word:mediation) is. **You choose.** The council’s letter
gives the phone number.

{#clock .warning sources=act-51,act-55}
A meeting with the council does not stop the clock.

{#steps}
## What to do

{#do}
1. Find the letter.
2. Ring the adviser. See [how to appeal](article:how-to-appeal).

{#say .say voice=guidance}
I need a mediation certificate.

{#example voice=local place="one council in the east" date=2023-10}
One council holds the meeting online.
)";

constexpr std::string_view kAppeal = R"(+++
id = "how-to-appeal"
section = "appeals"
order = 20
title = "How to appeal"
summary = "Send the form to the Tribunal in time."
voice = "law"
sources = ["act-51"]
checked = 2026-11-01
review_by = 2027-05-01
+++

{#send}
Send the appeal form by email. The café staff at the library can help you to print.

{#late}
Appeals that come late need a reason.
)";

constexpr std::string_view kDecide = R"(+++
id = "who-decides"
section = "appeals"
order = 10
title = "Who decides"
summary = "A judge and two experts."
voice = "families"
sources = []
checked = 2026-11-01
review_by = 2027-05-01
+++

{#panel date=2025}
- The judge is friendly.
- Nobody is late.
)";

constexpr std::string_view kArabic = R"(msgid ""
msgstr ""
"Language: ar\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

msgctxt "ui/home.title"
msgid "What do you need?"
msgstr "ماذا تحتاج؟"

#, fuzzy
msgctxt "ui/checklist.days_left"
msgid "{days, plural, one {in # day} other {in # days}}"
msgstr "{days, plural, zero {اليوم} one {غدا} two {بعد يومين} few {بعد # أيام} many {بعد # يوما} other {بعد # يوم}}"

msgctxt "ui/checklist.by"
msgid "By {date}"
msgstr "قبل {date}"

#, fuzzy
msgctxt "article/mediation-adviser/title"
msgid "Before you appeal: the mediation adviser"
msgstr "قبل الاستئناف: مستشار الوساطة"

#, fuzzy
msgctxt "article/mediation-adviser/what"
msgid "The adviser explains what [mediation](word:mediation) is. **You choose.** The council’s letter gives the phone number."
msgstr "يشرح المستشار ما هي [الوساطة](word:mediation). **أنت تختار.** رقم الهاتف في رسالة البلدية."

#, fuzzy
#| msgid "A phone call does not stop the clock."
msgctxt "article/mediation-adviser/clock"
msgid "A meeting with the council does not stop the clock."
msgstr "المكالمة لا توقف الوقت."
)";

constexpr std::string_view kPolish = R"(msgid ""
msgstr ""
"Language: pl\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

msgctxt "ui/checklist.days_left"
msgid "{days, plural, one {in # day} other {in # days}}"
msgstr "{days, plural, one {za # dzień} few {za # dni} many {za # dni} other {za # dnia}}"

msgctxt "article/how-to-appeal/title"
msgid "How to appeal"
msgstr "Jak złożyć odwołanie"

msgctxt "article/how-to-appeal/late"
msgid "Appeals that come late need a reason."
msgstr "Spóźnione odwołania wymagają uzasadnienia."
)";

}  // namespace

Folder::Folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "signpost-test-XXXXXX").string();
  const char* made = mkdtemp(pattern.data());
  REQUIRE(made != nullptr);
  path_ = made;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

SampleSource::SampleSource() {
  write("pack.toml", kPack);
  write("sections.toml", kSections);
  write("sources.toml", kSources);
  write("glossary.toml", kGlossary);
  write("synonyms.toml", kSynonyms);
  write("ui/strings.toml", kUi);
  write("articles/mediation-adviser.md", kAdviser);
  write("articles/how-to-appeal.md", kAppeal);
  write("articles/who-decides.md", kDecide);
  write("po/ar.po", kArabic);
  write("po/pl.po", kPolish);
}

void SampleSource::write(const std::string& file, std::string_view text) const {
  const std::filesystem::path target = path() / file;
  std::filesystem::create_directories(target.parent_path());
  write_bytes(target, text);
}

std::string SampleSource::read(const std::string& file) const { return read_bytes(path() / file); }

void SampleSource::remove(const std::string& file) const { std::filesystem::remove(path() / file); }

void SampleSource::replace(const std::string& file, std::string_view what,
                           std::string_view with) const {
  std::string text = read(file);
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  write(file, text.replace(at, what.size(), with));
}

content::builder::Faults SampleSource::faults(std::string_view today) const {
  return content::builder::check_source(path(), {base::parse_iso_date(today), {}}).faults;
}

std::filesystem::path SampleSource::build(const std::string& name) const {
  const auto checked = content::builder::check_source(path(), {});
  CAPTURE(lines(checked.faults));
  REQUIRE_FALSE(content::builder::any_error(checked.faults));
  const std::filesystem::path file = folder_.path() / name;
  const auto written = content::builder::write_pack(checked.source, checked.translations, file);
  if (!written) FAIL(written.error().detail);
  return file;
}

content::Pack SampleSource::pack() const {
  auto pack = content::Pack::open(build());
  if (!pack) FAIL(pack.error().detail);
  return std::move(*pack);
}

std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>{stream}, {}};
}

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream stream{file, std::ios::binary};
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  REQUIRE(stream.good());
}

base::Result<content::Pack> changed_by(const SampleSource& source, const std::string& sql) {
  const auto file = source.build("hostile.pack");
  {
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &raw) == SQLITE_OK);
    const content::detail::Database db{raw};
    const auto done = content::detail::run(*db, sql);
    CAPTURE(sql);
    if (!done) FAIL(done.error().detail);
  }
  REQUIRE(content::detail::write_seal(file));
  return content::Pack::open(file);
}

std::vector<std::string> lines(const content::builder::Faults& faults) {
  std::vector<std::string> lines;
  for (const auto& fault : faults) lines.push_back(content::builder::to_string(fault));
  return lines;
}

bool has_line(const std::vector<std::string>& lines, std::string_view part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

}  // namespace content_test
