// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace fonts::detail {

/// ICU's name of a BCP 47 tag ("zh-Hant-HK" → "zh_Hant_HK"); underscores are taken for hyphens and
/// a tag that is none gives the root locale "".
std::string icu_locale(std::string_view tag);

/// Whether a locale is the reserved one or a narrower one: "ur-PK" is "ur"; "ur" is not "ur-PK".
bool is_within_locale(std::string_view tag, std::string_view reserved);

/// ISO 15924 tag (as in hb_script_t) of the script a locale is usually written in; 0 if unknown.
std::uint32_t usual_script(std::string_view tag);

}  // namespace fonts::detail
