// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/markup.h"

#include "content/detail/pack_schema.h"

namespace content::builder {
namespace {

base::Error invalid(std::string what) { return {base::ErrorCode::InvalidData, std::move(what)}; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '*' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

void append_span(std::vector<Span>& spans, std::string_view text, bool strong,
                 const std::string& link) {
  if (text.empty()) return;
  if (!spans.empty() && spans.back().strong == strong && spans.back().link == link)
    spans.back().text += text;
  else
    spans.push_back({std::string{text}, strong, link});
}

std::string to_markup(const std::vector<Span>& spans) {
  std::string markup;
  bool strong = false;
  for (const Span& span : spans) {
    if (span.strong != strong) {
      markup += "**";
      strong = span.strong;
    }
    if (span.link.empty())
      markup += escaped(span.text);
    else
      markup += '[' + escaped(span.text) + "](" + span.link + ')';
  }
  if (strong) markup += "**";
  return markup;
}

base::Result<std::vector<Span>> from_markup(std::string_view markup) {
  std::vector<Span> spans;
  std::string text;
  bool strong = false, in_link = false;
  const auto flush = [&](const std::string& link) {
    append_span(spans, text, strong, link);
    text.clear();
  };
  for (std::size_t at = 0; at < markup.size(); ++at) {
    const char c = markup[at];
    if (c == '\\' && at + 1 < markup.size()) {
      text += markup[++at];
    } else if (c == '*') {
      if (markup.substr(at, 2) != "**") return invalid("a single * is not closed or not allowed");
      if (in_link) return invalid("** stands inside a link");
      flush({});
      strong = !strong;
      ++at;
    } else if (c == '[') {
      if (in_link) return invalid("a link stands inside a link");
      flush({});
      in_link = true;
    } else if (c == ']') {
      if (!in_link) return invalid("a ] has no [ before it");
      const std::size_t close = markup.find(')', at);
      if (markup.substr(at + 1, 1) != "(" || close == std::string_view::npos)
        return invalid("a link has no address, as in [text](word:id)");
      const std::string link{markup.substr(at + 2, close - at - 2)};
      if (link.empty() || !detail::is_link(link)) return invalid("\"" + link + "\" is no link");
      if (text.empty()) return invalid("the link to " + link + " has no text");
      flush(link);
      in_link = false;
      at = close;
    } else {
      text += c;
    }
  }
  if (in_link) return invalid("a [ is not closed");
  if (strong) return invalid("a ** is not closed");
  flush({});
  return spans;
}

}  // namespace content::builder
