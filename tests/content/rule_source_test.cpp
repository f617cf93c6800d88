// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/rule_source.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "content/builder/toml_file.h"
#include "content/message.h"
#include "tests/content/rule_fixture.h"

namespace {

namespace fs = std::filesystem;
using content::builder::Fault;
using content::builder::Faults;

/// A small source folder that is right; each test spoils one line of it.
class Folder {
 public:
  Folder() {
    root_ = fs::temp_directory_path() /
            ("signpost-rules-" + std::to_string(++count_) + '-' + std::to_string(::getpid()));
    fs::create_directories(root_ / "rules");
    fs::create_directories(root_ / "cases");
    files_["rules/a.toml"] = R"([[rule]]
id = "call"
actor = "family"
shape = "family"
urgency = "red"
not_required_if = "school_only"
sources = ["act-1"]
service = "adviser"
confidence = "V"
task = "Ring"
counted = "2 months"
missed = "Ring now"
note = "Not if only the school is meant"
[[rule.input]]
id = "sent"
type = "date"
[[rule.input]]
id = "school_only"
type = "yes_no"
optional = true
[[rule.count]]
from = "sent"
method = "C2"
months = 2
)";
    files_["holidays.toml"] = R"(first = 2026-01-01
last = 2027-12-31
[[holiday]]
day = 2026-12-25
name = "Christmas Day"
)";
    files_["situations.toml"] = R"([[situation]]
id = "letter"
title = "A letter came"
summary = "From the council"
icon = "email"
section = "appeals"
article = "how"
[[situation.question]]
input = "sent"
needed = true
text = "What is its date?"
[[situation.item]]
rule = "call"
group = "you"
[[situation.item]]
id = "keep"
group = "you"
actor = "family"
task = "Keep the letter"
)";
    files_["cases/a.json"] = R"([
 {"id": "one", "rule": "call", "inputs": {"sent": "2026-03-02"},
  "expected": {"raw_date": "2026-05-02", "last_day": "2026-05-02", "act_by": "2026-05-01"},
  "why": "a Saturday"}
])";
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  Folder& change(const std::string& file, std::string_view from, std::string_view to) {
    const std::size_t at = files_[file].find(from);
    REQUIRE(at != std::string::npos);
    files_[file].replace(at, from.size(), to);
    return *this;
  }
  Folder& append(const std::string& file, std::string_view text) {
    files_[file] += text;
    return *this;
  }

  content::builder::RuleSource read(Faults& faults) {
    for (const auto& [name, text] : files_) std::ofstream{root_ / name, std::ios::binary} << text;
    return content::builder::read_rules(root_, {{"act-1"}, {"appeals"}, {"how"}, {"adviser"}},
                                        faults);
  }
  /// The only fault, as "file:line: what".
  std::string fault() {
    Faults faults;
    read(faults);
    std::string all;
    for (const Fault& fault : faults)
      all += (all.empty() ? "" : "\n") + fault.file + ':' + std::to_string(fault.line) + ": " +
             fault.what;
    for (const Fault& fault : faults) CHECK_FALSE(fault.mend.empty());
    return all;
  }

 private:
  static inline int count_ = 0;
  fs::path root_;
  std::map<std::string, std::string> files_;
};

constexpr const char* kRules = "rules/a.toml";
constexpr const char* kSituations = "situations.toml";

std::string after(const char* file, std::string_view from, std::string_view to) {
  Folder folder;
  return folder.change(file, from, to).fault();
}

}  // namespace

TEST_CASE("a sound folder gives rules, situations, units and cases", "[content][rule]") {
  Faults faults;
  Folder folder;
  const auto source = folder.read(faults);
  CHECK(faults.empty());
  REQUIRE(source.book.rules.size() == 1);
  REQUIRE(source.book.situations.size() == 1);
  CHECK(source.cases.size() == 1);
  std::vector<std::string> units;
  for (const auto& text : source.texts) units.push_back(text.unit);
  CHECK(units == std::vector<std::string>{"rule/call/task", "rule/call/counted", "rule/call/missed",
                                          "rule/call/note", "situation/letter/title",
                                          "situation/letter/summary", "situation/letter/sent/text",
                                          "situation/letter/item/keep/task"});
  CHECK(source.texts[0].file == "rules/a.toml");
  CHECK(source.texts[0].line == 10);
  CHECK(source.book.rules[0].service == "adviser");
  CHECK(source.book.situations[0].items[1].service.empty());
  CHECK(source.book.situations[0].questions[0].input.type == content::InputType::Date);
}

TEST_CASE("every mistake in a rule is named with its line", "[content][rule]") {
  CHECK(after(kRules, "from = \"sent\"", "from = \"posted\"") ==
        "rules/a.toml:22: the rule has no input \"posted\"");
  CHECK(after(kRules, "months = 2\n", "") == "rules/a.toml:21: the count has no amount");
  CHECK(after(kRules, "months = 2", "months = 2\nweeks = 1") ==
        "rules/a.toml:21: the count has more than one amount");
  CHECK(after(kRules, "months = 2", "weeks = 2") == "rules/a.toml:24: C2 cannot count weeks");
  CHECK(after(kRules, "months = 2", "months = 0") ==
        "rules/a.toml:24: the amount is not from 1 to 10000");
  CHECK(after(kRules, "\"C2\"", "\"C9\"") == "rules/a.toml:23: \"C9\" is no method");
  CHECK(after(kRules, "months = 2", "months = 2\ninclusive = true") ==
        "rules/a.toml:25: only C6, C7 and C8 can be inclusive");
  CHECK(after(kRules, "actor = \"family\"", "actor = \"council\"").find("rules/a.toml:4: ") == 0);
  CHECK(after(kRules, "shape = \"family\"", "shape = \"other\"\nroll = \"tribunal\"")
            .find("only a step of the family at the Tribunal moves") != std::string::npos);
  CHECK(after(kRules, "shape = \"family\"", "shape = \"family\"\ncombine = \"latest\"")
            .find("rules/a.toml:5: several counts need latest, earliest or first") == 0);
  CHECK(after(kRules, "\"act-1\"", "\"act-2\"") == "rules/a.toml:7: there is no source \"act-2\"");
  CHECK(after(kRules, "\"adviser\"", "\"uncle\"") ==
        "rules/a.toml:8: there is no service \"uncle\"");
  CHECK(after(kRules, "confidence = \"V\"", "confidence = \"X\"") ==
        "rules/a.toml:9: the confidence is not V, S or K");
  CHECK(after(kRules, "note = \"Not if only the school is meant\"\n", "") ==
        "rules/a.toml:6: the rule does not say when it is not needed");
  CHECK(after(kRules, "missed = \"Ring now\"\n", "") == "rules/a.toml:1: \"missed\" is missing");
  CHECK(after(kRules, "not_required_if = \"school_only\"", "not_required_if = \"sent\"")
            .find("rules/a.toml:6: input \"sent\" is not of type yes_no") != std::string::npos);
  CHECK(after(kRules, "not_required_if = \"school_only\"\n", "") ==
        "rules/a.toml:17: nothing in the rule uses input \"school_only\"");
  CHECK(after(kRules, "urgency = \"red\"", "urgency = \"red\"\ncolour = \"red\"")
            .find("rules/a.toml:6: ") == 0);
}

TEST_CASE("a rule that is there twice, or without a case, is a fault", "[content][rule]") {
  Folder twice;
  const std::string rule = R"([[rule]]
id = "call"
actor = "council"
shape = "other"
urgency = "grey"
sources = ["act-1"]
confidence = "K"
task = "t"
counted = "c"
missed = "m"
[[rule.input]]
id = "sent"
type = "date"
[[rule.count]]
from = "sent"
method = "C4"
)";
  CHECK(twice.append(kRules, rule).fault() == "rules/a.toml:26: there is already a rule \"call\"");
  Folder alone;
  std::string other = rule;
  other.replace(other.find("call"), 4, "lone");
  CHECK(alone.append(kRules, other).fault() == "rules/a.toml:26: rule lone has no case");
}

TEST_CASE("a table of rows gives one rule for each row", "[content][rule]") {
  constexpr std::string_view kTable = R"([[rule]]
id = "order"
actor = "council"
shape = "other"
urgency = "amber"
sources = ["act-1"]
confidence = "V"
counted = "soon"
missed = "Complain"
[[rule.input]]
id = "made"
type = "date"
[[rule.count]]
from = "made"
method = "C1"
[[rule.row]]
id = "draft"
weeks = 5
task = "Send the draft"
[[rule.row]]
id = "final"
weeks = 11
task = "Send the plan"
counted = "11 weeks"
confidence = "K"
)";
  constexpr std::string_view kCases = R"([
 {"id": "d", "rule": "order.draft", "inputs": {"made": "2026-03-02"},
  "expected": {"last_day": "2026-04-06", "late_from": "2026-04-07"}, "why": "five weeks"},
 {"id": "f", "rule": "order.final", "inputs": {"made": "2026-03-02"},
  "expected": {"last_day": "2026-05-18", "late_from": "2026-05-19"}, "why": "eleven weeks"}
])";
  Folder folder;
  Faults faults;
  const auto source =
      folder.append("rules/b.toml", kTable).append("cases/b.json", kCases).read(faults);
  for (const Fault& fault : faults) UNSCOPED_INFO(fault.file << fault.line << fault.what);
  REQUIRE(faults.empty());
  REQUIRE(source.book.rules.size() == 3);
  CHECK(source.book.rules[1].id == "order.draft");
  CHECK(source.book.rules[2].id == "order.final");
  CHECK(source.book.rules[2].confidence == "K");
  CHECK(source.book.rules[2].counts[0].amount == 11);
  std::map<std::string, std::string> texts;
  for (const auto& text : source.texts) texts[text.unit] = text.text;
  CHECK(texts["rule/order.draft/counted"] == "soon");
  CHECK(texts["rule/order.final/counted"] == "11 weeks");
  CHECK(texts["rule/order.final/missed"] == "Complain");

  const auto spoilt = [&](std::string_view from, std::string_view to) {
    Folder other;
    return other.append("rules/b.toml", kTable)
        .append("cases/b.json", kCases)
        .change("rules/b.toml", from, to)
        .fault();
  };
  CHECK(spoilt("weeks = 5\n", "").find("rules/b.toml:13: the amount is not from 1 to 3660") == 0);
  CHECK(spoilt("id = \"final\"", "id = \"draft\"")
            .find("rules/b.toml:20: there is already a rule \"order.draft\"") == 0);
  CHECK(spoilt("weeks = 5", "weeks = 5\nwhen = 3").find("rules/b.toml:19: unknown key") == 0);
}

TEST_CASE("every mistake in counts that depend on each other is named", "[content][rule]") {
  constexpr std::string_view kRule = R"([[rule]]
id = "reply"
actor = "council"
shape = "dates"
lead = "reply_by"
combine = "first"
urgency = "amber"
sources = ["act-1"]
confidence = "V"
task = "t"
counted = "c"
missed = "m"
[[rule.input]]
id = "got"
type = "date"
[[rule.input]]
id = "how"
type = "choice"
choices = ["post", "hand"]
[[rule.count]]
gives = "first_by"
from = "got"
method = "C6"
days = 5
[[rule.count]]
gives = "reply_by"
from = "first_by"
method = "C6"
days = 10
only_if = { how = "post" }
[[rule.count]]
gives = "reply_by"
from = "first_by"
method = "same"
)";
  constexpr std::string_view kCases = R"([
 {"id": "p", "rule": "reply", "inputs": {"got": "2026-03-02", "how": "post"},
  "expected": {"first_by": "2026-03-09", "reply_by": "2026-03-23"}, "why": "post"},
 {"id": "h", "rule": "reply", "inputs": {"got": "2026-03-02", "how": "hand"},
  "expected": {"first_by": "2026-03-09", "reply_by": "2026-03-09"}, "why": "hand"}
])";
  const auto with = [&](std::string_view from, std::string_view to) {
    Folder folder;
    folder.append("rules/b.toml", kRule).append("cases/b.json", kCases);
    if (!from.empty()) folder.change("rules/b.toml", from, to);
    return folder.fault();
  };
  CHECK(with("", "").empty());
  CHECK(with("from = \"first_by\"", "from = \"reply_by\"").find("rules/b.toml:27: ") == 0);
  CHECK(with("how = \"post\"", "how = \"fax\"").find("rules/b.toml:30: \"fax\"") == 0);
  CHECK(with("only_if = { how = \"post\" }", "only_if = \"how\"").find("rules/b.toml:30: ") == 0);
  CHECK(with("only_if = { how = \"post\" }", "unless = \"who\"").find("rules/b.toml:30: ") == 0);
  CHECK(with("lead = \"reply_by\"", "lead = \"answer\"").find("rules/b.toml:5: ") == 0);
  CHECK(with("combine = \"first\"\n", "").find("rules/b.toml:1: several counts") == 0);
  CHECK(with("gives = \"first_by\"", "gives = \"last_day\"").find("rules/b.toml:21: ") == 0);
  CHECK(with("method = \"same\"", "method = \"C8\"\ndays = 3").find("closures") !=
        std::string::npos);
  CHECK(with("method = \"same\"", "method = \"on\"").find("rules/b.toml:") == 0);
}

TEST_CASE("situations stand on shelves, and questions can be choices", "[content][situation]") {
  constexpr std::string_view kMore = R"([[shelf]]
id = "plan"
title = "The plan"
[[shelf]]
id = "help"
title = "Help"
[[situation]]
id = "second"
group = "plan"
letter = "ask-again"
title = "t"
summary = "s"
icon = "email"
section = "appeals"
article = "how"
[[situation.question]]
input = "posted"
text = "When?"
[[situation.question]]
input = "kind"
type = "choice"
text = "Which?"
[[situation.question.choice]]
value = "short"
text = "A short one"
[[situation.question.choice]]
value = "long"
text = "A long one"
[[situation.item]]
rule = "call"
group = "you"
from = { sent = "posted" }
[[situation.item]]
id = "papers"
group = "gather"
actor = "family"
task = "Collect papers"
only_if = { kind = "long" }
[[situation.item]]
id = "ring"
group = "call"
actor = "family"
task = "Ring someone"
)";
  Faults faults;
  Folder folder;
  const auto source = folder.append(kSituations, kMore).read(faults);
  for (const Fault& fault : faults) UNSCOPED_INFO(fault.file << fault.line << fault.what);
  REQUIRE(faults.empty());
  REQUIRE(source.book.situations.size() == 2);
  const content::Situation& first = source.book.situations[0];
  CHECK(first.id == "second");  // what stands on a shelf comes before what stands on none
  CHECK(source.book.shelves() == std::vector<std::string>{"plan"});
  CHECK(first.letter == "ask-again");
  CHECK(first.questions[0].input.type == content::InputType::Date);
  CHECK(first.questions[1].input.choices == std::vector<std::string>{"short", "long"});
  std::map<std::string, std::string> texts;
  for (const auto& text : source.texts) texts[text.unit] = text.text;
  CHECK(texts["ui/shelf.help"] == "Help");
  CHECK(texts["situation/second/kind/choice/long"] == "A long one");

  const auto spoilt = [&](std::string_view from, std::string_view to) {
    Folder other;
    return other.append(kSituations, kMore).change(kSituations, from, to).fault();
  };
  CHECK(spoilt("group = \"plan\"", "group = \"plans\"").find("there is no shelf") !=
        std::string::npos);
  CHECK(spoilt("kind = \"long\"", "kind = \"wide\"").find("none of the choices") !=
        std::string::npos);
  CHECK(spoilt("{ sent = \"posted\" }", "{ sent = \"mailed\" }").find("no question asks for") !=
        std::string::npos);
  CHECK(spoilt("{ sent = \"posted\" }", "{ mailed = \"posted\" }").find("has no input") !=
        std::string::npos);
  CHECK(spoilt("letter = \"ask-again\"", "letter = \"Ask again\"").find("is not an id") !=
        std::string::npos);
  CHECK(spoilt("task = \"Collect papers\"", "task = \"Collect papers\"\nwhen = \"now\"")
            .find("has no date") != std::string::npos);
}

TEST_CASE("every mistake in a situation is named with its line", "[content][situation]") {
  CHECK(after(kSituations, "rule = \"call\"", "rule = \"cal\"")
            .find("situations.toml:13: there is no rule \"cal\"") == 0);
  CHECK(after(kSituations, "input = \"sent\"", "input = \"birthday\"") ==
        "situations.toml:9: nothing in this situation uses \"birthday\"");
  CHECK(after(kSituations, "group = \"you\"", "group = \"us\"") ==
        "situations.toml:14: \"us\" is no group");
  CHECK(after(kSituations, "article = \"how\"", "article = \"why\"") ==
        "situations.toml:7: there is no article \"why\"");
  CHECK(after(kSituations, "section = \"appeals\"", "section = \"appeal\"") ==
        "situations.toml:6: there is no section \"appeal\"");
  CHECK(after(kSituations, "actor = \"family\"", "actor = \"family\"\nwhen = \"soon\"") ==
        "situations.toml:19: \"soon\" is no time");
  CHECK(after(kSituations, "actor = \"family\"", "actor = \"family\"\nservice = \"uncle\"") ==
        "situations.toml:19: there is no service \"uncle\"");
  CHECK(after(kSituations, "rule = \"call\"", "rule = \"call\"\nservice = \"adviser\"")
            .find("situations.toml:14: unknown key") == 0);
  CHECK(after(kSituations, "id = \"keep\"", "id = \"call\"") ==
        "situations.toml:16: item \"call\" is there twice");
  CHECK(after(kSituations, "group = \"you\"\n", "group = \"you\"\ndone_if = \"received\"\n") ==
        "situations.toml:15: no date or yes/no question asks for \"received\"");
  const std::string more = R"([[situation.question]]
input = "school_only"
text = "t"
)";
  Folder many;
  CHECK(many.append(kSituations, more + more + more)
            .fault()
            .find("situations.toml:8: there are more than three questions") == 0);
}

TEST_CASE("a failing or unreadable case is named with its line", "[content][rule]") {
  CHECK(after("cases/a.json", "\"act_by\": \"2026-05-01\"", "\"act_by\": \"2026-05-02\"") ==
        "cases/a.json:2: case one fails: act_by is 2026-05-01, expected 2026-05-02");
  CHECK(after("cases/a.json", "\"rule\": \"call\"", "\"rule\": \"ring\"") ==
        "cases/a.json:2: case one fails: unknown rule ring\nrules/a.toml:2: rule call has no case");
  CHECK(after("cases/a.json", "\"why\": ", "\"why\" ").find("cases/a.json:4: ") == 0);
}

TEST_CASE("a mistake in the holiday table is named with its line", "[content][holidays]") {
  CHECK(after("holidays.toml", "day = 2026-12-25", "day = 2028-12-25") ==
        "holidays.toml:4: 2028-12-25 is outside the table's span");
  Folder twice;
  CHECK(twice.append("holidays.toml", "[[holiday]]\nday = 2026-12-25\nname = \"x\"\n").fault() ==
        "holidays.toml:7: 2026-12-25 is not after the holiday before it");
}

TEST_CASE("a folder without rules has no rules and no fault", "[content][rule]") {
  Faults faults;
  const auto source = content::builder::read_rules("/nonexistent", {}, faults);
  CHECK(faults.empty());
  CHECK(source.book.rules.empty());
}

TEST_CASE("a record with a fault is left out of the book", "[content][rule]") {
  Faults faults;
  Folder folder;
  folder.change(kRules, "months = 2", "months = -2");
  const auto source = folder.read(faults);
  CHECK(faults.size() == 1);
  CHECK(source.book.rules.empty());
  CHECK(source.book.situations.empty());
  CHECK(source.texts.empty());
}
