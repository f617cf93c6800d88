// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "content/builder/fault.h"

namespace content::builder {

/// The line in braces above a block: `{#id .warning voice=local place="Leeds" date=2023-10}`.
struct Attributes {
  std::string id;
  std::string style;  ///< "", "warning", "say", "note", "ticks" or "lines"
  std::map<std::string, std::string> values;
  bool used = false;
};

/// A line of attributes begins with `{` and ends with `}`.
bool is_attribute_line(std::string_view line);

/// Reads one; adds what is wrong to the faults.
Attributes read_attributes(std::string_view line, const std::string& file, int number,
                           Faults& faults);

}  // namespace content::builder
