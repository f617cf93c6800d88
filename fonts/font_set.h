// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace fonts {

enum class Weight : std::uint8_t { Regular, Bold };

/// One face of the set: a file and what it is for.
struct FaceInfo {
  std::filesystem::path file;
  int index = 0;  ///< face within a collection file
  Weight weight = Weight::Regular;
  std::vector<std::string> scripts;  ///< ISO 15924 codes it is preferred for; empty: any (fallback)
  std::vector<std::string> locales;  ///< BCP 47 languages it is reserved for; empty: all
  bool fallback = false;             ///< tried for any script before the faces of other scripts
  float ascent = 0, descent = 0;     ///< em, for line heights; 0: the face's own
};

/// The faces a text may use, in order of preference.
///
/// Faces are chosen by script and locale first, then fallback faces, then the rest of the list in
/// order, until one has glyphs for the whole cluster. Not thread-safe: one set per thread.
class FontSet {
 public:
  /// Reads `directory/fonts.toml` and checks that every file it lists is there and is a font; each
  /// is opened when text first asks for it. One that has become unreadable by then has no glyphs.
  /// Errors: NotFound (no directory, file or list), InvalidData (not a font, a fault in the list).
  static base::Result<FontSet> load(const std::filesystem::path& directory);
  /// A set of just these faces, all opened at once.
  static base::Result<FontSet> from_faces(std::vector<FaceInfo> faces);

  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  std::size_t size() const;
  std::size_t opened() const;  ///< how many faces have been opened so far
  const FaceInfo& info(std::uint16_t font) const;

  /// Faces to try, in order, for a script (ISO 15924 tag as in hb_script_t) in a locale.
  std::vector<std::uint16_t> candidates(std::uint32_t script, std::string_view locale,
                                        Weight weight) const;
  /// Whether the face maps the code point. Default-ignorables and bidi controls count as mapped.
  bool covers(std::uint16_t font, char32_t code_point) const;
  /// Whether any face of the set maps the code point (for content checks).
  bool covers(char32_t code_point) const;

  /// Typographic ascent and descent of a face in em, both positive.
  struct Extent {
    float ascent = 0, descent = 0;
  };
  Extent extent(std::uint16_t font) const;

  struct Detail;  ///< HarfBuzz and FreeType handles, for this module's sources only
  Detail& detail() const { return *detail_; }

 private:
  FontSet();
  static base::Result<FontSet> closed_set(std::vector<FaceInfo> faces);
  std::unique_ptr<Detail> detail_;
};

}  // namespace fonts
