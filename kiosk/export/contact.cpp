// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/contact.h"

#include "kiosk/export/detail/clean.h"
#include "kiosk/export/detail/shorten.h"

namespace kiosk {
namespace {

constexpr std::size_t kNameLetters = 60, kShortNameLetters = 48;
constexpr std::string_view kLeftToRightIsolate = "\u2066", kPopIsolate = "\u2069";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : detail::clean(text, ' ')) {
    if (c == '\\' || c == ';' || c == ':' || c == ',' || c == '"') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

std::string dialled(std::string_view phone) {
  std::string out;
  for (const char c : phone)
    if ((c >= '0' && c <= '9') || (c == '+' && out.empty())) out += c;
  return out;
}

std::string contact_code(std::string_view name, std::string_view phone) {
  return "MECARD:N:" + escaped(detail::shorten(name, kNameLetters)) + ";TEL:" + dialled(phone) +
         ";;";
}

std::string contact_line(std::string_view name, std::string_view phone, bool rtl) {
  std::string line = detail::shorten(name, kShortNameLetters) + ", ";
  if (!rtl) return line.append(phone);
  return line.append(kLeftToRightIsolate).append(phone).append(kPopIsolate);
}

}  // namespace kiosk
