// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/face_choice.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <utility>

#include "fonts/detail/clusters.h"
#include "fonts/detail/harfbuzz.h"
#include "fonts/detail/locale.h"
#include "platform/base/utf8.h"

namespace fonts::detail {
namespace {

constexpr std::size_t kNoRank = static_cast<std::size_t>(-1);

/// Faces in order of preference, asked for once for each script and weight of a paragraph.
class Candidates {
 public:
  Candidates(const FontSet& set, std::string_view locale) : set_{set}, locale_{locale} {}

  const std::vector<std::uint16_t>& of(std::uint32_t script, Weight weight) {
    auto& faces = known_[{script, weight}];
    if (faces.empty()) {
      // Digits or icons alone belong to no script: they look best as the language's text does.
      const bool none = script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED;
      faces = set_.candidates(none ? usual_script(locale_) : script, locale_, weight);
    }
    return faces;
  }

 private:
  const FontSet& set_;
  std::string_view locale_;
  std::map<std::pair<std::uint32_t, Weight>, std::vector<std::uint16_t>> known_;
};

/// HarfBuzz draws a space the face lacks with the ordinary one.
bool has_space(const FontSet& set, std::uint16_t font, char32_t c) {
  return set.covers(font, c) || set.covers(font, U' ');
}

bool covers_all(const FontSet& set, std::uint16_t font, std::string_view grapheme) {
  for (std::size_t byte = 0; byte < grapheme.size();) {
    const base::CodePoint c = base::decode_utf8(grapheme, byte);
    if (!takes_any_face(c.value) && !set.covers(font, c.value)) return false;
    byte += c.size;
  }
  return true;
}

bool asks_for_none(std::string_view grapheme) {
  for (std::size_t byte = 0; byte < grapheme.size();) {
    const base::CodePoint c = base::decode_utf8(grapheme, byte);
    if (!takes_any_face(c.value)) return false;
    byte += c.size;
  }
  return true;
}

std::size_t rank_for(std::string_view grapheme, const std::vector<std::uint16_t>& faces,
                     const FontSet& set) {
  for (std::size_t rank = 0; rank < faces.size(); ++rank)
    if (covers_all(set, faces[rank], grapheme)) return rank;
  // No face has it whole: at least its base is drawn, the rest as missing glyphs beside it.
  const char32_t first = code_point_at(grapheme, 0);
  for (std::size_t rank = 0; rank < faces.size(); ++rank)
    if (set.covers(faces[rank], first)) return rank;
  return 0;
}

std::size_t rank_for_space(char32_t c, const std::vector<std::uint16_t>& faces,
                           const FontSet& set) {
  for (std::size_t rank = 0; rank < faces.size(); ++rank)
    if (has_space(set, faces[rank], c)) return rank;
  return 0;
}

bool is_space(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR || c == U'\t';
}

/// Gives stretches without a rank that of the better neighbour.
void fill_gaps(std::vector<std::size_t>& ranks) {
  for (std::size_t i = 0; i < ranks.size();) {
    if (ranks[i] != kNoRank) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < ranks.size() && ranks[end] == kNoRank) ++end;
    const std::size_t before = i > 0 ? ranks[i - 1] : kNoRank;
    const std::size_t after = end < ranks.size() ? ranks[end] : kNoRank;
    std::fill(ranks.begin() + static_cast<std::ptrdiff_t>(i),
              ranks.begin() + static_cast<std::ptrdiff_t>(end), std::min(before, after));
    i = end;
  }
}

}  // namespace

bool takes_any_face(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  switch (u_charType(code)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return true;
    case U_SPACE_SEPARATOR:
      return c != 0x1680;  // Ogham draws its space as a line
    default:
      return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  }
}

std::uint16_t face_for(char32_t c, std::uint32_t script, std::string_view locale, Weight weight,
                       const FontSet& set) {
  Candidates candidates{set, locale};
  const auto& faces = candidates.of(script, weight);
  std::string text;
  base::append_utf8(text, c);
  return faces[rank_for(text, faces, set)];
}

std::vector<Run> choose_faces(const ParagraphSpec& spec, const FontSet& set,
                              const std::vector<std::uint32_t>& graphemes,
                              const std::vector<Run>& runs) {
  const std::string_view text = spec.text;
  Candidates candidates{set, spec.locale};
  std::vector<Run> chosen;
  std::size_t first = 0;  // grapheme at the start of the run
  std::vector<std::size_t> ranks;
  for (const Run& run : runs) {
    const auto& faces = candidates.of(run.script, spec.styles[run.style].style.weight);
    std::size_t last = first;
    ranks.clear();
    for (; graphemes[last] < run.text.end; ++last) {
      const std::uint32_t begin = graphemes[last], end = graphemes[last + 1];
      const std::string_view grapheme = text.substr(begin, end - begin);
      ranks.push_back(asks_for_none(grapheme) ? kNoRank : rank_for(grapheme, faces, set));
    }
    fill_gaps(ranks);
    for (std::size_t i = first; i < last; ++i) {
      std::size_t rank = ranks[i - first];
      const char32_t c = code_point_at(text, graphemes[i]);
      if (rank == kNoRank || (is_space(c) && !has_space(set, faces[rank], c)))
        rank = rank_for_space(is_space(c) ? c : U' ', faces, set);
      Run part = run;
      part.text = {graphemes[i], graphemes[i + 1]};
      part.font = faces[rank];
      if (i > first && chosen.back().font == part.font)
        chosen.back().text.end = part.text.end;
      else
        chosen.push_back(part);
    }
    first = last;
  }
  return chosen;
}

}  // namespace fonts::detail
