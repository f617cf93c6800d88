// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/frame_buffer.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <thread>
#include <utility>

#include "tests/bench/ground.h"
#include "tests/bench/table.h"

namespace bench {
namespace {

// An XWD file: big-endian words, then a colour map, then rows of blue, green, red, nothing.
constexpr std::size_t kHeaderSize = 0, kWidthWord = 4, kHeightWord = 5, kBitsPerPixel = 11,
                      kBytesPerLine = 12, kColours = 19, kHeaderWords = 25, kColourBytes = 12;
constexpr std::chrono::microseconds kLook{200};
constexpr std::uint32_t kMargin = 4;

}  // namespace

base::Result<FrameBuffer> FrameBuffer::open(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "Xvfb_screen0";
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat about {};
  if (handle < 0 || fstat(handle, &about) != 0) {
    if (handle >= 0) close(handle);
    return base::Error{base::ErrorCode::NotFound, "no screen of an Xvfb in " + folder.string()};
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  void* const map = mmap(nullptr, size, PROT_READ, MAP_SHARED, handle, 0);
  close(handle);
  if (map == MAP_FAILED) return base::Error{base::ErrorCode::Io, "cannot map " + file.string()};
  FrameBuffer result{map, size};
  const auto bad = [&] { return base::Error{base::ErrorCode::InvalidData, file.string()}; };
  if (size < kHeaderWords * 4 || result.header(kBitsPerPixel) != 32) return bad();
  result.width_ = result.header(kWidthWord);
  result.height_ = result.header(kHeightWord);
  result.row_ = result.header(kBytesPerLine);
  result.pixels_ = result.header(kHeaderSize) + kColourBytes * result.header(kColours);
  if (result.width_ < kWidth || result.height_ < kHeight || result.row_ / 4 < result.width_ ||
      result.pixels_ + result.row_ * result.height_ > size)
    return bad();
  return result;
}

FrameBuffer::FrameBuffer(FrameBuffer&& other) noexcept
    : map_{std::exchange(other.map_, nullptr)},
      size_{other.size_},
      pixels_{other.pixels_},
      row_{other.row_},
      width_{other.width_},
      height_{other.height_} {}

FrameBuffer::~FrameBuffer() {
  if (map_) munmap(map_, size_);
}

std::uint32_t FrameBuffer::header(std::size_t word) const {
  unsigned char bytes[4];
  std::memcpy(bytes, static_cast<const char*>(map_) + word * 4, sizeof bytes);
  return static_cast<std::uint32_t>(bytes[0]) << 24 | static_cast<std::uint32_t>(bytes[1]) << 16 |
         static_cast<std::uint32_t>(bytes[2]) << 8 | bytes[3];
}

std::uint32_t FrameBuffer::corner() const {
  const std::size_t at = pixels_ + row_ * (kHeight - kMargin) + std::size_t{4} * (kWidth - kMargin);
  // The X server writes while we look.
  const auto* bytes = static_cast<const volatile unsigned char*>(map_) + at;
  return static_cast<std::uint32_t>(bytes[2]) << 16 | static_cast<std::uint32_t>(bytes[1]) << 8 |
         bytes[0];
}

base::Result<void> FrameBuffer::wait_for(std::uint32_t colour, bool there,
                                         std::chrono::milliseconds limit) const {
  const Stopwatch watch;
  while ((corner() == colour) != there) {
    if (watch.ms() > static_cast<double>(limit.count()))
      return base::Error{base::ErrorCode::Io, "the window measured did not appear in time"};
    std::this_thread::sleep_for(kLook);
  }
  return {};
}

std::uint64_t FrameBuffer::fingerprint() const {
  std::uint64_t sum = 0xcbf29ce484222325;
  for (std::size_t y = 0; y < height_; ++y)
    for (std::size_t x = 0; x < width_; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, static_cast<const char*>(map_) + pixels_ + row_ * y + 4 * x, 4);
      sum = (sum ^ pixel) * 0x100000001b3;
    }
  return sum;
}

}  // namespace bench
