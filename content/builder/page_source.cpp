// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/page_source.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

#include "content/builder/markdown.h"
#include "content/builder/markup.h"
#include "content/builder/source_text.h"
#include "content/detail/article_json.h"
#include "content/detail/rule_check.h"

namespace content::builder {
namespace {

std::optional<Voice> voice_of(std::string_view name) {
  if (name == "law") return Voice::Law;
  if (name == "guidance") return Voice::Guidance;
  if (name == "local") return Voice::LocalPractice;
  if (name == "families") return Voice::Families;
  return std::nullopt;
}

const char* note_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::Heading:
    case BlockKind::Subheading:
      return "heading";
    case BlockKind::Paragraph:
      return "paragraph";
    case BlockKind::Bullet:
      return "item of a list";
    case BlockKind::Step:
      return "step of a numbered list";
    case BlockKind::Warning:
      return "warning";
    case BlockKind::Say:
      return "words a parent can say";
    case BlockKind::Note:
      return "advice beside a letter";
    case BlockKind::Tick:
      return "item with a box to tick";
    case BlockKind::Lines:
      return "label of lines to write on";
  }
  return "";
}

/// Which kinds of block a page may hold.
bool may_hold(PageKind page, BlockKind block) {
  switch (block) {
    case BlockKind::Note:
    case BlockKind::Tick:
    case BlockKind::Lines:
      return page == PageKind::Letter;
    case BlockKind::Say:
      return page == PageKind::Article;
    case BlockKind::Heading:
    case BlockKind::Paragraph:
      return true;
    default:
      return page != PageKind::EasyRead;
  }
}

const char* name_of(PageKind kind) {
  constexpr const char* kNames[] = {"article", "letter", "easy"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// Where the header and the body of an article begin and end.
struct Parts {
  std::string_view header, body;
  int body_line = 0;
};

std::optional<Parts> split(std::string_view text) {
  const auto line_end = [&](std::size_t at) { return std::min(text.find('\n', at), text.size()); };
  const auto is_fence = [&](std::size_t at) {
    std::string_view line = text.substr(at, line_end(at) - at);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    return line == "+++";
  };
  if (!is_fence(0)) return std::nullopt;
  const std::size_t header = std::min(line_end(0) + 1, text.size());
  int line = 2;
  for (std::size_t at = header; at < text.size(); at = line_end(at) + 1, ++line) {
    if (!is_fence(at)) continue;
    const std::size_t body = std::min(line_end(at) + 1, text.size());
    return Parts{text.substr(header, at - header), text.substr(body), line + 1};
  }
  return std::nullopt;
}

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> ids;
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    ids.emplace_back(list.substr(0, comma));
    if (comma == std::string_view::npos) break;
    list.remove_prefix(comma + 1);
  }
  return ids;
}

class Reader {
 public:
  Reader(PageKind kind, std::string file, Units& units, Mentions& mentions, Faults& faults)
      : kind_{kind}, file_{std::move(file)}, units_{units}, mentions_{mentions}, faults_{faults} {}

  bool read(std::string_view text, SourcePage& page,
            const std::function<void(TomlTable&)>& read_rest) {
    page_ = &page;
    if (text.size() > kLargestArticle)
      fault(0, "the file is larger than 200 kB", "split it in two");
    const auto parts = split(text);
    if (!parts) {
      fault(1, "the file has no header", "begin with a line +++, then the header, then a line +++");
      return false;
    }
    const auto header = TomlFile::parse(parts->header, file_, 2, faults_);
    if (!header) return false;
    TomlTable table = header->root(faults_);
    read_header(table);
    read_rest(table);
    table.finish();
    for (MarkdownBlock& block : read_markdown(parts->body, file_, parts->body_line, faults_))
      add_block(block);
    if (page.blocks.empty()) fault(0, "the file has no blocks", "write its text");
    return true;
  }

 private:
  void fault(int line, std::string what, std::string mend) {
    faults_.push_back({file_, line, Severity::Error, std::move(what), std::move(mend)});
  }

  void mention(const char* kind, const std::vector<std::string>& ids, int line) {
    for (const std::string& id : ids) mentions_.push_back({kind, id, file_, line});
  }

  void read_header(TomlTable& header) {
    page_->file = file_;
    page_->id = header.required_string("id");
    if (!detail::is_id(page_->id))
      header.error("id", '"' + page_->id + "\" is not an id",
                   "use small letters, digits and hyphens");
    else if (std::filesystem::path{file_}.stem() != page_->id)
      header.error("id", "the id differs from the name of the file",
                   "name the file " + page_->id + ".md");
    add_unit("title", header.required_string("title"),
             std::string{"title of "} + (kind_ == PageKind::Letter ? "a letter" : "an article"),
             header.line("title"));
    if (kind_ != PageKind::EasyRead)
      add_unit("summary", header.required_string("summary"),
               kind_ == PageKind::Letter ? "when to use the letter" : "the article in short",
               header.line("summary"));
    const std::string voice = header.required_string("voice");
    const auto known = voice_of(voice);
    if (!known && !voice.empty())
      header.error("voice", "unknown voice \"" + voice + '"',
                   "write law, guidance, local or families");
    voice_ = known.value_or(Voice::Law);
    page_->sources = header.string_list("sources");
    mention("source", page_->sources, header.line("sources"));
    if (const auto day = header.required_date("checked")) page_->checked = base::iso_date(*day);
    if (const auto day = header.required_date("review_by")) page_->review_by = base::iso_date(*day);
  }

  std::string unit(const std::string& name) const {
    return std::string{name_of(kind_)} + '/' + page_->id + '/' + name;
  }

  void add_unit(const std::string& name, std::string text, std::string note, int line) {
    units_.push_back(
        {unit(name), UnitKind::Plain, std::move(text), std::move(note), file_, line, {}, 0});
  }

  void add_block(MarkdownBlock& read) {
    Block& block = read.block;
    const auto value = [&](const char* key) {
      const auto found = read.attributes.values.find(key);
      return found == read.attributes.values.end() ? std::string{} : found->second;
    };
    if (!may_hold(kind_, block.kind))
      fault(read.line, std::string{"this cannot stand here: "} + note_of(block.kind),
            "use another kind of block");
    block.voice = voice_;
    if (const std::string voice = value("voice"); !voice.empty()) {
      const auto known = voice_of(voice);
      if (!known)
        fault(read.line - 1, "unknown voice \"" + voice + '"',
              "write law, guidance, local or families");
      block.voice = known.value_or(voice_);
    }
    block.place = value("place");
    block.date = value("date");
    block.sources = page_->sources;
    if (const std::string sources = value("sources"); !sources.empty()) {
      block.sources = split_list(sources);
      mention("source", block.sources, read.line - 1);
    }
    check_voice(block, read.line);
    read_lines(block, value("lines"), read.line - 1);
    block.picture = value("picture");
    if (!block.picture.empty()) mention("picture", {block.picture}, read.line - 1);
    if (kind_ == PageKind::EasyRead && block.kind == BlockKind::Paragraph && block.picture.empty())
      fault(read.line, "a line of Easy read without a picture", "add picture=NAME above it");
    check_links(block, read.line);
    units_.push_back({unit(block.id), UnitKind::Block, to_markup(block.spans), note_of(block.kind),
                      file_, read.line, block.spans, 0});
    block.spans.clear();
    page_->blocks.push_back(block);
  }

  void read_lines(Block& block, const std::string& value, int line) {
    if (block.kind != BlockKind::Lines) {
      if (!value.empty()) fault(line, "lines= without .lines", "add .lines");
      return;
    }
    const auto [end, error] =
        std::from_chars(value.data(), value.data() + value.size(), block.lines);
    if (error != std::errc{} || end != value.data() + value.size() || block.lines < 1 ||
        block.lines > detail::kMostRuledLines) {
      fault(line, "lines= is not a number from 1 to 12", "write lines=4");
      block.lines = 1;
    }
  }

  void check_links(const Block& block, int line) {
    for (const Span& span : block.spans) {
      if (span.link.empty()) continue;
      const std::size_t colon = span.link.find(':');
      if (span.link.starts_with("blank:")) {
        if (kind_ != PageKind::Letter)
          fault(line, "a blank to fill outside a letter", "take it out");
        continue;
      }
      mentions_.push_back({span.link.substr(0, colon), span.link.substr(colon + 1), file_, line});
    }
  }

  void check_voice(const Block& block, int line) {
    if (block.kind == BlockKind::Heading || block.kind == BlockKind::Subheading) return;
    const bool local = block.voice == Voice::LocalPractice;
    if (local && block.place.empty())
      fault(line, "local practice without a place", "add place=\"…\" to its attributes");
    if ((local || block.voice == Voice::Families) && block.date.empty())
      fault(line, "local practice or experience without a date", "add date=YYYY-MM");
    const bool is_date = std::all_of(block.date.begin(), block.date.end(),
                                     [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
    if (!is_date || block.date.size() > 10)
      fault(line, "\"" + block.date + "\" is not a date", "write 2023, 2023-10 or 2023-10-04");
  }

  PageKind kind_;
  std::string file_;
  Units& units_;
  Mentions& mentions_;
  Faults& faults_;
  SourcePage* page_ = nullptr;
  Voice voice_ = Voice::Law;
};

}  // namespace

bool read_page(PageKind kind, std::string_view text, const std::string& file, SourcePage& page,
               Units& units, Mentions& mentions, Faults& faults,
               const std::function<void(TomlTable&)>& read_rest) {
  return Reader{kind, file, units, mentions, faults}.read(text, page, read_rest);
}

}  // namespace content::builder
