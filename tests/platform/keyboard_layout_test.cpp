// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keyboard_layout.h"

#include <algorithm>

#include "platform/base/utf8.h"
#include "tests/catch.h"

using platform::KeyboardLayout;
using platform::KeyCap;

namespace {

KeyboardLayout layout(std::string_view name, std::string_view variant = {}) {
  auto loaded = platform::load_keyboard_layout(name, variant);
  if (!loaded) FAIL(loaded.error().detail);
  return *std::move(loaded);
}

std::string row(const KeyboardLayout& keyboard, std::size_t index, std::string KeyCap::*level) {
  std::string text;
  for (const KeyCap& key : keyboard.rows.at(index)) text += key.*level;
  return text;
}

/// Whether some key types the letter, on any level.
bool types(const KeyboardLayout& keyboard, std::string_view letter) {
  for (const auto& keys : keyboard.rows)
    for (const KeyCap& key : keys)
      if (key.plain == letter || key.shifted == letter || key.alternate == letter ||
          key.alternate_shifted == letter)
        return true;
  return false;
}

}  // namespace

TEST_CASE("the British layout has its rows as on a keyboard", "[platform][keyboard]") {
  const KeyboardLayout gb = layout("gb");
  REQUIRE(gb.rows.size() == 4);
  CHECK(gb.name == "gb");
  CHECK(row(gb, 0, &KeyCap::plain) == "1234567890-=");
  CHECK(row(gb, 0, &KeyCap::shifted) == "!\"£$%^&*()_+");
  CHECK(row(gb, 1, &KeyCap::plain) == "qwertyuiop[]");
  CHECK(row(gb, 2, &KeyCap::plain) == "asdfghjkl;'");
  CHECK(row(gb, 3, &KeyCap::plain) == "zxcvbnm,./");
  CHECK(row(gb, 3, &KeyCap::shifted) == "ZXCVBNM<>?");
}

TEST_CASE("every letter of the languages' alphabets can be typed", "[platform][keyboard]") {
  struct Case {
    const char *layout, *variant;
    std::vector<std::string_view> letters;
  };
  const std::vector<Case> cases{
      {"pl", "", {"a", "ą", "ć", "ę", "ł", "ń", "ó", "ś", "ź", "ż", "Ł", "Ż"}},
      {"ara", "", {"ا", "ب", "ت", "ة", "ى", "ي", "ء", "أ", "إ", "آ", "ذ", "ظ", "لا"}},
      {"pk", "urd-phonetic", {"ا", "ب", "پ", "ٹ", "ڈ", "ڑ", "ے", "ہ", "ں"}},
      {"ua", "", {"а", "і", "ї", "є", "ґ", "щ", "ь", "Ї"}},
      {"ro", "", {"ă", "â", "î", "ș", "ț"}},
      {"in", "ben", {"ক", "া", "্", "ব"}},
      {"in", "guj", {"ક", "ા"}},
      {"in", "guru", {"ਕ", "ਾ"}},
      {"ir", "", {"پ", "چ", "ژ", "گ", "ک", "ی"}},
      {"de", "", {"ä", "ö", "ü", "ß"}}};
  for (const Case& c : cases) {
    const KeyboardLayout keyboard = layout(c.layout, c.variant);
    for (const std::string_view letter : c.letters) {
      CAPTURE(c.layout, c.variant, letter);
      CHECK(types(keyboard, letter));
    }
  }
}

TEST_CASE("keys type text alone: no controls, dead keys, ligature forms or broken UTF-8",
          "[platform][keyboard]") {
  for (const char* name : {"gb", "fr", "de", "pl", "es", "pt", "ara", "ir", "ua", "tr", "vn"}) {
    for (const auto& keys : layout(name).rows) {
      CHECK_FALSE(keys.empty());
      for (const KeyCap& key : keys) {
        CAPTURE(name, key.plain, key.shifted);
        CHECK_FALSE((key.plain.empty() && key.shifted.empty()));
        for (const std::string& text : {key.plain, key.shifted, key.alternate}) {
          REQUIRE(base::is_utf8(text));
          for (std::size_t at = 0; at < text.size();) {
            const base::CodePoint point = base::decode_utf8(text, at);
            CHECK(point.value >= 0x20);
            CHECK(point.value != 0x7F);
            CHECK_FALSE((point.value >= 0xFE70 && point.value <= 0xFEFF));
            at += point.size;
          }
        }
      }
    }
  }
  // The key right of the Portuguese "+" has a dead accent on both levels.
  CHECK(row(layout("pt"), 1, &KeyCap::plain) == "qwertyuiop+");
  CHECK_FALSE(types(layout("pt"), "´"));
}

TEST_CASE("an unknown layout or variant is not found", "[platform][keyboard]") {
  using platform::load_keyboard_layout;
  for (const char* name : {"zz", "", "gb,us", "../gb", "gb(extd)"}) {
    CAPTURE(name);
    const auto loaded = load_keyboard_layout(name);
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == base::ErrorCode::NotFound);
  }
  CHECK(load_keyboard_layout("gb", "zz").error().code == base::ErrorCode::NotFound);
}
