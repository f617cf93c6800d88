// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/print.h"

namespace kiosk {
namespace {

using platform::PrintState;

/// The message that says how it goes, and the icon beside it.
struct Told {
  const char* message;
  const char* icon;
};

Told told(PrintState state) {
  switch (state) {
    case PrintState::Idle:
      return {"", ""};
    case PrintState::Sending:
      return {"print_state.sending", "printer"};
    case PrintState::Printing:
      return {"print_state.printing", "printer"};
    case PrintState::PaperOut:
      return {"print_state.paper_out", "alert"};
    case PrintState::Jam:
      return {"print_state.jam", "alert"};
    case PrintState::Attention:
      return {"print_state.attention", "alert"};
    case PrintState::Offline:
      return {"print_state.offline", "alert"};
    case PrintState::Asleep:
      return {"print_state.asleep", "clock"};
    case PrintState::Refused:
      return {"print_state.refused", "alert"};
    case PrintState::Done:
      return {"print_state.done", "check-circle"};
    case PrintState::NoPrinter:
      return {"print_state.no_printer", "alert"};
    case PrintState::NoCups:
      return {"print_state.no_cups", "alert"};
    case PrintState::Stuck:
      return {"print_state.stuck", "alert"};
    case PrintState::Failed:
      return {"print_state.failed", "alert"};
  }
  return {"", ""};
}

bool is_fault(PrintState state) {
  return state != PrintState::Idle && state != PrintState::Done && state != PrintState::Sending &&
         state != PrintState::Printing && state != PrintState::Asleep;
}

}  // namespace

PrintView print_view(const State& state, bool has_printer, const Wording& words) {
  PrintView view;
  view.large = words.text(state.large_print ? "print.normal" : "print.large");
  view.is_large = state.large_print;
  if (!words.is_english()) {
    view.languages = words.text(state.own_language_only ? "print.both" : "print.own");
    view.one_language = state.own_language_only;
  }
  if (!has_printer) return view;
  const platform::PrintStatus& status = state.print;
  view.running = !status.over;
  view.button = words.text(view.running                       ? "print.stop"
                           : is_fault(status.state)           ? "print.again"
                           : status.state == PrintState::Done ? "print.once_more"
                                                              : "print.print");
  const Told now = told(status.state);
  if (*now.message == 0) return view;
  view.status = words.text(now.message);
  view.icon = now.icon;
  // What held it up, where that is known.
  const Told before = told(status.before);
  if (status.over && is_fault(status.before) && *before.message)
    view.status.text += " " + words.text(before.message).text;
  view.fault = is_fault(status.state);
  // The phone is the other way home.
  if (view.fault && status.over) view.status.text += " " + words.text("print.use_phone").text;
  return view;
}

}  // namespace kiosk
