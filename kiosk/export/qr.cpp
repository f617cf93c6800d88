// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/qr.h"

#include <algorithm>
#include <exception>
#include <qrcodegen.hpp>

namespace kiosk {
namespace {

constexpr int kLargestVersion = 15, kCeilingVersion = 20;
constexpr long kUtf8 = 26;     // its number among the extended channel interpretations
constexpr int kQuietZone = 4;  // modules
constexpr int kAnyMask = -1;
constexpr bool kNoBoost = false;  // a higher level than M would only make the modules smaller

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

base::Result<QrCode> encode_qr(std::string_view text, std::size_t limit) {
  if (text.size() > limit)
    return base::Error{base::ErrorCode::OutOfRange, "too long for a QR code"};
  try {
    using qrcodegen::QrSegment;
    std::vector<QrSegment> segments;
    if (!is_ascii(text)) segments.push_back(QrSegment::makeEci(kUtf8));
    segments.push_back(QrSegment::makeBytes({text.begin(), text.end()}));
    const auto encoded = qrcodegen::QrCode::encodeSegments(
        segments, qrcodegen::QrCode::Ecc::MEDIUM, qrcodegen::QrCode::MIN_VERSION,
        limit > kQrPayloadLimit ? kCeilingVersion : kLargestVersion, kAnyMask, kNoBoost);
    QrCode code{encoded.getSize(), {}};
    code.dark.reserve(static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side));
    for (int y = 0; y < code.side; ++y)
      for (int x = 0; x < code.side; ++x) code.dark.push_back(encoded.getModule(x, y));
    return code;
  } catch (const std::exception& error) {
    return base::Error{base::ErrorCode::OutOfRange,
                       std::string{"too long for a QR code: "} + error.what()};
  }
}

std::vector<std::uint8_t> qr_picture(const QrCode& code, int module_px, int& side_px) {
  SIGNPOST_CHECK(module_px > 0);
  side_px = (code.side + 2 * kQuietZone) * module_px;
  const auto side = static_cast<std::size_t>(side_px);
  std::vector<std::uint8_t> rgba(side * side * 4, 255);
  for (int y = 0; y < code.side * module_px; ++y) {
    for (int x = 0; x < code.side * module_px; ++x) {
      if (!code.at(x / module_px, y / module_px)) continue;
      const auto row = static_cast<std::size_t>(y + kQuietZone * module_px);
      const auto column = static_cast<std::size_t>(x + kQuietZone * module_px);
      std::uint8_t* const pixel = rgba.data() + (row * side + column) * 4;
      pixel[0] = pixel[1] = pixel[2] = 0;
    }
  }
  return rgba;
}

}  // namespace kiosk
