// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "content/rule.h"

namespace content::detail {

/// Whether an answer is the yes, or the choice, that the condition speaks of.
inline bool is_met(const Condition& condition, const InputValue& answer) {
  if (const bool* yes = std::get_if<bool>(&answer)) return *yes;
  const std::string* choice = std::get_if<std::string>(&answer);
  return choice && *choice == condition.value;
}

/// Whether the condition holds. A question without an answer counts as a no.
inline bool holds(const Condition& condition, const Inputs& inputs) {
  if (condition.input.empty()) return true;
  const auto at = inputs.find(condition.input);
  return (at != inputs.end() && is_met(condition, at->second)) != condition.negated;
}

}  // namespace content::detail
