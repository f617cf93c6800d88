// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/qr.h"

#include "tests/catch.h"
#include "tests/kiosk/export/qr_reader.h"

using namespace std::chrono;
using namespace kiosk;
using kiosk::test::read_codes;

namespace {

constexpr base::Day kDay = sys_days{year{2026} / 9 / 3};

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all.append(text);
  return all;
}

QrCode encoded(std::string_view text) {
  auto code = encode_qr(text);
  if (!code) FAIL(code.error().detail);
  return *std::move(code);
}

}  // namespace

TEST_CASE("a reader gets back the event that was put in a code, whatever the language and size",
          "[export][qr]") {
  const std::string summary = GENERATE(
      std::string{"Thursday 3 September 2026, before 5 pm: send your appeal"},
      std::string{"czwartek, 3 września 2026: złóż odwołanie / Thursday 3 September 2026: appeal"},
      std::string{"الخميس 3 سبتمبر 2026: اتصل بمستشار الوساطة \u2066020 7946 0000\u2069"},
      std::string{"বৃহস্পতিবার, 3 সেপ্টেম্বর 2026: আপিল পাঠান"},
      std::string{"2026年9月3日星期四：提出上诉"},
      std::string{"Call the school 📞👩‍👩‍👧 👋🏽"},
      repeated("a long summary, with commas; ", 36), repeated("długi tekst po polsku ", 46),
      repeated("نص طويل بالعربية ", 60));
  const std::string event = vevent(kDay, summary);
  const QrCode code = encoded(event);
  for (const int module_px : {2, 3, 4, 7}) {
    CAPTURE(summary, module_px);
    int side = 0;
    const auto picture = qr_picture(code, module_px, side);
    const auto texts = read_codes(picture, side, side);
    REQUIRE(texts.size() == 1);
    CHECK(texts.front() == event);
  }
}

TEST_CASE("a code's picture is black on white with a quiet zone of four modules", "[export][qr]") {
  const QrCode code = encoded("x");
  CHECK(code.side == 21);
  int side = 0;
  const auto rgba = qr_picture(code, 3, side);
  REQUIRE(side == (21 + 8) * 3);
  REQUIRE(rgba.size() == static_cast<std::size_t>(side * side * 4));
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const auto* pixel = rgba.data() + static_cast<std::size_t>(y * side + x) * 4;
      const int column = x / 3 - 4, row = y / 3 - 4;
      const bool in_code = column >= 0 && column < 21 && row >= 0 && row < 21;
      const int expected = in_code && code.at(column, row) ? 0 : 255;
      if (pixel[0] != expected || pixel[1] != expected || pixel[2] != expected || pixel[3] != 255)
        FAIL("at " << x << ", " << y);
    }
  }
}

TEST_CASE("a code takes as many bytes as the limit says and not one more", "[export][qr]") {
  CHECK(encoded(std::string(kQrPayloadLimit, 'x')).side == 77);
  CHECK(encoded(repeated("ż", kQrPayloadLimit / 2)).side == 77);
  const auto code = encode_qr(std::string(kQrPayloadLimit + 1, 'x'));
  REQUIRE_FALSE(code);
  CHECK(code.error().code == base::ErrorCode::OutOfRange);
  CHECK(encoded("").side == 21);
}

TEST_CASE("the level stays M, so that modules stay large", "[export][qr]") {
  // The two bits of the level beside the first finder pattern, unmasked (ISO/IEC 18004): M is 00.
  const QrCode code = encoded("short");
  const int format = (code.at(0, 8) ? 2 : 0) + (code.at(1, 8) ? 1 : 0);
  CHECK((format ^ 0b10) == 0b00);
}
