// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

namespace content {

/// How far a translation may be trusted. Stale and missing texts are shown in English.
enum class Standing : std::uint8_t {
  Source,    ///< English, as the editors wrote it
  Reviewed,  ///< checked by a person
  Draft,     ///< translated by machine, not yet checked
  Stale,     ///< the English changed since: English is shown
  Missing,   ///< not translated: English is shown
};

/// A text to show, in the language it really is in.
struct LocalText {
  std::string text;
  std::string locale = "en";  ///< BCP 47 tag of `text`; "en" where the translation is not usable
  Standing standing = Standing::Source;
};

}  // namespace content
