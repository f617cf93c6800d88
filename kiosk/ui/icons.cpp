// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/icons.h"

namespace kiosk::ui {
namespace {

// Names and code points of fonts-materialdesignicons-webfont.
constexpr Icon kIcons[] = {
    {"account", 0xF004},
    {"account-multiple", 0xF00E},
    {"alert", 0xF026},
    {"alert-circle", 0xF028},
    {"apple-keyboard-shift", 0xF636},
    {"arrow-left", 0xF04D},
    {"arrow-right", 0xF054},
    {"backspace", 0xF06E},
    {"bank", 0xF070},
    {"book-open-variant", 0xF0BE},
    {"calendar", 0xF0ED},
    {"calendar-check", 0xF0EF},
    {"calendar-clock", 0xF0F0},
    {"calendar-today", 0xF0F6},
    {"cellphone", 0xF11C},
    {"check", 0xF12C},
    {"check-circle", 0xF5E0},
    {"chevron-double-down", 0xF13C},
    {"chevron-double-up", 0xF13F},
    {"chevron-down", 0xF140},
    {"chevron-left", 0xF141},
    {"chevron-right", 0xF142},
    {"chevron-up", 0xF143},
    {"clock", 0xF150},
    {"close", 0xF156},
    {"comment-text", 0xF188},
    {"contrast-circle", 0xF197},
    {"earth", 0xF1E7},
    {"email", 0xF1EE},
    {"eye", 0xF208},
    {"file-check", 0xF216},
    {"file-document", 0xF219},
    {"file-document-box", 0xF21A},
    {"file-find", 0xF21E},
    {"file-multiple", 0xF222},
    {"file-outline", 0xF224},
    {"flag", 0xF23B},
    {"format-list-bulleted", 0xF279},
    {"format-size", 0xF27F},
    {"gavel", 0xF29B},
    {"help-circle", 0xF2D7},
    {"help-circle-outline", 0xF625},
    {"home", 0xF2DC},
    {"human", 0xF2E6},
    {"information", 0xF2FC},
    {"information-outline", 0xF2FD},
    {"keyboard", 0xF30C},
    {"keyboard-close", 0xF30F},
    {"library", 0xF331},
    {"lightbulb-outline", 0xF336},
    {"magnify", 0xF349},
    {"map-marker", 0xF34E},
    {"message-alert", 0xF362},
    {"message-text", 0xF369},
    {"minus", 0xF374},
    {"pencil", 0xF3EB},
    {"phone", 0xF3F2},
    {"plus", 0xF415},
    {"printer", 0xF42A},
    {"receipt", 0xF449},
    {"qrcode", 0xF432},
    {"qrcode-scan", 0xF433},
    {"scale-balance", 0xF5D1},
    {"school", 0xF474},
    {"star", 0xF4CE},
    {"theme-light-dark", 0xF50E},
    {"translate", 0xF5CA},
    {"undo", 0xF54C},
    {"volume-high", 0xF57E},
    {"volume-off", 0xF581},
};

}  // namespace

char32_t icon_code(std::string_view name) {
  for (const Icon& icon : kIcons)
    if (icon.name == name) return icon.code_point;
  return icon_code("information");
}

std::span<const Icon> all_icons() { return kIcons; }

}  // namespace kiosk::ui
