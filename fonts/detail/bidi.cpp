// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/utf16.h>

#include <memory>
#include <string>

#include "platform/base/closer.h"
#include "platform/base/utf8.h"

namespace fonts::detail {
namespace {

using Bidi = std::unique_ptr<UBiDi, base::Closer<ubidi_close>>;

UBiDiLevel asked_level(BaseDirection direction) {
  switch (direction) {
    case BaseDirection::LeftToRight:
      return 0;
    case BaseDirection::RightToLeft:
      return 1;
    case BaseDirection::Auto:
      break;
  }
  return UBIDI_DEFAULT_LTR;
}

}  // namespace

BidiLevels bidi_levels(std::string_view text, BaseDirection direction,
                       const std::vector<std::uint32_t>& bytes) {
  std::u16string utf16;
  utf16.reserve(text.size());
  std::vector<std::size_t> units;  // of each asked byte
  units.reserve(bytes.size());
  for (std::size_t byte = 0; byte < text.size();) {
    if (units.size() < bytes.size() && bytes[units.size()] == byte) units.push_back(utf16.size());
    const base::CodePoint c = base::decode_utf8(text, byte);
    SIGNPOST_CHECK(c.size > 0);
    if (c.value < 0x10000) {
      utf16 += static_cast<char16_t>(c.value);
    } else {
      utf16 += static_cast<char16_t>(U16_LEAD(c.value));
      utf16 += static_cast<char16_t>(U16_TRAIL(c.value));
    }
    byte += c.size;
  }

  BidiLevels levels;
  UErrorCode status = U_ZERO_ERROR;
  const Bidi bidi{ubidi_open()};
  SIGNPOST_CHECK(bidi != nullptr);
  ubidi_setPara(bidi.get(), utf16.data(), static_cast<int32_t>(utf16.size()),
                asked_level(direction), nullptr, &status);
  levels.paragraph_level = ubidi_getParaLevel(bidi.get());
  if (utf16.empty()) return levels;
  const UBiDiLevel* of_units = ubidi_getLevels(bidi.get(), &status);
  SIGNPOST_CHECK(U_SUCCESS(status) && units.size() == bytes.size());
  levels.at.reserve(units.size());
  for (const std::size_t unit : units) levels.at.push_back(of_units[unit]);
  return levels;
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
  std::vector<int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace fonts::detail
