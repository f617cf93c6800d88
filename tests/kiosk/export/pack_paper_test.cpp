// SPDX-License-Identifier: GPL-3.0-or-later
// The real pack on paper and in phone codes, in every language it has.
#include <algorithm>

#include "kiosk/app/take_away.h"
#include "kiosk/export/pages.h"
#include "kiosk/export/qr.h"
#include "tests/catch.h"
#include "tests/kiosk/export/qr_reader.h"
#include "tests/kiosk/export/samples.h"

using namespace std::chrono;
using namespace kiosk;
using namespace kiosk::test;

namespace {

constexpr base::Day kToday = sys_days{year{2026} / 11 / 22};
constexpr base::Day kLetter = sys_days{year{2026} / 11 / 10};

const content::Pack& pack() {
  static const auto pack = content::Pack::open(SIGNPOST_TEST_PACK);
  if (!pack) FAIL(pack.error().detail);
  return *pack;
}

content::Checklist final_plan() {
  auto list = content::checklist_for(pack().rule_book(), "final-plan", {{"decision_sent", kLetter}},
                                     kToday);
  if (!list) FAIL(list.error().detail);
  return *std::move(list);
}

std::vector<std::string> languages() {
  std::vector<std::string> tags;
  for (const content::Language& language : pack().info().languages) tags.push_back(language.tag);
  return tags;
}

/// What a phone reads, without marks of direction and white space.
std::string bare(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "\xE2\x80") == 0 && at + 2 < text.size() &&
        static_cast<unsigned char>(text[at + 2]) >= 0xAA &&
        static_cast<unsigned char>(text[at + 2]) <= 0xAE) {
      at += 2;
      continue;
    }
    if (text.compare(at, 2, "\xE2\x81") == 0 && at + 2 < text.size() &&
        static_cast<unsigned char>(text[at + 2]) >= 0xA6) {
      at += 2;
      continue;
    }
    if (std::string_view{" \r\n\f"}.find(text[at]) == std::string_view::npos) out += text[at];
  }
  return out;
}

}  // namespace

TEST_CASE("every code of a checklist is read back in every language", "[paper][qr]") {
  REQUIRE(languages().size() >= 13);
  const content::Checklist list = final_plan();
  for (const std::string& tag : languages()) {
    const Wording words{pack(), tag};
    const auto codes = checklist_codes(list, pack(), words);
    REQUIRE(codes.size() >= 2);
    CHECK(codes.front().kind == CodeKind::Deadline);
    CHECK(std::count_if(codes.begin(), codes.end(),
                        [](const CodeView& code) { return code.kind == CodeKind::Contact; }) == 1);
    for (const CodeView& code : codes) {
      // Its dates are about services without a number here: no other's stands in their place.
      if (code.kind == CodeKind::Deadline)
        CHECK(bare(code.payload).find("01632960123") == std::string::npos);
      if (code.kind == CodeKind::Contact) CHECK(code.payload.ends_with(";TEL:01632960123;;"));
      CAPTURE(tag, code.payload);
      const auto qr = encode_qr(code.payload);
      REQUIRE(qr);
      int side = 0;
      const auto picture = qr_picture(*qr, 4, side);
      const auto read = read_codes(picture, side, side);
      REQUIRE(read.size() == 1);
      CHECK(read.front() == code.payload);
    }
  }
}

TEST_CASE("the codes with dates come first, and the whole list last as plain text", "[paper][qr]") {
  const Wording words{pack(), "en"};
  const auto codes = checklist_codes(final_plan(), pack(), words);
  const auto is = [](CodeKind kind) {
    return [kind](const CodeView& code) { return code.kind == kind; };
  };
  CHECK(std::count_if(codes.begin(), codes.end(), is(CodeKind::List)) == 1);
  CHECK(codes.back().kind == CodeKind::List);
  CHECK(codes.back().payload.find("Friday 8 January 2027") != std::string::npos);
  CHECK(codes.back().payload.find("BEGIN:") == std::string::npos);
  CHECK(std::is_partitioned(codes.begin(), codes.end(), is(CodeKind::Deadline)));
  const auto contact = std::find_if(codes.begin(), codes.end(), is(CodeKind::Contact));
  REQUIRE(contact != codes.end());
  CHECK(contact->payload == "MECARD:N:Anytown SENDIASS\\, the family line;TEL:01632960123;;");
}

TEST_CASE("a checklist's text comes out of the PDF in logical order", "[paper][pdf]") {
  const std::string tag =
      GENERATE(std::string{"en"}, "ar", "ur", "bn", "pa", "ta", "gu", "pl", "uk");
  CAPTURE(tag);
  const Wording words{pack(), tag};
  const Document document = checklist_document(final_plan(), pack(), words);
  const std::string text = bare(read_with("pdftotext - -", pdf_of(document)));
  CAPTURE(text);
  CHECK(text.find(bare(document.title.text)) != std::string::npos);
  for (const DocumentBlock& block : document.blocks)
    if (const auto* heading = std::get_if<DocumentHeading>(&block))
      CHECK(text.find(bare(heading->text.text)) != std::string::npos);
}

TEST_CASE("the PDFs are sound and small on every paper", "[paper][pdf]") {
  const Paper paper = GENERATE(Paper::A4, Paper::LargePrint, Paper::Receipt);
  const std::string tag = GENERATE(std::string{"en"}, "ar", "ur", "bn", "zh-Hans");
  CAPTURE(tag, static_cast<int>(paper));
  const Wording words{pack(), tag};
  const Document document = checklist_document(final_plan(), pack(), words);
  const std::string pdf = pdf_of(document, paper);
  // A page is 150 kB at most, and mostly fonts; the receipt's one page is as long as six.
  const std::size_t pages = pages_of(document, paper).count();
  CHECK(pdf.size() <= 150'000 + 10'000 * (paper == Paper::Receipt ? 5 : pages - 1));
  CHECK(read_with("(f=$(mktemp) && cat >$f && qpdf --check $f; rm -f $f)", pdf)
            .find("No syntax or stream encoding errors") != std::string::npos);
  CHECK(pdf.find("CreationDate") == std::string::npos);
  CHECK(pdf.find("/Lang (" + tag + ")") != std::string::npos);
}

TEST_CASE("a checklist in Urdu takes at most seven pages", "[paper][pdf]") {
  const Wording words{pack(), "ur"};
  CHECK(pages_of(checklist_document(final_plan(), pack(), words)).count() <= 6);
}

TEST_CASE("every letter and article goes on every paper", "[paper][letter]") {
  const std::string tag = GENERATE(std::string{"en"}, "ur", "pl");
  CAPTURE(tag);
  const Wording words{pack(), tag};
  const auto letters = pack().letters(tag);
  REQUIRE(letters);
  for (const content::LetterSummary& letter : *letters) {
    CAPTURE(letter.id);
    const auto document = letter_document(pack(), words, letter.id);
    REQUIRE(document);
    for (const Paper paper : {Paper::A4, Paper::LargePrint, Paper::Receipt})
      CHECK(pages_of(*document, paper).count() >= 1);
  }
  const auto article = article_document(pack(), words, "appeal-deadline");
  REQUIRE(article);
  CHECK(pages_of(*article).count() >= 1);
}

TEST_CASE("what the pack does not have is an error that names it", "[paper]") {
  const Wording words{pack(), "en"};
  for (const auto& document :
       {letter_document(pack(), words, "nothing"), article_document(pack(), words, "nothing"),
        easy_read_document(pack(), words, "nothing")}) {
    REQUIRE_FALSE(document);
    CHECK(document.error().code == base::ErrorCode::NotFound);
    CHECK(document.error().detail.find("nothing") != std::string::npos);
  }
}
