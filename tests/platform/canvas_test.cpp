// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/canvas.h"

#include <algorithm>
#include <array>

#include "tests/catch.h"

using platform::Canvas;
using platform::PageSize;

namespace {

using Pixel = std::array<int, 4>;

constexpr Pixel kWhite{255, 255, 255, 255}, kRed{255, 0, 0, 255};

Canvas made(base::Result<Canvas> canvas) {
  if (!canvas) FAIL(canvas.error().detail);
  return *std::move(canvas);
}

Canvas::Picture finished(Canvas canvas) {
  auto picture = std::move(canvas).finish_picture();
  if (!picture) FAIL(picture.error().detail);
  return *std::move(picture);
}

Pixel pixel(const Canvas::Picture& picture, int x, int y) {
  const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                   static_cast<std::size_t>(x)) *
                  4;
  Pixel p{};
  for (std::size_t i = 0; i < 4; ++i) p[i] = picture.rgba.at(at + i);
  return p;
}

platform::CanvasRun letter_in(const char* file) {
  platform::CanvasRun run;
  run.font_file = file;
  run.text = "A";
  run.glyphs = {{36, 10, 20, 0}};
  return run;
}

std::string finished_pdf(Canvas canvas) {
  auto pdf = std::move(canvas).finish_pdf();
  if (!pdf) FAIL(pdf.error().detail);
  return *std::move(pdf);
}

}  // namespace

TEST_CASE("a picture is white where nothing is drawn and scaled where something is",
          "[platform][canvas]") {
  Canvas canvas = made(Canvas::picture({100, 50}, 2));
  canvas.begin_page();
  canvas.fill({10, 10, 20, 20}, 0xFF0000FF);
  canvas.end_page();
  const Canvas::Picture picture = finished(std::move(canvas));
  REQUIRE(picture.width == 200);
  REQUIRE(picture.height == 100);
  REQUIRE(picture.rgba.size() == 200 * 100 * 4);
  CHECK(pixel(picture, 0, 0) == kWhite);
  CHECK(pixel(picture, 19, 30) == kWhite);
  CHECK(pixel(picture, 20, 20) == kRed);
  CHECK(pixel(picture, 59, 59) == kRed);
  CHECK(pixel(picture, 60, 60) == kWhite);
}

TEST_CASE("round corners are cut, strokes leave the middle free, half colours mix with white",
          "[platform][canvas]") {
  Canvas canvas = made(Canvas::picture({60, 20}, 1));
  canvas.begin_page();
  canvas.fill({0, 0, 20, 20}, 0xFF0000FF, 8);
  canvas.stroke({22, 2, 16, 16}, 0xFF0000FF, 4);
  canvas.fill({40, 0, 20, 20}, 0x00000080);
  canvas.end_page();
  const Canvas::Picture picture = finished(std::move(canvas));
  CHECK(pixel(picture, 0, 0) == kWhite);
  CHECK(pixel(picture, 10, 10) == kRed);
  CHECK(pixel(picture, 22, 10) == kRed);
  CHECK(pixel(picture, 30, 10) == kWhite);
  CHECK(pixel(picture, 50, 10)[0] == Approx(127).margin(1));
}

TEST_CASE("squares fall on their pixels without seams", "[platform][canvas]") {
  constexpr int kColumns = 7;
  std::vector<bool> dark;
  for (int i = 0; i < kColumns * kColumns; ++i) dark.push_back(i % 3 != 0);
  Canvas canvas = made(Canvas::picture({28, 28}, 1));
  canvas.begin_page();
  canvas.squares({0, 0, 28, 28}, kColumns, dark, 0xFF0000FF);
  canvas.end_page();
  const Canvas::Picture picture = finished(std::move(canvas));
  for (int y = 0; y < 28; ++y)
    for (int x = 0; x < 28; ++x)
      if (const bool is_dark = dark[static_cast<std::size_t>(y / 4 * kColumns + x / 4)];
          pixel(picture, x, y) != (is_dark ? kRed : kWhite))
        FAIL("at " << x << ", " << y);
}

TEST_CASE("a picture of no size or of a monstrous one is refused", "[platform][canvas]") {
  for (const float scale : {0.0f, -1.0f, 1000.0f}) {
    const auto canvas = Canvas::picture(PageSize{}, scale);
    REQUIRE_FALSE(canvas);
    CHECK(canvas.error().code == base::ErrorCode::OutOfRange);
  }
}

TEST_CASE("the same drawing gives the same PDF, with its language and without a date",
          "[platform][canvas]") {
  const auto draw = [] {
    Canvas canvas = made(Canvas::pdf(PageSize{}, "My checklist", "ar"));
    canvas.begin_page();
    canvas.begin_tag("H1");
    canvas.glyphs(letter_in(SIGNPOST_TEST_FONT));
    canvas.end_tag();
    canvas.end_page();
    return finished_pdf(std::move(canvas));
  };
  const std::string pdf = draw();
  CHECK(pdf.substr(0, 5) == "%PDF-");
  CHECK(pdf == draw());
  CHECK(pdf.find("/Lang (ar)") != std::string::npos);
  CHECK(pdf.find("/H1") != std::string::npos);
  CHECK(pdf.find("My checklist") != std::string::npos);
  CHECK(pdf.find("CreationDate") == std::string::npos);
}

TEST_CASE("a font that cannot be read is an error that names it", "[platform][canvas]") {
  for (const char* file : {"/no-such-font.ttf", "/dev/null"}) {
    CAPTURE(file);
    Canvas canvas = made(Canvas::pdf(PageSize{}, "x", "en"));
    canvas.begin_page();
    canvas.glyphs(letter_in(file));
    canvas.end_page();
    const auto pdf = std::move(canvas).finish_pdf();
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == base::ErrorCode::Io);
    CHECK(pdf.error().detail.find(file) != std::string::npos);
  }
}

TEST_CASE("canvases one after another draw the same letters", "[platform][canvas]") {
  std::vector<std::uint8_t> first;
  for (int round = 0; round < 3; ++round) {
    Canvas canvas = made(Canvas::picture({40, 30}, 2));
    canvas.begin_page();
    canvas.glyphs(letter_in(SIGNPOST_TEST_FONT));
    canvas.end_page();
    const Canvas::Picture picture = finished(std::move(canvas));
    CHECK(std::count_if(picture.rgba.begin(), picture.rgba.end(),
                        [](std::uint8_t byte) { return byte < 128; }) > 20);
    if (round == 0) first = picture.rgba;
    CHECK(picture.rgba == first);
  }
}
