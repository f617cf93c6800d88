// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/pack.h"

namespace kiosk {

/// Whom to ring: services of a pack whose number is confirmed.
class PhoneBook {
 public:
  PhoneBook(const content::Pack& pack, std::string_view locale);

  /// nullptr: it has no number.
  const content::Service* find(std::string_view id) const;
  /// The one the pack or the venue names. nullptr: none.
  const content::Service* helpline() const { return find(helpline_); }

 private:
  std::string helpline_;
  std::vector<content::Service> services_;
};

}  // namespace kiosk
