// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/phone_book.h"

#include <algorithm>

namespace kiosk {
namespace {

template <class Wanted>
const content::Service* first(const std::vector<content::Service>& services, Wanted&& wanted) {
  const auto found = std::find_if(services.begin(), services.end(), wanted);
  return found == services.end() ? nullptr : &*found;
}

}  // namespace

PhoneBook::PhoneBook(const content::Pack& pack, std::string_view locale) {
  auto services = pack.services(locale);
  if (!services) return;
  services_ = *std::move(services);
  std::erase_if(services_, [](const content::Service& service) { return service.phone.empty(); });
}

const content::Service* PhoneBook::find(std::string_view id) const {
  const auto* own =
      first(services_, [&](const content::Service& service) { return service.id == id; });
  return own ? own : helpline();
}

const content::Service* PhoneBook::helpline() const {
  for (const std::string_view kind : {"local", "advice"})
    if (const auto* found =
            first(services_, [&](const content::Service& service) { return service.kind == kind; }))
      return found;
  return nullptr;
}

}  // namespace kiosk
