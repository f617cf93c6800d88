// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include <cairo.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

#include "platform/detail/cairo_stream.h"

namespace platform {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_{fd} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }
  /// Closing can report that earlier writes failed. False: errno says why.
  bool close() { return fd_ < 0 || ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

base::Error failure(base::ErrorCode code, std::string_view act, const std::filesystem::path& file,
                    int reason) {
  return {code,
          std::string{act} + " " + file.string() + ": " + std::generic_category().message(reason)};
}

base::Error write_failure(const std::filesystem::path& file, int reason) {
  return failure(base::ErrorCode::Io, "cannot write", file, reason);
}

/// Zero, or the errno of the failure.
int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// A device or pipe (/dev/full, /dev/stdout) cannot be replaced by a rename: it is written to.
base::Result<void> write_device(const std::filesystem::path& file, std::string_view bytes) {
  Descriptor out{::open(file.c_str(), O_WRONLY | O_CLOEXEC)};
  if (!out.open()) return write_failure(file, errno);
  if (const int reason = write_all(out.get(), bytes)) return write_failure(file, reason);
  if (!out.close()) return write_failure(file, errno);
  return {};
}

bool is_device(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

/// A name beside the file that no other writer uses, in this process or another.
std::filesystem::path part_name(const std::filesystem::path& file) {
  static std::atomic<unsigned> count{0};
  std::string name{"."};
  name.append(file.filename().string()).append(".");
  name.append(std::to_string(::getpid())).append("-");
  name.append(std::to_string(count++)).append(".part");
  return folder_of(file) / name;
}

/// Zero, or the errno of the failure.
int write_and_sync(const std::filesystem::path& part, std::string_view bytes) {
  Descriptor out{::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644)};
  if (!out.open()) return errno;
  if (const int reason = write_all(out.get(), bytes)) return reason;
  if (::fsync(out.get()) != 0) return errno;
  return out.close() ? 0 : errno;
}

}  // namespace

base::Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit) {
  Descriptor in{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!in.open())
    return failure(
        errno == ENOENT || errno == ENOTDIR ? base::ErrorCode::NotFound : base::ErrorCode::Io,
        "cannot read", file, errno);
  struct stat status {};
  if (::fstat(in.get(), &status) != 0)
    return failure(base::ErrorCode::Io, "cannot read", file, errno);
  const auto too_large = [&] {
    return base::Error{
        base::ErrorCode::OutOfRange,
        "cannot read " + file.string() + ": larger than " + std::to_string(limit) + " bytes"};
  };
  const auto announced = static_cast<std::size_t>(std::max<off_t>(0, status.st_size));
  if (S_ISREG(status.st_mode) && announced > limit) return too_large();

  // The size is only a hint: devices and /proc say 0, and a file may grow while it is read.
  std::string bytes;
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size())
      bytes.resize(filled == 0 && S_ISREG(status.st_mode) ? announced + 1 : filled * 2 + 4096);
    const ssize_t got = ::read(in.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(base::ErrorCode::Io, "cannot read", file, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit) return too_large();
  }
  bytes.resize(filled);
  return bytes;
}

base::Result<void> write_file(const std::filesystem::path& file, std::string_view bytes) {
  if (is_device(file)) return write_device(file, bytes);
  const std::filesystem::path part = part_name(file);
  int reason = write_and_sync(part, bytes);
  if (reason == 0 && ::rename(part.c_str(), file.c_str()) != 0) reason = errno;
  if (reason != 0) {
    ::unlink(part.c_str());
    return write_failure(file, reason);
  }
  // The rename itself lives in the folder. Some file systems cannot sync a folder; theirs is
  // then as durable as they make it.
  Descriptor folder{::open(folder_of(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (folder.open() && ::fsync(folder.get()) != 0 && errno == EIO) return write_failure(file, EIO);
  return {};
}

base::Result<void> write_png(const std::filesystem::path& file, int width, int height,
                             std::span<const std::uint8_t> rgba) {
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  SIGNPOST_CHECK(width > 0 && height > 0 && rgba.size() == count * 4);
  const detail::Surface surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height)};
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return base::Error{base::ErrorCode::Io,
                       "cannot write " + file.string() + ": " + cairo_status_to_string(status)};
  cairo_surface_flush(surface.get());
  unsigned char* const target = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height; ++y) {
    auto* out = reinterpret_cast<std::uint32_t*>(target + static_cast<std::ptrdiff_t>(y) * stride);
    const std::uint8_t* in = rgba.data() + static_cast<std::size_t>(y) * width * 4;
    for (int x = 0; x < width; ++x, in += 4) {
      const std::uint32_t a = in[3];
      const auto premultiplied = [a](std::uint32_t c) { return (c * a + 127) / 255; };
      out[x] =
          a << 24 | premultiplied(in[0]) << 16 | premultiplied(in[1]) << 8 | premultiplied(in[2]);
    }
  }
  cairo_surface_mark_dirty(surface.get());
  std::string png;
  const auto status = cairo_surface_write_to_png_stream(surface.get(), detail::append_bytes, &png);
  if (status != CAIRO_STATUS_SUCCESS)
    return base::Error{base::ErrorCode::Io,
                       "cannot write " + file.string() + ": " + cairo_status_to_string(status)};
  return write_file(file, png);
}

base::Result<Bitmap> read_png(std::string_view bytes) {
  SIGNPOST_TRY(const detail::Surface surface, detail::png_surface(bytes));
  Bitmap bitmap{cairo_image_surface_get_width(surface.get()),
                cairo_image_surface_get_height(surface.get()),
                {}};
  const bool opaque = cairo_image_surface_get_format(surface.get()) == CAIRO_FORMAT_RGB24;
  if (!opaque && cairo_image_surface_get_format(surface.get()) != CAIRO_FORMAT_ARGB32)
    return base::Error{base::ErrorCode::InvalidData, "a PNG picture of an unusual kind"};
  const unsigned char* source = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  bitmap.rgba.reserve(static_cast<std::size_t>(bitmap.width) *
                      static_cast<std::size_t>(bitmap.height) * 4);
  for (int y = 0; y < bitmap.height; ++y) {
    const auto* row =
        reinterpret_cast<const std::uint32_t*>(source + static_cast<std::ptrdiff_t>(y) * stride);
    for (int x = 0; x < bitmap.width; ++x) {
      const std::uint32_t a = opaque ? 255 : row[x] >> 24;
      for (const int shift : {16, 8, 0}) {
        const std::uint32_t c = row[x] >> shift & 0xFF;
        bitmap.rgba.push_back(
            static_cast<std::uint8_t>(a == 0 ? 0 : std::min(255u, (c * 255 + a / 2) / a)));
      }
      bitmap.rgba.push_back(static_cast<std::uint8_t>(a));
    }
  }
  return bitmap;
}

std::filesystem::path program_directory() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) return program.parent_path();
  return std::filesystem::current_path(error);
}

}  // namespace platform
