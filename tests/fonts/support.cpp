// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fonts/support.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <sstream>

#include "platform/base/utf8.h"
#include "tests/catch.h"

namespace fonts::test {

std::filesystem::path bundle_folder() { return SIGNPOST_FONT_DIR; }

const FontSet& bundle() {
  static const base::Result<FontSet> set = FontSet::load(bundle_folder());
  REQUIRE(set.has_value());
  return *set;
}

TempFolder::TempFolder() {
  static std::atomic<unsigned> count{0};
  std::random_device device;
  path_ = std::filesystem::temp_directory_path() /
          ("signpost-fonts-" + std::to_string(device()) + "-" + std::to_string(count++));
  std::filesystem::create_directories(path_);
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  REQUIRE(in.good());
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream out{file, std::ios::binary};
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  REQUIRE(out.good());
}

ParagraphSpec spec_of(const std::vector<Span>& spans, std::string locale, float width_px) {
  ParagraphSpec spec;
  for (const Span& span : spans) {
    const auto begin = static_cast<std::uint32_t>(spec.text.size());
    spec.text += span.text;
    spec.styles.push_back({{begin, static_cast<std::uint32_t>(spec.text.size())}, span.style});
  }
  spec.locale = std::move(locale);
  spec.width_px = width_px;
  return spec;
}

TextStyle sized(float size_px) {
  TextStyle style;
  style.size_px = size_px;
  return style;
}

TextStyle bold(float size_px) {
  TextStyle style = sized(size_px);
  style.weight = Weight::Bold;
  return style;
}

TextStyle link(float size_px, std::uint32_t number) {
  TextStyle style = sized(size_px);
  style.link = number;
  style.decoration = Decoration::Underline;
  return style;
}

Paragraph laid_out(const ParagraphSpec& spec) {
  auto paragraph = lay_out(spec, bundle());
  if (!paragraph) FAIL(paragraph.error().detail);
  return *std::move(paragraph);
}

Paragraph laid_out(std::string text, std::string locale, float width_px, float size_px) {
  return laid_out(plain(std::move(text), sized(size_px), std::move(locale), width_px));
}

std::string random_text(std::mt19937& rng, std::size_t longest) {
  static constexpr std::u32string_view kAlphabet =
      U"aaeiourstnlmfiWAVTo   .,;:!?()[]{}<>\u00AB\u00BB\u2018\u2019\u201C\u201D-\u2013/+\u00A3"
      U"0123456789    \u0301\u0323\u00A0\u00AD\u200B\u200D\u200C\t"
      U"\u0142\u0119\u015B\u0430\u0431\u0432\u03B1\u03B2\u0627\u0644\u0645\u0646\u0628\u062A\u0629"
      U"\u0627\u0644\u0645\u0646\u0628\u064B\u0650\u0651\u060C\u061F\u0660\u0665\u05D0\u05D1\u05B8"
      U"\u2066\u2067\u2068\u2069\u2069\u200E\u200F\u061C\u2713\u2610\u26A0\uFE0F\uF101\uF2D2"
      U"\u0915\u094D\u0937\u093F\u0E01\u0E33\u4E2D\u6587\uD55C\u1100\u1161\U0001F600\U0001F1EC"
      U"\U0001F1E7\u2028";
  std::uniform_int_distribution<std::size_t> pick{0, kAlphabet.size() - 1};
  std::string text;
  const std::size_t length = rng() % (longest + 1);
  for (std::size_t i = 0; i < length; ++i) base::append_utf8(text, kAlphabet[pick(rng)]);
  return text;
}

ParagraphSpec random_spec(std::mt19937& rng) {
  static const std::array<TextStyle, 4> kStyles{sized(20), bold(20), link(26, 7), sized(13.3f)};
  static const std::array<const char*, 6> kLocales{"en", "ar", "pl", "th", "zh-Hant-HK", "tlh"};
  const std::string text = random_text(rng);
  std::vector<Span> spans;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.size(), begin + 1 + rng() % 40);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    spans.push_back({text.substr(begin, end - begin), kStyles[rng() % kStyles.size()]});
    begin = end;
  }
  ParagraphSpec spec = spec_of(spans, kLocales[rng() % kLocales.size()]);
  spec.width_px = rng() % 4 == 0 ? 0 : static_cast<float>(5 + rng() % 300);
  spec.direction = static_cast<BaseDirection>(rng() % 3);
  spec.align = static_cast<Align>(rng() % 3);
  return spec;
}

bool is_border(const std::vector<std::uint32_t>& borders, std::uint32_t byte) {
  return std::binary_search(borders.begin(), borders.end(), byte);
}

}  // namespace fonts::test
