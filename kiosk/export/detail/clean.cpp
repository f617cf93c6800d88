// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/clean.h"

#include "platform/base/utf8.h"

namespace kiosk::detail {

std::string clean(std::string_view text, char line_end) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0) {
      base::append_utf8(out, 0xFFFD);
      ++at;
      continue;
    }
    if (point.value == '\n' || point.value == 0x2028 || point.value == 0x2029)
      out += line_end;
    else if (point.value == '\t')
      out += ' ';
    else if (point.value >= 0x20 && !(point.value >= 0x7F && point.value < 0xA0))
      out.append(text.substr(at, point.size));
    at += point.size;
  }
  return out;
}

}  // namespace kiosk::detail
