// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/checklist.h"
#include "platform/base/result.h"

namespace content::builder {

/// One worked example: what a rule must give for some inputs. `inputs` and `expected` are JSON
/// objects; `expected` has exactly the fields of the result, or `{"error": "InvalidArgument"}`.
struct RuleCase {
  std::string id, rule, inputs, expected, why;
};

/// Reads `[{"id": "…", "rule": "…", "inputs": {…}, "expected": {…}, "why": "…"}]`.
/// Errors: InvalidData naming the case at fault.
base::Result<std::vector<RuleCase>> cases_from_json(std::string_view json);

/// Runs one case. Nothing if the result is as expected, else what differs:
/// "unknown rule x.y", "act_by is 2026-12-31, expected 2027-01-01", …
std::optional<std::string> failure_of(const RuleCase& example, const RuleBook& book);

}  // namespace content::builder
