// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <variant>

#include "kiosk/app/state.h"

namespace kiosk {

struct Begin {
  std::string locale;
};  ///< welcome: a language was touched
struct ChooseLanguage {
  std::string locale;
};  ///< anywhere: place and answers are kept
struct GoHome {};
struct GoBack {};
struct Open {
  Place place;
};
struct OpenWord {
  std::string id;
};
struct OpenService {
  std::string id;
};  ///< the code that rings a service
struct OpenDialog {
  DialogKind kind = DialogKind::None;
};
struct CloseDialog {};
struct NextTextSize {};
struct NextTheme {};
struct ToggleLowered {};
struct TypeText {
  std::string text;
};
struct EraseLetter {};
struct ClearQuery {};
struct ToggleShift {};
struct ToggleDigits {};
struct ToggleScript {};
struct ShowKeyboard {
  bool open = true;
};
struct PickDate {
  base::Day day;
};
/// An answer to the question shown; none: "I don't know yet". Goes on to the next question.
struct Answer {
  std::string input;
  std::optional<content::InputValue> value;
};
struct BeginSpan {};  ///< the date picked is the first day the school is closed
struct EndSpan {};    ///< … and this the last
struct RemoveSpan {
  int index = 0;
};
struct ToggleNear {};  ///< the timeline: the next weeks, or all
struct ToggleTick {
  std::string item;
};
struct ToggleDetails {
  std::string item;
};
struct ShowCode {
  int index = 0;
};
struct ShowPage {
  int index = 0;
};
struct ToggleEnglish {};   ///< the English beside a translated page
struct ToggleEasyRead {};  ///< an article's short version with pictures
struct TellUs {
  std::string question, choice;
};
struct SendFeedback {};  ///< counts the choices; nothing else is kept
struct ChoosePaper {
  Paper paper = Paper::A4;
};
struct ToggleOwnLanguage {};  ///< pages with the English beneath, or without
struct PrintPages {};
struct CancelPrint {};
struct PrintChanged {
  platform::PrintStatus status;
};
struct StopAndClear {};  ///< finish although pages are printing
struct ReadAloud {};     ///< begin, or stop
struct SpeakDates {};    ///< yes: read this visitor's own dates aloud
struct SpeechEnded {};   ///< all was said
struct FinishAndClear {};
struct WarnOfTimeOut {};

/// What a visitor, or the passing of time, asks for.
using Intent =
    std::variant<Begin, ChooseLanguage, GoHome, GoBack, Open, OpenWord, OpenService, OpenDialog,
                 CloseDialog, NextTextSize, NextTheme, ToggleLowered, TypeText, EraseLetter,
                 ClearQuery, ToggleShift, ToggleDigits, ToggleScript, ShowKeyboard, PickDate,
                 Answer, BeginSpan, EndSpan, RemoveSpan, ToggleNear, ToggleTick, ToggleDetails,
                 ShowCode, ShowPage, ToggleEnglish, ToggleEasyRead, TellUs, SendFeedback,
                 ChoosePaper, ToggleOwnLanguage, PrintPages, CancelPrint, PrintChanged,
                 StopAndClear, ReadAloud, SpeakDates, SpeechEnded, FinishAndClear, WarnOfTimeOut>;

}  // namespace kiosk
