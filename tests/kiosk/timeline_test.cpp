// SPDX-License-Identifier: GPL-3.0-or-later
// The line of dates above a checklist: its two views, its flags, and windows as bars.
#include <algorithm>
#include <map>

#include "tests/catch.h"
#include "tests/kiosk/visitor.h"

namespace {

using namespace kiosk;
using namespace std::chrono;
using content::InputValue;
using test::Visitor;

constexpr base::Day kRequest{year{2026} / June / 15};

/// The checklist of a child being assessed: three dates up to 20 weeks ahead, and a window.
void open_assessment(Visitor& v) {
  v.choose_situation("being-assessed");
  v.answer(InputValue{kRequest});
  v.answer(std::nullopt);
  REQUIRE(v.app().screen_name() == "checklist");
}

const ui::Timeline& line_of(Visitor& v) {
  const auto& line = v.body<ChecklistView>().timeline;
  REQUIRE(line);
  return *line;
}

/// The flags, or bars, that are drawn: their places from left to right, by number.
std::map<int, base::Rect> drawn(const Visitor& v, const std::string& kind) {
  std::map<int, base::Rect> places;
  const std::string id = "timeline/" + kind + "/";
  for (const ui::Node& node : v.nodes())
    if (node.id.starts_with(id)) places[std::stoi(node.id.substr(id.size()))] = node.rect;
  return places;
}

}  // namespace

TEST_CASE("the timeline spans from the event to the last date, with today on it",
          "[kiosk][timeline]") {
  Visitor v;
  v.begin("en");
  open_assessment(v);
  const ui::Timeline& line = line_of(v);
  CHECK(line.first == kRequest);
  CHECK(line.last == kRequest + weeks{20});
  CHECK(line.event == kRequest);
  CHECK(v.find("timeline/today")->name == "Today, 10 July");
  CHECK(drawn(v, "flag").size() == line.flags.size());
  const auto& items = v.body<ChecklistView>().groups;
  for (const ui::TimelineFlag& flag : line.flags) {
    CAPTURE(flag.name.text);
    CHECK(std::any_of(items.begin(), items.end(), [&](const ChecklistGroupView& group) {
      return std::any_of(group.items.begin(), group.items.end(), [&](const auto& item) {
        return item.task.text == flag.name.text &&
               item.when.text == test::bundled_pack().messages("en").date(flag.day);
      });
    }));
  }
}

TEST_CASE("flags stand in the order of their days, from the right in Arabic and Urdu",
          "[kiosk][timeline]") {
  for (const char* locale : {"en", "ar", "ur", "so"}) {
    CAPTURE(locale);
    Visitor v;
    v.begin(locale);
    open_assessment(v);
    const auto flags = drawn(v, "flag");
    const auto& line = line_of(v);
    REQUIRE(line.flags.size() >= 2);
    const bool mirrored = v.find("timeline/today")->rtl;
    CHECK(mirrored == (std::string{locale} == "ar" || std::string{locale} == "ur"));
    for (std::size_t i = 1; i < line.flags.size(); ++i) {
      const float before = flags.at(static_cast<int>(i) - 1).x, x = flags.at(static_cast<int>(i)).x;
      if (line.flags[i - 1].day == line.flags[i].day)
        CHECK(before == x);
      else
        CHECK((mirrored ? before > x : before < x));
    }
    const auto [left, right] = std::minmax(flags.begin()->second.x, flags.rbegin()->second.x);
    CHECK(right - left > v.app().metrics().viewport.w / 8);  // four of some twenty weeks
  }
}

TEST_CASE("a window is a bar as long as its days and no flag", "[kiosk][timeline]") {
  Visitor v;
  v.begin("en");
  open_assessment(v);
  const ui::Timeline line = line_of(v);
  REQUIRE(line.bars.size() == 1);
  CHECK(line.bars[0].first == kRequest + weeks{10});
  CHECK(line.bars[0].last == kRequest + weeks{14});
  for (const ui::TimelineFlag& flag : line.flags) CHECK(flag.name.text != line.bars[0].name.text);
  const auto bars = drawn(v, "bar"), flags = drawn(v, "flag");
  REQUIRE(bars.size() == 1);
  // 28 of 140 days of the line; the last flag stands at the end of week 20.
  const float day = bars.at(0).w / 28;
  const float last = flags.rbegin()->second.centre().x;
  CHECK(last - bars.at(0).right() == Approx(42 * day).margin(2));
}

TEST_CASE("the near view shows the next weeks larger, and leaves out what lies beyond",
          "[kiosk][timeline]") {
  Visitor v;
  v.begin("en");
  open_assessment(v);
  REQUIRE(v.find("timeline/zoom"));
  CHECK(v.find("timeline/zoom")->name == "The next 8 weeks");
  const auto far_flags = drawn(v, "flag"), far_bars = drawn(v, "bar");
  const base::Day today = v.clock().today();

  v.touch("timeline/zoom");
  CHECK(v.find("timeline/zoom")->name == "All dates");
  const ui::Timeline line = line_of(v);
  CHECK(line.last == today + weeks{8});
  CHECK(line.first >= today - weeks{1});
  CHECK(line.first <= today);
  const auto near_flags = drawn(v, "flag"), near_bars = drawn(v, "bar");
  CHECK(near_flags.size() < far_flags.size());
  for (const auto& [number, place] : near_flags) {
    const base::Day day = line.flags[static_cast<std::size_t>(number)].day;
    CHECK(day >= line.first);
    CHECK(day <= line.last);
  }
  // The window begins in the near part: it is drawn to its edge, a day of it wider than before.
  REQUIRE(near_bars.size() == 1);
  const auto days_near = static_cast<float>((line.last - (kRequest + weeks{10})).count());
  CHECK(near_bars.at(0).w / days_near > 1.5f * far_bars.at(0).w / 28);
  for (const auto& [number, place] : near_bars)
    CHECK(place.right() <= v.app().metrics().viewport.w);
  CHECK(v.find("timeline/today"));

  // Every date keeps its card.
  const auto cards = [&] {
    return std::count_if(v.nodes().begin(), v.nodes().end(),
                         [](const ui::Node& node) { return node.id.ends_with("/when"); });
  };
  const auto with_near = cards();
  v.touch("timeline/zoom");
  CHECK(cards() == with_near);
  CHECK(drawn(v, "flag") == far_flags);
  CHECK(drawn(v, "bar") == far_bars);
}

TEST_CASE("where all dates are near there is one view", "[kiosk][timeline]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("final-plan");
  v.answer(InputValue{base::Day{year{2026} / July / 3}});
  v.answer(std::nullopt);
  v.answer(std::nullopt);
  CHECK(line_of(v).last == base::Day{year{2026} / September / 3});
  CHECK_FALSE(v.find("timeline/zoom"));
}

TEST_CASE("without a date there is no timeline", "[kiosk][timeline]") {
  Visitor v;
  v.begin("en");
  v.choose_situation("being-assessed");
  v.answer(std::nullopt);
  v.answer(std::nullopt);
  CHECK_FALSE(v.body<ChecklistView>().timeline);
  CHECK_FALSE(v.find("timeline/today"));
  CHECK_FALSE(v.find("timeline/zoom"));
}

TEST_CASE("August and Christmas are shaded where the line crosses them", "[kiosk][timeline]") {
  const auto bands = [](base::Day request) {
    Visitor v;
    v.begin("en");
    v.choose_situation("being-assessed");
    v.answer(InputValue{request});
    v.answer(std::nullopt);
    const ui::Timeline line = line_of(v);
    std::vector<std::string> crossed;
    for (const ui::TimelineBand& band : line.bands)
      if (band.last > line.first && band.first < line.last) crossed.push_back(band.label.text);
    return crossed;
  };
  CHECK(bands(kRequest) == std::vector<std::string>{"August"});
  CHECK(bands(base::Day{year{2025} / December / 1}) == std::vector<std::string>{"Christmas"});
}
