// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "fonts/line_break.h"
#include "kiosk/export/qr.h"
#include "platform/base/utf8.h"

namespace kiosk {
namespace {

constexpr std::size_t kLineOctets = 75;
constexpr std::string_view kEllipsis = "\u2026";
constexpr std::string_view kPopIsolate = "\u2069";

bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }

/// Line ends as \n, no other controls, U+FFFD for bytes that are no UTF-8.
std::string clean(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0) {
      base::append_utf8(out, 0xFFFD);
      ++at;
      continue;
    }
    if (point.value == '\n' || point.value == 0x2028 || point.value == 0x2029)
      out += '\n';
    else if (point.value >= 0x20 && !(point.value >= 0x7F && point.value < 0xA0))
      out.append(text.substr(at, point.size));
    at += point.size;
  }
  return out;
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

/// A content line with its CRLF; later parts begin with a space that counts as one of their octets.
void append_folded(std::string& out, std::string_view line) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t size = base::decode_utf8(line, at).size;
    if (used + size > kLineOctets) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line.substr(at, size));
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

std::string event_text(base::Day day, std::string_view summary) {
  std::string out;
  append_folded(out, "BEGIN:VEVENT");
  append_folded(out, std::string{"SUMMARY:"}.append(escaped(summary)));
  append_folded(out, std::string{"DTSTART;VALUE=DATE:"}.append(basic_date(day)));
  append_folded(out,
                std::string{"DTEND;VALUE=DATE:"}.append(basic_date(day + std::chrono::days{1})));
  append_folded(out, "END:VEVENT");
  return out;
}

/// The first `size` bytes, without what would hang before an ellipsis, isolates closed.
std::string cut_at(std::string_view text, std::size_t size) {
  text = text.substr(0, size);
  const std::size_t last = text.find_last_not_of(" \n,;:/-");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (is_isolate(point.value)) ++open;
    if (point.value == 0x2069 && open > 0) --open;
    at += point.size;
  }
  std::string out{text};
  out += kEllipsis;
  for (; open > 0; --open) out += kPopIsolate;
  return out;
}

/// The largest of the ascending cuts with which the event fits; 0 if none does.
std::uint32_t largest_fit(base::Day day, std::string_view text,
                          const std::vector<std::uint32_t>& cuts) {
  const auto fits = [&](std::uint32_t cut) {
    return event_text(day, cut_at(text, cut)).size() <= kQrPayloadLimit;
  };
  // The length grows with the cut but for the odd trailing space or isolate, so look on from where
  // the search by halves ends.
  auto at = std::partition_point(cuts.begin(), cuts.end(), fits);
  while (at != cuts.begin() && !fits(*(at - 1))) --at;
  return at == cuts.begin() ? 0 : *(at - 1);
}

}  // namespace

std::string vevent(base::Day day, std::string_view summary) {
  const std::string text = clean(summary);
  std::string event = event_text(day, text);
  if (event.size() <= kQrPayloadLimit) return event;

  const std::vector<std::uint32_t> letters = fonts::grapheme_borders(text, "");
  std::vector<std::uint32_t> words;
  for (const fonts::BreakChance& chance : fonts::break_chances(text, ""))
    if (std::binary_search(letters.begin(), letters.end(), chance.byte))
      words.push_back(chance.byte);
  const std::uint32_t by_letter = largest_fit(day, text, letters);
  const std::uint32_t by_word = largest_fit(day, text, words);
  // A text that is one endless word is better cut within it than lost.
  return event_text(day, cut_at(text, by_word >= by_letter / 2 ? by_word : by_letter));
}

}  // namespace kiosk
