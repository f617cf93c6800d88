// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/pack_seal.h"

#include <sodium.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>
#include <vector>

#include "platform/base/closer.h"

namespace content::detail {
namespace {

using File = std::unique_ptr<std::FILE, base::Closer<std::fclose>>;
using Page = std::array<unsigned char, kPageSize>;

constexpr std::size_t kSealAt = kPageSize - kSealSize;

base::Error invalid(std::string what) { return {base::ErrorCode::InvalidData, std::move(what)}; }

std::uint32_t big_endian(const Page& page, std::size_t at, std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | page[at + i];
  return value;
}

/// Offsets: https://sqlite.org/fileformat.html#the_database_header
base::Result<void> check_header(const Page& page, std::uint64_t size) {
  constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  if (std::memcmp(page.data(), kMagic.data(), kMagic.size()) != 0)
    return invalid("not a pack: no database header");
  if (big_endian(page, 68, 4) != kApplicationId) return invalid("not a pack: unknown kind of file");
  if (const std::uint32_t version = big_endian(page, 60, 4); version != kSchemaVersion)
    return invalid("the pack has format " + std::to_string(version) +
                   ", this program reads format " + std::to_string(kSchemaVersion));
  if (big_endian(page, 16, 2) != kPageSize || page[20] != kSealSize)
    return invalid("the pack's pages have another size");
  if (page[18] != 1 || page[19] != 1) return invalid("the pack uses another journal mode");
  if (big_endian(page, 56, 4) != 1) return invalid("the pack's text is not UTF-8");
  if (std::uint64_t{big_endian(page, 28, 4)} * kPageSize != size)
    return invalid("the pack is cut off or has bytes at its end");
  return {};
}

base::Result<File> open_file(const std::filesystem::path& file, const char* mode) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found)
    return base::Error{base::ErrorCode::NotFound, file.string() + ": no such file"};
  if (error) return base::Error{base::ErrorCode::Io, file.string() + ": " + error.message()};
  if (status.type() != std::filesystem::file_type::regular)
    return invalid(file.string() + ": not a file");
  File handle{std::fopen(file.c_str(), mode)};
  if (!handle) return base::Error{base::ErrorCode::Io, file.string() + ": " + std::strerror(errno)};
  return handle;
}

/// Reads the open file page by page. `stored` is the seal it carries.
base::Result<Seal> compute_seal(std::FILE& file, std::uint64_t size, Seal& stored) {
  if (sodium_init() < 0) return base::Error{base::ErrorCode::Unsupported, "libsodium failed"};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kSealSize);
  Page page;
  for (std::uint64_t at = 0; at < size; at += kPageSize) {
    if (std::fread(page.data(), 1, page.size(), &file) != page.size())
      return base::Error{base::ErrorCode::Io, "the pack cannot be read to its end"};
    if (at == 0) {
      SIGNPOST_TRY_VOID(check_header(page, size));
      std::memcpy(stored.data(), page.data() + kSealAt, kSealSize);
      std::memset(page.data() + kSealAt, 0, kSealSize);
    }
    crypto_generichash_update(&state, page.data(), page.size());
  }
  Seal seal;
  crypto_generichash_final(&state, seal.data(), seal.size());
  return seal;
}

base::Result<std::uint64_t> checked_size(const std::filesystem::path& file) {
  std::error_code error;
  const std::uint64_t size = std::filesystem::file_size(file, error);
  if (error) return base::Error{base::ErrorCode::Io, file.string() + ": " + error.message()};
  if (size == 0) return invalid("the file is empty");
  if (size > kLargestPack) return invalid("the file is larger than 256 MiB");
  if (size % kPageSize != 0) return invalid("the pack is cut off: its size is not whole pages");
  return size;
}

}  // namespace

base::Result<void> verify_seal(const std::filesystem::path& file) {
  SIGNPOST_TRY(const File handle, open_file(file, "rb"));
  SIGNPOST_TRY(const std::uint64_t size, checked_size(file));
  Seal stored;
  SIGNPOST_TRY(const Seal seal, compute_seal(*handle, size, stored));
  if (sodium_memcmp(seal.data(), stored.data(), kSealSize) != 0)
    return invalid("the pack is damaged: its seal does not match");
  return {};
}

base::Result<void> write_seal(const std::filesystem::path& file) {
  SIGNPOST_TRY(const File handle, open_file(file, "r+b"));
  SIGNPOST_TRY(const std::uint64_t size, checked_size(file));
  Seal stored;
  SIGNPOST_TRY(const Seal seal, compute_seal(*handle, size, stored));
  if (std::fseek(handle.get(), kSealAt, SEEK_SET) != 0 ||
      std::fwrite(seal.data(), 1, seal.size(), handle.get()) != seal.size() ||
      std::fflush(handle.get()) != 0)
    return base::Error{base::ErrorCode::Io, file.string() + ": " + std::strerror(errno)};
  return {};
}

}  // namespace content::detail
