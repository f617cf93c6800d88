// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include <cairo.h>

#include <array>
#include <memory>
#include <vector>

#include "platform/base/closer.h"
#include "tests/catch.h"
#include "tests/platform/temp_folder.h"

using platform::read_file;
using platform::write_file;
using platform::test::TempFolder;

TEST_CASE("what is written to a file is read back byte for byte", "[platform][files]") {
  const TempFolder folder;
  const auto file = folder / "note.bin";
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += static_cast<char>(i * 7 % 256);
  REQUIRE(write_file(file, bytes));
  const auto read = read_file(file);
  REQUIRE(read);
  CHECK(*read == bytes);
  REQUIRE(write_file(file, ""));
  CHECK(read_file(file).value_or("error").empty());
  CHECK(folder.entries() == 1);
}

TEST_CASE("a file that cannot be replaced stays as it was, and nothing is left beside it",
          "[platform][files]") {
  const TempFolder folder;
  const auto taken = folder / "taken";
  std::filesystem::create_directory(taken);
  const auto result = write_file(taken, "new");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == base::ErrorCode::Io);
  CHECK(std::filesystem::is_directory(taken));
  CHECK(folder.entries() == 1);
}

TEST_CASE("writing into a folder that takes no files says which file and why",
          "[platform][files]") {
  for (const char* file : {"/proc/signpost-note", "/dev/null/note", "/no-such-folder/note"}) {
    CAPTURE(file);
    const auto result = write_file(file, "text");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == base::ErrorCode::Io);
    CHECK(result.error().detail.find(file) != std::string::npos);
  }
}

TEST_CASE("a full disk is an error, not a short file", "[platform][files]") {
  const auto result = write_file("/dev/full", "text");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == base::ErrorCode::Io);
  CHECK(result.error().detail.find("No space left") != std::string::npos);
  const std::array<std::uint8_t, 4> pixel{255, 0, 0, 255};
  CHECK_FALSE(platform::write_png("/dev/full", 1, 1, pixel));
}

TEST_CASE("a missing file is not found, a folder is no file, a large file is out of range",
          "[platform][files]") {
  const TempFolder folder;
  CHECK(read_file(folder / "missing").error().code == base::ErrorCode::NotFound);
  CHECK(read_file("/dev/null/missing").error().code == base::ErrorCode::NotFound);
  CHECK(read_file("/").error().code == base::ErrorCode::Io);
  const auto file = folder / "large";
  REQUIRE(write_file(file, std::string(1000, 'x')));
  CHECK(read_file(file, 1000).value_or("").size() == 1000);
  CHECK(read_file(file, 999).error().code == base::ErrorCode::OutOfRange);
  CHECK(read_file("/dev/zero", 5000).error().code == base::ErrorCode::OutOfRange);
}

TEST_CASE("a file whose size is not known before is read whole", "[platform][files]") {
  const auto status = read_file("/proc/self/status");
  REQUIRE(status);
  CHECK(status->find("VmRSS") != std::string::npos);
}

TEST_CASE("a PNG holds the pixels in their places", "[platform][files]") {
  const TempFolder folder;
  const auto file = folder / "two.png";
  const std::array<std::uint8_t, 16> rgba{255, 0, 0,   255, 0,   255, 0,  255,
                                          0,   0, 255, 255, 200, 100, 50, 128};
  REQUIRE(platform::write_png(file, 2, 2, rgba));
  using Surface = std::unique_ptr<cairo_surface_t, base::Closer<cairo_surface_destroy>>;
  const Surface read{cairo_image_surface_create_from_png(file.c_str())};
  REQUIRE(cairo_surface_status(read.get()) == CAIRO_STATUS_SUCCESS);
  const auto pixel = [&](int x, int y) {
    const unsigned char* row =
        cairo_image_surface_get_data(read.get()) + y * cairo_image_surface_get_stride(read.get());
    return reinterpret_cast<const std::uint32_t*>(row)[x];
  };
  CHECK(pixel(0, 0) == 0xFFFF0000);
  CHECK(pixel(1, 0) == 0xFF00FF00);
  CHECK(pixel(0, 1) == 0xFF0000FF);
  CHECK(pixel(1, 1) >> 24 == 128);
}

TEST_CASE("the program knows the folder it lies in", "[platform][files]") {
  CHECK(std::filesystem::exists(platform::program_directory() / "platform_tests"));
}
