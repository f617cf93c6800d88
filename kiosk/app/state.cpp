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

/// The keys of a set or map can only be changed outside it.
void overwrite(std::set<std::string>& ids) {
  while (!ids.empty()) overwrite(ids.extract(ids.begin()).value());
}

template <class Value>
void overwrite(std::map<std::string, Value>& values) {
  while (!values.empty()) {
    auto entry = values.extract(values.begin());
    overwrite(entry.key());
    overwrite(entry.mapped());
  }
}

}  // namespace

void wipe(State& state) {
  overwrite(state.query);
  overwrite(state.answers);
  overwrite(state.feedback);
  overwrite(state.ticks);
  overwrite(state.opened);
  overwrite(state.dialog.id);
  for (Place& place : state.places) overwrite(place.id);
  for (auto& span : state.spans) span = {};
  if (state.span_first) *state.span_first = base::Day{};
  if (state.picking) *state.picking = base::Day{};
  state = State{};
}

}  // namespace kiosk
