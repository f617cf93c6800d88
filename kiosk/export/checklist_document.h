// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace kiosk {

/// A text in the visitor's language and, beneath it, in English; `english` is empty where the same.
struct Bilingual {
  std::string text{};
  std::string locale = "en";
  std::string english{};
};

/// One line of the take-away: everything already in words.
struct DocumentItem {
  Bilingual when{};  ///< "Thursday 3 September 2026, before 5 pm"; may be empty
  Bilingual task{};
  Bilingual who{};           ///< who acts
  Bilingual counted{};       ///< how counted, one line
  Bilingual passed{};        ///< remedy if the date has passed; empty otherwise
  std::string source{};      ///< "Children and Families Act 2014, section 51"
  std::string qr_payload{};  ///< the event as text; empty: no code
};

struct DocumentGroup {
  Bilingual title{};  ///< "You", "They", "If they do not"
  std::vector<DocumentItem> items{};
};

/// A family's checklist ready to be set on pages: no dates, rules or ICU below this point.
struct ChecklistDocument {
  std::string locale = "en";
  bool rtl = false;
  Bilingual title{},
      subtitle{};  ///< "My checklist", "I got the final plan · letter of 3 July 2026"
  std::vector<Bilingual> notices{};  ///< "phone calls stop no clock", warnings
  std::vector<DocumentGroup> groups{};
  std::vector<Bilingual> footer{};  ///< draft banner, "Worked out on …", law date
  std::string page_of{};  ///< message pattern already in words with {page} and {pages} to replace
};

}  // namespace kiosk
