// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/plain_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <cstdio>

#include "platform/base/utf8.h"

namespace content::detail {
namespace {

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

bool is_nfc(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; })) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return false;
  const bool normal =
      nfc->isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, status);
  return U_SUCCESS(status) && normal;
}

std::string name_of(char32_t c) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "U+%04X", static_cast<unsigned>(c));
  return buffer;
}

}  // namespace

TextFault find_text_fault(std::string_view text) {
  int open_isolates = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0) return {TextFaultKind::NotUtf8, 0};
    const char32_t c = point.value;
    if (is_control(c)) return {TextFaultKind::Control, c};
    if (c >= 0x202A && c <= 0x202E) return {TextFaultKind::BidiControl, c};
    if (c >= 0x2066 && c <= 0x2068) ++open_isolates;
    if (c == 0x2069 && --open_isolates < 0) return {TextFaultKind::Isolate, c};
    at += point.size;
  }
  if (open_isolates != 0) return {TextFaultKind::Isolate, 0x2068};
  if (!is_nfc(text)) return {TextFaultKind::NotNfc, 0};
  return {};
}

std::string describe(const TextFault& fault) {
  switch (fault.kind) {
    case TextFaultKind::None:
      return {};
    case TextFaultKind::NotUtf8:
      return "the text is not UTF-8";
    case TextFaultKind::Control:
      return "control character " + name_of(fault.character);
    case TextFaultKind::BidiControl:
      return "bidi control " + name_of(fault.character);
    case TextFaultKind::Isolate:
      return "an isolate (" + name_of(fault.character) + ") has no partner";
    case TextFaultKind::NotNfc:
      return "the text is not in Unicode's composed form (NFC)";
  }
  return {};
}

std::string mend(const TextFault& fault) {
  switch (fault.kind) {
    case TextFaultKind::None:
      return {};
    case TextFaultKind::NotUtf8:
      return "save the file as UTF-8";
    case TextFaultKind::Control:
    case TextFaultKind::BidiControl:
      return "take it out";
    case TextFaultKind::Isolate:
      return "write U+2068 before and U+2069 after the text";
    case TextFaultKind::NotNfc:
      return "save the file normalised to NFC";
  }
  return {};
}

bool is_clean_utf8(std::string_view text) {
  return base::is_utf8(text) && text.find('\0') == std::string_view::npos;
}

bool is_showable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    if (point.size == 0 || is_control(point.value)) return false;
    if (point.value >= 0x202A && point.value <= 0x202E) return false;
    at += point.size;
  }
  return true;
}

}  // namespace content::detail
