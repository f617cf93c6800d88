// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/state.h"

#include <cstring>

namespace kiosk {
namespace {

void overwrite(std::string& text) {
  // Through volatile, so that the writes are not left out as useless.
  volatile char* bytes = text.data();
  for (std::size_t i = 0; i < text.capacity() && i < text.size(); ++i) bytes[i] = 0;
}

void overwrite(content::InputValue& value) {
  if (auto* text = std::get_if<std::string>(&value)) overwrite(*text);
  if (auto* spans = std::get_if<content::Closures>(&value))
    for (auto& span : *spans) span = {};
  value = base::Day{};
}

}  // namespace

void wipe(State& state) {
  overwrite(state.query);
  for (auto& [situation, inputs] : state.answers)
    for (auto& [name, value] : inputs) overwrite(value);
  for (auto& [question, choice] : state.feedback) overwrite(choice);
  for (auto& span : state.spans) span = {};
  if (state.span_first) *state.span_first = base::Day{};
  if (state.picking) *state.picking = base::Day{};
  state = State{};
}

}  // namespace kiosk
