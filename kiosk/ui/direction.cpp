// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/direction.h"

#include <algorithm>
#include <array>

namespace kiosk::ui {

bool is_rtl(std::string_view locale) {
  static constexpr std::array<std::string_view, 10> kRtl{"ar", "fa", "ur", "ps", "ckb",
                                                         "he", "yi", "sd", "ug", "dv"};
  const std::string_view language = locale.substr(0, locale.find_first_of("-_"));
  return std::find(kRtl.begin(), kRtl.end(), language) != kRtl.end();
}

}  // namespace kiosk::ui
