// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/attributes.h"

#include <algorithm>
#include <array>

#include "content/detail/rule_check.h"

namespace content::builder {
namespace {

constexpr std::array<std::string_view, 6> kKeys = {"voice", "sources", "place",
                                                   "date",  "lines",   "picture"};
constexpr std::array<std::string_view, 5> kStyles = {"warning", "say", "note", "ticks", "lines"};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
    text.remove_suffix(1);
  return text;
}

/// Takes the next word off `rest`; a value between quotes may hold spaces.
std::string_view next_word(std::string_view& rest) {
  rest = trimmed(rest);
  bool quoted = false;
  std::size_t end = 0;
  while (end < rest.size() && (quoted || rest[end] != ' ')) {
    if (rest[end] == '"') quoted = !quoted;
    ++end;
  }
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
}

}  // namespace

bool is_attribute_line(std::string_view line) {
  const std::string_view text = trimmed(line);
  return text.size() >= 2 && text.front() == '{' && text.back() == '}';
}

Attributes read_attributes(std::string_view line, const std::string& file, int number,
                           Faults& faults) {
  Attributes attributes;
  const auto fault = [&](std::string what, std::string mend) {
    faults.push_back({file, number, Severity::Error, std::move(what), std::move(mend)});
  };
  std::string_view rest = trimmed(line);
  rest = rest.substr(1, rest.size() - 2);
  while (true) {
    const std::string_view word = next_word(rest);
    if (word.empty()) break;
    if (word.front() == '#') {
      if (!attributes.id.empty()) fault("the block has two ids", "keep one");
      attributes.id = std::string{word.substr(1)};
      continue;
    }
    if (word.front() == '.') {
      attributes.style = std::string{word.substr(1)};
      if (std::find(kStyles.begin(), kStyles.end(), attributes.style) == kStyles.end())
        fault("unknown kind of block \"." + attributes.style + '"',
              "write .warning, .say, .note, .ticks or .lines");
      continue;
    }
    const std::size_t equals = word.find('=');
    const std::string key{word.substr(0, equals)};
    if (equals == std::string_view::npos ||
        std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end()) {
      fault("unknown attribute \"" + std::string{word} + '"',
            "known are #id, .warning, .say, .note, .ticks, .lines, voice=, sources=, place=\"\", "
            "date=, "
            "lines= and picture=");
      continue;
    }
    std::string_view value = word.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    if (value.empty()) fault("the attribute " + key + " has no value", "write one or take it out");
    if (!attributes.values.emplace(key, std::string{value}).second)
      fault("the attribute " + key + " is there twice", "keep one");
  }
  if (attributes.id.empty())
    fault("the block has no id", "write {#id} with a short name, unique in the article");
  else if (!detail::is_id(attributes.id))
    fault("\"" + attributes.id + "\" is not an id", "use small letters, digits and hyphens");
  return attributes;
}

}  // namespace content::builder
