// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/rule_json.h"

#include <random>

#include "content/detail/rule_check.h"
#include "tests/content/rule_fixture.h"

using content::detail::holidays_from_json;
using content::detail::rule_from_json;
using content::detail::situation_from_json;
using content::detail::to_json;
using rule_test::book;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

template <class T>
std::string refusal(const base::Result<T>& result) {
  if (result) return "accepted";
  CHECK(result.error().code == base::ErrorCode::InvalidData);
  return result.error().detail;
}

}  // namespace

TEST_CASE("rules, situations and holidays survive writing and reading", "[content][rule]") {
  for (const content::Rule& rule : book().rules) {
    const auto again = rule_from_json(to_json(rule));
    REQUIRE(again);
    CHECK(to_json(*again) == to_json(rule));
  }
  for (const content::Situation& situation : book().situations) {
    const auto again = situation_from_json(to_json(situation));
    REQUIRE(again);
    CHECK(to_json(*again) == to_json(situation));
  }
  const auto holidays = holidays_from_json(to_json(book().holidays));
  REQUIRE(holidays);
  CHECK(to_json(*holidays) == to_json(book().holidays));
  CHECK(holidays->holidays.size() == 40);
}

TEST_CASE("a rule that was read gives the same dates as the one written", "[content][rule]") {
  const auto again = rule_from_json(to_json(rule_test::rule("appeal.lodge")));
  REQUIRE(again);
  const content::Inputs inputs{{"decision_sent", rule_test::day("2026-10-01")},
                               {"certificate_issued", rule_test::day("2026-11-29")}};
  const auto deadline = content::deadline_for(*again, inputs, book().holidays);
  REQUIRE(deadline);
  CHECK(base::iso_date(*deadline->last_day) == "2027-01-04");
}

TEST_CASE("a hostile rule is refused with its place", "[content][rule]") {
  const std::string good = to_json(rule_test::rule("appeal.lodge"));
  const auto with = [&](std::string_view from, std::string_view to) {
    return refusal(rule_from_json(replaced(good, from, to)));
  };
  CHECK(with("\"roll\":\"tribunal\"", "\"roll\":\"upwards\"") ==
        "roll is none of none, tribunal, working_day");
  CHECK(with("\"give_basis\":true", "\"give_basis\":1") == "give_basis is not true or false");
  CHECK(with("\"give_basis\":true,", "") == "give_basis is missing");
  CHECK(with("\"give_basis\":true", "\"give_basis\":true,\"run\":\"x\"") == "run is no known key");
  CHECK(
      with("\"give_basis\":true", "\"give_basis\":true,\"give_basis\":true").find("there twice") !=
      std::string::npos);
  CHECK(with("\"amount\":2", "\"amount\":-2") == "counts.0.amount is out of range");
  CHECK(with("\"amount\":2", "\"amount\":18446744073709551615") ==
        "counts.0.amount is out of range");
  CHECK(with("\"amount\":2", "\"amount\":1e9") == "counts.0.amount is not a whole number");
  CHECK(with("\"amount\":2", "\"amount\":0").find("count.0.months") == 0);
  CHECK(with("\"amount\":2", "\"amount\":121").find("count.0.months") == 0);
  CHECK(with("\"from\":\"decision_sent\"", "\"from\":\"nothing\"").find("count.0.from") == 0);
  CHECK(with("\"from\":\"decision_sent\"", "\"from\":\"section_i_only\"").find("count.0.from") ==
        0);
  CHECK(with("\"method\":\"C2\"", "\"method\":\"C0\"").find("counts.0.method") == 0);
  CHECK(with("\"method\":\"C2\"", "\"method\":\"C7\"").find("count.0.months") == 0);
  CHECK(with("\"when\":{\"input\":\"section_i_only\"", "\"when\":{\"input\":\"decision_sent\"")
            .find("count.1.unless") == 0);
  CHECK(with("\"combine\":\"latest\"", "\"combine\":\"single\"").find("combine") == 0);
  CHECK(with("\"before_time\":\"17:00\"", "\"before_time\":\"25:00\"").find("before_time") == 0);
  CHECK(with("\"id\":\"appeal.lodge\"", "\"id\":\"../../etc\"").find("id") == 0);
  CHECK(with("\"not_before\":\"decision_sent\"", "\"not_before\":\"certificate_issued\"")
            .find("input.1.not_before") == 0);
  CHECK(with("\"flag\":\"certificate_needed\"", "\"flag\":\"last_day\"").find("flag") == 0);
  CHECK(with("2014-09-01", "2014-09-31").find("valid_from") == 0);
  CHECK(refusal(rule_from_json("[]")) == "the record is not an object");
  CHECK(refusal(rule_from_json("")).find("not JSON") != std::string::npos);
  CHECK(refusal(rule_from_json(std::string(300'000, ' '))).find("too long") != std::string::npos);
  CHECK(refusal(rule_from_json(std::string(20'000, '['))) != "accepted");
  CHECK(refusal(rule_from_json("{\"id\":\"\xff\"}")).find("UTF-8") != std::string::npos);
  std::string deep;
  for (int i = 0; i < 5'000; ++i) deep += "{\"id\":";
  CHECK(refusal(rule_from_json(deep + "1" + std::string(5'000, '}'))) != "accepted");
}

TEST_CASE("a hostile situation is refused with its place", "[content][situation]") {
  const std::string good = to_json(*book().situation("final-plan"));
  const auto with = [&](std::string_view from, std::string_view to) {
    return refusal(situation_from_json(replaced(good, from, to)));
  };
  CHECK(with("\"group\":\"you\"", "\"group\":\"them\"") ==
        "items.0.group is none of you, they, if_not, gather, call");
  CHECK(with("\"id\":\"keep-letter\"", "\"id\":\"read-plan\"").find("there twice") !=
        std::string::npos);
  CHECK(with("\"needed\":true", "\"needed\":null") == "questions.0.needed is not true or false");
  CHECK(with("\"icon\":\"file-check\"", "\"icon\":\"\"").find("icon") == 0);
  CHECK(with("\"id\":\"mediation.contact\"", "\"id\":\"other\"").find("item.0.rule") == 0);
  CHECK(with("\"actor\":\"family\"", "\"actor\":\"uncle\"").find("item.2.actor") == 0);
}

TEST_CASE("a hostile holiday table is refused with its place", "[content][holidays]") {
  const std::string good = to_json(book().holidays);
  const auto with = [&](std::string_view from, std::string_view to) {
    return refusal(holidays_from_json(replaced(good, from, to)));
  };
  CHECK(with("2024-03-29", "2024-01-01").find("holiday.1.day") == 0);
  CHECK(with("2028-12-26", "2029-12-26").find("holiday.39.day") == 0);
  CHECK(with("\"last\":\"2028-12-31\"", "\"last\":\"2023-12-31\"").find("last") == 0);
  CHECK(with("\"day\":\"2024-01-01\"", "\"day\":20240101") == "holidays.0.day is not a text");
}

TEST_CASE("no cut or changed record is half accepted", "[content][rule]") {
  const std::string good = to_json(rule_test::rule("appeal.lodge"));
  for (std::size_t size = 0; size < good.size(); ++size)
    if (rule_from_json(std::string_view{good}.substr(0, size))) FAIL_CHECK("cut at " << size);
  std::mt19937 random{2026};
  for (int i = 0; i < 3'000; ++i) {
    std::string changed = good;
    changed[random() % changed.size()] = static_cast<char>(random() % 256);
    const auto rule = rule_from_json(changed);
    // A change inside a word can still be a good rule; then it must pass the same checks.
    if (rule && !content::detail::faults_of(*rule).empty()) FAIL_CHECK(changed);
  }
}

TEST_CASE("a book is refused if its records do not fit together", "[content][rule]") {
  CHECK(content::detail::check_book(book()));
  auto twice = book();
  twice.rules.push_back(twice.rules.front());
  CHECK_FALSE(content::detail::check_book(twice));
  auto gone = book();
  gone.rules.clear();
  const auto refused = content::detail::check_book(gone);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == base::ErrorCode::InvalidData);
  CHECK(refused.error().detail.find("there is no rule") != std::string::npos);
  auto other_type = book();
  other_type.situations[0].questions[1].input.type = content::InputType::Date;
  CHECK_FALSE(content::detail::check_book(other_type));
}
