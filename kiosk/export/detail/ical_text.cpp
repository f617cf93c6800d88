// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/ical_text.h"

#include <algorithm>

#include "platform/base/utf8.h"

namespace kiosk::detail {

namespace {
constexpr std::size_t kLineOctets = 75;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

void append_line(std::string& out, std::string_view name, std::string_view value) {
  const std::string line = std::string{name}.append(":").append(value);
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t size = std::max<std::size_t>(1, base::decode_utf8(line, at).size);
    if (used + size > kLineOctets) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line, at, size);
    used += size;
    at += size;
  }
  out += "\r\n";
}

std::string basic_date(base::Day day) {
  std::string text = base::iso_date(day);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

}  // namespace kiosk::detail
