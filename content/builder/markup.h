// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"
#include "platform/base/result.h"

namespace content::builder {

/// The one way to write a block's spans for translators: `**strong**`, `[text](word:id)`, and a
/// backslash before `\`, `*`, `[` and `]` that are meant as they are.
std::string to_markup(const std::vector<Span>& spans);

/// Reads markup back. Spans that follow each other differ in `strong` or `link`.
/// Errors: InvalidData, saying what is not closed or which link is none.
base::Result<std::vector<Span>> from_markup(std::string_view markup);

/// Adds text to the last span if it looks the same, else a new span.
void append_span(std::vector<Span>& spans, std::string_view text, bool strong,
                 const std::string& link);

}  // namespace content::builder
