// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "kiosk/app/update.h"

namespace kiosk::test {

inline constexpr base::Day kToday{std::chrono::year{2026} / std::chrono::July / 10};
inline constexpr base::Day kLetter{std::chrono::year{2026} / std::chrono::July / 3};

/// Two situations: "plan" asks for a date ("sent"), a yes or no ("school") and a date ("issued");
/// "school" for a choice ("kind": a, b), a year ("year") and closures ("closed").
content::RuleBook small_book();

/// A state and the intents given to it.
struct Visit {
  content::RuleBook rules = small_book();
  State state{};
  std::vector<Effect> effects{};

  Visit& operator()(const Intent& intent);
  bool had(Effect effect) const;
};

/// A visit that has left something in every field.
Visit full_visit();

bool same(const State& a, const State& b);

}  // namespace kiosk::test
