// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <map>
#include <memory>
#include <tuple>

#include "content/detail/icu_text.h"
#include "content/message.h"

namespace content {
namespace {

const char* skeleton(DateStyle style) {
  switch (style) {
    case DateStyle::Full:
      return "yMMMMEEEEd";
    case DateStyle::Medium:
      return "yMMMMd";
    case DateStyle::DayMonth:
      return "MMMMd";
    case DateStyle::Month:
      return "yMMMM";
    case DateStyle::MonthName:
      return "LLLL";
  }
  return "yMMMMd";
}

/// English dates follow the GOV.UK style, which has no commas: "Thursday 3 September 2026".
const char* english_pattern(DateStyle style) {
  switch (style) {
    case DateStyle::Full:
      return "EEEE d MMMM y";
    case DateStyle::Medium:
      return "d MMMM y";
    case DateStyle::DayMonth:
      return "d MMMM";
    case DateStyle::Month:
      return "MMMM y";
    case DateStyle::MonthName:
      return "LLLL";
  }
  return "d MMMM y";
}

bool is_english(std::string_view locale) { return locale == "en" || locale.starts_with("en-"); }

icu::UnicodeString pattern_for(DateStyle style, std::string_view tag, const icu::Locale& locale) {
  if (is_english(tag)) return english_pattern(style);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> generator{
      icu::DateTimePatternGenerator::createInstance(locale, status)};
  if (U_FAILURE(status)) return english_pattern(style);
  icu::UnicodeString pattern = generator->getBestPattern(skeleton(style), status);
  return U_SUCCESS(status) ? pattern : icu::UnicodeString{english_pattern(style)};
}

std::unique_ptr<icu::SimpleDateFormat> make_format(DateStyle style, std::string_view tag,
                                                   std::string_view pattern) {
  const icu::Locale locale = detail::icu_locale(tag);
  UErrorCode status = U_ZERO_ERROR;
  auto format = std::make_unique<icu::SimpleDateFormat>(
      pattern.empty() ? pattern_for(style, tag, locale) : detail::utf16(pattern), locale, status);
  if (U_FAILURE(status)) return nullptr;
  format->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  return format;
}

}  // namespace

std::string format_date(base::Day day, DateStyle style, std::string_view locale,
                        std::string_view pattern) {
  using Key = std::tuple<DateStyle, std::string, std::string>;
  thread_local std::map<Key, std::unique_ptr<icu::SimpleDateFormat>> formats;
  const Key key{style, std::string{locale}, std::string{pattern}};
  auto found = formats.find(key);
  if (found == formats.end())
    found = formats.emplace(key, make_format(style, locale, pattern)).first;
  if (!found->second) return base::iso_date(day);

  const auto since_epoch =
      std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch());
  icu::UnicodeString formatted;
  found->second->format(static_cast<UDate>(since_epoch.count()), formatted);
  return detail::utf8(formatted);
}

WeekNames week_names(std::string_view tag) {
  // Bare "en" would be American to ICU, with weeks that start on Sunday.
  const icu::Locale locale = detail::icu_locale(tag == "en" ? "en-GB" : tag);
  WeekNames week;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar{icu::Calendar::createInstance(locale, status)};
  if (U_SUCCESS(status)) {
    const auto first = calendar->getFirstDayOfWeek(status);
    if (U_SUCCESS(status)) week.first_day = static_cast<unsigned>(first - UCAL_SUNDAY);
  }
  status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols{locale, status};
  if (U_FAILURE(status)) return week;
  std::int32_t count = 0;
  const icu::UnicodeString* names = symbols.getWeekdays(count, icu::DateFormatSymbols::STANDALONE,
                                                        icu::DateFormatSymbols::ABBREVIATED);
  for (unsigned i = 0; i < 7 && count == 8; ++i)  // names[0] is unused
    week.names.push_back(detail::utf8(names[1 + (week.first_day + i) % 7]));
  return week;
}

}  // namespace content
