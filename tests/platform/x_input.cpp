// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/x_input.h"

// Xlib's macros and Catch do not go together: failures here are checks, not assertions.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <optional>

#include "platform/base/check.h"
#include "platform/base/closer.h"

namespace platform::test {
namespace {

using DisplayHandle = std::unique_ptr<::Display, base::Closer<XCloseDisplay>>;
template <class T>
using XPointer = std::unique_ptr<T, base::Closer<XFree>>;

std::optional<::Window> window_named(::Display* display, ::Window from, const std::string& title) {
  char* raw_name = nullptr;
  XFetchName(display, from, &raw_name);
  const XPointer<char> name{raw_name};
  if (name && title == name.get()) return from;
  ::Window root = 0, parent = 0, *raw_children = nullptr;
  unsigned count = 0;
  XQueryTree(display, from, &root, &parent, &raw_children, &count);
  const XPointer<::Window> children{raw_children};
  for (unsigned i = 0; i < count; ++i)
    if (const auto found = window_named(display, children.get()[i], title)) return found;
  return std::nullopt;
}

}  // namespace

struct XInput::Impl {
  DisplayHandle display;
  ::Window window = 0;

  void send(XEvent event, long mask) {
    event.xany.window = window;
    SIGNPOST_CHECK(XSendEvent(display.get(), window, True, mask, &event) != 0);
    XSync(display.get(), False);
  }
};

XInput::XInput(const std::string& title) : impl_{std::make_unique<Impl>()} {
  impl_->display.reset(XOpenDisplay(nullptr));
  SIGNPOST_CHECK(impl_->display != nullptr);
  const auto found =
      window_named(impl_->display.get(), DefaultRootWindow(impl_->display.get()), title);
  SIGNPOST_CHECK(found.has_value());
  impl_->window = *found;
}

XInput::~XInput() = default;

void XInput::move(int x, int y) {
  XEvent event{};
  event.type = MotionNotify;
  event.xmotion.x = x;
  event.xmotion.y = y;
  event.xmotion.same_screen = True;
  impl_->send(event, PointerMotionMask);
}

void XInput::button(unsigned number, bool press, int x, int y) {
  XEvent event{};
  event.type = press ? ButtonPress : ButtonRelease;
  event.xbutton.button = number;
  event.xbutton.x = x;
  event.xbutton.y = y;
  event.xbutton.same_screen = True;
  impl_->send(event, press ? ButtonPressMask : ButtonReleaseMask);
}

void XInput::key(unsigned long keysym, bool press, bool shift) {
  static unsigned long moment = 1000;  // two keys at the same moment are taken for one
  XEvent event{};
  event.type = press ? KeyPress : KeyRelease;
  event.xkey.time = moment += 50;
  event.xkey.keycode = XKeysymToKeycode(impl_->display.get(), keysym);
  event.xkey.state = shift ? ShiftMask : 0;
  event.xkey.root = DefaultRootWindow(impl_->display.get());
  event.xkey.same_screen = True;
  impl_->send(event, press ? KeyPressMask : KeyReleaseMask);
}

void XInput::ask_to_close() {
  XEvent event{};
  event.type = ClientMessage;
  event.xclient.message_type = XInternAtom(impl_->display.get(), "WM_PROTOCOLS", False);
  event.xclient.format = 32;
  event.xclient.data.l[0] =
      static_cast<long>(XInternAtom(impl_->display.get(), "WM_DELETE_WINDOW", False));
  impl_->send(event, NoEventMask);
}

void XInput::expose() {
  XEvent event{};
  event.type = Expose;
  event.xexpose.width = 10;
  event.xexpose.height = 10;
  impl_->send(event, ExposureMask);
}

int XInput::screen_width() const {
  return DisplayWidth(impl_->display.get(), DefaultScreen(impl_->display.get()));
}

int XInput::screen_height() const {
  return DisplayHeight(impl_->display.get(), DefaultScreen(impl_->display.get()));
}

}  // namespace platform::test
