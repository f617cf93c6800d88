// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/locale.h"

#include <hb.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace fonts::detail {
namespace {

char folded(char c) {
  if (c == '_') return '-';
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string icu_locale(std::string_view tag) {
  std::string hyphened{tag};
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  std::array<char, ULOC_FULLNAME_CAPACITY> name{};
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(hyphened.c_str(), name.data(), static_cast<int32_t>(name.size()), nullptr,
                      &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return {};
  return name.data();
}

bool is_within_locale(std::string_view tag, std::string_view reserved) {
  if (tag.size() < reserved.size()) return false;
  for (std::size_t i = 0; i < reserved.size(); ++i)
    if (folded(tag[i]) != folded(reserved[i])) return false;
  return tag.size() == reserved.size() || folded(tag[reserved.size()]) == '-';
}

std::uint32_t usual_script(std::string_view tag) {
  const std::string name = icu_locale(tag);
  if (name.empty()) return 0;
  UErrorCode status = U_ZERO_ERROR;
  std::array<char, ULOC_FULLNAME_CAPACITY> likely{};
  uloc_addLikelySubtags(name.c_str(), likely.data(), static_cast<int32_t>(likely.size()), &status);
  if (U_FAILURE(status)) return 0;
  std::array<char, ULOC_SCRIPT_CAPACITY> script{};
  const int32_t length =
      uloc_getScript(likely.data(), script.data(), static_cast<int32_t>(script.size()), &status);
  if (U_FAILURE(status) || length != 4) return 0;
  const std::string_view code{script.data(), 4};
  // Codes for kinds or mixtures of scripts: the one of their letters.
  if (code == "Hans" || code == "Hant" || code == "Jpan" || code == "Hrkt") return HB_SCRIPT_HAN;
  if (code == "Kore") return HB_SCRIPT_HANGUL;
  if (code == "Aran") return HB_SCRIPT_ARABIC;
  return hb_script_from_string(script.data(), 4);
}

}  // namespace fonts::detail
