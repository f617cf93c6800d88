// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/keyboard_layout.h"

#include <xkbcommon/xkbcommon.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "platform/base/closer.h"
#include "platform/base/utf8.h"

namespace platform {
namespace {

using Context = std::unique_ptr<xkb_context, base::Closer<xkb_context_unref>>;
using Keymap = std::unique_ptr<xkb_keymap, base::Closer<xkb_keymap_unref>>;

constexpr xkb_level_index_t kPlain = 0, kShifted = 1, kAlternate = 2, kAlternateShifted = 3;

bool is_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  });
}

bool is_dead(xkb_keysym_t symbol) {
  std::array<char, 64> name{};
  xkb_keysym_get_name(symbol, name.data(), name.size());
  return std::string_view{name.data()}.substr(0, 5) == "dead_";
}

/// Arabic layouts have keys for lam-alef as one old presentation form; text is written as letters.
void append_letters(std::string& text, char32_t c) {
  if (c < 0xFEF5 || c > 0xFEFC) return base::append_utf8(text, c);
  constexpr std::array<char32_t, 4> kAlefs{0x0622, 0x0623, 0x0625, 0x0627};
  base::append_utf8(text, 0x0644);
  base::append_utf8(text, kAlefs[(c - 0xFEF5) / 2]);
}

std::string typed(xkb_keymap& keymap, xkb_keycode_t key, xkb_level_index_t level) {
  const xkb_keysym_t* symbols = nullptr;
  const int count = xkb_keymap_key_get_syms_by_level(&keymap, key, 0, level, &symbols);
  std::string text;
  for (int i = 0; i < count; ++i) {
    const char32_t c = is_dead(symbols[i]) ? 0 : xkb_keysym_to_utf32(symbols[i]);
    if (c >= 0x20 && c != 0x7F) append_letters(text, c);
  }
  return text;
}

struct Span {
  char32_t first, last;
};

// Code points above ASCII that keyboards have and that are no letters.
constexpr std::array<Span, 9> kSigns{{{0x80, 0xBF},
                                      {0xD7, 0xD7},
                                      {0xF7, 0xF7},
                                      {0x2B0, 0x2BB},  // spacing accents; U+02BC is a letter
                                      {0x2BD, 0x36F},
                                      {0x600, 0x61F},
                                      {0x660, 0x66D},
                                      {0x2000, 0x2BFF},
                                      {0xFD3E, 0xFD3F}}};

/// Letters and the vowel signs that go with them.
bool is_letter(std::string_view text) {
  const char32_t c = base::decode_utf8(text, 0).value;
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return std::none_of(kSigns.begin(), kSigns.end(),
                      [c](const Span& span) { return c >= span.first && c <= span.last; });
}

KeyCap cap_of(xkb_keymap& keymap, const char* code) {
  const xkb_keycode_t key = xkb_keymap_key_by_name(&keymap, code);
  if (key == XKB_KEYCODE_INVALID) return {};
  KeyCap cap{typed(keymap, key, kPlain), typed(keymap, key, kShifted), {}, {}};
  cap.alternate = typed(keymap, key, kAlternate);
  cap.alternate_shifted = typed(keymap, key, kAlternateShifted);
  if (!is_letter(cap.alternate)) cap.alternate.clear();
  if (!is_letter(cap.alternate_shifted)) cap.alternate_shifted.clear();
  return cap;
}

struct Row {
  const char* before;  ///< a key of the row that counts only if it types a letter
  const char* prefix;
  int count;
  const char* after;  ///< likewise
};

// Key names of xkb's evdev key codes, as they lie on an ISO keyboard.
constexpr std::array<Row, 4> kRows{{{"TLDE", "AE", 12, nullptr},
                                    {nullptr, "AD", 12, nullptr},
                                    {nullptr, "AC", 11, "BKSL"},
                                    {"LSGT", "AB", 10, nullptr}}};

std::vector<KeyCap> caps_of(xkb_keymap& keymap, const Row& row) {
  std::vector<KeyCap> caps;
  const auto add_if_letter = [&](const char* code) {
    if (!code) return;
    KeyCap cap = cap_of(keymap, code);
    if (is_letter(cap.plain) || is_letter(cap.shifted)) caps.push_back(std::move(cap));
  };
  add_if_letter(row.before);
  for (int i = 1; i <= row.count; ++i) {
    const std::array<char, 5> code{row.prefix[0], row.prefix[1], static_cast<char>('0' + i / 10),
                                   static_cast<char>('0' + i % 10), '\0'};
    KeyCap cap = cap_of(keymap, code.data());
    if (!cap.plain.empty() || !cap.shifted.empty()) caps.push_back(std::move(cap));
  }
  add_if_letter(row.after);
  return caps;
}

base::Error not_found(std::string_view layout, std::string_view variant) {
  std::string name{layout};
  if (!variant.empty()) name.append("(").append(variant).append(")");
  name.insert(0, "no such keyboard layout in the xkb data: ");
  return {base::ErrorCode::NotFound, std::move(name)};
}

}  // namespace

base::Result<KeyboardLayout> load_keyboard_layout(std::string_view layout,
                                                  std::string_view variant) {
  if (layout.empty() || !is_name(layout) || !is_name(variant)) return not_found(layout, variant);
  // Neither the visitor's environment nor a home folder decides what a kiosk types.
  const Context context{xkb_context_new(static_cast<xkb_context_flags>(
      XKB_CONTEXT_NO_DEFAULT_INCLUDES | XKB_CONTEXT_NO_ENVIRONMENT_NAMES))};
  if (!context) return not_found(layout, variant);
  xkb_context_set_log_level(context.get(), XKB_LOG_LEVEL_CRITICAL);
  if (!xkb_context_include_path_append(context.get(), "/usr/share/X11/xkb"))
    return not_found(layout, variant);

  const std::string name{layout}, variant_name{variant};
  xkb_rule_names names{};
  names.rules = "evdev";
  names.model = "pc105";
  names.layout = name.c_str();
  names.variant = variant_name.c_str();
  const Keymap keymap{
      xkb_keymap_new_from_names(context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS)};
  if (!keymap) return not_found(layout, variant);

  KeyboardLayout result{name, {}};
  for (const Row& row : kRows) result.rows.push_back(caps_of(*keymap, row));
  return result;
}

}  // namespace platform
