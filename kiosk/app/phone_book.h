// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "content/pack.h"

namespace kiosk {

/// Whom to ring: services of a pack whose number is confirmed.
class PhoneBook {
 public:
  PhoneBook(const content::Pack& pack, std::string_view locale);

  /// The service of this id; a venue's own where a local one has no number. nullptr: no number.
  const content::Service* find(std::string_view id) const;
  /// The first local service, else the first that gives advice: a venue's own stand first.
  const content::Service* helpline() const;

 private:
  const content::Service* first_of(std::string_view kind) const;

  std::vector<content::Service> services_;
};

}  // namespace kiosk
