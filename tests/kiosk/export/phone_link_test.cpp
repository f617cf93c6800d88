// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/phone_link.h"

#include <zlib.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <qrcodegen.hpp>
#include <random>

#include "fonts/line_break.h"
#include "kiosk/export/qr.h"
#include "platform/base/utf8.h"
#include "tests/catch.h"
#include "tests/kiosk/export/qr_reader.h"

using namespace std::chrono;
using namespace kiosk;
using nlohmann::json;

namespace {

constexpr std::string_view kAddress = "https://signpost.example.org/phone/";
constexpr base::Day kToday = sys_days{year{2026} / 7 / 10};
constexpr base::Day kDay = sys_days{year{2026} / 9 / 3};
constexpr base::Day kLaw = sys_days{year{2026} / 11 / 22};
constexpr std::string_view kEllipsis = "…";

PhoneItem dated(std::string task) {
  return {.status = PhoneStatus::Upcoming, .date = kDay, .task = std::move(task)};
}
PhoneItem undated(std::string task) { return {.task = std::move(task)}; }

PhoneChecklist list_of(std::vector<PhoneItem> items) {
  return {.locale = "en",
          .situation = "I got the final plan",
          .worked_out = kToday,
          .law = kLaw,
          .items = std::move(items)};
}

PhoneLink link_of(const PhoneChecklist& list, std::string_view address = kAddress) {
  auto link = phone_link(address, list);
  if (!link) FAIL(link.error().detail);
  return *std::move(link);
}

std::string from_base64url(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string bytes;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : text) {
    const std::size_t digit = kDigits.find(c);
    REQUIRE(digit != std::string_view::npos);
    held = (held << 6) | static_cast<std::uint32_t>(digit);
    if (bits += 6; bits >= 8) bytes += static_cast<char>((held >> (bits -= 8)) & 0xFF);
  }
  return bytes;
}

std::string inflated(std::string bytes) {
  z_stream stream{};
  REQUIRE(inflateInit2(&stream, -15) == Z_OK);
  std::string out(100'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int end = inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  REQUIRE(end == Z_STREAM_END);
  return out;
}

/// The fragment's payload as kiosk/docs/phone-link.md tells to read it.
json payload_of(const PhoneLink& link, std::string_view address = kAddress) {
  const std::string& url = link.url;
  REQUIRE(url.substr(0, address.size() + 3) == std::string{address} + "#1.");
  const std::size_t version = address.size() + 1, data = version + 2, dot = url.rfind('.');
  const std::string checked = url.substr(version, dot - version);
  const uLong crc =
      crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
  const std::string check = from_base64url(url.substr(dot + 1));
  REQUIRE(check.size() == 4);
  for (int i = 0; i < 4; ++i)
    REQUIRE(static_cast<unsigned char>(check[static_cast<std::size_t>(i)]) ==
            ((crc >> (24 - 8 * i)) & 0xFF));
  const std::string text = inflated(from_base64url(url.substr(data, dot - data)));
  REQUIRE(base::is_utf8(text));
  return json::parse(text);
}

std::string text_at(const json& row, std::size_t field) {
  return row.size() > field ? row[field].get<std::string>() : std::string{};
}

/// `text` as it is, or cut at a border between letters and ended by an ellipsis.
void check_whole_or_cut(std::string_view whole, std::string_view shown) {
  if (shown == whole || shown.empty()) return;
  CAPTURE(whole, shown);
  REQUIRE(shown.size() >= kEllipsis.size());
  const std::size_t kept = shown.size() - kEllipsis.size();
  REQUIRE(shown.substr(kept) == kEllipsis);
  REQUIRE(shown.substr(0, kept) == whole.substr(0, kept));
  const auto borders = fonts::grapheme_borders(whole, "");
  CHECK(std::find(borders.begin(), borders.end(), kept) != borders.end());
}

}  // namespace

TEST_CASE("a link carries the checklist behind the #, checked and compressed", "[export][phone]") {
  PhoneChecklist list = list_of({{.status = PhoneStatus::Upcoming,
                                  .date = kDay,
                                  .task = "Wyślij odwołanie do „Trybunału” \\ \"SEND\"",
                                  .time_note = "przed godz. 5 po południu",
                                  .who = "Ty",
                                  .phone = "01325 289 350",
                                  .task_english = "Send your appeal to the SEND Tribunal"},
                                 undated("Zachowaj list")});
  list.locale = "pl";
  list.draft = true;
  const PhoneLink link = link_of(list);
  CHECK(link.items == 2);
  CHECK(payload_of(link) ==
        json::array(
            {"pl", "I got the final plan", 20260710, 20261122, 1, 2,
             json::array({json::array({0, 20260903, "Wyślij odwołanie do „Trybunału” \\ \"SEND\"",
                                       "przed godz. 5 po południu", "Ty", "01325 289 350",
                                       "Send your appeal to the SEND Tribunal"}),
                          json::array({6, 0, "Zachowaj list"})})}));
  CHECK(link_of(list).url == link.url);
}

TEST_CASE("a full link is a code of version 20 at level M that a reader reads",
          "[export][phone][qr]") {
  std::mt19937 rng{7};
  PhoneChecklist list = list_of({});
  std::string url;
  for (bool full = false; !full;) {
    std::string task;
    for (int i = 0; i < 4; ++i)
      base::append_utf8(task, 0x4E00 + static_cast<char32_t>(rng() % 9000));
    list.items.push_back(dated(task));
    const PhoneLink link = link_of(list);
    full = link.items < list.items.size();
    if (!full) url = link.url;
  }
  CHECK(url.size() > kPhoneLinkLimit - 30);
  CHECK(url.size() <= kPhoneLinkLimit);
  using qrcodegen::QrCode;
  const auto encoded =
      QrCode::encodeSegments({qrcodegen::QrSegment::makeBytes({url.begin(), url.end()})},
                             QrCode::Ecc::MEDIUM, 1, 20, -1, false);
  CHECK(encoded.getVersion() == 20);
  kiosk::QrCode code{encoded.getSize(), {}};
  for (int y = 0; y < code.side; ++y)
    for (int x = 0; x < code.side; ++x) code.dark.push_back(encoded.getModule(x, y));
  int side = 0;
  const auto picture = qr_picture(code, 4, side);
  CHECK(test::read_codes(picture, side, side) == std::vector<std::string>{url});
}

TEST_CASE("what has no room goes in order of importance: dated steps stay longest",
          "[export][phone]") {
  std::mt19937 rng{11};
  const auto words = [&](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      if (i > 0) text += ' ';
      for (int letter = 0; letter < 7; ++letter) text += static_cast<char>('a' + rng() % 26);
    }
    return text;
  };
  const auto grown = [&](int steps) {
    PhoneChecklist list = list_of({});
    for (int i = 0; i < steps; ++i) {
      PhoneItem item = i % 2 == 0 ? undated(words(4)) : dated(words(4));
      if (i % 4 == 0) item.phone = "0300 303 5857";
      item.who = words(1);
      item.task_english = words(4);
      list.items.push_back(item);
    }
    return list;
  };
  for (int steps = 1; steps <= 24; ++steps) {
    CAPTURE(steps);
    const PhoneChecklist list = grown(steps);
    const PhoneLink link = link_of(list);
    const json payload = payload_of(link);
    CHECK(link.url.size() <= kPhoneLinkLimit);
    CHECK(payload[5] == list.items.size());
    const json& rows = payload[6];
    CHECK(rows.size() == link.items);

    std::size_t dated_rows = 0, undated_rows = 0, with_phone = 0, english = 0;
    bool english_without_date = false;
    for (const json& row : rows) {
      (row[1] == 0 ? undated_rows : dated_rows) += 1;
      with_phone += row[1] == 0 && !text_at(row, 5).empty() ? 1 : 0;
      english += row[1] != 0 && !text_at(row, 6).empty() ? 1 : 0;
      english_without_date |= row[1] == 0 && !text_at(row, 6).empty();
    }
    const auto all_dated = static_cast<std::size_t>(steps / 2);
    const auto all_undated = static_cast<std::size_t>((steps + 1) / 2);
    if (dated_rows < all_dated) CHECK(undated_rows == 0);
    if (english < dated_rows) CHECK(undated_rows == with_phone);  // the others went first
    if (english_without_date) CHECK(rows.size() == list.items.size());
    if (undated_rows < all_undated) CHECK_FALSE(english_without_date);
    CHECK(dated_rows + undated_rows >= 1);
    if (all_dated > 0) CHECK(dated_rows >= 1);

    // What is left is in the order it came in.
    std::size_t at = 0;
    for (const json& row : rows) {
      const auto found =
          std::find_if(list.items.begin() + static_cast<std::ptrdiff_t>(at), list.items.end(),
                       [&](const PhoneItem& item) {
                         return item.task.substr(0, 8) == row[2].get<std::string>().substr(0, 8);
                       });
      REQUIRE(found != list.items.end());
      at = static_cast<std::size_t>(found - list.items.begin()) + 1;
    }
  }
}

TEST_CASE("any texts give a link that fits, of whole letters", "[export][phone][property]") {
  const auto seed = GENERATE(take(60, random(0u, 1'000'000u)));
  CAPTURE(seed);
  std::mt19937 rng{seed};
  const std::vector<std::string> letters{
      "e\u0301", "দ্ধ", "👩\u200D👩\u200D👧", "👋🏽", "🇬🇧", "a", "漢", "ب", "நி", "\"", "\\", "ł"};
  const auto text = [&](std::size_t longest) {
    std::string out;
    for (std::size_t i = rng() % (longest + 1); i > 0; --i) {
      out += letters[rng() % letters.size()];
      if (rng() % 7 == 0 && i > 1) out += ' ';
    }
    return out;
  };
  PhoneChecklist list = list_of({});
  list.locale = "bn";
  list.situation = text(60);
  for (std::size_t i = 1 + rng() % 60; i > 0; --i) {
    PhoneItem item = rng() % 2 == 0 ? dated(text(300)) : undated(text(300));
    item.time_note = text(20);
    item.who = text(20);
    item.task_english = text(100);
    list.items.push_back(item);
  }
  const PhoneLink link = link_of(list);
  CHECK(link.url.size() <= kPhoneLinkLimit);
  CHECK(link.items >= 1);
  const json payload = payload_of(link);
  check_whole_or_cut(list.situation, payload[1].get<std::string>());
  CHECK(payload[6].size() == link.items);
  for (const json& row : payload[6]) {
    const std::string shown = text_at(row, 2);
    const std::string_view kept =
        shown.size() > kEllipsis.size() &&
                shown.substr(shown.size() - kEllipsis.size()) == kEllipsis
            ? std::string_view{shown}.substr(0, shown.size() - kEllipsis.size())
            : std::string_view{shown};
    const auto item =
        std::find_if(list.items.begin(), list.items.end(), [&](const PhoneItem& candidate) {
          return std::string_view{candidate.task}.substr(0, kept.size()) == kept &&
                 candidate.date.has_value() == (row[1] != 0);
        });
    REQUIRE(item != list.items.end());
    check_whole_or_cut(item->task, shown);
  }
}

TEST_CASE("line ends and controls do not reach the phone", "[export][phone]") {
  const json payload = payload_of(link_of(list_of({undated("one\ntwo\x07\u2028three\u0085")})));
  CHECK(payload[6][0][2] == "one two three");
}

TEST_CASE("a phone page has a plain https address", "[export][phone]") {
  const std::string longest = "https://example.org/" + std::string(80, 'a');
  for (const std::string& good :
       {std::string{"https://example.org"}, std::string{"https://example.org:8443/a/b.html"},
        std::string{"https://xn--bcher-kva.example/~x/%C3%A9/"}, longest}) {
    CAPTURE(good);
    CHECK(check_phone_address(good));
    CHECK(link_of(list_of({undated("x")}), good).url.substr(0, good.size() + 1) == good + "#");
  }
  for (const std::string& bad :
       {std::string{}, std::string{"http://example.org/"}, std::string{"https://"},
        std::string{"https:///phone"}, std::string{"https://me@example.org/"},
        std::string{"https://example.org/#x"}, std::string{"https://example.org/?a=b"},
        std::string{"https://example.org/a b"}, std::string{"https://exämple.org/"},
        std::string{"https://example.org:/"}, std::string{"https://example.org:port/"},
        std::string{"https://-a.org/"}, std::string{"https://example.org/\"\n"},
        std::string{"javascript:alert(1)"}, longest + "a"}) {
    CAPTURE(bad);
    REQUIRE_FALSE(check_phone_address(bad));
    const auto link = phone_link(bad, list_of({undated("x")}));
    REQUIRE_FALSE(link);
    CHECK(link.error().code == base::ErrorCode::InvalidArgument);
    CHECK_FALSE(link.error().detail.empty());
  }
}

TEST_CASE("a list that cannot be carried is refused with its reason", "[export][phone]") {
  const auto refused = [](const PhoneChecklist& list) {
    const auto link = phone_link(kAddress, list);
    REQUIRE_FALSE(link);
    CHECK_FALSE(link.error().detail.empty());
    return link.error().code;
  };
  CHECK(refused(list_of({})) == base::ErrorCode::InvalidArgument);
  CHECK(refused(list_of({undated("bad \xC3 byte")})) == base::ErrorCode::InvalidData);
  PhoneChecklist odd = list_of({undated("x")});
  odd.locale = "en\"><b>";
  CHECK(refused(odd) == base::ErrorCode::InvalidArgument);
  // One letter may bear any number of marks, and is never split.
  std::mt19937 rng{3};
  std::string tower = "a";
  for (int i = 0; i < 3000; ++i)
    base::append_utf8(tower, 0x300 + static_cast<char32_t>(rng() % 0x6F));
  CHECK(refused(list_of({dated(tower)})) == base::ErrorCode::OutOfRange);
}
