// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>

namespace platform::test {

/// Another X client that sends a window what a visitor would do.
class XInput {
 public:
  /// Looks for a window by its title on the display; the program ends if there is none.
  explicit XInput(const std::string& title);
  ~XInput();

  void move(int x, int y);
  void button(unsigned number, bool press, int x, int y);
  void key(unsigned long keysym, bool press, bool shift = false);
  void ask_to_close();
  void expose();

  int screen_width() const;
  int screen_height() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace platform::test
