// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/phone_book.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::string_view kLocal = "local";

}  // namespace

PhoneBook::PhoneBook(const content::Pack& pack, std::string_view locale) {
  if (auto services = pack.services(locale)) services_ = *std::move(services);
}

const content::Service* PhoneBook::first_of(std::string_view kind) const {
  const auto found =
      std::find_if(services_.begin(), services_.end(), [&](const content::Service& service) {
        return service.kind == kind && !service.phone.empty();
      });
  return found == services_.end() ? nullptr : &*found;
}

const content::Service* PhoneBook::find(std::string_view id) const {
  for (const content::Service& service : services_) {
    if (service.id != id) continue;
    if (!service.phone.empty()) return &service;
    return service.kind == kLocal ? first_of(kLocal) : nullptr;
  }
  return nullptr;
}

const content::Service* PhoneBook::helpline() const {
  const content::Service* local = first_of(kLocal);
  return local ? local : first_of("advice");
}

}  // namespace kiosk
