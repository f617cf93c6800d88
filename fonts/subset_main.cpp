// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a large East Asian face down for the bundle: the everyday repertoire of each language's
// national standard (what keyboards and new texts need) and all that the given texts use.
#include <hb-subset.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "fonts/detail/harfbuzz.h"
#include "platform/base/utf8.h"

namespace {

using Set = std::unique_ptr<hb_set_t, base::Closer<hb_set_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, base::Closer<hb_subset_input_destroy>>;
using Converter = std::unique_ptr<UConverter, base::Closer<ucnv_close>>;

/// Part of a two-byte character set: lead bytes, all trail bytes. 94×94 sets have row r at 0xA0+r.
struct Rows {
  const char* charset;
  unsigned first, last;
};

/// Punctuation, full-width forms and kana, then the characters in everyday use ("level 1").
constexpr std::array<Rows, 8> kEveryday{{
    {"EUC-CN", 0xA1, 0xA3},  // GB 2312
    {"EUC-CN", 0xB0, 0xD7},
    {"Big5", 0xA1, 0xA3},
    {"Big5", 0xA4, 0xC6},
    {"EUC-JP", 0xA1, 0xA5},  // JIS X 0208
    {"EUC-JP", 0xB0, 0xCF},
    {"EUC-KR", 0xA1, 0xA4},  // KS X 1001
    {"EUC-KR", 0xB0, 0xC8},
}};

bool add_everyday(hb_set_t* wanted) {
  for (const Rows& rows : kEveryday) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter{ucnv_open(rows.charset, &status)};
    if (U_FAILURE(status)) return false;
    for (unsigned lead = rows.first; lead <= rows.last; ++lead)
      for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
        const std::array<char, 2> bytes{static_cast<char>(lead), static_cast<char>(trail)};
        status = U_ZERO_ERROR;
        const icu::UnicodeString decoded{bytes.data(), 2, converter.get(), status};
        if (U_FAILURE(status) || decoded.countChar32() != 1) continue;
        const UChar32 c = decoded.char32At(0);
        if (c >= 0xA0 && c != 0xFFFD && !(c >= 0xE000 && c <= 0xF8FF))
          hb_set_add(wanted, static_cast<hb_codepoint_t>(c));
      }
  }
  return true;
}

bool add_text(const char* file, hb_set_t* wanted) {
  constexpr char32_t kFirstEastAsian = 0x2E80;  // radicals; below are other faces' scripts
  std::ifstream in{file, std::ios::binary};
  if (!in) return false;
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::string text = bytes.str();
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode_utf8(text, at);
    if (c.size > 0 && c.value >= kFirstEastAsian) hb_set_add(wanted, c.value);
    at += c.size > 0 ? c.size : 1;
  }
  return true;
}

/// What shapes horizontal text; vertical forms and alternates that nothing asks for go.
void keep_features(hb_subset_input_t* input) {
  hb_set_t* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const char* name :
       {"ccmp", "locl", "rlig", "liga", "calt", "ljmo", "vjmo", "tjmo", "kern", "mark", "mkmk"})
    hb_set_add(features, hb_tag_from_string(name, 4));
  hb_set_t* dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* name : {"vhea", "vmtx", "VORG", "BASE", "DSIG"})
    hb_set_add(dropped, hb_tag_from_string(name, 4));
}

int fail(const char* what) {
  std::fprintf(stderr, "signpost-subset: %s\n", what);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace fonts::detail;
  if (argc < 4) {
    std::fprintf(stderr, "usage: signpost-subset FONT FACE-NUMBER OUT [TEXT-FILE...]\n");
    return 2;
  }
  const HbBlob source{hb_blob_create_from_file_or_fail(argv[1])};
  if (!source) return fail("cannot read the font");
  const HbFace face{
      hb_face_create(source.get(), static_cast<unsigned>(std::strtoul(argv[2], nullptr, 10)))};

  const Input input{hb_subset_input_create_or_fail()};
  if (!input) return fail("out of memory");
  hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
  hb_set_add(wanted, U' ');
  if (!add_everyday(wanted)) return fail("a character set is missing from ICU");
  for (int i = 4; i < argc; ++i)
    if (!add_text(argv[i], wanted)) return fail("cannot read a text file");
  const unsigned asked = hb_set_get_population(wanted);
  keep_features(input.get());
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);

  const HbFace cut{hb_subset_or_fail(face.get(), input.get())};
  if (!cut) return fail("the font cannot be subset");
  const HbBlob made{hb_face_reference_blob(cut.get())};
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(made.get(), &length);
  const Set has{hb_set_create()};
  hb_face_collect_unicodes(cut.get(), has.get());
  if (hb_set_get_population(has.get()) < asked / 2) return fail("the font lacks most characters");
  std::ofstream out{argv[3], std::ios::binary};
  out.write(bytes, static_cast<std::streamsize>(length));
  out.close();
  return out ? 0 : fail("cannot write the font");
}
