// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <filesystem>

#include "content/detail/pack_schema.h"
#include "platform/base/result.h"

namespace content::detail {

/// BLAKE2b-256 of the whole file with the seal's own bytes, the last 32 of page 1, taken as zero.
using Seal = std::array<unsigned char, kSealSize>;

/// Checks the size, the database header and the seal, without SQLite.
///
/// The seal finds damage; it does not tell who made the pack: that is what the signature is for.
/// Errors: NotFound, Io, InvalidData.
base::Result<void> verify_seal(const std::filesystem::path& file);

/// Works out the seal of a finished pack and writes it into the file.
base::Result<void> write_seal(const std::filesystem::path& file);

}  // namespace content::detail
