// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace platform {

/// The whole file. Errors: NotFound, Io, OutOfRange (larger than `limit` bytes).
base::Result<std::string> read_file(const std::filesystem::path& file,
                                    std::size_t limit = 64u << 20);

/// Writes to a temporary file beside it, fsyncs, renames: old or new, never half.
/// Errors: Io, naming the file and the system's reason.
base::Result<void> write_file(const std::filesystem::path& file, std::string_view bytes);

/// Writes RGBA (top row first) as PNG. Errors: Io.
base::Result<void> write_png(const std::filesystem::path& file, int width, int height,
                             std::span<const std::uint8_t> rgba);

/// A picture, RGBA, top row first.
struct Bitmap {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
};

/// Reads PNG bytes. Errors: InvalidData, OutOfRange (more than 2048 px wide or high).
base::Result<Bitmap> read_png(std::string_view bytes);

/// The folder the running program lies in.
std::filesystem::path program_directory();

}  // namespace platform
