// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/rule_fixture.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace rule_test {
namespace {

using base::Day;
using std::chrono::days;
using std::chrono::year;

/// Easter Sunday, Gregorian (Meeus, Jones and Butcher).
Day easter(int y) {
  const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const unsigned month = (h + l - 7 * m + 114) / 31, of_month = (h + l - 7 * m + 114) % 31 + 1;
  return Day{year{y} / std::chrono::month{month} / std::chrono::day{of_month}};
}

void add_christmas(content::HolidayTable& table, year y) {
  const Day christmas{y / std::chrono::December / 25};
  int first = 0, second = 1;  // days after the 25th
  switch (std::chrono::weekday{christmas}.c_encoding()) {
    case 5:
      second = 3;
      break;  // Friday
    case 6:
      first = 2, second = 3;
      break;  // Saturday
    case 0:
      first = 1, second = 2;
      break;  // Sunday
    default:
      break;
  }
  table.holidays.push_back({christmas + days{first}, "Christmas Day"});
  table.holidays.push_back({christmas + days{second}, "Boxing Day"});
}

/// Every text between quotes in a file.
void collect_quoted(const std::string& path, std::set<std::string, std::less<>>& words) {
  const std::string text = read_file(path);
  for (std::size_t at = text.find('"'); at != std::string::npos;) {
    const std::size_t end = text.find('"', at + 1);
    if (end == std::string::npos) return;
    words.insert(text.substr(at + 1, end - at - 1));
    at = text.find('"', end + 1);
  }
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream stream{path, std::ios::binary};
  REQUIRE(stream);
  return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

const content::builder::RuleSource& england_send() {
  static const content::builder::RuleSource source = [] {
    const std::string folder = SIGNPOST_SOURCE_DIR "/content/england-send";
    std::set<std::string, std::less<>> words;
    collect_quoted(folder + "/situations.toml", words);
    for (const auto& entry : std::filesystem::directory_iterator{folder + "/rules"})
      collect_quoted(entry.path(), words);
    content::builder::Faults faults;
    auto read = content::builder::read_rules(folder, {words, words, words, words}, faults);
    for (const auto& fault : faults)
      FAIL_CHECK(fault.file << ':' << fault.line << ": " << fault.what << "; " << fault.mend);
    return read;
  }();
  return source;
}

const content::RuleBook& book() { return england_send().book; }

const content::Rule& rule(std::string_view id) {
  const content::Rule* found = book().rule(id);
  REQUIRE(found);
  return *found;
}

content::HolidayTable computed_holidays(int first_year, int last_year) {
  content::HolidayTable table;
  table.first = Day{year{first_year} / std::chrono::January / 1};
  table.last = Day{year{last_year} / std::chrono::December / 31};
  for (int y = first_year; y <= last_year; ++y) {
    Day new_year{year{y} / std::chrono::January / 1};
    while (std::chrono::weekday{new_year}.iso_encoding() > 5) new_year += days{1};
    table.holidays.push_back({new_year, "New Year’s Day"});
    table.holidays.push_back({easter(y) - days{2}, "Good Friday"});
    table.holidays.push_back({easter(y) + days{1}, "Easter Monday"});
    const auto monday = std::chrono::Monday;
    table.holidays.push_back({Day{year{y} / std::chrono::May / monday[1]}, "Early May"});
    table.holidays.push_back(
        {Day{year{y} / std::chrono::May / monday[std::chrono::last]}, "Spring"});
    table.holidays.push_back(
        {Day{year{y} / std::chrono::August / monday[std::chrono::last]}, "Summer"});
    add_christmas(table, year{y});
  }
  std::sort(table.holidays.begin(), table.holidays.end(),
            [](const auto& a, const auto& b) { return a.day < b.day; });
  return table;
}

content::Rule counting_rule(content::Method method, int amount, content::Unit unit,
                            content::Roll roll) {
  content::Rule rule;
  rule.id = "test.rule";
  rule.actor = "family";
  rule.shape = content::Shape::Family;
  rule.roll = roll;
  rule.sources = {"test"};
  rule.confidence.assign(1, 'V');
  rule.inputs = {{"event", content::InputType::Date, false, {}, {}}};
  if (method == content::Method::SchoolDays)
    rule.inputs.push_back({"closed", content::InputType::Closures, false, {}, {}});
  content::Count count;
  count.from = "event";
  count.method = method;
  count.amount = amount;
  count.unit = unit;
  rule.counts = {count};
  return rule;
}

}  // namespace rule_test
