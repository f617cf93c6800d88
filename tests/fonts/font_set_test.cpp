// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/font_set.h"

#include <hb.h>

#include "tests/catch.h"
#include "tests/fonts/support.h"

using namespace fonts;
using base::ErrorCode;
using test::bundle;

namespace {

std::string name_of(std::uint16_t font) { return bundle().info(font).file.filename().string(); }

/// Loads a folder with this list and, as `face.ttf`, these bytes.
base::Result<FontSet> load_with(std::string_view list, std::string_view face_bytes = {}) {
  const test::TempFolder folder;
  test::write_file(folder.path() / "fonts.toml", list);
  if (!face_bytes.empty()) test::write_file(folder.path() / "face.ttf", face_bytes);
  return FontSet::load(folder.path());
}

constexpr const char* kOneFace = "[[face]]\nfile = \"face.ttf\"\n";

}  // namespace

TEST_CASE("the bundle has faces for the first languages, marks and icons", "[fonts][font_set]") {
  for (const char32_t c :
       std::u32string_view{U"Aąż\u0430\u03B1\u0627\u06CC\u2026\u2713\u2610\uF101\u4E2D"})
    CHECK(bundle().covers(c));
  CHECK_FALSE(bundle().covers(U'\u1820'));  // Mongolian
}

TEST_CASE("characters that draw nothing count as covered by any face", "[fonts][font_set]") {
  for (const char32_t c : std::u32string_view{U"\u2066\u2067\u2068\u2069\u200E\u200F\u061C\uFE0F"})
    for (std::uint16_t font = 0; font < bundle().size(); ++font) CHECK(bundle().covers(font, c));
}

TEST_CASE("a script's own faces come first, of the asked weight before the other",
          "[fonts][font_set]") {
  const auto arabic = bundle().candidates(HB_SCRIPT_ARABIC, "ar", Weight::Bold);
  REQUIRE(arabic.size() == bundle().size());
  CHECK(name_of(arabic[0]) == "NotoSansArabic-Bold.ttf");
  CHECK(name_of(arabic[1]) == "NotoSansArabic-Regular.ttf");
  CHECK(name_of(arabic[2]) == "NotoSans-Bold.ttf");
  const auto latin = bundle().candidates(HB_SCRIPT_LATIN, "pl", Weight::Regular);
  CHECK(name_of(latin[0]) == "NotoSans-Regular.ttf");
  CHECK(name_of(latin[1]) == "NotoSans-Bold.ttf");
}

TEST_CASE("a face reserved for a language is first there and last elsewhere", "[fonts][font_set]") {
  const auto file = test::bundle_folder() / "NotoSansArabic-Regular.ttf";
  FaceInfo general{file, 0, Weight::Regular, {"Arab"}, {}};
  FaceInfo urdu{file, 0, Weight::Regular, {"Arab"}, {"ur"}};
  FaceInfo any{test::bundle_folder() / "NotoSans-Regular.ttf", 0, Weight::Regular, {}, {}};
  const auto set = FontSet::from_faces({general, urdu, any});
  REQUIRE(set.has_value());
  using Order = std::vector<std::uint16_t>;
  CHECK(set->candidates(HB_SCRIPT_ARABIC, "ar", Weight::Regular) == Order{0, 2, 1});
  CHECK(set->candidates(HB_SCRIPT_ARABIC, "ur", Weight::Regular) == Order{1, 0, 2});
  CHECK(set->candidates(HB_SCRIPT_ARABIC, "ur_PK", Weight::Regular) == Order{1, 0, 2});
  CHECK(set->candidates(HB_SCRIPT_ARABIC, "urd", Weight::Regular) == Order{0, 2, 1});
}

TEST_CASE("fallback faces come before the faces of other scripts", "[fonts][font_set]") {
  const auto order = bundle().candidates(HB_SCRIPT_THAI, "th", Weight::Bold);
  CHECK(name_of(order[0]) == "NotoSansThai-Bold.ttf");
  CHECK(name_of(order[1]) == "NotoSansThai-Regular.ttf");
  CHECK(name_of(order[2]) == "NotoSans-Bold.ttf");
  CHECK(name_of(order[3]) == "NotoSans-Regular.ttf");
  CHECK(name_of(order[4]) == "NotoSansSymbols2-Regular.ttf");
  CHECK(name_of(order.back()) == "NotoNastaliqUrdu-Regular.ttf");
}

TEST_CASE("ascent and descent are positive and about one em together", "[fonts][font_set]") {
  for (std::uint16_t font = 0; font < bundle().size(); ++font) {
    CAPTURE(name_of(font));
    const auto extent = bundle().extent(font);
    CHECK(extent.ascent > 0.5f);
    CHECK(extent.descent > 0);
    CHECK(extent.ascent + extent.descent < 3);
  }
}

TEST_CASE("a missing font folder, list or file is not found, and the error names it",
          "[fonts][font_set]") {
  const auto no_folder = FontSet::load("/nowhere/fonts");
  REQUIRE_FALSE(no_folder.has_value());
  CHECK(no_folder.error().code == ErrorCode::NotFound);
  CHECK(no_folder.error().detail.find("/nowhere/fonts") != std::string::npos);

  const test::TempFolder empty;
  const auto no_list = FontSet::load(empty.path());
  REQUIRE_FALSE(no_list.has_value());
  CHECK(no_list.error().code == ErrorCode::NotFound);
  CHECK(no_list.error().detail.find("fonts.toml") != std::string::npos);

  const auto no_file = load_with(kOneFace);
  REQUIRE_FALSE(no_file.has_value());
  CHECK(no_file.error().code == ErrorCode::NotFound);
  CHECK(no_file.error().detail.find("face.ttf") != std::string::npos);
}

TEST_CASE("a file that is no font is refused", "[fonts][font_set]") {
  for (const std::string& bytes :
       {std::string{"x"}, std::string(5000, '\0'), std::string{"<html>not a font</html>"}}) {
    const auto set = load_with(kOneFace, bytes);
    REQUIRE_FALSE(set.has_value());
    CHECK(set.error().code == ErrorCode::InvalidData);
    CHECK(set.error().detail.find("face.ttf") != std::string::npos);
  }
}

TEST_CASE("a font cut short anywhere is refused", "[fonts][font_set]") {
  const std::string whole = test::read_file(test::bundle_folder() / "NotoSansArabic-Regular.ttf");
  REQUIRE(load_with(kOneFace, whole).has_value());
  const auto parts = GENERATE(range(1, 40));
  const auto cut = load_with(kOneFace, std::string_view{whole}.substr(
                                           0, whole.size() * static_cast<std::size_t>(parts) / 40));
  REQUIRE_FALSE(cut.has_value());
  CHECK(cut.error().code == ErrorCode::InvalidData);
}

TEST_CASE("a font with damaged bytes is refused or still lays text out", "[fonts][font_set]") {
  std::string bytes = test::read_file(test::bundle_folder() / "NotoSansArabic-Regular.ttf");
  std::mt19937 rng{GENERATE(take(40, random(0u, 1'000'000u)))};
  for (int i = 0; i < 30; ++i) bytes[rng() % bytes.size()] = static_cast<char>(rng());
  const test::TempFolder folder;
  test::write_file(folder.path() / "face.ttf", bytes);
  const auto set = FontSet::from_faces({FaceInfo{folder.path() / "face.ttf", 0, {}, {}, {}}});
  if (!set) {
    CHECK(set.error().code == ErrorCode::InvalidData);
    return;
  }
  const auto paragraph = lay_out(plain("يحق لك الاستئناف", test::sized(20), "ar", 60), *set);
  REQUIRE(paragraph.has_value());
  CHECK(paragraph->lines().size() >= 2);
}

TEST_CASE("a fault in the list names its line", "[fonts][font_set]") {
  struct Case {
    const char* list;
    const char* place;
  };
  const Case cases[] = {
      {"[[face]]\nfile = \"face.ttf\"\nweight = \"heavy\"\n", ":3:"},
      {"[[face]]\nfile = 12\n", ":2:"},
      {"[[face]]\nfile = \"../face.ttf\"\n", ":2:"},
      {"[[face]]\nfile = \"face.ttf\"\nscripts = [\"Arabic\"]\n", ":3:"},
      {"[[face]]\nfile = \"face.ttf\"\nscripts = \"Arab\"\n", ":3:"},
      {"[[face]]\nfile = \"face.ttf\"\nindex = -1\n", ":3:"},
      {"[[face]]\nfile = \"face.ttf\"\nfallback = \"yes\"\n", ":3:"},
      {"[[face]]\nfile = \"face.ttf\"\n\nwieght = \"bold\"\n", ":4:"},
      {"[[face]]\nfile = \"face.ttf\n", ":2:"},
      {"# nothing\n", ":"},
      {"[[face]]\nweight = \"bold\"\n", ":1:"},
      {"face = 3\n", ":1:"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.list);
    const auto set = load_with(c.list);
    REQUIRE_FALSE(set.has_value());
    CAPTURE(set.error().detail);
    CHECK(set.error().code == ErrorCode::InvalidData);
    CHECK(set.error().detail.find(std::string{"fonts.toml"} + c.place) != std::string::npos);
  }
}

TEST_CASE("a face number is checked against the file", "[fonts][font_set]") {
  const auto file = test::bundle_folder() / "NotoSans-Regular.ttf";
  CHECK(FontSet::from_faces({FaceInfo{file, 0, {}, {}, {}}}).has_value());
  CHECK_FALSE(FontSet::from_faces({FaceInfo{file, 1, {}, {}, {}}}).has_value());
  CHECK_FALSE(FontSet::from_faces({FaceInfo{file, -1, {}, {}, {}}}).has_value());
  CHECK_FALSE(FontSet::from_faces({}).has_value());
}
