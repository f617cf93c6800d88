// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/wording.h"

namespace kiosk {

Wording::Wording(const content::Pack& pack, std::string_view locale)
    : local_{pack.messages(locale)}, english_{pack.messages("en")} {}

Text to_text(const content::LocalText& text) { return {text.text, text.locale}; }

Text Wording::text(std::string_view id) const { return to_text(local_.text(id)); }

Text Wording::format(std::string_view id, const content::MessageArguments& arguments) const {
  return to_text(local_.format(id, arguments));
}

Text Wording::english(std::string_view id) const { return to_text(english_.text(id)); }

Text Wording::english_format(std::string_view id,
                             const content::MessageArguments& arguments) const {
  return to_text(english_.format(id, arguments));
}

Text Wording::date(base::Day day, content::DateStyle style) const {
  return {local_.date(day, style), local_.locale()};
}

Text Wording::english_date(base::Day day, content::DateStyle style) const {
  return {english_.date(day, style), "en"};
}

std::string source_line(const content::Source& source) {
  return source.provision.empty() ? source.instrument : source.instrument + ", " + source.provision;
}

SectionCard section_card(const content::Section& section) {
  return {section.id, section.icon, section.colour, to_text(section.title),
          to_text(section.summary)};
}

}  // namespace kiosk
