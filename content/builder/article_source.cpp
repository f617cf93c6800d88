// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/article_source.h"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

#include "content/builder/markdown.h"
#include "content/builder/markup.h"
#include "content/builder/source_text.h"
#include "content/builder/toml_file.h"
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
  }
  return "";
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
  Reader(ArticleSource& out, std::string file, Faults& faults)
      : out_{out}, file_{std::move(file)}, faults_{faults} {}

  void read(std::string_view text) {
    if (text.size() > kLargestArticle)
      fault(0, "the article is larger than 200 kB", "split it in two");
    const auto parts = split(text);
    if (!parts)
      return fault(1, "the article has no header",
                   "begin with a line +++, then the header, then a line +++");
    const auto header = TomlFile::parse(parts->header, file_, 2, faults_);
    if (!header) return;
    read_header(header->root(faults_));
    for (MarkdownBlock& block : read_markdown(parts->body, file_, parts->body_line, faults_))
      add_block(block);
    if (article_.blocks.empty()) fault(0, "the article has no blocks", "write its text");
    out_.articles.push_back(std::move(article_));
  }

 private:
  void fault(int line, std::string what, std::string mend) {
    faults_.push_back({file_, line, Severity::Error, std::move(what), std::move(mend)});
  }

  void mention(const char* kind, const std::vector<std::string>& ids, int line) {
    for (const std::string& id : ids) out_.mentions.push_back({kind, id, file_, line});
  }

  void read_header(TomlTable header) {
    article_.file = file_;
    article_.id = header.required_string("id");
    if (!detail::is_id(article_.id))
      header.error("id", '"' + article_.id + "\" is not an id",
                   "use small letters, digits and hyphens");
    else if (std::filesystem::path{file_}.stem() != article_.id)
      header.error("id", "the id differs from the name of the file",
                   "name the file " + article_.id + ".md");
    article_.section = header.required_string("section");
    mention("section", {article_.section}, header.line("section"));
    article_.order = static_cast<int>(header.required_int("order").value_or(0));
    add_unit("title", header.required_string("title"), "title of an article", header.line("title"));
    add_unit("summary", header.required_string("summary"), "the article in short",
             header.line("summary"));
    const std::string voice = header.required_string("voice");
    const auto known = voice_of(voice);
    if (!known && !voice.empty())
      header.error("voice", "unknown voice \"" + voice + '"',
                   "write law, guidance, local or families");
    voice_ = known.value_or(Voice::Law);
    article_.sources = header.string_list("sources");
    mention("source", article_.sources, header.line("sources"));
    if (const auto day = header.required_date("checked")) article_.checked = base::iso_date(*day);
    if (const auto day = header.required_date("review_by"))
      article_.review_by = base::iso_date(*day);
    article_.situations = header.string_list("situations");
    mention("situation", article_.situations, header.line("situations"));
    article_.next = header.string_list("next");
    mention("article", article_.next, header.line("next"));
    header.finish();
  }

  void add_unit(const std::string& name, std::string text, std::string note, int line) {
    out_.units.push_back({"article/" + article_.id + '/' + name,
                          UnitKind::Plain,
                          std::move(text),
                          std::move(note),
                          file_,
                          line,
                          {},
                          0});
  }

  void add_block(MarkdownBlock& read) {
    Block& block = read.block;
    const auto value = [&](const char* key) {
      const auto found = read.attributes.values.find(key);
      return found == read.attributes.values.end() ? std::string{} : found->second;
    };
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
    block.sources = article_.sources;
    if (const std::string sources = value("sources"); !sources.empty()) {
      block.sources = split_list(sources);
      mention("source", block.sources, read.line - 1);
    }
    check_voice(block, read.line);
    for (const Span& span : block.spans) {
      if (span.link.empty()) continue;
      const std::size_t colon = span.link.find(':');
      out_.mentions.push_back(
          {span.link.substr(0, colon), span.link.substr(colon + 1), file_, read.line});
    }
    out_.units.push_back({"article/" + article_.id + '/' + block.id, UnitKind::Block,
                          to_markup(block.spans), note_of(block.kind), file_, read.line,
                          block.spans, 0});
    block.spans.clear();
    article_.blocks.push_back(block);
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

  ArticleSource& out_;
  std::string file_;
  Faults& faults_;
  SourceArticle article_;
  Voice voice_ = Voice::Law;
};

}  // namespace

ArticleSource read_articles(const std::filesystem::path& folder, Faults& faults) {
  ArticleSource source;
  std::vector<std::string> files;
  std::error_code error;
  for (std::filesystem::directory_iterator it{folder / "articles", error}, end; !error && it != end;
       it.increment(error))
    if (it->path().extension() == ".md")
      files.push_back("articles/" + it->path().filename().string());
  std::sort(files.begin(), files.end());
  for (const std::string& file : files)
    if (const auto text = read_source_text(folder, file, faults))
      Reader{source, file, faults}.read(*text);
  return source;
}

}  // namespace content::builder
