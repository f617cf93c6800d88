// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/export/samples.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#include "kiosk/export/qr.h"
#include "platform/base/closer.h"
#include "tests/catch.h"

namespace kiosk::test {
namespace {

using namespace std::chrono;

constexpr base::Day kDeadline = sys_days{year{2026} / 9 / 3};

void close_pipe(std::FILE* pipe) { pclose(pipe); }

}  // namespace

const fonts::FontSet& bundle() {
  static const base::Result<fonts::FontSet> set = fonts::FontSet::load(SIGNPOST_FONT_DIR);
  if (!set) FAIL(set.error().detail);
  return *set;
}

DocumentItem& item(Document& document, int number) {
  for (DocumentBlock& block : document.blocks)
    if (auto* step = std::get_if<DocumentItem>(&block); step && number-- == 0) return *step;
  FAIL("no such step");
  std::abort();
}

Document english_document() {
  Document document;
  document.title.text = "My checklist";
  document.subtitle.text = "I got the final plan · letter of 3 July 2026";
  document.blocks.push_back(
      DocumentPanel{{{{{.text = "Phone calls do not stop the clock. Send the form."}}, "en", {}}}});
  DocumentItem call{.when = {"Thursday 3 September 2026", "en", ""},
                    .task = {"Call a mediation adviser: 020 7946 0000", "en", ""},
                    .who = {"You", "en", ""},
                    .counted = {"2 months after the letter of 3 July 2026", "en", ""},
                    .passed = {},
                    .source = "Children and Families Act 2014, section 55",
                    .qr_payload = vevent(kDeadline, "Thursday 3 September 2026: call an adviser")};
  DocumentItem appeal = call;
  appeal.when.text = "Thursday 3 September 2026, before 5 pm";
  appeal.task.text = "Send your appeal to the SEND Tribunal";
  appeal.source =
      "The Tribunal Procedure Rules 2008, rule 20; SEND Regulations 2014, regulation 44";
  appeal.qr_payload = vevent(kDeadline, "Thursday 3 September 2026, before 5 pm: send your appeal");
  DocumentItem help{
      .when = {"Now", "en", ""},
      .task = {"The council must give the help in section F", "en", ""},
      .who = {"The council", "en", ""},
      .counted = {"From the day the plan is final", "en", ""},
      .passed = {"If the help does not come, complain to the council in writing.", "en", ""},
      .source = "Children and Families Act 2014, section 42",
      .qr_payload = ""};
  document.blocks.push_back(DocumentHeading{{"You", "en", ""}});
  document.blocks.push_back(call);
  document.blocks.push_back(appeal);
  document.blocks.push_back(DocumentHeading{{"They", "en", ""}});
  document.blocks.push_back(help);
  document.footer = {{"Worked out on Friday 10 July 2026", "en", ""},
                     {"Law in England as of 1 July 2026", "en", ""},
                     {"Pack england-send 2026.11", "en", ""}};
  document.page_of = "{page} of {pages}";
  return document;
}

Document polish_document() {
  Document document = english_document();
  document.locale = "pl";
  const auto pl = [](Bilingual& text, const char* polish) { text = {polish, "pl", text.text}; };
  pl(document.title, "Moja lista terminów");
  pl(document.subtitle, "Mam ostateczny plan · pismo z 3 lipca 2026");
  auto& notice = std::get<DocumentPanel>(document.blocks[0]).texts[0];
  notice = {{{.text = "Rozmowa telefoniczna nie wstrzymuje terminu. Wyślij formularz."}},
            "pl",
            notice.spans};
  pl(std::get<DocumentHeading>(document.blocks[1]).text, "Ty");
  pl(item(document, 0).when, "czwartek, 3 września 2026");
  pl(item(document, 0).task, "Zadzwoń do doradcy ds. mediacji: 020 7946 0000");
  pl(item(document, 0).who, "Ty");
  pl(item(document, 0).counted, "2 miesiące od pisma z 3 lipca 2026");
  item(document, 0).qr_payload =
      vevent(kDeadline,
             "czwartek, 3 września 2026: zadzwoń do doradcy ds. mediacji / "
             "Thursday 3 September 2026: call a mediation adviser");
  pl(item(document, 1).when, "czwartek, 3 września 2026, przed 17:00");
  pl(item(document, 1).task, "Wyślij odwołanie do trybunału");
  pl(item(document, 1).who, "Ty");
  pl(item(document, 1).counted, "2 miesiące od pisma z 3 lipca 2026");
  pl(std::get<DocumentHeading>(document.blocks[4]).text, "Oni");
  pl(item(document, 2).when, "teraz");
  pl(item(document, 2).task, "Rada musi zapewnić pomoc z sekcji F");
  pl(item(document, 2).who, "rada (council)");
  pl(item(document, 2).counted, "od dnia, w którym plan jest ostateczny");
  pl(item(document, 2).passed, "Jeśli pomocy nie ma, złóż do rady skargę na piśmie.");
  pl(document.footer[0], "Obliczono w piątek, 10 lipca 2026");
  pl(document.footer[1], "Prawo w Anglii na dzień 1 lipca 2026");
  pl(document.footer[2], "Pakiet england-send 2026.11");
  document.page_of = "{page} z {pages}";
  return document;
}

Document arabic_document() {
  Document document = english_document();
  document.locale = "ar";
  document.rtl = true;
  const auto ar = [](Bilingual& text, const char* arabic) { text = {arabic, "ar", text.text}; };
  ar(document.title, "قائمة مواعيدي");
  ar(document.subtitle, "وصلتني الخطة النهائية · رسالة بتاريخ 3 يوليو 2026");
  auto& notice = std::get<DocumentPanel>(document.blocks[0]).texts[0];
  notice = {
      {{.text = "المكالمات الهاتفية لا توقف احتساب المدة. أرسل النموذج."}}, "ar", notice.spans};
  ar(std::get<DocumentHeading>(document.blocks[1]).text, "أنت");
  ar(item(document, 0).when, "الخميس 3 سبتمبر 2026");
  ar(item(document, 0).task, "اتصل بمستشار الوساطة على الرقم \u2066020 7946 0000\u2069");
  ar(item(document, 0).who, "أنت");
  ar(item(document, 0).counted, "شهران بعد رسالة 3 يوليو 2026");
  item(document, 0).qr_payload = vevent(kDeadline,
                                        "الخميس 3 سبتمبر 2026: اتصل بمستشار الوساطة / "
                                        "Thursday 3 September 2026: call a mediation adviser");
  ar(item(document, 1).when, "الخميس 3 سبتمبر 2026، قبل الساعة 17:00");
  ar(item(document, 1).task, "أرسل طعنك إلى محكمة \u2066SEND Tribunal\u2069");
  ar(item(document, 1).who, "أنت");
  ar(item(document, 1).counted, "شهران بعد رسالة 3 يوليو 2026");
  ar(std::get<DocumentHeading>(document.blocks[4]).text, "هم");
  ar(item(document, 2).when, "الآن");
  ar(item(document, 2).task, "يجب على المجلس تقديم المساعدة الواردة في القسم \u2066F\u2069");
  ar(item(document, 2).who, "المجلس المحلي");
  ar(item(document, 2).counted, "من يوم صدور الخطة النهائية");
  ar(item(document, 2).passed, "إذا لم تصل المساعدة، فقدّم شكوى مكتوبة إلى المجلس.");
  ar(document.footer[0], "حُسبت يوم الجمعة 10 يوليو 2026");
  ar(document.footer[1], "القانون في إنجلترا حتى 1 يوليو 2026");
  ar(document.footer[2], "الحزمة \u2066england-send 2026.11\u2069");
  document.page_of = "{page} من {pages}";
  return document;
}

Document long_document(int count) {
  Document document = english_document();
  const DocumentItem model = item(document, 1);
  document.blocks.clear();
  document.blocks.push_back(DocumentHeading{{"You", "en", ""}});
  for (int i = 1; i <= count; ++i) {
    DocumentItem step = model;
    step.when.text = "First" + std::to_string(i) + " Thursday 3 September 2026";
    step.source = "Children and Families Act 2014 Last" + std::to_string(i);
    document.blocks.push_back(std::move(step));
  }
  return document;
}

Pages pages_of(const Document& document, Paper paper) {
  auto pages = Pages::lay_out(document, paper, bundle());
  if (!pages) FAIL(pages.error().detail);
  return *std::move(pages);
}

std::string pdf_of(const Document& document, Paper paper) {
  auto pdf = pages_of(document, paper).pdf();
  if (!pdf) FAIL(pdf.error().detail);
  return *std::move(pdf);
}

std::string read_with(const std::string& command, const std::string& pdf) {
  // popen runs one way only, so the PDF goes to the command through a descriptor it inherits.
  std::array<int, 2> in{};
  REQUIRE(pipe2(in.data(), O_CLOEXEC) == 0);
  REQUIRE(fcntl(in[0], F_SETFD, 0) == 0);
  std::signal(SIGPIPE, SIG_IGN);
  const std::string line = command + " 2>&1 <&" + std::to_string(in[0]);
  const std::unique_ptr<std::FILE, base::Closer<close_pipe>> out{popen(line.c_str(), "r")};
  close(in[0]);
  REQUIRE(out != nullptr);
  std::thread writer{[&] {
    for (std::size_t at = 0; at < pdf.size();) {
      const ssize_t done = write(in[1], pdf.data() + at, pdf.size() - at);
      if (done <= 0) break;
      at += static_cast<std::size_t>(done);
    }
    close(in[1]);
  }};
  std::string text;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), out.get()))
    text.append(buffer.data(), got);
  writer.join();
  return text;
}

}  // namespace kiosk::test
