// SPDX-License-Identifier: GPL-3.0-or-later
// What a family carries home: the PDF, the phone codes, and the dates themselves.
#include <cstdio>

#include "content/checklist.h"
#include "kiosk/app/take_away.h"
#include "kiosk/export/pages.h"
#include "kiosk/export/qr.h"
#include "tests/bench/stage.h"
#include "tests/bench/table.h"

namespace {

using bench::Stopwatch;

constexpr double kPdfMs = 100, kCodesMs = 50, kDatesMs = 50;
constexpr int kRounds = 11, kDates = 1000, kModulePx = 4;
constexpr std::chrono::days kSince{7};  // the letter came a week ago

struct Times {
  bench::Samples pdf, codes;
  bench::Spent first_pdf;
  std::size_t bytes = 0, code_count = 0;
};

base::Result<content::Checklist> checklist(const content::Pack& pack) {
  return content::checklist_for(pack.rule_book(), "final-plan",
                                {{"decision_sent", bench::bench_day() - kSince}},
                                bench::bench_day());
}

base::Result<Times> take_away(const content::Pack& pack, const fonts::FontSet& fonts,
                              const std::string& locale) {
  Times times;
  for (int round = 0; round < kRounds; ++round) {
    const Stopwatch pdf_watch;
    const kiosk::Wording words{pack, locale};
    SIGNPOST_TRY(const content::Checklist list, checklist(pack));
    const auto document = kiosk::checklist_document(list, pack, words);
    SIGNPOST_TRY(const auto pages, kiosk::Pages::lay_out(document, kiosk::Paper::A4, fonts));
    SIGNPOST_TRY(const std::string pdf, pages.pdf());
    times.pdf.add(pdf_watch.spent());
    if (round == 0) times.first_pdf = pdf_watch.spent();
    times.bytes = pdf.size();

    const Stopwatch code_watch;
    const auto codes = kiosk::checklist_codes(list, pack, words);
    for (const kiosk::CodeView& each : codes) {
      SIGNPOST_TRY(const kiosk::QrCode code, kiosk::encode_qr(each.payload));
      int side = 0;
      if (kiosk::qr_picture(code, kModulePx, side).empty())
        return base::Error{base::ErrorCode::InvalidData, "an empty code"};
    }
    times.codes.add(code_watch.spent());
    times.code_count = codes.size();
  }
  return times;
}

/// Something for every input a rule needs, all events on one day; optional ones only if dates.
content::Inputs inputs_on(const content::Rule& rule, base::Day day) {
  content::Inputs inputs;
  for (const content::RuleInput& input : rule.inputs) switch (input.type) {
      case content::InputType::Date:
        inputs[input.id] = day;
        break;
      case content::InputType::YesNo:
        if (!input.optional) inputs[input.id] = false;
        break;
      case content::InputType::Choice:
        if (!input.optional) inputs[input.id] = input.choices.front();
        break;
      case content::InputType::Year:
        if (!input.optional)
          inputs[input.id] = static_cast<int>(std::chrono::year_month_day{day}.year());
        break;
      case content::InputType::Closures:
        if (!input.optional) inputs[input.id] = content::Closures{};
        break;
    }
  return inputs;
}

base::Result<void> dates(const content::RuleBook& book) {
  std::size_t dated = 0;
  const Stopwatch watch;
  for (const content::Rule& rule : book.rules)
    for (int i = 0; i < kDates; ++i) {
      const base::Day day = bench::bench_day() - std::chrono::days{i};
      const auto deadline = content::deadline_for(rule, inputs_on(rule, day), book.holidays);
      dated += deadline && deadline->headline() ? 1 : 0;
    }
  const auto [ms, cpu_ms] = watch.spent();
  if (dated == 0) return base::Error{base::ErrorCode::InvalidData, "no rule gives a date"};
  bench::print({.what = "deadlines: " + std::to_string(book.rules.size()) + " rules × " +
                        std::to_string(kDates) + " days (" + std::to_string(dated) + " dates)",
                .figure = ms,
                .cpu_ms = cpu_ms,
                .most = kDatesMs});
  bench::print(
      {.what = "  one deadline", .figure = 1000 * ms / (kDates * book.rules.size()), .unit = "µs"});
  return {};
}

base::Result<void> measure() {
  SIGNPOST_TRY(const content::Pack pack, bench::open_pack());
  SIGNPOST_TRY(const fonts::FontSet fonts, bench::load_fonts());
  for (const char* locale : {"en", "ar", "ur"}) {
    SIGNPOST_TRY(const Times times, take_away(pack, fonts, locale));
    const std::string where = std::string{" in "} + locale;
    bench::print({.what = "checklist to PDF" + where + " (" + std::to_string(times.bytes / 1024) +
                          " KiB), first time",
                  .figure = times.first_pdf.ms,
                  .cpu_ms = times.first_pdf.cpu_ms,
                  .most = kPdfMs});
    bench::Row later = bench::row("checklist to PDF" + where + ", median", times.pdf, 50);
    later.most = kPdfMs;
    bench::print(later);
    bench::Row codes = bench::row("phone codes" + where + " (" + std::to_string(times.code_count) +
                                      "), slowest of " + std::to_string(kRounds),
                                  times.codes, bench::kSlowest);
    codes.most = kCodesMs;
    bench::print(codes);
    if (times.code_count == 0)
      return base::Error{base::ErrorCode::InvalidData, "the checklist has no codes"};
  }
  return dates(pack.rule_book());
}

}  // namespace

int main() {
  const auto done = measure();
  if (!done) std::fprintf(stderr, "take_away_bench: %s\n", done.error().detail.c_str());
  return done ? 0 : 1;
}
