// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// One call operator for each alternative of a variant: `std::visit(Overloaded{…}, value)`.
template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace base
