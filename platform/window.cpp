// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/window.h"

#include <GL/gl.h>
// GLFW brings its own GL declarations unless told not to.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <cmath>
#include <optional>
#include <utility>

#include "platform/base/closer.h"

namespace platform {
namespace {

/// The last message of GLFW, which it gives apart from the call that failed.
std::string& last_message() {
  static std::string message;
  return message;
}

void on_error(int /*code*/, const char* text) { last_message() = text ? text : ""; }

base::Error unsupported(std::string sentence) {
  if (!last_message().empty()) sentence += ": " + last_message();
  return {base::ErrorCode::Unsupported, std::move(sentence)};
}

struct GlfwEnd {
  void operator()(const bool*) const { glfwTerminate(); }
};
using Glfw = std::unique_ptr<const bool, GlfwEnd>;
using GlfwWindow = std::unique_ptr<GLFWwindow, base::Closer<glfwDestroyWindow>>;

/// GLFW itself; null if there is no display.
Glfw start_glfw() {
  static const bool started = true;
  last_message().clear();
  glfwSetErrorCallback(on_error);
#ifdef GLFW_PLATFORM
  // From GLFW 3.4 on it may choose Wayland by itself, where it drops touch.
  glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
  return Glfw{glfwInit() == GLFW_TRUE ? &started : nullptr};
}

Key key_of(int glfw_key) {
  switch (glfw_key) {
    case GLFW_KEY_TAB:
      return Key::Tab;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER:
      return Key::Enter;
    case GLFW_KEY_ESCAPE:
      return Key::Escape;
    case GLFW_KEY_SPACE:
      return Key::Space;
    case GLFW_KEY_BACKSPACE:
      return Key::Backspace;
    case GLFW_KEY_DELETE:
      return Key::Delete;
    case GLFW_KEY_LEFT:
      return Key::Left;
    case GLFW_KEY_RIGHT:
      return Key::Right;
    case GLFW_KEY_UP:
      return Key::Up;
    case GLFW_KEY_DOWN:
      return Key::Down;
    case GLFW_KEY_HOME:
      return Key::Home;
    case GLFW_KEY_END:
      return Key::End;
    case GLFW_KEY_PAGE_UP:
      return Key::PageUp;
    case GLFW_KEY_PAGE_DOWN:
      return Key::PageDown;
    case GLFW_KEY_F1:
      return Key::F1;
    case GLFW_KEY_F2:
      return Key::F2;
    default:
      return Key::None;
  }
}

bool is_plausible_pitch(float mm) { return mm >= 0.05f && mm <= 1.0f; }

}  // namespace

struct Window::Impl {
  Glfw glfw;
  GlfwWindow window;
  int width = 0, height = 0;
  std::optional<base::Point> pointer;  ///< as the events tell it, not as it is by now
  std::vector<InputEvent> events;

  static Impl& of(GLFWwindow* window) {
    return *static_cast<Impl*>(glfwGetWindowUserPointer(window));
  }

  /// Cursor positions come in window coordinates; we count framebuffer pixels.
  base::Point to_pixels(double x, double y) const {
    int window_width = 0, window_height = 0;
    glfwGetWindowSize(window.get(), &window_width, &window_height);
    if (window_width <= 0 || window_height <= 0) return {};
    return {static_cast<float>(x * width / window_width),
            static_cast<float>(y * height / window_height)};
  }

  base::Point pointer_now() {
    if (!pointer) {
      double x = 0, y = 0;
      glfwGetCursorPos(window.get(), &x, &y);
      pointer = to_pixels(x, y);
    }
    return *pointer;
  }

  /// A stream of moves, sizes or redraws matters only by its last.
  void add(const InputEvent& event) {
    const bool latest_counts = event.kind == InputKind::PointerMove ||
                               event.kind == InputKind::Resize || event.kind == InputKind::Redraw;
    if (latest_counts && !events.empty() && events.back().kind == event.kind)
      events.back() = event;
    else
      events.push_back(event);
  }

  void connect();
};

void Window::Impl::connect() {
  GLFWwindow* const w = window.get();
  glfwSetWindowUserPointer(w, this);
  glfwSetCursorPosCallback(w, [](GLFWwindow* from, double x, double y) {
    Impl& impl = of(from);
    impl.pointer = impl.to_pixels(x, y);
    impl.add({.kind = InputKind::PointerMove, .at = *impl.pointer});
  });
  glfwSetMouseButtonCallback(w, [](GLFWwindow* from, int button, int action, int modifiers) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    Impl& impl = of(from);
    impl.add({.kind = action == GLFW_PRESS ? InputKind::PointerDown : InputKind::PointerUp,
              .at = impl.pointer_now(),
              .shift = (modifiers & GLFW_MOD_SHIFT) != 0});
  });
  glfwSetScrollCallback(w, [](GLFWwindow* from, double /*x*/, double y) {
    Impl& impl = of(from);
    impl.add(
        {.kind = InputKind::Wheel, .at = impl.pointer_now(), .wheel_y = static_cast<float>(y)});
  });
  glfwSetKeyCallback(w, [](GLFWwindow* from, int key, int /*scancode*/, int action, int modifiers) {
    if (action == GLFW_RELEASE || key_of(key) == Key::None) return;
    Impl& impl = of(from);
    impl.add({.kind = InputKind::Key,
              .at = impl.pointer_now(),
              .key = key_of(key),
              .shift = (modifiers & GLFW_MOD_SHIFT) != 0});
  });
  glfwSetCharCallback(w, [](GLFWwindow* from, unsigned character) {
    of(from).add({.kind = InputKind::Text, .character = static_cast<char32_t>(character)});
  });
  glfwSetFramebufferSizeCallback(w, [](GLFWwindow* from, int width, int height) {
    if (width <= 0 || height <= 0) return;  // minimised
    Impl& impl = of(from);
    impl.width = width;
    impl.height = height;
    impl.add({.kind = InputKind::Resize});
  });
  glfwSetWindowRefreshCallback(w,
                               [](GLFWwindow* from) { of(from).add({.kind = InputKind::Redraw}); });
  glfwSetWindowCloseCallback(w, [](GLFWwindow* from) {
    glfwSetWindowShouldClose(from, GLFW_FALSE);  // whether to end is for the program to say
    of(from).add({.kind = InputKind::Close});
  });
}

Window::Window() : impl_{std::make_unique<Impl>()} {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

base::Result<Window> Window::open(const WindowOptions& options) {
  Window result;
  Impl& impl = *result.impl_;
  impl.glfw = start_glfw();
  if (!impl.glfw) return unsupported("There is no display");

  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 1);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "signpost");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "signpost");
  int width = options.width, height = options.height;
  GLFWmonitor* const monitor = options.fullscreen ? glfwGetPrimaryMonitor() : nullptr;
  if (const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr) {
    width = mode->width;  // the mode it has: a change of mode blanks the screen
    height = mode->height;
    glfwWindowHint(GLFW_RED_BITS, mode->redBits);
    glfwWindowHint(GLFW_GREEN_BITS, mode->greenBits);
    glfwWindowHint(GLFW_BLUE_BITS, mode->blueBits);
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
  }
  last_message().clear();
  impl.window.reset(glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr));
  if (!impl.window) return unsupported("There is no OpenGL 2.1");
  impl.connect();
  glfwMakeContextCurrent(impl.window.get());
  glfwSwapInterval(1);  // against tearing; not every driver waits, so nothing may rely on it
  glfwGetFramebufferSize(impl.window.get(), &impl.width, &impl.height);
  return result;
}

std::vector<InputEvent> Window::wait(base::Millis timeout) {
  if (timeout.count() == 0 || !impl_->events.empty())
    glfwPollEvents();
  else if (timeout.count() < 0)
    glfwWaitEvents();
  else
    glfwWaitEventsTimeout(std::chrono::duration<double>{timeout}.count());
  return std::exchange(impl_->events, {});
}

void Window::wake() { glfwPostEmptyEvent(); }

int Window::width() const { return impl_->width; }
int Window::height() const { return impl_->height; }

float Window::reported_pitch_mm() const {
  GLFWmonitor* monitor = glfwGetWindowMonitor(impl_->window.get());
  if (!monitor) monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
  if (!mode || mode->width <= 0 || mode->height <= 0) return 0;
  int width_mm = 0, height_mm = 0;
  glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
  const float x = static_cast<float>(width_mm) / static_cast<float>(mode->width);
  const float y = static_cast<float>(height_mm) / static_cast<float>(mode->height);
  // Screens that do not know their size often give an aspect ratio or 1 mm: not square pixels.
  if (!is_plausible_pitch(x) || !is_plausible_pitch(y) || std::abs(x - y) > 0.15f * x) return 0;
  return (x + y) / 2;
}

void Window::resize(int width, int height) {
  glfwSetWindowSize(impl_->window.get(), width, height);
  glfwGetFramebufferSize(impl_->window.get(), &impl_->width, &impl_->height);
}

void Window::show_cursor(bool shown) {
  glfwSetInputMode(impl_->window.get(), GLFW_CURSOR,
                   shown ? GLFW_CURSOR_NORMAL : GLFW_CURSOR_HIDDEN);
}

void Window::clear(std::uint32_t colour) {
  const auto part = [&](int shift) { return static_cast<float>(colour >> shift & 0xFF) / 255.0f; };
  glDisable(GL_SCISSOR_TEST);
  glClearColor(part(24), part(16), part(8), part(0));
  glClear(GL_COLOR_BUFFER_BIT);
}

void Window::swap() { glfwSwapBuffers(impl_->window.get()); }

std::vector<std::uint8_t> Window::read_pixels() const {
  const auto row = static_cast<std::size_t>(impl_->width) * 4;
  const auto rows = static_cast<std::size_t>(impl_->height);
  std::vector<std::uint8_t> upwards(row * rows), pixels;
  glReadBuffer(GL_BACK);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, impl_->width, impl_->height, GL_RGBA, GL_UNSIGNED_BYTE, upwards.data());
  pixels.reserve(upwards.size());
  for (std::size_t y = rows; y-- > 0;) {
    const auto from = upwards.begin() + static_cast<std::ptrdiff_t>(y * row);
    pixels.insert(pixels.end(), from, from + static_cast<std::ptrdiff_t>(row));
  }
  for (std::size_t i = 3; i < pixels.size(); i += 4) pixels[i] = 255;
  return pixels;
}

std::string gl_renderer_name() {
  const auto text = [](GLenum what) {
    const GLubyte* name = glGetString(what);
    return name ? std::string{reinterpret_cast<const char*>(name)} : std::string{};
  };
  const std::string renderer = text(GL_RENDERER);
  return renderer.empty() ? renderer : renderer + ", OpenGL " + text(GL_VERSION);
}

}  // namespace platform
