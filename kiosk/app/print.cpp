// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/print.h"

#include <cmath>

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

/// Buttons that choose other paper, or go back to the plain page.
Switch paper_switch(const State& state, Paper paper, const char* id, const char* icon,
                    const char* back, const Wording& words) {
  const bool on = state.paper == paper;
  return {id, icon, words.text(on ? std::string{"print."} + back : std::string{"print."} + id),
          ChoosePaper{on ? Paper::A4 : paper}, on};
}

}  // namespace

bool is_fault(PrintState state) {
  return state != PrintState::Idle && state != PrintState::Done && state != PrintState::Sending &&
         state != PrintState::Printing && state != PrintState::Asleep;
}

Text print_status(const platform::PrintStatus& status, const Wording& words) {
  const Told now = told(status.state);
  if (*now.message == 0) return {};
  Text text = words.text(now.message);
  // What held it up, where that is known.
  const Told before = told(status.before);
  if (status.over && is_fault(status.before) && *before.message)
    text.text += " " + words.text(before.message).text;
  // The phone is the other way home.
  if (is_fault(status.state) && status.over) text.text += " " + words.text("print.use_phone").text;
  return text;
}

PrintView print_view(const State& state, const World& world, const Wording& words) {
  PrintView view;
  view.switches.push_back(
      paper_switch(state, Paper::LargePrint, "large", "format-size", "normal", words));
  if (world.has_printer && world.has_receipt_printer)
    view.switches.push_back(
        paper_switch(state, Paper::Receipt, "receipt", "receipt", "whole_page", words));
  if (!words.is_english())
    view.switches.push_back({"languages", "translate",
                             words.text(state.own_language_only ? "print.both" : "print.own"),
                             ToggleOwnLanguage{}, state.own_language_only});
  if (!world.has_printer) return view;
  const platform::PrintStatus& status = state.print;
  view.running = !status.over;
  view.button = words.text(view.running                       ? "print.stop"
                           : is_fault(status.state)           ? "print.again"
                           : status.state == PrintState::Done ? "print.once_more"
                                                              : "print.print");
  view.status = print_status(status, words);
  view.icon = told(status.state).icon;
  view.fault = is_fault(status.state);
  return view;
}

platform::PrintOptions receipt_options(const std::string& printer, platform::PageSize size) {
  constexpr float kPointsPerMm = 72 / 25.4f;
  platform::PrintOptions options;
  options.printer = printer;
  options.paper = "om_receipt_72x" +
                  std::to_string(static_cast<int>(std::ceil(size.height_pt / kPointsPerMm))) + "mm";
  return options;
}

}  // namespace kiosk
