// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/markdown.h"

#include <cmark.h>

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "content/builder/markup.h"
#include "content/detail/pack_schema.h"
#include "platform/base/closer.h"

namespace content::builder {
namespace {

using Document = std::unique_ptr<cmark_node, base::Closer<cmark_node_free>>;

class Reader {
 public:
  Reader(const std::string& file, int first_line, Faults& faults)
      : file_{file}, first_line_{first_line}, faults_{faults} {}

  std::vector<MarkdownBlock> read(std::string_view body) {
    const std::string text = take_attributes(body);
    const Document document{cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT)};
    for (cmark_node* node = cmark_node_first_child(document.get()); node;
         node = cmark_node_next(node))
      read_block(node);
    for (const auto& [line, attributes] : attributes_)
      if (!attributes.used)
        fault(line, "these attributes belong to no block",
              "put them on the line directly above the block");
    return std::move(blocks_);
  }

 private:
  void fault(int line, std::string what, std::string mend) {
    faults_.push_back({file_, line, Severity::Error, std::move(what), std::move(mend)});
  }

  int line_of(cmark_node* node) const { return cmark_node_get_start_line(node) + first_line_ - 1; }

  /// Reads the attribute lines and gives the body with blank lines in their place.
  std::string take_attributes(std::string_view body) {
    std::string rest;
    int number = first_line_;
    while (!body.empty()) {
      const std::size_t end = body.find('\n');
      const std::string_view line = body.substr(0, end);
      if (is_attribute_line(line))
        attributes_[number] = read_attributes(line, file_, number, faults_);
      else
        rest += line;
      rest += '\n';
      if (end == std::string_view::npos) break;
      body.remove_prefix(end + 1);
      ++number;
    }
    return rest;
  }

  /// The attributes above a block, or nothing and a fault.
  std::optional<Attributes> attributes_above(int line) {
    const auto found = attributes_.find(line - 1);
    if (found == attributes_.end()) {
      fault(line, "the block has no id", "write {#id} on the line directly above it");
      return std::nullopt;
    }
    found->second.used = true;
    if (found->second.id == "title" || found->second.id == "summary")
      fault(line - 1, "the id \"" + found->second.id + "\" is taken", "choose another");
    if (!found->second.id.empty() && !ids_.insert(found->second.id).second)
      fault(line - 1, "the id \"" + found->second.id + "\" is there twice in this article",
            "choose another");
    return found->second;
  }

  void read_block(cmark_node* node) {
    const int line = line_of(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_PARAGRAPH:
        return read_paragraph(node, line);
      case CMARK_NODE_HEADING:
        return read_heading(node, line);
      case CMARK_NODE_LIST:
        return read_list(node, line);
      default:
        // Its attributes, if any, are not at fault as well.
        if (const auto found = attributes_.find(line - 1); found != attributes_.end())
          found->second.used = true;
        fault(line,
              std::string{"this is a "} + cmark_node_get_type_string(node) +
                  ", which articles cannot hold",
              "use headings ## and ###, paragraphs and one-level lists");
    }
  }

  void read_paragraph(cmark_node* node, int line) {
    const auto attributes = attributes_above(line);
    if (!attributes) return;
    const BlockKind kind = attributes->style == "warning" ? BlockKind::Warning
                           : attributes->style == "say"   ? BlockKind::Say
                           : attributes->style == "note"  ? BlockKind::Note
                           : attributes->style == "lines" ? BlockKind::Lines
                                                          : BlockKind::Paragraph;
    if (attributes->style == "ticks")
      fault(line - 1, "a paragraph cannot be .ticks", "put it above a list");
    add(node, line, kind, *attributes, attributes->id, 0);
  }

  void read_heading(cmark_node* node, int line) {
    const auto attributes = attributes_above(line);
    const int level = cmark_node_get_heading_level(node);
    if (level != 2 && level != 3)
      fault(line, "a heading of level " + std::to_string(level), "use ## or ###");
    if (!attributes) return;
    if (!attributes->style.empty() || !attributes->values.empty())
      fault(line - 1, "a heading has only an id", "move the rest to the blocks below it");
    add(node, line, level == 3 ? BlockKind::Subheading : BlockKind::Heading, *attributes,
        attributes->id, 0);
  }

  void read_list(cmark_node* list, int line) {
    const auto attributes = attributes_above(line);
    if (!attributes) return;
    const bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    const bool ticks = attributes->style == "ticks";
    if (!attributes->style.empty() && !ticks)
      fault(line - 1, "a list cannot be ." + attributes->style, "take it out");
    if (ticks && ordered) fault(line - 1, "a numbered list cannot be .ticks", "begin items with -");
    const BlockKind kind = ticks ? BlockKind::Tick : ordered ? BlockKind::Step : BlockKind::Bullet;
    int number = 0;
    for (cmark_node* item = cmark_node_first_child(list); item; item = cmark_node_next(item)) {
      ++number;
      cmark_node* paragraph = cmark_node_first_child(item);
      const bool plain = paragraph && cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH &&
                         !cmark_node_next(paragraph);
      if (!plain) {
        fault(line_of(item), "a list item holds more than one paragraph of text",
              "make it one paragraph; lists have one level");
        continue;
      }
      add(paragraph, line_of(item), kind, *attributes,
          attributes->id + '.' + std::to_string(number), ordered ? number : 0);
    }
  }

  void add(cmark_node* node, int line, BlockKind kind, const Attributes& attributes, std::string id,
           int number) {
    MarkdownBlock block;
    block.block.id = std::move(id);
    block.block.kind = kind;
    block.block.number = number;
    block.attributes = attributes;
    block.line = line;
    for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child))
      read_inline(child, line, false, {}, block.block.spans);
    if (block.block.spans.empty())
      return fault(line, "the block has no text", "write some or take it out");
    blocks_.push_back(std::move(block));
  }

  void read_children(cmark_node* node, int line, bool strong, const std::string& link,
                     std::vector<Span>& spans) {
    for (cmark_node* child = cmark_node_first_child(node); child; child = cmark_node_next(child))
      read_inline(child, line, strong, link, spans);
  }

  void read_inline(cmark_node* node, int line, bool strong, const std::string& link,
                   std::vector<Span>& spans) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        return append_span(spans, cmark_node_get_literal(node), strong, link);
      case CMARK_NODE_SOFTBREAK:
        return append_span(spans, " ", strong, link);
      case CMARK_NODE_STRONG:
        if (!link.empty()) fault(line, "** stands inside a link", "put it around the link");
        return read_children(node, line, true, link, spans);
      case CMARK_NODE_LINK: {
        const char* raw = cmark_node_get_url(node);
        const std::string url = raw ? raw : "";
        if (url.empty() || !detail::is_link(url)) {
          fault(line, "the link \"" + url + "\" leads nowhere",
                "links go to article:ID, word:ID, situation:ID or letter:ID");
          return read_children(node, line, strong, link, spans);
        }
        return read_children(node, line, strong, url, spans);
      }
      default:
        fault(line,
              std::string{"the text holds "} + cmark_node_get_type_string(node) +
                  ", which articles cannot hold",
              "use only **strong** and links");
    }
  }

  const std::string& file_;
  int first_line_;
  Faults& faults_;
  std::map<int, Attributes> attributes_;  ///< by line
  std::set<std::string> ids_;
  std::vector<MarkdownBlock> blocks_;
};

}  // namespace

std::vector<MarkdownBlock> read_markdown(std::string_view body, const std::string& file,
                                         int first_line, Faults& faults) {
  return Reader{file, first_line, faults}.read(body);
}

}  // namespace content::builder
