// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/font_set.h"
#include "fonts/paragraph.h"

namespace fonts::test {

/// The faces the kiosk ships with.
const FontSet& bundle();
std::filesystem::path bundle_folder();

/// A folder that is gone after the test.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view bytes);

struct Span {
  std::string text;
  TextStyle style;
};
ParagraphSpec spec_of(const std::vector<Span>& spans, std::string locale, float width_px = 0);

TextStyle sized(float size_px);
TextStyle bold(float size_px);
TextStyle link(float size_px, std::uint32_t number);

/// Text in the given locale, laid out in one style; the test fails if it cannot be.
Paragraph laid_out(std::string text, std::string locale, float width_px = 0, float size_px = 20);
Paragraph laid_out(const ParagraphSpec& spec);

/// Random text of many scripts, marks, brackets, spaces, isolates and icons, never a paragraph
/// break.
std::string random_text(std::mt19937& rng, std::size_t longest = 60);
/// The same cut in styles at random places, even inside graphemes, and set in a random box.
ParagraphSpec random_spec(std::mt19937& rng);

bool is_border(const std::vector<std::uint32_t>& borders, std::uint32_t byte);

}  // namespace fonts::test
