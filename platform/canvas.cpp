// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/canvas.h"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <utility>

#include "platform/base/closer.h"
#include "platform/detail/cairo_stream.h"
#include "platform/detail/canvas_face.h"
#include "platform/detail/pdf_language.h"
#include "platform/detail/pdf_text.h"

namespace platform {
namespace {

using detail::Surface;
using Cairo = std::unique_ptr<cairo_t, base::Closer<cairo_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, base::Closer<cairo_font_options_destroy>>;

base::Error io_error(std::string_view what, cairo_status_t status) {
  return {base::ErrorCode::Io,
          std::string{what}.append(": ").append(cairo_status_to_string(status))};
}

void set_colour(cairo_t* cr, std::uint32_t rgba) {
  const auto part = [rgba](int shift) { return ((rgba >> shift) & 0xFF) / 255.0; };
  cairo_set_source_rgba(cr, part(24), part(16), part(8), part(0));
}

void add_path(cairo_t* cr, const base::Rect& r, float radius) {
  radius = std::min({radius, r.w / 2, r.h / 2});
  if (radius <= 0) return cairo_rectangle(cr, r.x, r.y, r.w, r.h);
  constexpr double kQuarter = std::numbers::pi / 2;
  cairo_new_sub_path(cr);
  cairo_arc(cr, r.right() - radius, r.y + radius, radius, -kQuarter, 0);
  cairo_arc(cr, r.right() - radius, r.bottom() - radius, radius, 0, kQuarter);
  cairo_arc(cr, r.x + radius, r.bottom() - radius, radius, kQuarter, 2 * kQuarter);
  cairo_arc(cr, r.x + radius, r.y + radius, radius, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(cr);
}

}  // namespace

struct Canvas::Impl {
  std::string bytes;  ///< what Cairo has written; outlives the surface
  std::string language;
  bool is_pdf = false;
  Surface surface;
  Cairo cr;
  std::map<std::pair<std::string, int>, detail::CanvasFace> faces;
  std::vector<std::string> open_tags;
  std::optional<base::Error> error;  ///< the first

  const detail::CanvasFace* face(const std::filesystem::path& file, int index) {
    const std::pair<std::string, int> key{file.string(), index};
    const auto known = faces.find(key);
    if (known != faces.end()) return &known->second;
    auto loaded = detail::load_canvas_face(file, index);
    if (!loaded) {
      if (!error) error = std::move(loaded).error();
      return nullptr;
    }
    return &faces.emplace(key, *std::move(loaded)).first->second;
  }
};

Canvas::Canvas() : impl_{std::make_unique<Impl>()} {}
Canvas::Canvas(Canvas&&) noexcept = default;
Canvas& Canvas::operator=(Canvas&&) noexcept = default;
Canvas::~Canvas() = default;

base::Result<Canvas> Canvas::pdf(PageSize size, std::string title, std::string language) {
  Canvas canvas;
  Impl& impl = *canvas.impl_;
  impl.is_pdf = true;
  impl.language = std::move(language);
  impl.surface.reset(cairo_pdf_surface_create_for_stream(detail::append_bytes, &impl.bytes,
                                                         size.width_pt, size.height_pt));
  cairo_pdf_surface_restrict_to_version(impl.surface.get(), CAIRO_PDF_VERSION_1_5);
  cairo_pdf_surface_set_metadata(impl.surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(impl.surface.get(), CAIRO_PDF_METADATA_CREATOR, "Signpost");
  impl.cr.reset(cairo_create(impl.surface.get()));
  if (const auto status = cairo_status(impl.cr.get()); status != CAIRO_STATUS_SUCCESS)
    return io_error("cannot begin a PDF", status);
  return canvas;
}

base::Result<Canvas> Canvas::picture(PageSize size, float scale) {
  Canvas canvas;
  Impl& impl = *canvas.impl_;
  const float width = std::ceil(size.width_pt * scale), height = std::ceil(size.height_pt * scale);
  if (!(width >= 1 && height >= 1 && width <= 32767 && height <= 32767))  // Cairo's limit
    return base::Error{base::ErrorCode::OutOfRange, "a picture of impossible size"};
  impl.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width),
                                                static_cast<int>(height)));
  impl.cr.reset(cairo_create(impl.surface.get()));
  if (const auto status = cairo_status(impl.cr.get()); status != CAIRO_STATUS_SUCCESS)
    return io_error("cannot begin a picture", status);
  cairo_set_source_rgb(impl.cr.get(), 1, 1, 1);
  cairo_paint(impl.cr.get());
  cairo_scale(impl.cr.get(), scale, scale);
  return canvas;
}

void Canvas::begin_page() {
  const FontOptions options{cairo_font_options_create()};
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(impl_->cr.get(), options.get());
}

void Canvas::end_page() {
  if (impl_->is_pdf) cairo_show_page(impl_->cr.get());
}

void Canvas::fill(base::Rect rect_pt, std::uint32_t colour, float radius_pt) {
  set_colour(impl_->cr.get(), colour);
  add_path(impl_->cr.get(), rect_pt, radius_pt);
  cairo_fill(impl_->cr.get());
}

void Canvas::squares(base::Rect rect_pt, int columns, const std::vector<bool>& dark,
                     std::uint32_t colour) {
  SIGNPOST_CHECK(columns > 0 && dark.size() == static_cast<std::size_t>(columns) *
                                                   static_cast<std::size_t>(columns));
  cairo_t* const cr = impl_->cr.get();
  const double width = static_cast<double>(rect_pt.w) / columns;
  const double height = static_cast<double>(rect_pt.h) / columns;
  // One path of thick lines: no seams between squares, and half the PDF that rectangles make.
  set_colour(cr, colour);
  cairo_set_line_width(cr, height);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
  for (int y = 0; y < columns; ++y) {
    const auto row = dark.begin() + static_cast<std::ptrdiff_t>(y) * columns;
    for (auto x = std::find(row, row + columns, true); x != row + columns;) {
      const auto end = std::find(x, row + columns, false);
      const double middle = rect_pt.y + (y + 0.5) * height;
      cairo_move_to(cr, rect_pt.x + static_cast<double>(x - row) * width, middle);
      cairo_line_to(cr, rect_pt.x + static_cast<double>(end - row) * width, middle);
      x = std::find(end, row + columns, true);
    }
  }
  cairo_stroke(cr);
}

void Canvas::stroke(base::Rect rect_pt, std::uint32_t colour, float width_pt, float radius_pt) {
  set_colour(impl_->cr.get(), colour);
  cairo_set_line_width(impl_->cr.get(), width_pt);
  add_path(impl_->cr.get(), rect_pt, radius_pt);
  cairo_stroke(impl_->cr.get());
}

void Canvas::glyphs(const CanvasRun& run) {
  if (run.glyphs.empty()) return;
  const detail::CanvasFace* face = impl_->face(run.font_file, run.font_index);
  if (!face) return;
  cairo_t* const cr = impl_->cr.get();
  set_colour(cr, run.colour);
  cairo_set_font_face(cr, face->face.get());
  cairo_set_font_size(cr, run.size_pt);
  const auto cairo_glyphs = [](const std::vector<CanvasGlyph>& from) {
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(from.size());
    for (const CanvasGlyph& g : from) glyphs.push_back({g.id, g.x, g.y});
    return glyphs;
  };
  if (!impl_->is_pdf) {
    const auto glyphs = cairo_glyphs(run.glyphs);
    cairo_show_glyphs(cr, glyphs.data(), static_cast<int>(glyphs.size()));
    return;
  }
  const detail::PdfText text =
      detail::pdf_text(run, {face->blank_glyph, face->space_glyph, face->space_em});
  const auto glyphs = cairo_glyphs(text.glyphs);
  std::vector<cairo_text_cluster_t> clusters;
  clusters.reserve(text.clusters.size());
  for (const detail::GlyphCluster& c : text.clusters) clusters.push_back({c.bytes, c.glyphs});
  cairo_show_text_glyphs(cr, text.text.data(), static_cast<int>(text.text.size()), glyphs.data(),
                         static_cast<int>(glyphs.size()), clusters.data(),
                         static_cast<int>(clusters.size()),
                         static_cast<cairo_text_cluster_flags_t>(0));
}

void Canvas::image(std::string_view png, base::Rect rect_pt) {
  const auto read = detail::png_surface(png);
  if (!read) {
    if (!impl_->error) impl_->error = read.error();
    return;
  }
  cairo_surface_t* const picture = read->get();
  cairo_t* const cr = impl_->cr.get();
  cairo_save(cr);
  cairo_translate(cr, rect_pt.x, rect_pt.y);
  cairo_scale(cr, rect_pt.w / std::max(1, cairo_image_surface_get_width(picture)),
              rect_pt.h / std::max(1, cairo_image_surface_get_height(picture)));
  cairo_set_source_surface(cr, picture, 0, 0);
  cairo_paint(cr);
  cairo_restore(cr);
}

void Canvas::begin_tag(std::string_view tag) {
  if (impl_->is_pdf) cairo_tag_begin(impl_->cr.get(), std::string{tag}.c_str(), nullptr);
  impl_->open_tags.emplace_back(tag);
}

void Canvas::end_tag() {
  SIGNPOST_CHECK(!impl_->open_tags.empty());
  if (impl_->is_pdf) cairo_tag_end(impl_->cr.get(), impl_->open_tags.back().c_str());
  impl_->open_tags.pop_back();
}

base::Result<std::string> Canvas::finish_pdf() && {
  SIGNPOST_CHECK(impl_->is_pdf && impl_->open_tags.empty());
  const cairo_status_t drawn = cairo_status(impl_->cr.get());
  impl_->cr.reset();
  cairo_surface_finish(impl_->surface.get());
  const cairo_status_t written = cairo_surface_status(impl_->surface.get());
  if (impl_->error) return *std::move(impl_->error);
  if (drawn != CAIRO_STATUS_SUCCESS) return io_error("cannot draw the PDF", drawn);
  if (written != CAIRO_STATUS_SUCCESS) return io_error("cannot write the PDF", written);
  return detail::with_language(impl_->bytes, impl_->language);
}

base::Result<Canvas::Picture> Canvas::finish_picture() && {
  SIGNPOST_CHECK(!impl_->is_pdf);
  const cairo_status_t drawn = cairo_status(impl_->cr.get());
  impl_->cr.reset();
  if (impl_->error) return *std::move(impl_->error);
  if (drawn != CAIRO_STATUS_SUCCESS) return io_error("cannot draw the picture", drawn);
  cairo_surface_t* const surface = impl_->surface.get();
  cairo_surface_flush(surface);
  Picture picture{
      cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
  const unsigned char* const data = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  const auto width = static_cast<std::size_t>(picture.width);
  picture.rgba.resize(width * static_cast<std::size_t>(picture.height) * 4);
  std::uint8_t* out = picture.rgba.data();
  for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
    const auto* row = reinterpret_cast<const std::uint32_t*>(data + y * stride);
    for (std::size_t x = 0; x < width; ++x, out += 4) {  // opaque, so not premultiplied
      out[0] = static_cast<std::uint8_t>(row[x] >> 16);
      out[1] = static_cast<std::uint8_t>(row[x] >> 8);
      out[2] = static_cast<std::uint8_t>(row[x]);
      out[3] = 255;
    }
  }
  return picture;
}

}  // namespace platform
