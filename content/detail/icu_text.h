// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace content::detail {

inline icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

inline std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

/// A BCP 47 tag as ICU locale, with the Gregorian calendar and the digits 0 to 9 in every
/// language: that is how letters and phones in England write dates.
inline icu::Locale icu_locale(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  if (U_FAILURE(status) || locale.isBogus()) locale = icu::Locale::getUK();
  status = U_ZERO_ERROR;
  locale.setKeywordValue("calendar", "gregorian", status);
  locale.setKeywordValue("numbers", "latn", status);
  return locale;
}

inline bool is_rtl(std::string_view tag) { return icu_locale(tag).isRightToLeft() != 0; }

}  // namespace content::detail
