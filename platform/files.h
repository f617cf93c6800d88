// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

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

/// The folder the running program lies in.
std::filesystem::path program_directory();

}  // namespace platform
