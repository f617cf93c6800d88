// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/export/phone_link.h"

#include <zlib.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>

#include "kiosk/export/detail/clean.h"
#include "kiosk/export/detail/shorten.h"
#include "platform/base/closer.h"
#include "platform/base/utf8.h"

namespace kiosk {
namespace {

using base::Error;
using base::ErrorCode;

constexpr std::string_view kVersion = "1.";
constexpr std::size_t kAddressLimit = 100;
constexpr std::size_t kLetters[] = {100, 60, 30};  // of a text, as room gets less

/// A checklist of which some steps may have been left out; the order of the others stays.
struct Draft {
  PhoneChecklist list;
  std::vector<bool> left_out;
};
using Saving = std::function<void(Draft&)>;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool consists_of(std::string_view text, std::string_view signs) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_alphanumeric(c) || signs.find(c) != std::string_view::npos;
  });
}

/// The texts that may be shortened: all but a number to call.
template <class Text>
void for_each_sentence(PhoneChecklist& list, Text&& text) {
  text(list.situation);
  for (PhoneItem& item : list.items)
    for (std::string* field : {&item.task, &item.time_note, &item.who, &item.task_english})
      text(*field);
}

template <class Text>
void for_each_text(PhoneChecklist& list, Text&& text) {
  for_each_sentence(list, text);
  for (PhoneItem& item : list.items) text(item.phone);
}

void shorten_texts(Draft& draft, std::size_t letters) {
  for_each_sentence(draft.list, [&](std::string& text) { text = detail::shorten(text, letters); });
}

/// What can be saved, the least important first. One step always stays: the first with a date, or
/// the first of all.
std::vector<Saving> savings(const PhoneChecklist& list) {
  std::vector<Saving> out;
  const auto from_the_last = [&](auto&& wanted, auto&& saving) {
    for (std::size_t i = list.items.size(); i-- > 0;)
      if (wanted(list.items[i])) out.push_back([i, saving](Draft& draft) { saving(draft, i); });
  };
  const auto undated = [](const PhoneItem& item) { return !item.date; };
  const auto dated = [](const PhoneItem& item) { return item.date.has_value(); };
  const auto first_dated = std::find_if(list.items.begin(), list.items.end(), dated);
  const PhoneItem* const stays =
      first_dated == list.items.end() ? &list.items.front() : &*first_dated;

  const auto no_english = [](Draft& draft, std::size_t i) {
    draft.list.items[i].task_english.clear();
  };
  const auto no_actor = [](Draft& draft, std::size_t i) { draft.list.items[i].who.clear(); };
  const auto no_step = [](Draft& draft, std::size_t i) { draft.left_out[i] = true; };
  const auto at_most = [&](std::size_t letters) {
    out.push_back([letters](Draft& draft) { shorten_texts(draft, letters); });
  };

  from_the_last(undated, no_english);
  from_the_last(undated, no_actor);
  at_most(kLetters[0]);
  from_the_last(
      [&](const PhoneItem& item) { return !item.date && item.phone.empty() && &item != stays; },
      no_step);
  from_the_last(dated, no_english);
  from_the_last(
      [&](const PhoneItem& item) { return !item.date && !item.phone.empty() && &item != stays; },
      no_step);
  from_the_last(dated, no_actor);
  at_most(kLetters[1]);
  from_the_last([&](const PhoneItem& item) { return item.date && &item != stays; }, no_step);
  at_most(kLetters[2]);
  out.push_back([](Draft& draft) { draft.list.situation.clear(); });
  return out;
}

/// 20260903; 0 without a date.
int number_of(const std::optional<base::Day>& day) {
  if (!day) return 0;
  const auto date = base::civil(*day);
  return static_cast<int>(date.year()) * 10'000 + static_cast<int>(unsigned(date.month())) * 100 +
         static_cast<int>(unsigned(date.day()));
}

nlohmann::json json_of(const PhoneItem& item) {
  nlohmann::json row = {static_cast<int>(item.status),
                        number_of(item.date),
                        item.task,
                        item.time_note,
                        item.who,
                        item.phone,
                        item.task_english};
  while (row.back() == "") row.erase(row.size() - 1);
  return row;
}

std::string json_of(const Draft& draft) {
  const PhoneChecklist& list = draft.list;
  nlohmann::json rows = nlohmann::json::array();
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (!draft.left_out[i]) rows.push_back(json_of(list.items[i]));
  return nlohmann::json{list.locale,         list.situation,     number_of(list.worked_out),
                        number_of(list.law), list.draft ? 1 : 0, list.items.size(),
                        std::move(rows)}
      .dump();
}

/// Raw deflate, no header. Source: RFC 1951.
std::string deflated(std::string_view text) {
  z_stream stream{};
  constexpr int kRaw = -15, kMemory = 9;
  SIGNPOST_CHECK(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kRaw, kMemory,
                              Z_DEFAULT_STRATEGY) == Z_OK);
  const std::unique_ptr<z_stream, base::Closer<deflateEnd>> end{&stream};
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  std::string in{text};
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  SIGNPOST_CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  return out;
}

/// Without padding. Source: RFC 4648 §5.
std::string base64url(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = (held << 8) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) out += kDigits[(held >> (bits - 6)) & 63];
  }
  if (bits > 0) out += kDigits[(held << (6 - bits)) & 63];
  return out;
}

/// CRC-32 of the version and the data, as they stand in the link.
std::string check_of(std::string_view text) {
  const uLong crc =
      crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((crc >> shift) & 0xFF);
  return base64url(bytes);
}

std::string url_of(std::string_view address, const Draft& draft) {
  const std::string data = std::string{kVersion} + base64url(deflated(json_of(draft)));
  return std::string{address} + '#' + data + '.' + check_of(data);
}

}  // namespace

base::Result<void> check_phone_address(std::string_view address) {
  const auto wrong = [](const char* why) { return Error{ErrorCode::InvalidArgument, why}; };
  constexpr std::string_view kScheme = "https://";
  if (address.substr(0, kScheme.size()) != kScheme)
    return wrong("the address of the phone page must begin with https://");
  if (address.size() > kAddressLimit)
    return wrong("the address of the phone page is longer than 100 characters");
  const std::string_view rest = address.substr(kScheme.size());
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view server = rest.substr(0, slash);
  const std::size_t colon = std::min(server.find(':'), server.size());
  const std::string_view host = server.substr(0, colon);
  const std::string_view port = server.substr(std::min(colon + 1, server.size()));
  if (host.empty() || host.front() == '.' || host.front() == '-' || !consists_of(host, ".-"))
    return wrong("the address of the phone page has no proper host, such as signpost.example.org");
  if (colon < server.size() &&
      (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != port.npos))
    return wrong("the port in the address of the phone page is no number");
  if (!consists_of(rest.substr(slash), "/-._~%!$&'()*+,;=:@"))
    return wrong(
        "the address of the phone page may have a path, but no query (?), no fragment (#), no "
        "spaces and no letters beyond ASCII");
  return {};
}

base::Result<PhoneLink> phone_link(std::string_view address, const PhoneChecklist& checklist) {
  SIGNPOST_TRY_VOID(check_phone_address(address));
  if (checklist.locale.empty() || checklist.locale.size() > 35 ||
      !consists_of(checklist.locale, "-"))
    return Error{ErrorCode::InvalidArgument, "the language of a phone page is no BCP 47 tag"};
  if (checklist.items.empty())
    return Error{ErrorCode::InvalidArgument, "a phone page needs a step to show"};

  PhoneChecklist list = checklist;
  bool utf8 = true;
  for_each_text(list, [&](std::string& text) {
    utf8 = utf8 && base::is_utf8(text);
    if (utf8) text = detail::clean(text, ' ');
  });
  if (!utf8) return Error{ErrorCode::InvalidData, "a text for the phone page is not UTF-8"};

  Draft draft{list, std::vector<bool>(list.items.size(), false)};
  std::string url = url_of(address, draft);
  for (const Saving& save : savings(list)) {
    if (url.size() <= kPhoneLinkLimit) break;
    save(draft);
    url = url_of(address, draft);
  }
  if (url.size() > kPhoneLinkLimit)
    return Error{ErrorCode::OutOfRange, "not even one step has room in a phone code"};
  const auto left_out = std::count(draft.left_out.begin(), draft.left_out.end(), true);
  return PhoneLink{std::move(url), list.items.size() - static_cast<std::size_t>(left_out)};
}

}  // namespace kiosk
