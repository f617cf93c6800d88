// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "content/builder/rule_source.h"
#include "content/checklist.h"
#include "tests/catch.h"

namespace rule_test {

inline base::Day day(std::string_view iso) {
  const auto parsed = base::parse_iso_date(iso);
  REQUIRE(parsed);
  return *parsed;
}

std::string read_file(const std::string& path);

/// The rules and situations of content/england-send; every source, section and article they name is
/// taken as known.
const content::builder::RuleSource& england_send();
const content::RuleBook& book();
const content::Rule& rule(std::string_view id);

/// Bank holidays worked out by the rules for computing them, for whole years. No one-off days.
content::HolidayTable computed_holidays(int first_year, int last_year);

/// A rule for the family that counts once from the input "event".
content::Rule counting_rule(content::Method method, int amount, content::Unit unit,
                            content::Roll roll = content::Roll::None);

}  // namespace rule_test
