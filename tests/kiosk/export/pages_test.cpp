// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/pages.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "kiosk/export/qr.h"
#include "tests/catch.h"
#include "tests/kiosk/export/qr_reader.h"
#include "tests/kiosk/export/samples.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// The text as poppler gives it, its marks of direction and line ends as single spaces.
std::string text_of(const std::string& pdf, const std::string& options = "") {
  const std::string raw = read_with("pdftotext " + options + " - -", pdf);
  std::string text;
  for (std::size_t at = 0; at < raw.size(); ++at) {
    // U+202A–U+202E, by which pdftotext shows what runs right to left
    if (raw.compare(at, 2, "\xE2\x80") == 0 && at + 2 < raw.size() &&
        static_cast<unsigned char>(raw[at + 2]) >= 0xAA &&
        static_cast<unsigned char>(raw[at + 2]) <= 0xAE) {
      at += 2;
      continue;
    }
    const bool space = raw[at] == ' ' || raw[at] == '\n' || raw[at] == '\f';
    if (!space) text += raw[at];
    if (space && !text.empty() && text.back() != ' ') text += ' ';
  }
  return text;
}

void check_in_order(const std::string& text, const std::vector<std::string>& phrases) {
  std::size_t at = 0;
  for (const std::string& phrase : phrases) {
    CAPTURE(phrase, text);
    const std::size_t found = text.find(phrase, at);
    REQUIRE(found != std::string::npos);
    at = found + phrase.size();
  }
}

std::string page_text(const std::string& pdf, std::size_t page) {
  const std::string number = std::to_string(page + 1);
  return text_of(pdf, "-f " + number + " -l " + number);
}

}  // namespace

TEST_CASE("an English checklist reads in order: date, task, who, how counted, source",
          "[export][pdf]") {
  check_in_order(
      text_of(pdf_of(english_document())),
      {"My checklist", "I got the final plan · letter of 3 July 2026", "Phone calls do not stop",
       "You", "Thursday 3 September 2026", "Call a mediation adviser: 020 7946 0000",
       "You · 2 months after the letter of 3 July 2026",
       "Children and Families Act 2014, section 55", "Thursday 3 September 2026, before 5 pm",
       "Send your appeal to the SEND Tribunal", "rule 20", "They", "Now",
       "The council must give the help in section F", "If the help does not come, complain",
       "section 42", "Worked out on Friday 10 July 2026", "1 of 1"});
}

TEST_CASE("a Polish checklist reads Polish first, English beneath", "[export][pdf]") {
  check_in_order(text_of(pdf_of(polish_document())),
                 {"Moja lista terminów", "My checklist: I got the final plan",
                  "czwartek, 3 września 2026", "Zadzwoń do doradcy ds. mediacji: 020 7946 0000",
                  "Ty · 2 miesiące od pisma", "Thursday 3 September 2026: Call a mediation adviser",
                  "Wyślij odwołanie do trybunału", "Rada musi zapewnić pomoc z sekcji F",
                  "złóż do rady skargę na piśmie", "Obliczono w piątek, 10 lipca 2026"});
}

TEST_CASE("an Arabic checklist gives its words back in logical order with whole ligatures",
          "[export][pdf]") {
  check_in_order(
      text_of(pdf_of(arabic_document())),
      {"قائمة مواعيدي", "وصلتني الخطة النهائية", "المكالمات الهاتفية لا توقف احتساب المدة",
       "Phone calls do not stop the clock.", "أنت", "اتصل بمستشار الوساطة على الرقم",
       "Thursday 3 September 2026: Call a mediation adviser", "أرسل طعنك إلى محكمة",
       "Send your appeal to", "حُسبت يوم الجمعة", "الآن", "يجب على المجلس تقديم المساعدة الواردة",
       "فقدّم شكوى مكتوبة إلى المجلس"});
  CHECK(text_of(pdf_of(arabic_document())).find("020 7946 0000") != std::string::npos);
}

TEST_CASE("all fonts are embedded as subsets with a way back to Unicode", "[export][pdf]") {
  for (const auto& document : {english_document(), polish_document(), arabic_document()}) {
    std::istringstream table{read_with("pdffonts -", pdf_of(document))};
    std::string line;
    std::getline(table, line);
    REQUIRE(line.find("emb sub uni") != std::string::npos);
    std::getline(table, line);
    int fonts = 0;
    for (; std::getline(table, line); ++fonts) {
      CAPTURE(line);
      CHECK(line.find("yes yes yes") != std::string::npos);
    }
    CHECK(fonts >= 2);
  }
}

TEST_CASE("the PDF says its language and title and holds headings and lists", "[export][pdf]") {
  const std::string pdf = pdf_of(polish_document());
  CHECK(pdf.find("/Lang (pl)") != std::string::npos);
  const std::string info = read_with("pdfinfo -", pdf);
  CHECK(info.find("Title:           Moja lista terminów\n") != std::string::npos);
  CHECK(info.find("A4") != std::string::npos);
  CHECK(info.find("CreationDate") == std::string::npos);
  const std::string structure = read_with("pdfinfo -struct -", pdf);
  check_in_order(structure, {"H1", "P", "H2", "L (", "LI", "P", "LI", "H2", "L (", "LI"});
}

TEST_CASE("the same checklist gives the same bytes", "[export][pdf]") {
  CHECK(pdf_of(arabic_document()) == pdf_of(arabic_document()));
  CHECK(pdf_of(english_document()) != pdf_of(polish_document()));
}

TEST_CASE("an empty checklist is one page", "[export][pdf]") {
  const Pages pages = pages_of(Document{});
  CHECK(pages.count() == 1);
  CHECK(pages.pdf().has_value());
  Document document = english_document();
  document.blocks.resize(1);
  const std::string text = text_of(pdf_of(document));
  check_in_order(text, {"My checklist", "Phone calls", "Worked out on", "1 of 1"});
  CHECK(text.find("They") == std::string::npos);
}

TEST_CASE("sixty steps fill several pages and none is cut between two", "[export][pdf]") {
  constexpr int kSteps = 60;
  const Pages pages = pages_of(long_document(kSteps));
  REQUIRE(pages.count() > 5);
  const auto made = pages.pdf();
  REQUIRE(made);
  std::vector<int> page_of_step;
  for (std::size_t page = 0; page < pages.count(); ++page) {
    const std::string text = page_text(*made, page);
    CHECK(text.find(std::to_string(page + 1) + " of " + std::to_string(pages.count())) !=
          std::string::npos);
    CHECK(text.find("My checklist") != std::string::npos);
    for (int i = static_cast<int>(page_of_step.size()) + 1;
         text.find("First" + std::to_string(i) + " ") != std::string::npos; ++i) {
      CAPTURE(page, i);
      CHECK(text.find("Last" + std::to_string(i) + " ") != std::string::npos);
      page_of_step.push_back(static_cast<int>(page));
    }
  }
  CHECK(page_of_step.size() == kSteps);
}

TEST_CASE("a step longer than a page is printed whole", "[export][pdf]") {
  Document document = english_document();
  std::string endless;
  for (int i = 0; i < 900; ++i) endless += "word" + std::to_string(i) + " ";
  item(document, 0).counted.text = endless;
  const Pages pages = pages_of(document);
  CHECK(pages.count() > 2);
  const auto pdf = pages.pdf();
  REQUIRE(pdf);
  check_in_order(text_of(*pdf), {"word0 ", "word1 ", "word450 ", "word898 ", "word899 ",
                                 "section 55", "Send your appeal"});
}

TEST_CASE("the codes on the page can be read from its picture", "[export][pdf]") {
  for (const auto& document : {english_document(), polish_document(), arabic_document()}) {
    std::set<std::string> expected, found;
    for (const DocumentBlock& block : document.blocks)
      if (const auto* step = std::get_if<DocumentItem>(&block); step && !step->qr_payload.empty())
        expected.insert(step->qr_payload);
    const Pages pages = pages_of(document);
    for (std::size_t page = 0; page < pages.count(); ++page) {
      const auto picture = pages.picture(page, 200.0f / 72);  // as a printer of 200 dpi
      REQUIRE(picture);
      for (std::string& text : read_codes(picture->rgba, picture->width, picture->height))
        found.insert(std::move(text));
    }
    CAPTURE(document.locale);
    CHECK(found == expected);
  }
}

TEST_CASE("a payload too long for a code costs the code and not the page", "[export][pdf]") {
  Document document = english_document();
  item(document, 0).qr_payload = std::string(5000, 'x');
  check_in_order(text_of(pdf_of(document)), {"Call a mediation adviser", "section 55"});
}

TEST_CASE("an Arabic page is the mirror of an English one", "[export][pdf]") {
  // Ink in the outer strip where the tick boxes stand, below the heading.
  const auto strip_ink = [](const Document& document, bool left) {
    const auto picture = pages_of(document).picture(0, 1);
    REQUIRE(picture);
    int ink = 0;
    for (int y = 250; y < 650; ++y)
      for (int i = 0; i < 18; ++i) {
        const int x = left ? 48 + i : picture->width - 49 - i;
        const auto at = static_cast<std::size_t>(y * picture->width + x) * 4;
        ink += picture->rgba[at] < 128;
      }
    return ink;
  };
  // A code is dense, a tick box is thin.
  CHECK(strip_ink(english_document(), true) * 3 < strip_ink(english_document(), false));
  CHECK(strip_ink(arabic_document(), false) * 3 < strip_ink(arabic_document(), true));
}

TEST_CASE("nothing is drawn outside the margins", "[export][pdf]") {
  constexpr int kMargin = 42;  // 15 mm in points
  for (const auto& document : {english_document(), arabic_document(), long_document(12)}) {
    const Pages pages = pages_of(document);
    for (std::size_t page = 0; page < pages.count(); ++page) {
      const auto picture = pages.picture(page, 1);
      REQUIRE(picture);
      for (int y = 0; y < picture->height; ++y)
        for (int x = 0; x < picture->width; ++x) {
          const bool inside = x >= kMargin && x < picture->width - kMargin && y >= kMargin &&
                              y < picture->height - kMargin;
          const auto at = static_cast<std::size_t>(y * picture->width + x) * 4;
          if (!inside && picture->rgba[at] != 255) FAIL("ink at " << x << ", " << y);
        }
    }
  }
}

TEST_CASE("a page that is not there and a text that is none are errors", "[export][pdf]") {
  const Pages pages = pages_of(english_document());
  const auto missing = pages.picture(1, 1);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().code == base::ErrorCode::OutOfRange);
  CHECK(pages.picture(0, -1).error().code == base::ErrorCode::OutOfRange);
  Document document = english_document();
  item(document, 0).task.text = "not UTF-8: \xFF";
  const auto broken = Pages::lay_out(document, Paper::A4, bundle());
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == base::ErrorCode::InvalidData);
}

TEST_CASE("the receipt is one black and white page as wide as the printer's head",
          "[export][receipt]") {
  constexpr float kDot = 72.0f / 203;
  const Document document = polish_document();
  const Pages pages = pages_of(document, Paper::Receipt);
  REQUIRE(pages.count() == 1);
  CHECK(pages.size().width_pt == Approx(576 * kDot));
  const std::string text = text_of(pdf_of(document, Paper::Receipt));
  check_in_order(text, {"Moja lista", "czwartek, 3", "Thursday 3 September 2026: Call a",
                        "Obliczono w piątek"});
  CHECK(text.find("1 z 1") == std::string::npos);
  const auto picture = pages.picture(0, 1 / kDot);
  REQUIRE(picture);
  REQUIRE(picture->width == 576);
  for (std::size_t i = 0; i < picture->rgba.size(); i += 4)
    if (picture->rgba[i] != picture->rgba[i + 1] || picture->rgba[i] != picture->rgba[i + 2])
      FAIL("colour at " << i / 4);
  CHECK(read_codes(picture->rgba, picture->width, picture->height).size() == 2);
}

TEST_CASE("large print is set larger and takes more pages", "[export][pdf]") {
  const Document document = long_document(40);
  CHECK(pages_of(document, Paper::LargePrint).count() > pages_of(document).count());
  const std::string boxes = read_with("pdftotext -bbox - -", pdf_of(document, Paper::LargePrint));
  CHECK(boxes.find("Thursday") != std::string::npos);
}

TEST_CASE("a letter's translation stands beside the English, which alone has blanks",
          "[export][letter]") {
  Document document;
  document.locale = "ar";
  document.rtl = true;
  document.columns = true;
  document.title = {"رسالة", "ar", "Letter"};
  document.blocks = {
      DocumentBreak{},
      DocumentText{
          .words = {{{.text = "ابني: "}, {.text = "الاسم", .blank = TextSpan::Blank::Medium}},
                    "ar",
                    {{.text = "My child: "},
                     {.text = "full name", .blank = TextSpan::Blank::Medium}}}},
      DocumentTick{{{{.text = "لا يتقدم"}}, "ar", {{.text = "My child is falling behind"}}}},
      DocumentLines{{{{.text = "ملاحظات"}}, "ar", {{.text = "Notes"}}}, 3}};
  const std::string pdf = pdf_of(document);
  check_in_order(text_of(pdf, "-f 2"), {"My child: ____"});
  check_in_order(text_of(pdf, "-f 2"), {"full name"});
  CHECK(text_of(pdf, "-f 2").find("الاسم") != std::string::npos);
  // The English column begins at the left margin, the Arabic one ends at the right.
  const std::string boxes = read_with("pdftotext -f 2 -bbox - -", pdf);
  const auto left_of = [&boxes](const std::string& word) {
    const std::size_t at = boxes.find(">" + word + "<");
    REQUIRE(at != std::string::npos);
    const std::size_t x = boxes.rfind("xMin=\"", at);
    return std::stof(boxes.substr(x + 6));
  };
  CHECK(left_of("My") < 60);
  CHECK(left_of("Notes") < 60);
}

TEST_CASE("a blank is a rule with its label beneath, and lines are ruled", "[export][letter]") {
  Document document;
  document.title.text = "Letter";
  document.blocks = {DocumentText{
      .words = {{{.text = "I live at "},
                 {.text = "address", .blank = TextSpan::Blank::Long},
                 {.text = " since "},
                 {.text = "a very long label for a short blank", .blank = TextSpan::Blank::Short},
                 {.text = "."}},
                "en",
                {}}}};
  const std::size_t before = pdf_of(document).size();
  const std::string text = text_of(pdf_of(document));
  check_in_order(text, {"I live at ___", "since", "___."});
  check_in_order(text, {"address"});
  check_in_order(text, {"a very long label for a short blank"});
  document.blocks.push_back(DocumentLines{{{{.text = "Notes"}}, "en", {}}, 4});
  CHECK(text_of(pdf_of(document)).find("Notes") != std::string::npos);
  CHECK(pdf_of(document).size() > before);
}

TEST_CASE("a text of three pages in two columns is printed whole, beneath each other",
          "[export][letter]") {
  std::string own, english;
  for (int i = 0; i < 900; ++i) {
    own += "słowo" + std::to_string(i) + " ";
    english += "word" + std::to_string(i) + " ";
  }
  Document document;
  document.locale = "pl";
  document.columns = true;
  document.title = {"List", "pl", "Letter"};
  document.blocks = {DocumentBreak{},
                     DocumentText{.words = {{{.text = own}}, "pl", {{.text = english}}}}};
  check_in_order(text_of(pdf_of(document)),
                 {"słowo0 ", "słowo899 ", "word0 ", "word450 ", "word899"});
}
