// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "content/builder/fault.h"
#include "platform/base/date.h"
#include "platform/base/result.h"

namespace signpost_pack {

/// One line on stderr: `signpost-pack: detail`. Gives the exit status for it.
int report(const base::Error& error);

/// The same for a command line that makes no sense.
int wrong_use(const std::string& what);

/// Every fault on stderr, one a line, and how many there are.
void report(const content::builder::Faults& faults);

/// The same as one JSON object: how many there are, and each.
std::string to_json(const content::builder::Faults& faults);

void print(const std::string& text);

/// Whether the bundled fonts can draw a character; empty, with a word on stderr, without fonts.
std::function<bool(char32_t)> glyph_check();

/// Whole file as text. Errors: NotFound, Io.
base::Result<std::string> read_file(const std::filesystem::path& file);

/// The day given, or today by the clock. `text` has passed `check_day`.
base::Day day_or_today(const std::string& text);

/// For the command line: empty if `text` is a date, else what is wrong with it.
std::string check_day(const std::string& text);

}  // namespace signpost_pack
