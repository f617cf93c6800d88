// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

namespace fonts::detail {

/// What script resolution needs to know of a grapheme cluster.
struct ScriptUnit {
  char32_t first = 0;  ///< its first code point
  int script = 0;      ///< UScriptCode: in the first real one of its code points, else Common
};

/// A cluster's own script: that of its first code point that has one, else USCRIPT_COMMON.
/// Inherited and Unknown (private use: icons) count as none.
bool is_real_script(int script);

/// Gives each unit of Common script one of its neighbours' (ISO 15924 tags, Zyyy if none has any).
///
/// Common characters go with what stands before them, at the start with what follows. A closing
/// bracket or quote and what follows it go with the opening one, and so does the end of an isolate:
/// in "عربي (EHCP)." the ")" and "." are Arabic.
/// Source: UAX #24 section 5.1, 5.2.
std::vector<std::uint32_t> resolve_scripts(const std::vector<ScriptUnit>& units);

}  // namespace fonts::detail
