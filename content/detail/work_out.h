// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "content/deadline.h"

namespace content::detail {

/// Why a rule gives no date.
enum class Refusal : std::uint8_t {
  BadRule,        ///< the rule itself makes no sense
  BadInput,       ///< an input the rule does not know, or of the wrong type
  Missing,        ///< an input the rule needs was not given
  EventOrder,     ///< an event lies before one it must follow
  NotInForce,     ///< the event lies outside the rule's validity
  BeyondHorizon,  ///< the result lies outside the holiday table
};

struct Refused {
  Refusal why = Refusal::BadInput;
  std::string input;  ///< the input at fault, if one is
  std::string detail;
};

using Outcome = std::variant<Deadline, Refused>;

/// `deadline_for`, with the reason for a refusal in a form programs can use.
Outcome work_out(const Rule& rule, const Inputs& inputs, const HolidayTable& holidays);

}  // namespace content::detail
