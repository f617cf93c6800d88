// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace kiosk {

/// Whom to ring, as a phone code that every camera offers to save or call: MECARD, with the name
/// shortened at a word where it is long.
std::string contact_code(std::string_view name, std::string_view phone);

/// What is dialled of a number: digits, and a plus that leads; spaces and brackets are for people.
std::string dialled(std::string_view phone);

}  // namespace kiosk
