// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/window.h"

#include <GL/gl.h>
#include <X11/keysym.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "platform/texture.h"
#include "tests/catch.h"
#include "tests/platform/x_input.h"

using namespace std::chrono_literals;
using platform::InputEvent;
using platform::InputKind;
using platform::Key;
using platform::Window;
using platform::test::XInput;

namespace {

constexpr const char* kTitle = "Signpost window test";

Window opened(int width = 400, int height = 300) {
  auto window = Window::open({.title = kTitle, .width = width, .height = height});
  if (!window) FAIL(window.error().detail);
  // What belongs to the opening (sizes, redraws, the pointer's place) comes within moments.
  for (int i = 0; i < 5; ++i) (void)window->wait(20ms);
  return *std::move(window);
}

/// Events until `count` of the kind came, or five seconds have passed.
std::vector<InputEvent> events_until(Window& window, InputKind kind, int count = 1) {
  std::vector<InputEvent> all;
  const auto end = std::chrono::steady_clock::now() + 5s;
  while (count > 0 && std::chrono::steady_clock::now() < end) {
    for (const InputEvent& event : window.wait(100ms)) {
      all.push_back(event);
      if (event.kind == kind) --count;
    }
  }
  return all;
}

/// The events of one kind, waiting for `count` of them.
std::vector<InputEvent> only(Window& window, InputKind kind, int count = 1) {
  std::vector<InputEvent> events = events_until(window, kind, count);
  std::erase_if(events, [kind](const InputEvent& event) { return event.kind != kind; });
  return events;
}

std::array<int, 4> pixel(const Window& window, const std::vector<std::uint8_t>& rgba, int x,
                         int y) {
  std::array<int, 4> p{};
  for (std::size_t i = 0; i < 4; ++i)
    p[i] = rgba.at(static_cast<std::size_t>(y * window.width() + x) * 4 + i);
  return p;
}

}  // namespace

TEST_CASE("a window has the size it was asked for and an OpenGL context", "[platform][window]") {
  const Window window = opened();
  CHECK(window.width() == 400);
  CHECK(window.height() == 300);
  CHECK(platform::gl_renderer_name().find("OpenGL") != std::string::npos);
  const float pitch = window.reported_pitch_mm();
  CHECK((pitch == 0 || (pitch >= 0.05f && pitch <= 1.0f)));
}

TEST_CASE("windows can be opened one after another", "[platform][window]") {
  for (int i = 0; i < 3; ++i) CHECK(opened(200 + i, 100).width() == 200 + i);
}

TEST_CASE("a full-screen window covers the screen", "[platform][window]") {
  auto window = Window::open({.title = kTitle, .fullscreen = true});
  REQUIRE(window);
  for (int i = 0; i < 5; ++i) (void)window->wait(20ms);
  const XInput screen{kTitle};
  CHECK(window->width() == screen.screen_width());
  CHECK(window->height() == screen.screen_height());
}

TEST_CASE("pixels are read back from the top, also after a change of size", "[platform][window]") {
  Window window = opened();
  for (const int width : {400, 640, 320}) {
    if (width != 400) window.resize(width, 200);
    const int height = window.height();
    REQUIRE(window.width() == width);
    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, height - 10, width, 10);  // GL counts from the bottom: the top ten rows
    glClearColor(1, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
    const auto pixels = window.read_pixels();
    REQUIRE(pixels.size() ==
            static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    CHECK(pixel(window, pixels, 5, 9) == std::array{255, 0, 0, 255});
    CHECK(pixel(window, pixels, width - 1, 10) == std::array{0, 0, 255, 255});
    window.swap();
  }
  CHECK_FALSE(only(window, InputKind::Resize).empty());
}

TEST_CASE("waiting ends at the timeout, at once for zero, and when woken", "[platform][window]") {
  Window window = opened();
  const auto timed = [&](base::Millis timeout) {
    const auto start = std::chrono::steady_clock::now();
    (void)window.wait(timeout);
    return std::chrono::steady_clock::now() - start;
  };
  CHECK(timed(0ms) < 1s);
  CHECK(timed(150ms) >= 140ms);
  std::thread waker{[&window] {
    std::this_thread::sleep_for(50ms);
    window.wake();
  }};
  CHECK(timed(60s) < 30s);
  waker.join();
  window.wake();
  CHECK(timed(-1ms) < 30s);
}

TEST_CASE("touches and clicks come as pointer events where they happened", "[platform][window]") {
  Window window = opened();
  XInput input{kTitle};
  input.move(30, 40);
  input.button(1, true, 30, 40);
  input.move(35, 60);
  input.move(36, 61);
  input.button(1, false, 36, 61);
  const auto events = events_until(window, InputKind::PointerUp);
  std::vector<InputKind> kinds;
  for (const InputEvent& event : events) kinds.push_back(event.kind);
  const auto down = std::find_if(events.begin(), events.end(), [](const InputEvent& event) {
    return event.kind == InputKind::PointerDown;
  });
  REQUIRE(down != events.end());
  CHECK(down->at == base::Point{30, 40});
  const auto up = std::find_if(down, events.end(), [](const InputEvent& event) {
    return event.kind == InputKind::PointerUp;
  });
  REQUIRE(up != events.end());
  CHECK(up->at == base::Point{36, 61});
  CHECK(std::count(kinds.begin(), kinds.end(), InputKind::PointerMove) >= 2);
}

TEST_CASE("the other mouse buttons do nothing and the wheel turns", "[platform][window]") {
  Window window = opened();
  XInput input{kTitle};
  input.move(30, 40);
  input.button(3, true, 30, 40);
  input.button(3, false, 30, 40);
  input.button(4, true, 30, 40);
  const auto events = events_until(window, InputKind::Wheel);
  const auto wheel = std::find_if(events.begin(), events.end(), [](const InputEvent& event) {
    return event.kind == InputKind::Wheel;
  });
  REQUIRE(wheel != events.end());
  CHECK(wheel->wheel_y > 0);
  CHECK(wheel->at == base::Point{30, 40});
  CHECK(std::none_of(events.begin(), events.end(), [](const InputEvent& event) {
    return event.kind == InputKind::PointerDown || event.kind == InputKind::PointerUp;
  }));
}

TEST_CASE("keys come with shift, repeat while held, and letters come as text",
          "[platform][window]") {
  Window window = opened();
  XInput input{kTitle};
  input.key(XK_Tab, true, true);
  input.key(XK_Tab, false, true);
  input.key(XK_BackSpace, true);
  input.key(XK_BackSpace, true);
  input.key(XK_BackSpace, true);
  input.key(XK_BackSpace, false);
  const auto keys = only(window, InputKind::Key, 4);
  REQUIRE(keys.size() == 4);
  CHECK(keys[0].key == Key::Tab);
  CHECK(keys[0].shift);
  for (std::size_t i = 1; i < 4; ++i) {
    CHECK(keys[i].key == Key::Backspace);
    CHECK_FALSE(keys[i].shift);
  }
  input.key(XK_a, true);
  const auto letters = only(window, InputKind::Text);
  REQUIRE(letters.size() == 1);
  CHECK(letters[0].character == U'a');
}

TEST_CASE("closing and uncovering the window are told, and it stays open", "[platform][window]") {
  Window window = opened();
  XInput input{kTitle};
  input.expose();
  CHECK_FALSE(only(window, InputKind::Redraw).empty());
  input.ask_to_close();
  CHECK(only(window, InputKind::Close).size() == 1);
  input.ask_to_close();
  CHECK(only(window, InputKind::Close).size() == 1);
}

TEST_CASE("textures hold what was uploaded: pictures, and coverage as white with alpha",
          "[platform][texture]") {
  const Window window = opened();
  const auto held_by = [](const platform::Texture& texture, GLenum format) {
    std::array<std::uint8_t, 24> held{};
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.id()));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glGetTexImage(GL_TEXTURE_2D, 0, format, GL_UNSIGNED_BYTE, held.data());
    return held;
  };
  const std::array<std::uint8_t, 24> colours{1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12,
                                             13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24};
  platform::Texture picture{2, 3, platform::TextureKind::Picture};
  picture.upload_picture(colours.data());
  CHECK(held_by(picture, GL_RGBA) == colours);

  platform::Texture glyphs{2, 3, platform::TextureKind::Coverage};
  const std::array<std::uint8_t, 6> coverage{0, 77, 255, 1, 2, 3};
  glyphs.upload_coverage(coverage.data(), 0, 3);
  glyphs.upload_coverage(coverage.data() + 1, 1, 2);
  glyphs.upload_coverage(coverage.data(), 3, 3);
  platform::Texture moved{std::move(glyphs)};
  CHECK(glyphs.id() == 0);  // NOLINT: what is moved from owns nothing
  // White and alpha, two bytes a pixel.
  const std::array<std::uint8_t, 24> expected{255, 0, 255, 77, 255, 77, 255, 255, 255, 2, 255, 3};
  CHECK(held_by(moved, GL_LUMINANCE_ALPHA) == expected);
  CHECK(moved.width() == 2);
  CHECK(moved.height() == 3);
  CHECK(glGetError() == GL_NO_ERROR);

  const auto name = static_cast<GLuint>(moved.id());
  { const platform::Texture last{std::move(moved)}; }
  CHECK(glIsTexture(name) == GL_FALSE);
}

TEST_CASE("a cleared window shows the colour everywhere", "[platform][window]") {
  Window window = opened();
  window.clear(0xFAF8F4FF);
  const std::vector<std::uint8_t> pixels = window.read_pixels();
  REQUIRE(pixels.size() >= 4);
  for (const std::size_t at : {std::size_t{0}, pixels.size() - 4}) {
    CHECK(pixels[at] == 0xFA);
    CHECK(pixels[at + 1] == 0xF8);
    CHECK(pixels[at + 2] == 0xF4);
  }
}

TEST_CASE("without a display there is one clear sentence", "[platform][window]") {
  const std::string display = std::getenv("DISPLAY");
  setenv("DISPLAY", ":9871", 1);
  const auto window = Window::open({});
  setenv("DISPLAY", display.c_str(), 1);
  REQUIRE_FALSE(window);
  CHECK(window.error().code == base::ErrorCode::Unsupported);
  CHECK(window.error().detail.find("There is no display: ") == 0);
  CHECK(opened().width() == 400);  // and the next try is not spoilt by it
}

TEST_CASE("without OpenGL there is one clear sentence", "[.][no-gl]") {
  const auto window = Window::open({});
  REQUIRE_FALSE(window);
  CHECK(window.error().code == base::ErrorCode::Unsupported);
  CHECK(window.error().detail.find("There is no OpenGL 2.1: ") == 0);
  CHECK(platform::gl_renderer_name().empty());
}
