// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

/// Whom to ring, as a phone code that every camera offers to save or call: MECARD, with the name
/// shortened at a word where it is long.
std::string contact_code(std::string_view name, std::string_view phone);

/// Whom to ring where there is little room: "Civil Legal Advice 0345 345 4345". A long name is
/// shortened at a word, the number stays whole, and in order in a text that is right to left.
std::string contact_line(std::string_view name, std::string_view phone, bool rtl);

/// What is dialled of a number: digits, and a plus that leads; spaces and brackets are for people.
std::string dialled(std::string_view phone);

}  // namespace kiosk
