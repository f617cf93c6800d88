// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/help_source.h"

namespace content_test {
namespace {

constexpr std::string_view kLetter = R"(+++
id = "ask-help"
kind = "letter"
section = "appeals"
order = 20
title = "Ask for help"
summary = "Use it when you need more help."
voice = "law"
sources = ["act-51"]
article = "how-to-appeal"
checked = 2026-11-01
review_by = 2027-05-01
+++

{#before .note}
Keep a copy. See [how to appeal](article:how-to-appeal).

{#from}
[your name](blank:medium)

{#subject}
**Request for help**

{#points-head}
## What I ask

{#points-sub}
### In school

{#ask}
My child [name of child](blank:short) needs help by [date](blank:long).

{#reasons .ticks}
- My child is falling behind.
- The help has stopped.

{#order}
1. Read this.

{#list}
- A report

{#notes .lines lines=6 sources=act-55}
What is hard for my child:

{#warn .warning}
The clock runs. Look at [your dates](situation:waiting) or take [the other letter](letter:meeting).
)";

constexpr std::string_view kMeeting = R"(+++
id = "meeting"
kind = "meeting"
section = "mediation"
order = 10
title = "Before the meeting"
summary = "Questions to tick."
voice = "guidance"
sources = []
article = "mediation-adviser"
checked = 2026-11-01
review_by = 2027-05-01
+++

{#ticks .ticks}
- Is the plan clear?
)";

constexpr std::string_view kEasy = R"(+++
id = "mediation-adviser"
title = "The mediation adviser"
voice = "law"
sources = ["act-55"]
checked = 2026-11-01
review_by = 2027-05-01
+++

{#head}
## Ring first

{#ring picture=phone}
Ring the [mediation](word:mediation) adviser.

{#free picture=plan sources=act-51}
It is free.
)";

constexpr std::string_view kPicture = R"(<!-- SPDX-License-Identifier: CC-BY-SA-4.0 -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180">
<rect x="60" y="40" width="120" height="100" fill="#FFC845" stroke="#0B1F33" stroke-width="5"/>
</svg>
)";

constexpr std::string_view kServices =
    "id,kind,name,what,phone,hours,web,look,confirmed_on,confirmed_at\n"
    "helpline,advice,\"Helpline, the national one\",Free advice.,0300 123 4567,Monday to Friday,"
    "www.example.org,,2026-11-01,https://www.example.org/contact\n"
    "local-team,local,Your council’s team,It decides about plans.,,,,Look at your last letter.,,\n";

constexpr std::string_view kTellUs = R"([[question]]
id = "found"
text = "Did you find it?"

[[question.choice]]
id = "yes"
text = "Yes"

[[question.choice]]
id = "no"
text = "No"
)";

constexpr std::string_view kRule = R"([[rule]]
id = "decision"
actor = "council"
shape = "other"
urgency = "amber"
sources = ["act-51"]
confidence = "V"
task = "The council must decide"
counted = "Six weeks from the request"
missed = "Write to the council."

[[rule.input]]
id = "request_received"
type = "date"

[[rule.count]]
from = "request_received"
method = "C1"
weeks = 6
)";

constexpr std::string_view kHolidays = R"(first = 2026-01-01
last = 2027-12-31
[[holiday]]
day = 2026-12-25
name = "Christmas Day"
)";

constexpr std::string_view kCases = R"([
 {"id": "plain", "rule": "decision", "inputs": {"request_received": "2026-09-07"},
  "expected": {"last_day": "2026-10-19", "late_from": "2026-10-20"}, "why": "whole weeks"}
])";

constexpr std::string_view kSituations = R"([[situation]]
id = "waiting"
title = "I wait for an answer"
summary = "The council has my request"
icon = "email"
section = "appeals"
article = "how-to-appeal"
letter = "ask-help"

[[situation.question]]
input = "request_received"
needed = true
text = "When did the council get it?"

[[situation.item]]
rule = "decision"
group = "they"
)";

constexpr std::string_view kUi = R"([service]
advice = "Advice"
local = "Near you"
)";

constexpr std::string_view kArabic = R"(
#, fuzzy
msgctxt "letter/ask-help/title"
msgid "Ask for help"
msgstr "اطلب المساعدة"

#, fuzzy
msgctxt "letter/ask-help/ask"
msgid "My child [name of child](blank:short) needs help by [date](blank:long)."
msgstr "يحتاج طفلي [اسم الطفل](blank:short) إلى المساعدة قبل [التاريخ](blank:long)."

#, fuzzy
msgctxt "letter/ask-help/reasons.1"
msgid "My child is falling behind."
msgstr "طفلي يتأخر عن غيره."

#, fuzzy
msgctxt "letter/ask-help/notes"
msgid "What is hard for my child:"
msgstr "ما هو صعب على طفلي:"

#, fuzzy
msgctxt "easy/mediation-adviser/free"
msgid "It is free."
msgstr "هذا مجاني."

msgctxt "service/helpline/what"
msgid "Free advice."
msgstr "نصيحة مجانية."

msgctxt "tell-us/found/choice/no/text"
msgid "No"
msgstr "لا"
)";

}  // namespace

HelpSource::HelpSource() {
  write("letters/ask-help.md", kLetter);
  write("letters/meeting.md", kMeeting);
  write("easy/mediation-adviser.md", kEasy);
  write("pictures/phone.svg", kPicture);
  write("pictures/plan.svg", kPicture);
  write("services.csv", kServices);
  write("tell_us.toml", kTellUs);
  write("rules/a.toml", kRule);
  write("holidays.toml", kHolidays);
  write("cases/a.json", kCases);
  write("situations.toml", kSituations);
  write("ui/help.toml", kUi);
  write("po/ar.po", read("po/ar.po") + std::string{kArabic});
}

std::vector<std::string> faults_after(const std::string& file, std::string_view what,
                                      std::string_view with) {
  const HelpSource source;
  source.replace(file, what, with);
  return lines(source.faults());
}

}  // namespace content_test
