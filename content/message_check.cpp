// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

#include <set>

#include "content/detail/icu_text.h"
#include "content/message.h"

namespace content {
namespace {

std::string place(const UParseError& where) {
  const std::string before = detail::utf8(icu::UnicodeString{where.preContext});
  const std::string after = detail::utf8(icu::UnicodeString{where.postContext});
  if (before.empty() && after.empty()) return "not a valid message";
  return "not a valid message near \"" + before + after + '"';
}

}  // namespace

MessageCheck check_message(std::string_view text, std::string_view locale) {
  const icu::UnicodeString message = detail::utf16(text);
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::MessagePattern pattern{message, &where, status};
  if (U_FAILURE(status)) return {false, {}, place(where)};
  const icu::MessageFormat format{message, detail::icu_locale(locale), where, status};
  if (U_FAILURE(status)) return {false, {}, place(where)};

  std::set<std::string> names;
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    const std::string value = detail::utf8(pattern.getSubstring(part));
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_ARG_NAME:
        names.insert(value);
        break;
      case UMSGPAT_PART_TYPE_ARG_NUMBER:
        return {false, {}, "the argument {" + value + "} has a number; give it a name"};
      case UMSGPAT_PART_TYPE_ARG_TYPE:
        if (value != "number")
          return {
              false,
              {},
              "an argument has the type \"" + value + "\"; dates come ready, write only its name"};
        break;
      default:
        break;
    }
  }
  return {true, {names.begin(), names.end()}, {}};
}

}  // namespace content
