// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/rect.h"
#include "platform/base/result.h"

namespace platform {

/// A glyph to draw: index in the face, pen position in points from the page's top left, baseline.
struct CanvasGlyph {
  std::uint32_t id = 0;
  float x = 0, y = 0;
  std::uint32_t cluster = 0;  ///< first UTF-8 byte in the run's text
};

/// A run of glyphs with the text they stand for, so that a PDF can be searched and read aloud.
struct CanvasRun {
  std::filesystem::path font_file;
  int font_index = 0;
  float size_pt = 12;
  float baseline = 0;                 ///< y; glyphs may lie above or below it
  std::uint32_t colour = 0x000000FF;  ///< 0xRRGGBBAA
  bool rtl = false;
  std::string_view text;            ///< UTF-8 of this run alone; clusters count from its start
  std::vector<CanvasGlyph> glyphs;  ///< visual order
};

struct PageSize {
  float width_pt = 595.276f, height_pt = 841.89f;
};  ///< A4

/// Draws pages with Cairo: into a PDF in memory, or one page into a picture. Same drawing for both.
class Canvas {
 public:
  static base::Result<Canvas> pdf(PageSize size, std::string title, std::string language);
  /// A picture of one page, white, `scale` px per point. Errors: OutOfRange, Io.
  static base::Result<Canvas> picture(PageSize size, float scale);
  Canvas(Canvas&&) noexcept;
  Canvas& operator=(Canvas&&) noexcept;
  ~Canvas();

  void begin_page();
  void end_page();
  void fill(base::Rect rect_pt, std::uint32_t colour, float radius_pt = 0);
  /// A picture of `columns` by `columns` dark and light squares (row by row): the dark ones.
  void squares(base::Rect rect_pt, int columns, const std::vector<bool>& dark,
               std::uint32_t colour);
  void stroke(base::Rect rect_pt, std::uint32_t colour, float width_pt, float radius_pt = 0);
  void glyphs(const CanvasRun& run);
  /// A PNG picture that fills the rectangle. One that cannot be read ends as an error of the whole.
  void image(std::string_view png, base::Rect rect_pt);
  /// Structure tags: "H1", "H2", "P", "L", "LI". Nothing in a picture.
  void begin_tag(std::string_view tag);
  void end_tag();

  /// Ends the PDF and gives its bytes: the same for the same drawing. Errors: Io (Cairo's reason, a
  /// font that cannot be read).
  base::Result<std::string> finish_pdf() &&;
  /// The picture's pixels, RGBA from the top.
  struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rgba;
  };
  base::Result<Picture> finish_picture() &&;

 private:
  Canvas();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace platform
