// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "platform/base/date.h"

namespace kiosk::detail {

/// What has a meaning in iCalendar (RFC 5545, 3.3.11) with a backslash before it.
std::string escaped(std::string_view text);

/// A content line with its CRLF, folded at 75 octets, never inside a character; later parts begin
/// with a space that counts as one of their octets.
void append_line(std::string& out, std::string_view name, std::string_view value);

/// "20260903".
std::string basic_date(base::Day day);

}  // namespace kiosk::detail
