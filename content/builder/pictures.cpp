// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/pictures.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>

#include "content/builder/source_text.h"
#include "content/detail/rule_check.h"
#include "platform/base/closer.h"

namespace content::builder {
namespace {

constexpr int kWidth = 480, kHeight = 360;

using Handle = std::unique_ptr<RsvgHandle, base::Closer<g_object_unref>>;
using GlibError = std::unique_ptr<GError, base::Closer<g_error_free>>;
using Surface = std::unique_ptr<cairo_surface_t, base::Closer<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, base::Closer<cairo_destroy>>;

base::Result<std::string> draw(const std::string& svg) {
  GError* raw = nullptr;
  const Handle handle{
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &raw)};
  GlibError error{raw};
  if (!handle) return base::Error{base::ErrorCode::InvalidData, error ? error->message : "no SVG"};
  const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, kWidth, kHeight)};
  const Context context{cairo_create(surface.get())};
  const RsvgRectangle room{0, 0, kWidth, kHeight};
  raw = nullptr;
  const bool drawn = rsvg_handle_render_document(handle.get(), context.get(), &room, &raw) != 0;
  error.reset(raw);
  if (!drawn)
    return base::Error{base::ErrorCode::InvalidData, error ? error->message : "cannot be drawn"};
  std::string png;
  const auto append = [](void* closure, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
  };
  const auto status = cairo_surface_write_to_png_stream(surface.get(), append, &png);
  if (status != CAIRO_STATUS_SUCCESS)
    return base::Error{base::ErrorCode::Io, cairo_status_to_string(status)};
  return png;
}

}  // namespace

void read_pictures(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it{folder / "pictures", error}, end; !error && it != end;
       it.increment(error))
    if (it->path().extension() == ".svg")
      files.push_back("pictures/" + it->path().filename().string());
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    const auto fault = [&](std::string what, std::string mend) {
      faults.push_back({file, 0, Severity::Error, std::move(what), std::move(mend)});
    };
    const std::string id = std::filesystem::path{file}.stem().string();
    if (!detail::is_id(id))
      fault('"' + id + "\" is not an id", "name the file with small letters, digits and hyphens");
    const auto svg = read_source_text(folder, file, faults);
    if (!svg) continue;
    auto png = draw(*svg);
    if (png)
      out.pictures.push_back({id, *std::move(png)});
    else
      fault("the picture cannot be drawn: " + png.error().detail, "mend the SVG");
  }
}

}  // namespace content::builder
