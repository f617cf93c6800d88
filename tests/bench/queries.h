// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>

namespace bench {

struct TypedQueries {
  std::string_view locale;
  std::array<std::string_view, 20> queries;
};

/// What parents type, slips of the finger included.
constexpr std::array<TypedQueries, 3> kTypedQueries{{
    {"en",
     {"how do i appeal",
      "mediation certificate",
      "ehcp refused",
      "council said no assessment",
      "draft plan 15 days",
      "school not following plan",
      "complain about the council",
      "ombudsman",
      "tribunal",
      "annual review",
      "deadline",
      "what is sendiass",
      "name a school in section i",
      "autism help in school",
      "20 weeks",
      "cannot agree",
      "meating with council",
      "assesment late",
      "final plan",
      "my child is out of school"}},
    {"ar", {"استئناف",      "وساطة",         "شهادة الوساطة", "الخطة النهائية", "مسودة الخطة",
            "شكوى",         "المجلس المحلي", "رفض التقييم",   "المحكمة",        "المدرسة",
            "موعد نهائي",   "حقوقي",         "طفلي",          "اجتماع",         "المراجعة السنوية",
            "أمين المظالم", "خطة التعليم",   "20 أسبوعا",     "مساعدة مجانية",  "متى أستأنف"}},
    {"pl", {"odwołanie",       "mediacja",         "zaświadczenie o mediacji",
            "plan końcowy",    "projekt planu",    "skarga na szkołę",
            "skarga na radę",  "odmowa oceny",     "trybunał",
            "szkoła",          "termin",           "moje prawa",
            "moje dziecko",    "spotkanie z radą", "roczny przegląd",
            "rzecznik",        "plan ehc",         "20 tygodni",
            "bezpłatna pomoc", "jak sie odwolac"}},
}};

}  // namespace bench
