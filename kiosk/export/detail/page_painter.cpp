// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/detail/page_painter.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "platform/base/utf8.h"

namespace kiosk::detail {
namespace {

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/// A run's text as a reader of the PDF should get it: without the controls that steered the layout.
struct PlainText {
  std::string text;
  std::vector<std::uint32_t> kept_before;  ///< per byte of the source: kept bytes before it
};

PlainText without_controls(std::string_view source) {
  PlainText plain;
  plain.kept_before.reserve(source.size() + 1);
  for (std::size_t at = 0; at < source.size();) {
    const base::CodePoint point = base::decode_utf8(source, at);
    const std::size_t size = std::max<std::size_t>(1, point.size);
    plain.kept_before.insert(plain.kept_before.end(), size,
                             static_cast<std::uint32_t>(plain.text.size()));
    if (!is_bidi_control(point.value)) plain.text.append(source.substr(at, size));
    at += size;
  }
  plain.kept_before.push_back(static_cast<std::uint32_t>(plain.text.size()));
  return plain;
}

void paint_run(platform::Canvas& canvas, const fonts::Paragraph& paragraph,
               const fonts::GlyphRun& run, float baseline, float x, float y,
               const std::vector<FaceFile>& faces) {
  const std::uint32_t begin = run.text.begin, end = run.text.end;
  const std::string_view source = std::string_view{paragraph.text()}.substr(begin, end - begin);
  const PlainText plain = without_controls(source);
  if (plain.text.empty()) return;
  platform::CanvasRun out;
  out.font_file = faces[run.font].file;
  out.font_index = faces[run.font].index;
  out.size_pt = run.style.size_px;
  out.baseline = y + baseline;
  out.colour = run.style.colour;
  out.rtl = run.rtl;
  out.text = plain.text;
  for (const fonts::Glyph& glyph : run.glyphs) {
    const std::uint32_t at = std::min(glyph.cluster - begin, end - begin);
    if (is_bidi_control(base::decode_utf8(source, at).value)) continue;  // drawn as nothing
    out.glyphs.push_back({glyph.id, x + glyph.x, y + glyph.y, plain.kept_before[at]});
  }
  canvas.glyphs(out);
}

void paint_text(platform::Canvas& canvas, const TextPart& text, float top,
                const std::vector<FaceFile>& faces) {
  const fonts::Paragraph& paragraph = text.set->paragraph;
  canvas.begin_tag(text.tag);
  for (std::size_t i = text.first_line; i < text.last_line; ++i)
    for (const fonts::GlyphRun& run : paragraph.lines()[i].runs)
      paint_run(canvas, paragraph, run, paragraph.lines()[i].baseline, text.x, top + text.shift(i),
                faces);
  canvas.end_tag();
}

/// At whole units of the paper: short numbers, for a code is a thousand lines in the PDF, and sharp
/// edges on the receipt.
void paint_code(platform::Canvas& canvas, const QrCode& code, base::Rect rect, float unit) {
  const float grid = std::max(1.0f, std::round(1 / unit)) * unit;
  rect.x = std::floor(rect.x / grid + 0.001f) * grid;
  rect.y = std::floor(rect.y / grid + 0.001f) * grid;
  canvas.squares(rect, code.side, code.dark, kBlack);
}

void paint_block(platform::Canvas& canvas, const Block& block, float y, const PagePaint& paint) {
  if (block.panel) canvas.fill(block.panel->rect.moved(0, y), block.panel->colour);
  for (const Rule& rule : block.rules) canvas.fill(rule.rect.moved(0, y), rule.colour);
  for (const Frame& frame : block.frames)
    canvas.stroke(frame.rect.moved(0, y), frame.colour, frame.width, frame.radius);
  for (const Picture& picture : block.pictures) canvas.image(picture.png, picture.rect.moved(0, y));
  for (const TextPart& text : block.texts) {
    if (text.bar) canvas.fill({text.bar->x, y + text.y, text.bar->w, text.height()}, paint.ink);
    paint_text(canvas, text, y, paint.faces);
  }
  for (const TextPart& label : block.labels) paint_text(canvas, label, y, paint.faces);
  if (block.code) paint_code(canvas, *block.code, block.code_rect.moved(0, y), paint.unit);
}

}  // namespace

void paint_page(platform::Canvas& canvas, const Page& page, const PagePaint& paint) {
  canvas.begin_page();
  int list = -1;
  const auto leave_list = [&] {
    if (list >= 0) canvas.end_tag();
    list = -1;
  };
  for (const PlacedBlock& placed : page) {
    if (placed.block.list != list) leave_list();
    if (placed.block.list < 0) {
      paint_block(canvas, placed.block, placed.y, paint);
      continue;
    }
    if (list < 0) canvas.begin_tag("L");
    list = placed.block.list;
    canvas.begin_tag("LI");
    paint_block(canvas, placed.block, placed.y, paint);
    canvas.end_tag();
  }
  leave_list();
  canvas.end_page();
}

}  // namespace kiosk::detail
