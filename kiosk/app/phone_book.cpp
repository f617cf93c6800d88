// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/phone_book.h"

namespace kiosk {

PhoneBook::PhoneBook(const content::Pack& pack, std::string_view locale)
    : helpline_{pack.info().helpline} {
  if (auto services = pack.services(locale)) services_ = *std::move(services);
}

const content::Service* PhoneBook::find(std::string_view id) const {
  for (const content::Service& service : services_)
    if (service.id == id) return service.phone.empty() ? nullptr : &service;
  return nullptr;
}

}  // namespace kiosk
