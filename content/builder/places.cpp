// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/places.h"

#include <cctype>
#include <map>
#include <set>

namespace content::builder {
namespace {

/// "a primary school’s SEND policy" → "a-primary-school-s-send-policy"; one that is not taken.
std::string new_id(std::string_view place, const std::set<std::string>& taken) {
  std::string id;
  for (const char c : place) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte) != 0)
      id += static_cast<char>(std::tolower(byte));
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty()) id = "place";
  std::string free = id;
  for (int number = 2; taken.contains(free); ++number) free = id + '-' + std::to_string(number);
  return free;
}

}  // namespace

void name_places(SourceFolder& out) {
  std::map<std::string, std::string> ids;  // by the place's name
  std::set<std::string> taken;
  const auto name = [&](SourcePage& page) {
    for (Block& block : page.blocks) {
      if (block.place.empty()) continue;
      std::string& id = ids[block.place];
      if (id.empty()) {
        id = new_id(block.place, taken);
        taken.insert(id);
        Unit unit;
        unit.id = "place/" + id + "/name";
        unit.english = block.place;
        unit.note = "whose practice it is: Local practice, not law: {place}, {date}";
        unit.file = page.file;
        out.units.push_back(std::move(unit));
      }
      block.place = id;
    }
  };
  for (SourceArticle& page : out.articles) name(page);
  for (SourceLetter& page : out.letters) name(page);
  for (SourceEasyRead& page : out.easy_reads) name(page);
}

}  // namespace content::builder
