// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/itemize.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>

#include "fonts/detail/bidi.h"
#include "fonts/detail/clusters.h"
#include "fonts/detail/face_choice.h"
#include "fonts/detail/locale.h"
#include "fonts/detail/scripts.h"
#include "fonts/line_break.h"
#include "platform/base/utf8.h"

namespace fonts {
namespace detail {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::size_t kLongestParagraph = std::size_t{1} << 24;
constexpr float kLargestSize = 4096;

Error at_byte(std::size_t byte, const std::string& what) {
  return {ErrorCode::InvalidData, "byte " + std::to_string(byte) + ": " + what};
}

std::string code_name(char32_t c) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
  return name;
}

base::Result<void> check_text(std::string_view text) {
  if (text.size() > kLongestParagraph)
    return Error{ErrorCode::InvalidArgument, "a paragraph longer than 16 MiB"};
  for (std::size_t byte = 0; byte < text.size();) {
    const base::CodePoint c = base::decode_utf8(text, byte);
    if (c.size == 0) return at_byte(byte, "the text is not valid UTF-8");
    if (u_charDirection(static_cast<UChar32>(c.value)) == U_BLOCK_SEPARATOR)
      return at_byte(byte, "a paragraph break (" + code_name(c.value) + ") inside a paragraph");
    byte += c.size;
  }
  return {};
}

bool starts_code_point(std::string_view text, std::size_t byte) {
  return byte >= text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
}

base::Result<void> check_styles(const ParagraphSpec& spec) {
  std::size_t end = 0;
  for (const StyledRange& styled : spec.styles) {
    const TextRange range = styled.range;
    if (range.begin != end || range.end < range.begin || range.end > spec.text.size() ||
        !starts_code_point(spec.text, range.end))
      return Error{ErrorCode::InvalidArgument,
                   "style ranges do not tile the text: " + std::to_string(range.begin) + " to " +
                       std::to_string(range.end) + " after " + std::to_string(end)};
    const float size = styled.style.size_px;
    if (!(size > 0) || size > kLargestSize)
      return Error{ErrorCode::InvalidArgument, "a text size that is not above 0 and up to 4096 px"};
    end = range.end;
  }
  if (end != spec.text.size() || spec.styles.size() > 0xFFFF)
    return Error{ErrorCode::InvalidArgument, "style ranges do not tile the text: they end at " +
                                                 std::to_string(end) + " of " +
                                                 std::to_string(spec.text.size())};
  return {};
}

/// The script its first code point of any script has, else Common.
int own_script(std::string_view cluster) {
  for (std::size_t byte = 0; byte < cluster.size();) {
    const base::CodePoint c = base::decode_utf8(cluster, byte);
    UErrorCode status = U_ZERO_ERROR;
    const int script = uscript_getScript(static_cast<UChar32>(c.value), &status);
    if (U_SUCCESS(status) && is_real_script(script)) return script;
    byte += c.size;
  }
  return USCRIPT_COMMON;
}

}  // namespace

char32_t code_point_at(std::string_view text, std::size_t byte) {
  return base::decode_utf8(text, byte).value;
}

base::Result<void> check_spec(const ParagraphSpec& spec) {
  SIGNPOST_TRY_VOID(check_text(spec.text));
  SIGNPOST_TRY_VOID(check_styles(spec));
  if (!std::isfinite(spec.width_px) || !std::isfinite(spec.line_height) || spec.width_px < 0 ||
      spec.line_height < 0)
    return Error{ErrorCode::InvalidArgument, "a box width or line height below 0 or not a number"};
  return {};
}

base::Result<Itemized> itemize(const ParagraphSpec& spec, const FontSet& set,
                               const std::vector<std::uint32_t>& graphemes) {
  const std::string_view text = spec.text;
  std::vector<std::uint32_t> starts{graphemes.begin(), graphemes.end() - 1};
  const BidiLevels levels = bidi_levels(text, spec.direction, starts);

  Itemized result;
  result.paragraph_level = levels.paragraph_level;

  std::vector<ScriptUnit> units;
  units.reserve(starts.size());
  for (std::size_t i = 0; i < starts.size(); ++i)
    units.push_back({code_point_at(text, starts[i]),
                     own_script(text.substr(starts[i], graphemes[i + 1] - starts[i]))});
  const std::vector<std::uint32_t> scripts = resolve_scripts(units);

  std::size_t style = 0;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    while (spec.styles[style].range.end <= starts[i]) ++style;
    Run run{{starts[i], graphemes[i + 1]},
            scripts[i],
            0,
            static_cast<std::uint16_t>(style),
            levels.at[i]};
    Run* last = result.runs.empty() ? nullptr : &result.runs.back();
    if (last && last->script == run.script && last->style == run.style &&
        last->bidi_level == run.bidi_level)
      last->text.end = run.text.end;
    else
      result.runs.push_back(run);
  }
  result.runs = choose_faces(spec, set, graphemes, result.runs);
  return result;
}

}  // namespace detail

base::Result<Itemized> itemize(const ParagraphSpec& spec, const FontSet& set) {
  SIGNPOST_TRY_VOID(detail::check_spec(spec));
  if (spec.text.empty()) return detail::itemize(spec, set, {0});
  return detail::itemize(spec, set, grapheme_borders(spec.text, spec.locale));
}

}  // namespace fonts
