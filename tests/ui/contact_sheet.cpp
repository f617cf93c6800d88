// SPDX-License-Identifier: GPL-3.0-or-later
// contact_sheet OUT.png COLUMNS WIDTH FILE.png...: pictures side by side, each WIDTH px wide, so
// that one look compares a screen in all languages. Rows are as high as their highest picture.
#include <cairo.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/closer.h"

namespace {

using Surface = std::unique_ptr<cairo_surface_t, base::Closer<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, base::Closer<cairo_destroy>>;

constexpr double kGap = 8;

struct Tile {
  Surface picture;
  double width = 0, height = 0;  ///< as in the file, px
};

int fail(const std::string& what) {
  std::fprintf(stderr, "contact_sheet: %s\n", what.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const int columns = argc > 2 ? std::atoi(argv[2]) : 0;
  const double width = argc > 3 ? std::atof(argv[3]) : 0;
  if (argc < 5 || columns < 1 || columns > 20 || width < 50 || width > 4000) {
    std::fprintf(stderr, "usage: contact_sheet OUT.png COLUMNS WIDTH FILE.png...\n");
    return 2;
  }
  std::vector<Tile> tiles;
  for (int i = 4; i < argc; ++i) {
    Surface picture{cairo_image_surface_create_from_png(argv[i])};
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS)
      return fail(std::string{argv[i]} + " is no picture");
    const double w = cairo_image_surface_get_width(picture.get());
    const double h = cairo_image_surface_get_height(picture.get());
    tiles.push_back({std::move(picture), w, h});
  }
  const auto count = static_cast<std::size_t>(columns);
  const auto shown_height = [&](const Tile& tile) { return tile.height * width / tile.width; };
  const auto row_height = [&](std::size_t first) {
    double tallest = 0;
    for (std::size_t i = first; i < std::min(first + count, tiles.size()); ++i)
      tallest = std::max(tallest, shown_height(tiles[i]));
    return tallest;
  };
  double height = kGap;
  for (std::size_t row = 0; row < tiles.size(); row += count) height += row_height(row) + kGap;

  const Surface sheet{cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                                 static_cast<int>(kGap + columns * (width + kGap)),
                                                 static_cast<int>(height))};
  const Context cr{cairo_create(sheet.get())};
  cairo_set_source_rgb(cr.get(), 0.5, 0.5, 0.5);
  cairo_paint(cr.get());
  double y = kGap;
  for (std::size_t row = 0; row < tiles.size(); row += count) {
    for (std::size_t i = row; i < std::min(row + count, tiles.size()); ++i) {
      const double scale = width / tiles[i].width;
      cairo_save(cr.get());
      cairo_translate(cr.get(), kGap + static_cast<double>(i - row) * (width + kGap), y);
      cairo_scale(cr.get(), scale, scale);
      cairo_set_source_surface(cr.get(), tiles[i].picture.get(), 0, 0);
      cairo_pattern_set_filter(cairo_get_source(cr.get()), CAIRO_FILTER_BEST);
      cairo_rectangle(cr.get(), 0, 0, tiles[i].width, tiles[i].height);
      cairo_fill(cr.get());
      cairo_restore(cr.get());
    }
    y += row_height(row) + kGap;
  }
  if (cairo_surface_write_to_png(sheet.get(), argv[1]) != CAIRO_STATUS_SUCCESS)
    return fail(std::string{"cannot write "} + argv[1]);
  return 0;
}
