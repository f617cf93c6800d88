// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "content/pack.h"

namespace kiosk {

/// Whom to ring: the services of a pack whose number is confirmed.
class PhoneBook {
 public:
  PhoneBook(const content::Pack& pack, std::string_view locale);

  /// The service of this id, or the helpline where that has no number; nullptr: nobody has one.
  const content::Service* find(std::string_view id) const;
  /// The first local service, else the first that gives advice: a venue's own stand first.
  const content::Service* helpline() const;

 private:
  std::vector<content::Service> services_;
};

}  // namespace kiosk
