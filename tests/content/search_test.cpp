// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/search.h"

#include <random>

#include "content/detail/spelling.h"
#include "content/detail/tokens.h"
#include "content/detail/word_forms.h"
#include "tests/catch.h"
#include "tests/content/sample_source.h"

using content::Hit;
using content::HitGroup;
using content::HitKind;
using content_test::SampleSource;

namespace {

class Searching {
 public:
  std::vector<Hit> operator()(std::string_view query, std::string_view locale = "en") const {
    auto hits = content::search(pack_, locale, query);
    if (!hits) FAIL(hits.error().detail);
    return *std::move(hits);
  }
  /// The id of the first hit, or "".
  std::string first(std::string_view query, std::string_view locale = "en") const {
    const auto hits = (*this)(query, locale);
    return hits.empty() ? "" : hits[0].id;
  }
  const content::Pack& pack() const { return pack_; }

 private:
  SampleSource source_;
  content::Pack pack_ = source_.pack();
};

std::string marked(const Hit& hit) {
  std::string text;
  for (const auto& part : hit.snippet) text += part.marked ? '[' + part.text + ']' : part.text;
  return text;
}

}  // namespace

TEST_CASE("words in the title count for more than words in the text", "[content][search]") {
  const Searching search;
  const auto hits = search("appeal");
  REQUIRE(hits.size() >= 2);
  CHECK(hits[0].id == "how-to-appeal");
  for (std::size_t i = 1; i < hits.size(); ++i)
    if (hits[i].group == hits[i - 1].group) CHECK(hits[i].score <= hits[i - 1].score);
  CHECK(search.first("how do I appeal") == "how-to-appeal");
  CHECK(search.first("before appeal") == "mediation-adviser");
}

TEST_CASE("search follows every key press", "[content][search]") {
  const Searching search;
  const std::string query = "certificate";
  for (std::size_t length = 3; length <= query.size(); ++length) {
    const auto hits = search(query.substr(0, length));
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0].id == "mediation-adviser");
    CHECK(hits[0].group == HitGroup::Exact);
  }
}

TEST_CASE("forms of an English word find each other", "[content][search]") {
  const Searching search;
  CHECK(search("appealing form")[0].id == "how-to-appeal");
  CHECK(search("councils holding meetings")[0].group == HitGroup::Exact);
}

TEST_CASE("slips of the finger are mended and kept apart", "[content][search]") {
  const Searching search;
  for (const char* query : {"certifcate", "certificatte", "cretificate", "tribnual", "mediaton"}) {
    CAPTURE(query);
    const auto hits = search(query);
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0].group == HitGroup::Nearest);
  }
  CHECK(search("xyz").empty());
}

TEST_CASE("synonyms lead to the words the pack uses", "[content][search]") {
  const Searching search;
  const auto hits = search("arbitration");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits[0].group == HitGroup::Nearest);
  CHECK(hits[0].id == "mediation");
  CHECK(hits[0].kind == HitKind::Word);
}

TEST_CASE("some of the words are enough when all are not there", "[content][search]") {
  const Searching search;
  const auto hits = search("certificate of elephants");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits[0].id == "mediation-adviser");
  CHECK(hits[0].group == HitGroup::Nearest);
}

TEST_CASE("accents and case do not matter", "[content][search]") {
  const Searching search;
  CHECK(search.first("CAFE staff") == "how-to-appeal");
  CHECK(search.first("café staff") == "how-to-appeal");
  CHECK(search.first("złożyć", "pl") == "how-to-appeal");
  CHECK(search.first("zlozyc", "pl") == "how-to-appeal");
  CHECK(search.first("ODWOŁANIE", "pl") == "how-to-appeal");
  const auto hits = search("uzasadnienia", "pl");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits[0].snippet_locale == "pl");
  CHECK(marked(hits[0]) == "Spóźnione odwołania wymagają [uzasadnienia].");
  CHECK(hits[0].title.text == "Jak złożyć odwołanie");
  CHECK(hits[0].title_en == "How to appeal");
}

TEST_CASE("Arabic is found with and without vowel marks, article and letter variants",
          "[content][search]") {
  const Searching search;
  for (const char* query : {"الوساطة", "وساطة", "الوِساطَة", "الوساطه", "وساط", "الإستئناف",
                            "الاستئناف", "استئناف", "مستشار الوساطة"}) {
    CAPTURE(query);
    const auto hits = search(query, "ar");
    REQUIRE_FALSE(hits.empty());
    CHECK(hits[0].id == "mediation-adviser");
    CHECK(hits[0].group == HitGroup::Exact);
  }
}

TEST_CASE("English finds articles in every language", "[content][search]") {
  const Searching search;
  for (const char* locale : {"en", "ar", "pl"}) {
    CAPTURE(locale);
    CHECK(search.first("phone number", locale) == "mediation-adviser");
    CHECK(search.first("late appeals", locale) == "how-to-appeal");
  }
  // The Arabic block was found by its English words.
  const auto hits = search("chooses", "ar");
  REQUIRE_FALSE(hits.empty());
  CHECK(hits[0].snippet_locale == "en");
}

TEST_CASE("a snippet is the text itself with the words marked", "[content][search]") {
  const Searching search;
  const auto hits = search("stop clock");
  REQUIRE_FALSE(hits.empty());
  CHECK(marked(hits[0]) == "A meeting with the council does not [stop] the [clock].");
}

TEST_CASE("no query crashes or costs much", "[content][search]") {
  const Searching search;
  for (const char* query : {"",
                            " ",
                            "\"",
                            "\"\"",
                            "a\"b",
                            "*",
                            "appeal*",
                            "-appeal",
                            "NOT",
                            "AND OR",
                            "(",
                            ")))",
                            "title:appeal",
                            "^",
                            "NEAR(a b)",
                            "'; DROP TABLE text; --",
                            "😀",
                            "👩‍👩‍👧",
                            "\u200D",
                            "\u0301",
                            "ـ",
                            "الـ",
                            "%",
                            "\\",
                            "\t\n"}) {
    CAPTURE(query);
    CHECK(content::search(search.pack(), "en", query));
    CHECK(content::search(search.pack(), "ar", query));
  }
  CHECK(search("\"appeal\" ^*")[0].id == "how-to-appeal");
  const std::string large(1'000'000, 'a');
  CHECK(content::search(search.pack(), "en", large).error().code ==
        base::ErrorCode::InvalidArgument);
  CHECK(content::search(search.pack(), "en", "\xFF").error().code ==
        base::ErrorCode::InvalidArgument);
  CHECK(content::search(search.pack(), "en", std::string(200, 'a')));
  std::mt19937 rng{3};
  for (int i = 0; i < 300; ++i) {
    std::string query;
    for (unsigned n = rng() % 60; n > 0; --n) query += static_cast<char>(rng() % 128);
    CAPTURE(query);
    CHECK(content::search(search.pack(), "en", query));
  }
}

TEST_CASE("at most the hits asked for are given", "[content][search]") {
  const Searching search;
  CHECK(content::search(search.pack(), "en", "a", 1).value().size() <= 1);
  CHECK(content::search(search.pack(), "en", "appeal", 0).value().empty());
  CHECK(content::search(search.pack(), "en", "appeal", 100000));
}

TEST_CASE("terms are lower case, without accents, cut where words end", "[content][search]") {
  using content::detail::joined_terms;
  CHECK(joined_terms("The council’s café: don't!") == "the council cafe don t");
  CHECK(joined_terms("Łódź ŻÓŁĆ straße ﬁnal") == "lodz zolc strasse final");
  CHECK(joined_terms("أَهْلًا إِلى آخِر مدرسة") == "اهلا الي اخر مدرسه");
  CHECK(joined_terms("۲۰۲۶ ٣ 9.51") == "2026 3 9 51");
  CHECK(joined_terms("हिन्दी") == "हिन्दी");
  CHECK(content::detail::tokens("ภาษาไทย").size() == 2);
  CHECK(joined_terms("a\xFF"
                     "b") == "a b");
  const std::string text = "Ring the ÉCOLE.";
  for (const auto& token : content::detail::tokens(text)) CHECK(token.end <= text.size());
  CHECK(text.substr(content::detail::tokens(text)[2].begin, 6) == "ÉCOLE");
}

TEST_CASE("slips are counted as a typist makes them", "[content][search]") {
  using content::detail::slips;
  CHECK(slips("appeal", "appeal", 2) == 0);
  CHECK(slips("apeal", "appeal", 2) == 1);
  CHECK(slips("appael", "appeal", 2) == 1);
  CHECK(slips("tirbunla", "tribunal", 2) == 2);
  CHECK(slips("cat", "elephant", 2) == 3);
  CHECK(slips("", "", 1) == 0);
  CHECK(content::detail::slips_to_beginning("medait", "mediation", 2) == 1);
  CHECK(content::detail::slips_allowed("cat") == 0);
  CHECK(content::detail::slips_allowed("letter") == 1);
  CHECK(content::detail::slips_allowed("tribunal") == 2);
}

TEST_CASE("counting slips does not depend on the order of the words",
          "[content][search][property]") {
  std::mt19937 rng{4};
  const auto word = [&] {
    std::string text;
    for (unsigned n = rng() % 8; n > 0; --n) text += static_cast<char>('a' + rng() % 3);
    return text;
  };
  for (int i = 0; i < 2000; ++i) {
    const std::string a = word(), b = word();
    CAPTURE(a, b);
    CHECK(content::detail::slips(a, b, 2) == content::detail::slips(b, a, 2));
    CHECK((content::detail::slips(a, b, 2) == 0) == (a == b));
  }
}
