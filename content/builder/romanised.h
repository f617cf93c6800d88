// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace content::builder {

/// Chinese terms as they are typed on Latin keys, in pinyin without tones: "上诉" gives "shang su
/// shangsu". Of a character with several readings the most common one. Empty for other terms.
/// Takes and gives terms with spaces between them.
std::string pinyin_of(std::string_view terms);

}  // namespace content::builder
