// SPDX-License-Identifier: GPL-3.0-or-later
// make_link ADDRESS <lists.json: the links that the kiosk would show for these checklists, as JSON.
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/export/phone_link.h"

using nlohmann::json;

namespace {

base::Day day_of(const json& value) {
  const auto day = base::parse_iso_date(value.get<std::string>());
  if (!day) throw std::invalid_argument{"no such day: " + value.dump()};
  return *day;
}

kiosk::PhoneItem item_of(const json& value) {
  kiosk::PhoneItem item;
  item.status = static_cast<kiosk::PhoneStatus>(value.at("status").get<int>());
  if (value.contains("date")) item.date = day_of(value["date"]);
  item.task = value.at("task");
  item.time_note = value.value("time_note", "");
  item.who = value.value("who", "");
  item.phone = value.value("phone", "");
  item.task_english = value.value("task_english", "");
  return item;
}

kiosk::PhoneChecklist list_of(const json& value) {
  kiosk::PhoneChecklist list;
  list.locale = value.at("locale");
  list.situation = value.value("situation", "");
  list.worked_out = day_of(value.at("worked_out"));
  list.law = day_of(value.at("law"));
  list.draft = value.value("draft", false);
  for (const json& item : value.at("items")) list.items.push_back(item_of(item));
  return list;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: make_link ADDRESS <lists.json\n";
    return 2;
  }
  try {
    json links = json::array();
    for (const json& value : json::parse(std::cin)) {
      const auto link = kiosk::phone_link(argv[1], list_of(value));
      if (!link) {
        std::cerr << link.error().detail << '\n';
        return 1;
      }
      links.push_back({{"url", link->url}, {"items", link->items}});
    }
    std::cout << links.dump(1) << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
