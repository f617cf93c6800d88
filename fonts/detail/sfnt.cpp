// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts/detail/sfnt.h"

#include <optional>

namespace fonts::detail {
namespace {

constexpr std::uint32_t tag(const char (&name)[5]) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(name[i]);
  return value;
}

std::optional<std::uint32_t> number(std::string_view file, std::uint64_t at, unsigned bytes) {
  if (at + bytes > file.size()) return std::nullopt;
  std::uint32_t value = 0;
  for (unsigned i = 0; i < bytes; ++i)
    value = value << 8 | static_cast<unsigned char>(file[static_cast<std::size_t>(at) + i]);
  return value;
}

}  // namespace

const char* sfnt_fault(std::string_view file, std::uint64_t file_size, unsigned face_index) {
  std::uint64_t start = 0;
  std::optional<std::uint32_t> kind = number(file, 0, 4);
  if (kind == tag("ttcf")) {
    const auto faces = number(file, 8, 4);
    if (!faces || face_index >= *faces) return "the collection has no face of this number";
    const auto offset = number(file, 12 + 4 * static_cast<std::uint64_t>(face_index), 4);
    if (!offset) return "the file is cut short";
    start = *offset;
    kind = number(file, start, 4);
  } else if (face_index != 0) {
    return "the file is no collection, its only face is number 0";
  }
  if (!kind) return "the file is cut short";
  if (kind != 0x00010000u && kind != tag("OTTO") && kind != tag("true"))
    return "neither a TrueType nor an OpenType file";

  const auto tables = number(file, start + 4, 2);
  if (!tables) return "the file is cut short";
  bool has_characters = false, has_metrics = false, has_head = false;
  for (std::uint32_t i = 0; i < *tables; ++i) {
    const std::uint64_t record = start + 12 + 16 * static_cast<std::uint64_t>(i);
    const auto name = number(file, record, 4);
    const auto offset = number(file, record + 8, 4), length = number(file, record + 12, 4);
    if (!length || static_cast<std::uint64_t>(*offset) + *length > file_size)
      return "the file is cut short";
    has_characters = has_characters || name == tag("cmap");
    has_metrics = has_metrics || name == tag("hmtx");
    has_head = has_head || name == tag("head");
  }
  if (!has_characters || !has_metrics || !has_head) return "a table every font needs is missing";
  return nullptr;
}

}  // namespace fonts::detail
