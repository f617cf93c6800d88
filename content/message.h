// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "content/local_text.h"
#include "platform/base/date.h"

namespace content {

enum class DateStyle : std::uint8_t {
  Full,       ///< Thursday 3 September 2026
  Medium,     ///< 3 September 2026
  DayMonth,   ///< 3 September
  Month,      ///< September 2026
  MonthName,  ///< September
};

/// A date in words, Gregorian with digits 0–9 in every language.
/// Pattern: `patterns` may name one per style (ICU date pattern); else CLDR's for the locale.
std::string format_date(base::Day day, DateStyle style, std::string_view locale,
                        std::string_view pattern = {});

/// Short weekday names from the locale's first day of the week, and that first day (0 = Sunday).
struct WeekNames {
  std::vector<std::string> names;
  unsigned first_day = 1;
};
WeekNames week_names(std::string_view locale);

/// A named argument of a message: text, a whole number, or a date (formatted in full).
struct MessageArgument {
  std::string name;
  std::variant<std::string, std::int64_t, base::Day> value;
};
using MessageArguments = std::vector<MessageArgument>;

/// The texts of one locale by unit id ("home.title", "rule/appeal.lodge/task").
///
/// Every text carries the language it is really in; a message is formatted (ICU MessageFormat) by
/// the rules of that language. Dates in arguments are wrapped in bidi isolates where the
/// text is right to left.
class Messages {
 public:
  Messages() = default;
  Messages(std::string locale, std::unordered_map<std::string, LocalText> texts);

  const std::string& locale() const { return locale_; }
  bool has(std::string_view id) const;
  /// The text as it is, for texts without arguments. An unknown id gives "⟦id⟧".
  LocalText text(std::string_view id) const;
  /// The text with its arguments put in. A message that cannot be formatted is given as it is.
  LocalText format(std::string_view id, const MessageArguments& arguments) const;
  /// A date in this locale, by the texts "date.full", "date.medium", … if present.
  std::string date(base::Day day, DateStyle style = DateStyle::Full) const;

 private:
  struct Cache;  ///< parsed messages

  std::string locale_ = "en";
  std::unordered_map<std::string, LocalText> texts_;
  std::shared_ptr<Cache> cache_;
};

/// Checks that `text` is a valid ICU message. Gives the names of its arguments, sorted.
/// Nothing if it is not valid; `why` then says where.
struct MessageCheck {
  bool valid = false;
  std::vector<std::string> arguments;
  std::string why;
};
MessageCheck check_message(std::string_view text, std::string_view locale);

}  // namespace content
