// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/scripts.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <utility>

namespace fonts::detail {
namespace {

/// Pairs without the Bidi_Paired_Bracket property, and isolates up to their end.
constexpr std::array<std::pair<char32_t, char32_t>, 8> kPairs{{
    {U'<', U'>'},
    {U'\u00AB', U'\u00BB'},
    {U'\u2018', U'\u2019'},
    {U'\u201C', U'\u201D'},
    {U'\u2039', U'\u203A'},
    {U'\u2066', U'\u2069'},
    {U'\u2067', U'\u2069'},
    {U'\u2068', U'\u2069'},
}};

/// The character that closes what `c` opens; 0 if it opens nothing.
char32_t closer_of(char32_t c) {
  for (const auto& [open, close] : kPairs)
    if (c == open) return close;
  const auto code = static_cast<UChar32>(c);
  if (u_getIntPropertyValue(code, UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN)
    return static_cast<char32_t>(u_getBidiPairedBracket(code));
  return 0;
}

bool may_close(char32_t c) {
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [c](const auto& pair) { return pair.second == c; }) ||
         u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) ==
             U_BPT_CLOSE;
}

struct Open {
  char32_t closer;
  int script;
};

std::uint32_t iso_tag(int script) {
  return hb_script_from_string(uscript_getShortName(static_cast<UScriptCode>(script)), -1);
}

}  // namespace

bool is_real_script(int script) {
  return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

std::vector<std::uint32_t> resolve_scripts(const std::vector<ScriptUnit>& units) {
  std::vector<std::uint32_t> resolved(units.size());
  std::vector<Open> stack;
  int current = USCRIPT_COMMON;
  std::uint32_t tag = iso_tag(current);
  for (std::size_t i = 0; i < units.size(); ++i) {
    int script = units[i].script;
    if (!is_real_script(script)) {
      const char32_t c = units[i].first;
      if (const char32_t closer = closer_of(c)) {
        stack.push_back({closer, current});
      } else if (may_close(c)) {
        const auto opener = std::find_if(stack.rbegin(), stack.rend(),
                                         [c](const Open& open) { return open.closer == c; });
        if (opener != stack.rend()) {
          script = opener->script;
          stack.erase(std::prev(opener.base()), stack.end());
        }
      }
    }
    if (is_real_script(script) && script != current) {
      tag = iso_tag(script);
      if (current == USCRIPT_COMMON) {
        std::fill(resolved.begin(), resolved.begin() + static_cast<std::ptrdiff_t>(i), tag);
        for (Open& open : stack) open.script = script;
      }
      current = script;
    }
    resolved[i] = tag;
  }
  return resolved;
}

}  // namespace fonts::detail
