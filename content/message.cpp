// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/message.h"

#include <unicode/locid.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <set>

#include "content/detail/icu_text.h"
#include "platform/base/utf8.h"

namespace content {
namespace {

constexpr std::string_view kRightToLeftIsolate = "\u2067", kFirstStrongIsolate = "\u2068";
constexpr std::string_view kPopIsolate = "\u2069";

/// The style's text id, by which a language can give its own date pattern.
std::string_view pattern_id(DateStyle style) {
  switch (style) {
    case DateStyle::Full:
      return "date.full";
    case DateStyle::Medium:
      return "date.medium";
    case DateStyle::DayMonth:
      return "date.day_month";
    case DateStyle::Month:
      return "date.month";
    case DateStyle::MonthName:
      return "date.month_name";
  }
  return {};
}

/// The arguments by which `{name, select, …}` chooses.
std::set<std::string> keyword_arguments(const icu::UnicodeString& message) {
  std::set<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern pattern{message, nullptr, status};
  if (U_FAILURE(status)) return names;
  for (std::int32_t i = 0; i + 1 < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    if (part.getType() == UMSGPAT_PART_TYPE_ARG_START &&
        part.getArgType() == UMSGPAT_ARG_TYPE_SELECT)
      names.insert(detail::utf8(pattern.getSubstring(pattern.getPart(i + 1))));
  }
  return names;
}

bool has_rtl_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    const auto direction = u_charDirection(static_cast<UChar32>(point.value));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    at += std::max<std::size_t>(point.size, 1);
  }
  return false;
}

/// An English name with its Urdu in brackets is an Urdu text, although it begins in English.
std::string isolated(std::string text, bool rtl) {
  if (!rtl) return text;
  const std::string_view begin = has_rtl_letters(text) ? kRightToLeftIsolate : kFirstStrongIsolate;
  return std::string{begin} + text + std::string{kPopIsolate};
}

}  // namespace

/// Parsed messages by language and text; parsing costs far more than formatting.
struct Messages::Cache {
  struct Parsed {
    std::unique_ptr<icu::MessageFormat> format;  ///< null: not a valid message
    std::set<std::string> keywords;  ///< arguments that choose a form, and are not shown
  };
  std::unordered_map<std::string, Parsed> messages;

  Parsed& get(const LocalText& message) {
    std::string key = message.locale;
    key += '\n';
    key += message.text;
    const auto found = messages.find(key);
    if (found != messages.end()) return found->second;
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    Parsed parsed;
    const icu::UnicodeString text = detail::utf16(message.text);
    parsed.format = std::make_unique<icu::MessageFormat>(text, detail::icu_locale(message.locale),
                                                         where, status);
    if (U_FAILURE(status))
      parsed.format.reset();
    else
      parsed.keywords = keyword_arguments(text);
    return messages.emplace(std::move(key), std::move(parsed)).first->second;
  }
};

Messages::Messages(std::string locale, std::unordered_map<std::string, LocalText> texts)
    : locale_{std::move(locale)}, texts_{std::move(texts)}, cache_{std::make_shared<Cache>()} {}

bool Messages::has(std::string_view id) const { return texts_.contains(std::string{id}); }

LocalText Messages::text(std::string_view id) const {
  const auto found = texts_.find(std::string{id});
  if (found != texts_.end()) return found->second;
  return {"⟦" + std::string{id} + "⟧", "en", Standing::Missing};
}

std::string Messages::date(base::Day day, DateStyle style) const {
  const auto found = texts_.find(std::string{pattern_id(style)});
  const bool own = found != texts_.end() && found->second.locale == locale_;
  return format_date(day, style, locale_, own ? std::string_view{found->second.text} : "");
}

LocalText Messages::format(std::string_view id, const MessageArguments& arguments) const {
  LocalText message = text(id);
  if (!cache_ || !has(id)) return message;
  const Cache::Parsed& parsed = cache_->get(message);
  if (!parsed.format) return message;

  const bool rtl = detail::is_rtl(message.locale);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const MessageArgument& argument : arguments) {
    names.push_back(detail::utf16(argument.name));
    if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
      values.emplace_back(*number);
      continue;
    }
    std::string shown;
    if (const auto* day = std::get_if<base::Day>(&argument.value))
      shown = message.locale == locale_ ? date(*day)
                                        : format_date(*day, DateStyle::Full, message.locale);
    else
      shown = std::get<std::string>(argument.value);
    const bool is_shown = !parsed.keywords.contains(argument.name);
    values.emplace_back(detail::utf16(isolated(std::move(shown), rtl && is_shown)));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString formatted;
  parsed.format->format(names.data(), values.data(), static_cast<std::int32_t>(values.size()),
                        formatted, status);
  if (U_SUCCESS(status)) message.text = detail::utf8(formatted);
  return message;
}

}  // namespace content
