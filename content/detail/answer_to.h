// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "content/situation.h"

namespace content::detail {

/// The id under which the answer to an input of the item's rule is found: another question's by
/// the item's `from`, else its own.
inline const std::string& answer_to(const SituationItem& item, const std::string& input) {
  for (const From& from : item.from)
    if (from.input == input) return from.question;
  return input;
}

}  // namespace content::detail
