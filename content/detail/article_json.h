// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"
#include "platform/base/result.h"

namespace content::detail {

constexpr std::size_t kMostBlocks = 500;     ///< of an article
constexpr std::size_t kMostSpans = 200;      ///< of a block
constexpr std::size_t kLongestSpan = 16384;  ///< bytes
constexpr int kMostRuledLines = 12;          ///< to write on, after one label
constexpr std::size_t kLargestJson = 256 * 1024;

/// The blocks of an article without their text: `{"blocks": [{"id": …, "kind": …, …}]}`.
/// Keys in fixed order, equal blocks giving equal bytes.
std::string blocks_to_json(const std::vector<Block>& blocks);
/// Errors: InvalidData: every key, type, enumerator and id is checked.
base::Result<std::vector<Block>> blocks_from_json(std::string_view json);

/// The text of one block: `{"spans": [{"text": …, "strong": true, "link": …}]}`.
std::string spans_to_json(const std::vector<Span>& spans);
base::Result<std::vector<Span>> spans_from_json(std::string_view json);

/// A list of ids: `{"ids": ["…"]}`.
std::string ids_to_json(const std::vector<std::string>& ids);
base::Result<std::vector<std::string>> ids_from_json(std::string_view json);

/// The words of the spans, one after the other.
std::string plain_text(const std::vector<Span>& spans);

}  // namespace content::detail
