// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// Deleter for a C handle: `std::unique_ptr<sqlite3, base::Closer<sqlite3_close>>`.
template <auto close>
struct Closer {
  template <class T>
  void operator()(T* handle) const {
    close(handle);
  }
};

}  // namespace base
