// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/detail/article_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "content/detail/pack_schema.h"
#include "content/detail/plain_text.h"
#include "content/detail/rule_check.h"
#include "content/detail/strict_json.h"

namespace content::detail {
namespace {

using nlohmann::ordered_json;

constexpr std::array<std::pair<BlockKind, std::string_view>, 10> kKinds{{
    {BlockKind::Heading, "heading"},
    {BlockKind::Subheading, "subheading"},
    {BlockKind::Paragraph, "paragraph"},
    {BlockKind::Bullet, "bullet"},
    {BlockKind::Step, "step"},
    {BlockKind::Warning, "warning"},
    {BlockKind::Say, "say"},
    {BlockKind::Note, "note"},
    {BlockKind::Tick, "tick"},
    {BlockKind::Lines, "lines"},
}};

constexpr std::array<std::pair<Voice, std::string_view>, 4> kVoices{{
    {Voice::Law, "law"},
    {Voice::Guidance, "guidance"},
    {Voice::LocalPractice, "local"},
    {Voice::Families, "families"},
}};

template <class Names, class Value>
std::string name_of(const Names& names, Value value) {
  for (const auto& [each, name] : names)
    if (each == value) return std::string{name};
  return {};
}

/// Reads an enumerator by its name; an unknown name is a fault of `reader`.
template <class Names>
auto read_name(const Names& names, ObjectReader& reader, std::string_view key) {
  const std::string given = reader.text(key);
  for (const auto& [value, name] : names)
    if (name == given) return value;
  reader.fail(key, "unknown name");
  return names[0].first;
}

std::vector<std::string> read_ids(ObjectReader& reader, std::string_view key) {
  std::vector<std::string> ids = reader.texts(key, 200);
  for (const std::string& id : ids)
    if (!is_id(id)) reader.fail(key, "not an id");
  return ids;
}

/// "", "2023", "2023-10" or "2023-10-04".
bool is_partial_date(std::string_view date) {
  const auto is_digit_or_dash = [](char c) { return (c >= '0' && c <= '9') || c == '-'; };
  return std::all_of(date.begin(), date.end(), is_digit_or_dash);
}

std::string dumped(const ordered_json& json) { return json.dump(); }

}  // namespace

std::string blocks_to_json(const std::vector<Block>& blocks) {
  ordered_json list = ordered_json::array();
  for (const Block& block : blocks) {
    ordered_json entry;
    entry["id"] = block.id;
    entry["kind"] = name_of(kKinds, block.kind);
    if (block.number > 0) entry["number"] = block.number;
    entry["voice"] = name_of(kVoices, block.voice);
    if (!block.place.empty()) entry["place"] = block.place;
    if (!block.date.empty()) entry["date"] = block.date;
    if (!block.sources.empty()) entry["sources"] = block.sources;
    if (block.lines > 0) entry["lines"] = block.lines;
    if (!block.picture.empty()) entry["picture"] = block.picture;
    list.push_back(std::move(entry));
  }
  return dumped({{"blocks", std::move(list)}});
}

base::Result<std::vector<Block>> blocks_from_json(std::string_view json) {
  std::vector<Block> blocks;
  std::set<std::string, std::less<>> ids;
  SIGNPOST_TRY_VOID(read_object(json, kLargestJson, [&](ObjectReader& object) {
    object.objects("blocks", kMostBlocks, [&](ObjectReader& entry) {
      Block block;
      block.id = entry.text("id", kLongestId);
      if (!is_id(block.id)) entry.fail("id", "not an id");
      if (!ids.insert(block.id).second) entry.fail("id", "occurs twice");
      block.kind = read_name(kKinds, entry, "kind");
      if (entry.has("number"))
        block.number = entry.integer("number", 1, static_cast<int>(kMostBlocks));
      block.voice = read_name(kVoices, entry, "voice");
      if (entry.has("place")) block.place = entry.text("place", 200);
      if (!is_showable(block.place)) entry.fail("place", "holds control characters");
      if (entry.has("date")) block.date = entry.text("date", 10);
      if (!is_partial_date(block.date)) entry.fail("date", "is not a date");
      if (entry.has("sources")) block.sources = read_ids(entry, "sources");
      if (entry.has("lines")) block.lines = entry.integer("lines", 1, kMostRuledLines);
      if (entry.has("picture")) block.picture = entry.text("picture", kLongestId);
      if (!block.picture.empty() && !is_id(block.picture)) entry.fail("picture", "not an id");
      blocks.push_back(std::move(block));
    });
  }));
  return blocks;
}

std::string spans_to_json(const std::vector<Span>& spans) {
  ordered_json list = ordered_json::array();
  for (const Span& span : spans) {
    ordered_json entry;
    entry["text"] = span.text;
    if (span.strong) entry["strong"] = true;
    if (!span.link.empty()) entry["link"] = span.link;
    list.push_back(std::move(entry));
  }
  return dumped({{"spans", std::move(list)}});
}

base::Result<std::vector<Span>> spans_from_json(std::string_view json) {
  std::vector<Span> spans;
  SIGNPOST_TRY_VOID(read_object(json, kLargestJson, [&](ObjectReader& object) {
    object.objects("spans", kMostSpans, [&](ObjectReader& entry) {
      Span span;
      span.text = entry.text("text", kLongestSpan);
      if (!is_showable(span.text)) entry.fail("text", "holds control characters");
      if (entry.has("strong")) span.strong = entry.boolean("strong");
      if (entry.has("link")) span.link = entry.text("link", 100);
      if (!is_link(span.link)) entry.fail("link", "not a link");
      spans.push_back(std::move(span));
    });
  }));
  return spans;
}

std::string ids_to_json(const std::vector<std::string>& ids) { return dumped({{"ids", ids}}); }

base::Result<std::vector<std::string>> ids_from_json(std::string_view json) {
  std::vector<std::string> ids;
  SIGNPOST_TRY_VOID(read_object(json, kLargestJson,
                                [&](ObjectReader& object) { ids = read_ids(object, "ids"); }));
  return ids;
}

std::string plain_text(const std::vector<Span>& spans) {
  std::string text;
  for (const Span& span : spans) text += span.text;
  return text;
}

}  // namespace content::detail
