// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/rule.h"
#include "content/situation.h"

namespace content::detail {

template <class E, std::size_t N>
using NameTable = std::array<std::pair<E, std::string_view>, N>;

/// The words editors and packs use for an enumerator; one table each for both.
template <class E>
inline constexpr int kNames = 0;

template <>
inline constexpr NameTable<InputType, 5> kNames<InputType>{{{InputType::Date, "date"},
                                                            {InputType::YesNo, "yes_no"},
                                                            {InputType::Choice, "choice"},
                                                            {InputType::Year, "year"},
                                                            {InputType::Closures, "closures"}}};
template <>
inline constexpr NameTable<Method, 10> kNames<Method>{{{Method::Within, "C1"},
                                                       {Method::MonthsAfter, "C2"},
                                                       {Method::BeginningWith, "C3"},
                                                       {Method::Before, "C4"},
                                                       {Method::AtLeastBefore, "C5"},
                                                       {Method::WorkingDays, "C6"},
                                                       {Method::TribunalDays, "C7"},
                                                       {Method::SchoolDays, "C8"},
                                                       {Method::SameDay, "same"},
                                                       {Method::DayOfYear, "on"}}};
template <>
inline constexpr NameTable<Unit, 3> kNames<Unit>{
    {{Unit::Days, "days"}, {Unit::Weeks, "weeks"}, {Unit::Months, "months"}}};
template <>
inline constexpr NameTable<Combine, 4> kNames<Combine>{{{Combine::Single, "single"},
                                                        {Combine::Latest, "latest"},
                                                        {Combine::Earliest, "earliest"},
                                                        {Combine::First, "first"}}};
template <>
inline constexpr NameTable<Roll, 3> kNames<Roll>{
    {{Roll::None, "none"}, {Roll::Tribunal, "tribunal"}, {Roll::WorkingDay, "working_day"}}};
template <>
inline constexpr NameTable<Shape, 3> kNames<Shape>{
    {{Shape::Family, "family"}, {Shape::Other, "other"}, {Shape::Dates, "dates"}}};
template <>
inline constexpr NameTable<Urgency, 3> kNames<Urgency>{
    {{Urgency::Red, "red"}, {Urgency::Amber, "amber"}, {Urgency::Grey, "grey"}}};
template <>
inline constexpr NameTable<Group, 5> kNames<Group>{{{Group::You, "you"},
                                                    {Group::They, "they"},
                                                    {Group::IfNot, "if_not"},
                                                    {Group::Gather, "gather"},
                                                    {Group::Call, "call"}}};

/// Who acts; the word is the text "actor.NAME".
inline constexpr std::array<std::string_view, 9> kActors{"family",   "council", "adviser",
                                                         "tribunal", "school",  "governors",
                                                         "panel",    "health",  "organisation"};

/// Empty for a value that is no enumerator.
template <class E>
constexpr std::string_view name_of(E value) {
  for (const auto& [known, name] : kNames<E>)
    if (known == value) return name;
  return {};
}

template <class E>
constexpr std::optional<E> named(std::string_view text) {
  for (const auto& [known, name] : kNames<E>)
    if (name == text) return known;
  return std::nullopt;
}

/// "red, amber, grey", for messages to editors.
template <class E>
std::string names_of() {
  std::string all;
  for (const auto& [known, name] : kNames<E>) {
    if (!all.empty()) all += ", ";
    all += name;
  }
  return all;
}

}  // namespace content::detail
