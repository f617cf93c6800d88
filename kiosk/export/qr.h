// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/date.h"
#include "platform/base/result.h"

namespace kiosk {

/// A QR code's modules, without the quiet zone.
struct QrCode {
  int side = 0;
  std::vector<bool> dark;  ///< side*side, row by row
  bool at(int x, int y) const { return dark[static_cast<std::size_t>(y) * side + x]; }
};

/// Most bytes a code may carry: version 15 at level M takes 412, less the mark that says UTF-8.
inline constexpr std::size_t kQrPayloadLimit = 410;

/// Encodes UTF-8 text at level M. Text beyond ASCII is marked as UTF-8 (ECI 26): without the mark
/// a reader has to guess, and ZBar takes Polish for Japanese.
/// `limit`: up to kQrPayloadLimit version 15 is the largest, beyond it version 20.
/// Errors: OutOfRange (longer than the limit).
base::Result<QrCode> encode_qr(std::string_view text, std::size_t limit = kQrPayloadLimit);

/// A code as RGBA with a quiet zone of 4 modules, black on white, `module_px` per module.
std::vector<std::uint8_t> qr_picture(const QrCode& code, int module_px, int& side_px);

/// One bare all-day VEVENT with CRLF lines, folded at 75 octets. The summary ends in the contact,
/// if there is one; what is too long for a code is shortened at a word before it. Source: RFC 5545.
std::string vevent(base::Day day, std::string_view summary, std::string_view contact = {});

}  // namespace kiosk
