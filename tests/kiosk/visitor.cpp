// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/kiosk/visitor.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "kiosk/ui/painter.h"
#include "platform/base/utf8.h"
#include "tests/catch.h"

namespace kiosk::test {
namespace {

using namespace std::chrono;
using platform::InputKind;

constexpr base::Day kToday{year{2026} / July / 10};
constexpr base::Millis kTouch{40};
constexpr int kWheelTurns = 1000;

}  // namespace

const content::Pack& bundled_pack() {
  static const auto pack = content::Pack::open(SIGNPOST_TEST_PACK);
  if (!pack) FAIL(pack.error().detail);
  return *pack;
}

const content::Pack& venue_pack() {
  static const auto pack = content::Pack::open(SIGNPOST_VENUE_PACK);
  if (!pack) FAIL(pack.error().detail);
  return *pack;
}

const fonts::FontSet& bundled_fonts() {
  static const auto set = fonts::FontSet::load(SIGNPOST_FONT_DIR);
  if (!set) FAIL(set.error().detail);
  return *set;
}

/// Draw lists without a graphics card: what is painted goes nowhere.
struct Visitor::Sheet {
  ImGuiContext* context = ImGui::CreateContext();
  Sheet() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  }
  ~Sheet() { ImGui::DestroyContext(context); }
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;
};

Visitor::Visitor(Size size, const content::Pack* pack, Settings settings)
    : clock_{kToday},
      app_{{pack, &bundled_fonts(), &clock_, &speaker_, &printer_, &counts_},
           settings,
           size.width,
           size.height} {
  if (size.pitch_mm > 0) app_.set_pitch(size.pitch_mm);
  app_.load_keyboards();
  app_.lay_out();
}

Visitor::~Visitor() = default;

const ui::Node* Visitor::find(std::string_view id) const {
  for (const ui::Node& node : nodes())
    if (!node.behind && node.id == id) return &node;
  return nullptr;
}

std::string Visitor::id_with(std::string_view part) const {
  for (const ui::Node& node : nodes())
    if (!node.behind && ui::is_control(node.role) && node.id.find(part) != std::string::npos)
      return node.id;
  return {};
}

void Visitor::send(const platform::InputEvent& event) {
  app_.handle(event);
  app_.lay_out();
}

void Visitor::touch(std::string_view id) {
  for (int turn = 0; turn <= kWheelTurns; ++turn) {
    const ui::Node* node = find(id);
    if (!node)
      FAIL("nothing to touch has the id " << id << " on the screen " << app_.screen_name());
    const float enough = std::min(node->rect.h, app_.metrics().mm(6));
    if (node->visible.h >= enough && node->visible.w > 0) {
      const base::Point at = node->visible.centre();
      ++touches_;
      send({.kind = InputKind::PointerDown, .at = at});
      wait(kTouch);
      send({.kind = InputKind::PointerUp, .at = at});
      wait(kTouch);
      return;
    }
    const base::Rect viewport = app_.metrics().viewport;
    const bool below = node->rect.y > viewport.centre().y;
    base::Point over = viewport.centre();
    for (const ui::Node& other : nodes())
      if (other.scroll == node->scroll && !other.visible.empty()) over = other.visible.centre();
    send({.kind = InputKind::Wheel, .at = over, .wheel_y = below ? -1.f : 1.f});
  }
  FAIL(id << " cannot be brought into sight");
}

void Visitor::press(platform::Key key, bool shift) {
  send({.kind = InputKind::Key, .key = key, .shift = shift});
}

void Visitor::type(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_utf8(text, at);
    REQUIRE(point.size > 0);
    at += point.size;
    send({.kind = InputKind::Text, .character = point.value});
  }
}

void Visitor::wait(base::Millis time) {
  while (time.count() > 0) {
    const base::Millis wake = app_.next_wake();
    const base::Millis step = wake.count() <= 0 ? time : std::min(time, wake);
    clock_.advance(step);
    time -= step;
    app_.tick();
    app_.lay_out();
  }
}

void Visitor::paint() {
  if (!sheet_) sheet_ = std::make_unique<Sheet>();
  ImGui::SetCurrentContext(sheet_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {app_.metrics().viewport.w, app_.metrics().viewport.h};
  io.DeltaTime = 1.0f / 60.0f;
  ImGui::NewFrame();
  ui::Painter painter{*ImGui::GetBackgroundDrawList(), app_.atlas(), 1,
                      [this](const ui::Picture& picture) {
                        pictures_.insert(picture.key);
                        return std::uintptr_t{1};
                      }};
  app_.draw(painter);
  ImGui::EndFrame();
}

void Visitor::begin(std::string_view locale) {
  touch("language/" + std::string{locale});
  touches_ = 0;
}

void Visitor::enlarge(float scale) {
  const bool behind_a_door = find("text-size") == nullptr;
  if (behind_a_door) touch("display");
  for (int i = 0; i < 4 && std::abs(state().text_scale - scale) > 0.01f; ++i) {
    // Larger letters may leave no room for the button: then it moves behind the door.
    if (!find("text-size")) touch("display");
    touch("text-size");
  }
  if (find("dialog/close")) touch("dialog/close");
  REQUIRE(state().text_scale == Approx(scale));
}

void Visitor::choose_situation(std::string_view situation) {
  touch("dates");
  touch("situations/" + std::string{situation});
}

void Visitor::pick(base::Day day) {
  const auto wanted = base::civil(day);
  const auto step = [&](const char* unit, auto from, auto to) {
    const std::string stepper = std::string{"date/"} + unit;
    for (; from < to; ++from) touch(stepper + "/more");
    for (; to < from; --from) touch(stepper + "/less");
  };
  REQUIRE(state().picking);
  step("year", base::civil(*state().picking).year(), wanted.year());
  const auto month = [](auto date) {
    return static_cast<int>(static_cast<unsigned>(date.month()));
  };
  step("month", month(base::civil(*state().picking)), month(wanted));
  touch("date/on/" + base::iso_date(day));
  REQUIRE(state().picking == day);
}

void Visitor::answer(const std::optional<content::InputValue>& value) {
  REQUIRE(app_.screen_name() == "question");
  if (!value) {
    touch("answer/unknown");
  } else if (const auto* day = std::get_if<base::Day>(&*value)) {
    pick(*day);
    touch("answer/confirm");
  } else if (const auto* yes = std::get_if<bool>(&*value)) {
    touch(*yes ? "answer/yes" : "answer/no");
  } else if (const auto* choice = std::get_if<std::string>(&*value)) {
    touch("answer/" + *choice);
  } else if (const auto* year = std::get_if<int>(&*value)) {
    touch("answer/" + std::to_string(*year));
  } else {
    for (const auto& [first, last] : std::get<content::Closures>(*value)) {
      pick(first);
      touch("answer/confirm");
      pick(last);
      touch("answer/confirm");
    }
    touch("answer/done");
  }
}

void open_article(Visitor& v) {
  v.touch("section/appeals");
  v.touch("section/appeals/how-to-appeal");
}

void work_out(Visitor& v) {
  v.touch("dates");
  v.touch("situations/final-plan");
  v.touch("date/on/2026-07-03");
  v.touch("answer/confirm");
  v.touch("answer/unknown");
  v.touch("answer/unknown");
  REQUIRE(v.app().screen_name() == "checklist");
}

std::map<std::string, std::string> names_by_item(const Visitor& v, const std::string& ending) {
  std::map<std::string, std::string> names;
  for (const ui::Node& node : v.nodes())
    if (node.id.size() > ending.size() && node.id.ends_with(ending))
      names[node.id.substr(0, node.id.size() - ending.size())] = node.name;
  return names;
}

}  // namespace kiosk::test
