// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace content::builder {

enum class Severity : unsigned char { Error, Warning };

/// One fault in a source folder: `file:line: severity: what; mend`.
struct Fault {
  std::string file;  ///< relative to the source folder
  int line = 0;      ///< 1 is the first; 0: the whole file
  Severity severity = Severity::Error;
  std::string what;  ///< what is wrong
  std::string mend;  ///< how to mend it
};
using Faults = std::vector<Fault>;

}  // namespace content::builder
