// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "content/builder/fault.h"

namespace content::builder {

constexpr std::size_t kLargestSourceFile = 2u << 20;  ///< of any file of a source folder
constexpr std::size_t kLargestArticle = 200u << 10;
constexpr std::size_t kLargestUnit = 8u << 10;  ///< one block, one string

/// Reads a file of the source folder and checks its text (see `check_text`).
/// Nothing if it cannot be used; the reason is in `faults`. A byte order mark is dropped.
std::optional<std::string> read_source_text(const std::filesystem::path& folder,
                                            const std::string& file, Faults& faults);

/// What a text of a pack may not hold: bytes that are not UTF-8, controls other than line feed,
/// carriage return and tab, U+202A to U+202E, isolates that do not pair up, text that is not NFC.
/// Gives one fault per line and kind.
/// `first_line` is the line number of the text's first line in `file`.
void check_text(std::string_view text, const std::string& file, int first_line, Faults& faults);

/// Sorts by file, line and text, and drops repeats.
void sort_faults(Faults& faults);

bool any_error(const Faults& faults);

/// `file:line: severity: what; mend`; the line is left out where there is none.
std::string to_string(const Fault& fault);

}  // namespace content::builder
